import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { expectAccessible } from '../harness/accessibility.ts';
import { checkLayout } from '../harness/layout-at-each-width.ts';
import { codeAt, nextCode, PASSWORD } from '../harness/people.ts';
import { linkIn, startRunningConsole, type RunningConsole } from '../harness/running-console.ts';
import { codeStep, saveRecoveryKey, shownSecret, typePassword } from '../harness/sign-in-pages.ts';

const NEW_PASSWORD = 'meadow trumpet saffron 9';

let harness: RunningConsole;
beforeAll(async () => {
  harness = await startRunningConsole();
});
afterAll(() => harness.stop());

async function checkPage(page: Page, name: string): Promise<void> {
  await checkLayout(page, `own-${name}`);
  await expectAccessible(page);
}

async function expectSignedOut(page: Page): Promise<void> {
  await page.goto('/profile');
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
}

test('M3 User’s Profile changes the username, the time zone, and the address once it is confirmed', async () => {
  const { amy } = harness.people;
  const page = await harness.openSignedIn(amy);
  await page.goto('/profile');
  for (const heading of [
    'Local Credentials',
    'Login with Mail Assure',
    'Two-factor authentication',
    'Sessions',
  ]) {
    await page.getByRole('heading', { name: heading }).waitFor();
  }
  const twoFactor = page.locator('dd', { hasText: /^On, set up \d+ \w+, \d\d:\d\d/ });
  const setUpAt = await twoFactor.innerText();
  await checkPage(page, 'profile');
  await page.getByLabel('Username').fill('amy.long');
  await page.getByLabel('Time zone').selectOption('Asia/Tokyo');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Your profile has been saved.').waitFor();
  await page.getByText('amy.long (Technician)').waitFor();
  expect(await twoFactor.innerText()).not.toBe(setUpAt);

  const [before, after] = [amy.email, 'amy@elsewhere.example'];
  await page.getByLabel('Email address').fill(after);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText(after).first().waitFor();
  expect(await page.getByLabel('Email address').inputValue()).toBe(before);
  const confirmation = await harness.mail.waitForMail({ to: after });
  const notice = await harness.mail.waitForMail({ to: before, subject: /is about to change/ });
  expect(notice.text).toContain(after);
  await page.goto(linkIn(confirmation.text));
  await checkPage(page, 'address-change');
  await page.locator('main').getByRole('button').click();
  await page.goto('/profile');
  expect(await page.getByLabel('Email address').inputValue()).toBe(after);
  await page.context().close();
});

test('M3 changing the password requires the current one, ends the other sessions and notifies the person', async () => {
  const { carla } = harness.people;
  const page = await harness.openSignedIn(carla, { javaScriptEnabled: false });
  const other = await harness.openSignedIn(carla);
  await page.goto('/profile');
  await page.getByRole('link', { name: 'Change password' }).click();
  const [current, next] = [page.getByLabel('Current password'), page.getByLabel('New password')];
  expect(await current.getAttribute('autocomplete')).toBe('current-password');
  expect(await next.getAttribute('autocomplete')).toBe('new-password');
  await current.fill('not the present one');
  await next.fill(NEW_PASSWORD);
  await page.getByRole('button', { name: 'Change password' }).click();
  await page.getByText('That isn’t your current password.').first().waitFor();
  await current.fill(PASSWORD);
  await next.fill('carla carla carla');
  await page.getByRole('button', { name: 'Change password' }).click();
  await page.getByText('Too easy to guess.').first().waitFor();
  await current.fill(PASSWORD);
  await next.fill(NEW_PASSWORD);
  await page.getByRole('button', { name: 'Change password' }).click();
  await page.getByText('Your password has been changed. Your other sessions have ended.').waitFor();
  await expectSignedOut(other);
  await harness.mail.waitForMail({ to: carla.email, subject: /password.*changed/ });
  await other.goto('/login');
  await typePassword(other, carla, NEW_PASSWORD);
  await other.waitForURL('**/login/code');
  await page.context().close();
  await other.context().close();
});

test('F3, F4, M3 a person sets up two-factor authentication again in two tabs, and gets a new recovery key', async () => {
  const { gus } = harness.people;
  const { services } = harness;
  const page = await harness.openSignedIn(gus);
  const other = await harness.openSignedIn(gus);
  await page.goto('/profile');
  await page.getByRole('link', { name: 'Set up again' }).click();
  await checkPage(page, 'two-factor-proof');
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByLabel('Code').fill(await nextCode(services, gus, gus.totpSecret ?? ''));
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('heading', { name: 'Two-Factor Setup' }).waitFor();
  const secret = await shownSecret(page);
  await checkLayout(page, 'own-two-factor-setup');
  const tab = await page.context().newPage();
  await tab.goto(page.url());
  expect(await shownSecret(tab)).toBe(secret);

  // The old address stays valid until the new one is confirmed.
  const elsewhere = await harness.openSignedIn(gus);
  await elsewhere.context().close();
  await page.getByLabel('Code').fill(codeAt(secret, Date.now()));
  await page.getByRole('button', { name: 'Turn on 2FA' }).click();
  await page.getByRole('heading', { name: 'Recovery Key' }).waitFor();
  await checkPage(page, 'recovery-key');
  const first = await saveRecoveryKey(page);
  await page.waitForURL('**/profile');
  await harness.mail.waitForMail({ to: gus.email, subject: /Two-factor/ });
  await expectSignedOut(other);
  await tab.getByLabel('Code').fill(codeAt(secret, Date.now()));
  await tab.getByRole('button', { name: 'Turn on 2FA' }).click();
  await tab.getByLabel('Password', { exact: true }).waitFor();
  expect(new URL(tab.url()).pathname).toBe('/profile/two-factor');

  await page.getByRole('link', { name: 'Renew Recovery Key' }).click();
  await checkPage(page, 'renew-recovery-key');
  await page.getByRole('button', { name: 'Renew Recovery Key' }).click();
  expect(await saveRecoveryKey(page)).not.toBe(first);
  await page.waitForURL('**/profile');
  await page.context().close();
  await other.context().close();
});

