import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { paths } from '../../../src/paths.ts';
import { openBrowser, type Page } from '../../harness/browser-like.ts';
import { signedInAs } from '../../harness/signed-in.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';

let harness: TestApp;
beforeAll(async () => {
  harness = await startTestApp();
});
afterAll(() => harness.stop());

/** The label and the target of an error page’s button, and whether the page has the menu. */
function buttonOf({ html }: Page) {
  const [, href, label] = /<a class="button button-primary" href="([^"]+)">([^<]+)<\/a>/.exec(html) ?? [];
  return { href, label, hasMenu: html.includes('class="left-menu"') };
}

test('the button on an error page goes back to the previous page, and the page keeps the usual layout', async () => {
  const amy = await signedInAs(harness, harness.people.amy);
  const back = { href: '/technicians/new?admin=acme-east', label: 'Go back', hasMenu: true };
  const headers = { Referer: 'http://console.example/technicians/new?admin=acme-east' };
  const outOfDate = await amy.postRaw('/technicians/new', 'username=x', { headers });
  expect([outOfDate.status, buttonOf(outOfDate)]).toEqual([403, back]);
  // These two are rejected before the session is read.
  const unreadable = await amy.postRaw('/technicians/new', 'username=%00', { headers });
  expect([unreadable.status, buttonOf(unreadable)]).toEqual([400, back]);
  const tooLarge = await amy.postRaw('/technicians/new', `username=${'x'.repeat(40_000)}`, { headers });
  expect([tooLarge.status, buttonOf(tooLarge)]).toEqual([413, back]);
});

test('if there is no previous page, the button opens the dashboard, or the sign-in page before signing in', async () => {
  const amy = await signedInAs(harness, harness.people.amy);
  expect(buttonOf(await amy.get('/nowhere'))).toEqual({
    href: paths.dashboard,
    label: 'Go to the dashboard',
    hasMenu: true,
  });
  expect(buttonOf(await openBrowser(harness.app).get('/nowhere'))).toEqual({
    href: paths.signIn,
    label: 'Go to the sign-in page',
    hasMenu: false,
  });
});

test('after a server error, the button opens the same page again, and never another site', async () => {
  const { database } = harness.services;
  const amy = await signedInAs(harness, harness.people.amy);
  await database.schema.renameTable('mail_jobs', 'away');
  const broken = await amy.get('/mail-queue?sort=queued');
  await database.schema.renameTable('away', 'mail_jobs');
  expect([broken.status, buttonOf(broken)]).toEqual([
    500,
    { href: '/mail-queue?sort=queued', label: 'Try again', hasMenu: true },
  ]);
  const elsewhere = { headers: { Referer: 'https://evil.example//evil.example/x' } };
  const page = await amy.postRaw('/technicians/new', 'username=x', elsewhere);
  expect(buttonOf(page).href).toBe(paths.dashboard);
});
