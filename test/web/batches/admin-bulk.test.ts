import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { adminBulk } from '../../../src/batches/admin-bulk.ts';
import { paths } from '../../../src/paths.ts';
import type { BrowserLike } from '../../harness/browser-like.ts';
import type { Admin } from '../../harness/people.ts';
import { signedInAs } from '../../harness/signed-in.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';
import { applyOn, itemsOn, start } from './bulk-pages.ts';

let harness: TestApp;
let amy: BrowserLike;
let carla: BrowserLike;
beforeEach(async () => {
  harness = await startTestApp();
  const { people } = harness;
  [amy, carla] = [await signedInAs(harness, people.amy), await signedInAs(harness, people.carla)];
});
afterEach(() => harness.stop());

const rows = <T>(table: string, where: object = {}) =>
  harness.services.database(table).where(where) as unknown as Promise<T[]>;
const events = (action: string) => rows<{ content: string; outcome: string }>('audit_events', { action });
const isActive = async ({ id }: Admin) =>
  (await rows<{ deactivated_at: Date | null }>('admins', { id }))[0]?.deactivated_at === null;

/** Ticks these rows on the list, selects the action, and presses Apply. */
const apply = (
  browser: BrowserLike,
  action: string,
  ticked: readonly { id: number }[],
  more?: Record<string, string>,
) => applyOn(adminBulk, browser, action, ticked, more);

test('the list has checkboxes, and the actions on admins and on their main admins', async () => {
  const page = await amy.get(`${paths.admins}?select=page`);
  const { acmeEast, acmeWest } = harness.people;
  for (const { id } of [acmeEast, acmeWest]) {
    expect(page.html).toMatch(new RegExp(`name="id" value="${id}"[^>]* checked`));
  }
  const select = /<select[^>]*name="action">([\s\S]*?)<\/select>/.exec(page.html)?.[1] ?? '';
  expect([...select.matchAll(/(?:label|value)="([^"]*)"/g)].map(([, name]) => name)).toEqual([
    '',
    'Admin',
    'deactivate-admin',
    'activate-admin',
    'delete-admin',
    'Main admin',
    'reset-2fa',
    'reset-password',
    'resend-invitation',
    'end-sessions',
    'lift-block',
  ]);
});

describe('bulk actions on admins', () => {
  test('show a preview, then lock out everyone below, and log each admin', async () => {
    const { acmeEast, acmeWest, acmeEastHarbour } = harness.people;
    const draft = await apply(amy, 'deactivate-admin', [acmeEast, acmeWest]);
    expect(draft.heading).toBe('Deactivate: 2 admins');
    expect(draft.text).toContain('2 admins will be deactivated.');
    expect(draft.text).toContain(
      'until you activate them again. 5 logins can no longer be used. 1 sub-admin below becomes inactive too.',
    );
    expect(await isActive(acmeEast)).toBe(true);
    const done = await start(amy, { reason: 'The contract has ended' });
    expect(itemsOn(done)).toEqual([
      'Acme East | Done | Acme East and everything below it are now inactive.',
      'Acme West | Done | Acme West and everything below it are now inactive.',
    ]);
    expect([await isActive(acmeEast), await isActive(acmeEastHarbour)]).toEqual([false, true]);
    expect((await carla.get(paths.technicians)).url).toContain(paths.signIn);
    expect((await events('deactivate-admin')).map(({ outcome }) => outcome)).toEqual(['done', 'done']);
    const [batch] = await events('run-batch');
    expect(JSON.parse(batch?.content ?? '')).toMatchObject({
      reason: 'The contract has ended',
      changes: { batch: { after: expect.stringMatching(/^\d+: Deactivate, 2 admins$/) as unknown } },
    });
    const list = await amy.get(`${paths.batches}?field1=action&match1=any&value1=deactivate-admin`);
    expect(list.text).toContain('Deactivate 2 admins Finished 2 done, 0 skipped of 2');
  });

  test('A3 apply the policy to each admin as on its own page, so an admin that is not empty is not deleted', async () => {
    const { acmeEast, acmeWest } = harness.people;
    const draft = await apply(amy, 'delete-admin', [acmeEast, acmeWest]);
    expect(itemsOn(draft)).toEqual([
      'Acme East | Will be skipped | It has sub-admins',
      'Acme West | Will be skipped | It has technicians',
    ]);
    await amy.postRaw(draft.url, '');
    expect(await rows('admins', { id: acmeEast.id })).toHaveLength(1);
  });

  test('apply to all admins that match the filters, and check each again just before the change', async () => {
    const { acmeEast, acmeWest } = harness.people;
    const draft = await apply(amy, 'deactivate-admin', [], {
      all: 'matching',
      field1: 'name',
      match1: 'ends-with',
      value1: 'st',
    });
    expect(draft.text).toContain('Selected: Name ends with st.');
    expect(itemsOn(draft).map((item) => item.split(' | ')[0])).toEqual(['Acme East', 'Acme West']);
    await harness.services
      .database('admins')
      .where({ id: acmeWest.id })
      .update({ deactivated_at: new Date() });
    expect(itemsOn(await start(amy))).toEqual([
      'Acme East | Done | Acme East and everything below it are now inactive.',
      'Acme West | Skipped | Available only for active admins',
    ]);
    expect(await isActive(acmeEast)).toBe(false);
  });
});