test('S5 Sessions lists all sessions, marks the current one, and ends one or all others, and an admin can end them from Edit', async () => {
  const { will, west } = harness.people;
  const [page, phone, desk] = [
    await harness.openSignedIn(will),
    await harness.openSignedIn(will, { javaScriptEnabled: false }),
    await harness.openSignedIn(will),
  ];
  await page.goto('/sessions');
  const rows = page.getByRole('row').filter({ hasText: '127.0.0.1' });
  expect(await rows.count()).toBe(3);
  expect(await rows.filter({ hasText: 'this session' }).count()).toBe(1);
  expect(await rows.filter({ hasText: 'Linux' }).filter({ hasText: /Chrom/ }).count()).toBe(3);
  await checkPage(page, 'sessions');
  // The newest session is first: the one at the desk.
  await rows
    .filter({ has: page.getByRole('button') })
    .first()
    .getByRole('button')
    .click();
  await page.getByText('The session has ended.').waitFor();
  await expectSignedOut(desk);
  await page.getByRole('button', { name: 'End all other sessions' }).click();
  await page.getByText('1 other session has ended.').waitFor();
  await expectSignedOut(phone);
  expect(await rows.count()).toBe(1);

  const admin = await harness.openSignedIn(west);
  await admin.goto(`/technicians/${will.id}/edit`);
  await admin.getByText(/on Linux, 127\.0\.0\.1, last seen/).waitFor();
  await checkPage(admin, 'edit-sessions');
  await admin.getByRole('link', { name: 'End sessions' }).click();
  await admin.getByRole('button', { name: 'End sessions' }).click();
  await expectSignedOut(page);
  for (const each of [page, phone, desk, admin]) await each.context().close();
});

test.each([true, false])(
  'S4 after a session ends, the typed text is restored (script: %s)',
  async (script) => {
    const { zoe } = harness.people;
    const page = await harness.openSignedIn(zoe, { javaScriptEnabled: script });
    await page.goto('/technicians/new');
    await page.getByLabel('Username').fill(`ines-${script}`);
    await page.getByLabel('Email address').fill(`ines-${script}@blue-harbor.example`);
    await page.getByLabel('Notes').fill('Nights only.\nSpeaks “Plattdüütsch”.');
    await harness.services.database.raw(
      `update sessions set last_seen_at = last_seen_at - interval '31 minutes' where account_id = ?`,
      [zoe.id],
    );
    await page.getByRole('button', { name: /Add|Invite|Save/ }).click();
    await page.getByText('we’ll restore what you typed').waitFor();
    if (script) await checkPage(page, 'session-ended');
    await typePassword(page, zoe);
    await codeStep(page, harness.services, zoe);
    await page.getByText('We restored what you typed before your session ended.').waitFor();
    expect(await page.getByLabel('Notes').inputValue()).toBe('Nights only.\nSpeaks “Plattdüütsch”.');
    if (script) await checkPage(page, 'text-given-back');
    await page.getByRole('button', { name: /Add|Invite|Save/ }).click();
    await page.waitForURL('**/technicians');
    await harness.mail.waitForMail({ to: `ines-${script}@blue-harbor.example` });
    await page.context().close();
  },
);

test('R4 a double click submits a form once, with the same result as one click', async () => {
  const { blue, eve } = harness.people;
  const page = await harness.openSignedIn(blue);
  await page.goto('/technicians/new');
  await page.getByLabel('Username').fill('dora');
  await page.getByLabel('Email address').fill('dora@blue-harbor.example');
  let sent = 0;
  page.on('request', (request) => (sent += request.method() === 'POST' ? 1 : 0));
  await page.locator('main form button.button-primary').dblclick({ delay: 5 });
  await page.getByText('The invitation for dora@blue-harbor.example is queued.').waitFor();
  expect(await page.getByText('cannot be used').count()).toBe(0);
  expect(sent).toBe(1);

  const fresh = await harness.openPage();
  await fresh.goto('/login');
  await typePassword(fresh, eve);
  await fresh.getByLabel('Code').fill(codeAt(await shownSecret(fresh), Date.now()));
  await fresh.getByRole('button', { name: 'Turn on 2FA' }).dblclick({ delay: 5 });
  expect(await saveRecoveryKey(fresh)).toMatch(/^[0-9A-Z-]{32}$/);
  await fresh.getByRole('heading', { name: 'Dashboard' }).waitFor();

  // After going back to a submitted form, it can be submitted again.
  await page.goBack();
  await page.getByLabel('Username').fill('dorothea');
  await page.getByLabel('Email address').fill('dorothea@blue-harbor.example');
  await page.locator('main form button.button-primary').click();
  await page.getByText('The invitation for dorothea@blue-harbor.example is queued.').waitFor();
  for (const each of [page, fresh]) await each.context().close();
});
