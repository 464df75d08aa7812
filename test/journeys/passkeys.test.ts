import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page, Request } from 'playwright-core';
import { expectAccessible } from '../harness/accessibility.ts';
import { checkLayout } from '../harness/layout-at-each-width.ts';
import { mailedLink } from '../harness/links.ts';
import { codeAt, PASSWORD } from '../harness/people.ts';
import { startRunningConsole, type RunningConsole } from '../harness/running-console.ts';
import { passwordStep, saveRecoveryKey, shownSecret } from '../harness/sign-in-pages.ts';
import { addAuthenticator } from '../harness/virtual-authenticator.ts';
import { expireConfirmation } from '../harness/signed-in.ts';

let harness: RunningConsole;
beforeAll(async () => {
  harness = await startRunningConsole();
});
afterAll(() => harness.stop());

async function checkPage(page: Page, name: string): Promise<void> {
  await checkLayout(page, `passkeys-${name}`);
  await expectAccessible(page);
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('button', { name: 'Sign in with a passkey' }).waitFor();
}

/** Adds a passkey on User's Profile. The introduction of the page says “has been added” too. */
async function addPasskey(page: Page, name: string): Promise<void> {
  await page.goto('/profile/passkeys/new');
  await page.getByLabel('Name').fill(name);
  await page.getByRole('button', { name: 'Create passkey' }).click();
  await page.getByText(`The passkey “${name}” has been added.`).waitFor();
}

/** Chooses a passkey on Two-Factor Setup, which is open. Returns the Recovery Key. */
async function setUpPasskey(page: Page, name: string): Promise<string> {
  await page.getByRole('link', { name: 'Set up a passkey instead' }).click();
  await page.getByLabel('Name').fill(name);
  await page.getByRole('button', { name: 'Create passkey' }).click();
  return saveRecoveryKey(page);
}

test('F6 a passkey is created in the browser, confirms that it’s you, and signs in after the password or alone', async () => {
  const { west } = harness.people;
  const page = await harness.openSignedIn(west);
  const device = await addAuthenticator(page);
  await page.goto('/profile');
  await page.getByRole('link', { name: 'Manage passkeys' }).click();
  await page.getByRole('link', { name: 'Add a passkey' }).click();
  await checkPage(page, 'new');
  await page.getByLabel('Name').fill('Work laptop');
  await page.getByRole('button', { name: 'Create passkey' }).click();
  await page.getByText('The passkey “Work laptop” has been added.').waitFor();
  await harness.mail.waitForMail({ to: west.email, subject: /passkey was added/ });
  await page.getByRole('link', { name: 'Add a passkey' }).click();
  await page.getByLabel('Name').fill('Again');
  await page.getByRole('button', { name: 'Create passkey' }).click();
  await page.getByText('This device already has a passkey for your login.').waitFor();

  await expireConfirmation(harness.services, west);
  await page.reload();
  await page.getByLabel('Code').waitFor();
  await checkPage(page, 'confirm-with-passkey');
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await page.getByLabel('Name').waitFor();

  await device.confirms(false);
  await signOut(page);
  await checkPage(page, 'sign-in');
  await device.confirms(true);
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await page.waitForURL('**/dashboard');

  await device.confirms(false);
  await signOut(page);
  await passwordStep(page, west);
  await page.getByLabel('Code').waitFor();
  await checkPage(page, 'code-or-passkey');
  await device.confirms(true);
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await page.waitForURL('**/dashboard');
  await page.goto('/profile/passkeys');
  await page.getByText('from 127.0.0.1').waitFor();
  await checkPage(page, 'list');
  await page.getByRole('link', { name: 'Rename Work laptop' }).click();
  await page.goBack();
  await page.getByRole('link', { name: 'Remove Work laptop' }).click();
  await page.getByRole('button', { name: 'Remove passkey' }).click();
  await page.getByText('The passkey “Work laptop” has been removed.').waitFor();

  const withoutScripts = await harness.openSignedIn(west, { javaScriptEnabled: false });
  await withoutScripts.goto('/profile/passkeys/new');
  await withoutScripts.getByText('use a current browser with JavaScript turned on').waitFor();
  expect(await withoutScripts.getByRole('button', { name: 'Create passkey' }).count()).toBe(0);
  for (const each of [page, withoutScripts]) await each.context().close();
});

