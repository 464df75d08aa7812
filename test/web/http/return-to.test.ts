import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { paths } from '../../../src/paths.ts';
import { openBrowser, type BrowserLike, type Page } from '../../harness/browser-like.ts';
import { signIn } from '../../harness/people.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';

let harness: TestApp;
let amy: BrowserLike;

beforeAll(async () => {
  harness = await startTestApp();
  amy = openBrowser(harness.app);
  await signIn(harness.services, amy, harness.people.amy);
});
afterAll(() => harness.stop());

/** Returns the target of the page's Cancel link. */
const cancelOf = ({ html }: Page) =>
  /<a class="cancel" href="([^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&');

describe('an action that is opened from a list', () => {
  test('leads back to the same view of the list, after it is cancelled or done', async () => {
    const { bob } = harness.people;
    const view = `${paths.technicians}?search=bob&sort=username`;
    await amy.get(view);
    const page = await amy.get(paths.technicianAction(bob.id, 'resend-invitation'));
    expect(cancelOf(page)).toBe(`${view}#technician-${bob.id}`);
    expect((await amy.submit({})).url).toBe(view);
  });

  test('leads back there after an error', async () => {
    const { dan } = harness.people;
    const view = `${paths.technicians}?search=dan`;
    await amy.get(view);
    await amy.get(paths.technicianAction(dan.id, 'edit'));
    const refused = await amy.submit({ username: 'no spaces allowed' });
    expect(refused.status).toBe(422);
    expect(cancelOf(refused)).toBe(`${view}#technician-${dan.id}`);
  });

  test('does not select every row again', async () => {
    const { dan } = harness.people;
    await amy.get(`${paths.technicians}?search=dan&select=page`);
    const page = await amy.get(paths.technicianAction(dan.id, 'edit'));
    expect(cancelOf(page)).toBe(`${paths.technicians}?search=dan#technician-${dan.id}`);
  });

  test('leads back to the tree of admins, the domains or the log where it was opened there', async () => {
    const { acmeEast } = harness.people;
    await amy.get(paths.adminTree);
    const page = await amy.get(paths.adminAction(acmeEast.id, 'rename-admin'));
    expect(cancelOf(page)).toBe(`${paths.adminTree}#admin-${acmeEast.id}`);
    const log = await amy.get(`${paths.auditLog}?sort=when`);
    const event = /href="(\/audit-log\/\d+)"/.exec(log.html)?.[1] ?? '';
    expect((await amy.get(event)).html).toContain(`href="${paths.auditLog}?sort=when">Back to the audit log`);
  });

  test('leads back to a path of 2,000 characters, and ignores a longer one', async () => {
    const { dan } = harness.people;
    const view = `${paths.technicians}?search=`.padEnd(2000, 'a');
    for (const [returnTo, expected] of [
      [view, `${view}#technician-${dan.id}`],
      [`${view}a`, paths.technicians],
    ] as const) {
      const query = String(new URLSearchParams({ returnTo }));
      const page = await amy.get(`${paths.technicianAction(dan.id, 'edit')}?${query}`);
      expect(cancelOf(page)).toBe(expected);
    }
  });

  test.each(['/.//evil.example', '/technicians/../..//evil.example', '/%2e//evil.example'])(
    'ignores the path %s, which a browser would resolve to another host',
    async (returnTo) => {
      const query = String(new URLSearchParams({ returnTo }));
      const page = await amy.get(`${paths.technicianAction(harness.people.dan.id, 'edit')}?${query}`);
      expect(cancelOf(page)).toBe(paths.technicians);
    },
  );

  test.each([
    'https://evil.example/login',
    'https://evil.example/technicians/new',
    'http://console.example/login?returnTo=%2Ftechnicians%3Fpage%3D2',
    'javascript:alert(1)',
    '//technicians',
    '',
  ])('ignores the Referer %j', async (referer) => {
    const { dan } = harness.people;
    const page = await amy.get(paths.technicianAction(dan.id, 'edit'), { headers: { referer } });
    expect(cancelOf(page)).toBe(paths.technicians);
  });
});