describe('bulk actions on main admins', () => {
  test('do the same as the row’s menu', async () => {
    const { acmeEast, acmeWest, east, west } = harness.people;
    const draft = await apply(amy, 'reset-password', [acmeEast, acmeWest]);
    expect(draft.heading).toBe('Reset Password: 2 main admins');
    expect((await start(amy)).text).toContain('2 main admins were emailed a password reset link.');
    const links = await rows<{ account_id: number }>('one_time_links', { purpose: 'password-reset' });
    expect(links.map(({ account_id: id }) => id).sort()).toEqual([east.id, west.id].sort());
  });

  test('skip one’s own main admin', async () => {
    const { acmeHosting } = harness.people;
    const draft = await apply(amy, 'reset-password', [acmeHosting]);
    expect(itemsOn(draft)).toHaveLength(1);
    expect(itemsOn(draft)[0]).toContain('Will be skipped');
  });
});

describe('A1 IDs from other branches', () => {
  test.each([
    ['deactivate-admin', 'Skipped'],
    // Acme East Harbour has no main admin, so there is nothing to start.
    ['reset-password', 'Will be skipped'],
  ])('are skipped by %s as if they did not exist, and this is logged', async (action, outcome) => {
    const { acmeWest, acmeHosting, acmeEastHarbour } = harness.people;
    const draft = await apply(carla, action, [acmeWest, acmeHosting, acmeEastHarbour, { id: 999_999_999 }]);
    expect(draft.html).not.toMatch(/Acme West|Acme Hosting/);
    const unknown = [acmeWest.id, acmeHosting.id, 999_999_999];
    expect(itemsOn(draft).slice(1)).toEqual(
      unknown.map((id) => `admin ${id} | Will be skipped | This admin doesn’t exist`),
    );
    const done = await start(carla);
    expect(itemsOn(done).slice(1)).toEqual(
      unknown.map((id) => `admin ${id} | ${outcome} | This admin doesn’t exist`),
    );
    expect([await isActive(acmeWest), await isActive(acmeHosting)]).toEqual([true, true]);
    expect(await rows('one_time_links', { purpose: 'password-reset' })).toEqual([]);
    expect(await events('open-foreign')).toHaveLength(2);
  });

  test('an action that the list does not have is rejected', async () => {
    for (const action of ['delete', 'deactivate', 'move-admin', 'constructor', '']) {
      const page = await apply(amy, action, [harness.people.acmeEast]);
      expect(page.text).toContain('Select an action.');
    }
    expect(await rows('batches')).toEqual([]);
  });
});