test('F6 the browser suggests passkeys for the username, and asks for the options only once someone is there', async () => {
  const { carla } = harness.people;
  const page = await harness.openSignedIn(carla);
  const device = await addAuthenticator(page);
  await addPasskey(page, 'Phone');
  await page.context().clearCookies({ name: 'session' });

  const requests: Request[] = [];
  page.on('request', (request) => requests.push(request));
  await page.goto('/login');
  await page.waitForLoadState('networkidle');
  expect(requests.map((request) => request.method())).toEqual(['GET', 'GET', 'GET']);
  // The virtual device accepts the suggestion at once.
  await page.mouse.move(200, 200);
  await page.waitForURL('**/dashboard');

  // A device that doesn't recognise the person makes no signature that we accept.
  await device.recognises(false);
  await signOut(page);
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await page.getByText('No passkey was used. Try again, or use your password.').waitFor();
  await page.context().close();
});

test('F6, F7 a passkey is set up at the first sign-in and after the Recovery Key, and an app is offered', async () => {
  const { eve } = harness.people;
  const page = await harness.openPage();
  const device = await addAuthenticator(page);
  await passwordStep(page, eve);
  await checkPage(page, 'two-factor-setup');
  await page.getByRole('link', { name: 'Set up a passkey instead' }).click();
  await checkPage(page, 'setup');
  await page.goBack();
  const recoveryKey = await setUpPasskey(page, 'Phone');
  await page.getByRole('heading', { name: 'Add an authenticator app as well' }).waitFor();
  await checkPage(page, 'add-app');
  await page.getByRole('link', { name: 'Not now' }).click();
  await page.waitForURL('**/dashboard');

  await device.confirms(false);
  await signOut(page);
  await passwordStep(page, eve);
  await page.getByRole('button', { name: 'Use a passkey' }).waitFor();
  expect(await page.getByLabel('Code').count()).toBe(0);
  await checkPage(page, 'passkey-step');
  await device.confirms(true);
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await page.waitForURL('**/dashboard');

  // Removing the only passkey is refused. After an app is added, it isn't.
  await expireConfirmation(harness.services, eve);
  await page.goto('/profile');
  await page.getByRole('link', { name: 'Set up', exact: true }).click();
  await page.getByText('Select “Use a passkey”.').waitFor();
  await checkPage(page, 'confirm-with-passkey-only');
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  const secret = await shownSecret(page);
  await page.getByLabel('Code').fill(codeAt(secret, Date.now()));
  await page.getByRole('button', { name: 'Add app' }).click();
  await page.getByText('The authenticator app has been added.').waitFor();
  await checkPage(page, 'profile');
  await page.getByRole('link', { name: 'Remove' }).click();
  await page.getByRole('button', { name: 'Remove app' }).click();
  await page.getByText('The authenticator app has been removed.').waitFor();

  // In a browser without scripts, the Recovery Key leads to setup again.
  const withoutScripts = await harness.openPage({ javaScriptEnabled: false });
  await passwordStep(withoutScripts, eve);
  await withoutScripts.getByText('Use another browser, or your Recovery Key.').waitFor();
  await checkLayout(withoutScripts, 'passkeys-step-without-scripts');
  await withoutScripts.getByRole('link', { name: 'Reset your two-factor authentication?' }).click();
  await withoutScripts.getByLabel('Recovery Key').fill(recoveryKey);
  await withoutScripts.getByRole('button', { name: 'Disable 2FA' }).click();
  await withoutScripts.getByRole('link', { name: 'Two-Factor Setup' }).click();
  await withoutScripts.getByRole('link', { name: 'Set up a passkey instead' }).click();
  await withoutScripts.getByText('use a current browser with JavaScript turned on').waitFor();
  await withoutScripts.getByRole('link', { name: 'Use an authenticator app instead' }).click();
  await withoutScripts.getByRole('heading', { name: 'Two-Factor Setup' }).waitFor();
  for (const each of [page, withoutScripts]) await each.context().close();
});

test('F7 Reset 2FA names the passkeys, and its link sets up a passkey again on the same device', async () => {
  const { amy, acme } = harness.people;
  const page = await harness.openSignedIn(amy);
  const device = await addAuthenticator(page);
  await addPasskey(page, 'Work laptop');

  const admin = await harness.openSignedIn(acme);
  await admin.goto(`/technicians/${amy.id}/reset-2fa`);
  await admin.getByText('The passkey of this login is removed at the same time: Work laptop.').waitFor();
  await checkPage(admin, 'reset-2fa');
  await admin.getByRole('button', { name: 'Reset 2FA' }).click();
  await admin.waitForURL('**/technicians**');

  await page.context().clearCookies();
  await page.goto((await mailedLink(harness.services, amy, '2fa-reset')).path);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Continue' }).click();
  await setUpPasskey(page, 'Work laptop again');
  // The new passkey replaces the old one on the device, because both have the same user handle.
  expect(await device.count()).toBe(1);
  await page.goto('/profile/passkeys');
  await page.getByText('Work laptop again').waitFor();
  expect(await page.getByRole('row').count()).toBe(2);
  for (const each of [page, admin]) await each.context().close();
});
