import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { expectAccessible } from '../harness/accessibility.ts';
import { checkLayout } from '../harness/layout-at-each-width.ts';
import { codeAt, nextCode, PASSWORD, type Person } from '../harness/people.ts';
import { linkIn, startRunningConsole, type RunningConsole } from '../harness/running-console.ts';

let harness: RunningConsole;
let admin: Page;
beforeAll(async () => {
  harness = await startRunningConsole();
  admin = await harness.openSignedIn(harness.people.amy);
});
afterAll(() => harness.stop());

/** From the list, as in the user's document: Action, the action, and the button on its page. */
async function request(label: string, person: Person): Promise<string> {
  await admin.goto('/technicians');
  await admin
    .getByRole('row')
    .filter({ hasText: person.email })
    .getByRole('button', { name: /^Action for/ })
    .click();
  const menu = admin.getByRole('list', { name: `Actions for ${person.email}` });
  await menu.getByRole('link', { name: label }).click();
  await admin.getByRole('button', { name: label }).click();
  await admin.getByText(`for ${person.email} is queued.`).waitFor();
  const { text } = await harness.mail.waitForMail({ to: person.email });
  return linkIn(text);
}

async function tryPassword(page: Page, person: Person, password: string): Promise<void> {
  await page.goto('/login');
  await page.getByLabel('Username or email address').fill(person.username);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

test.each([true, false])(
  'Reset Password: the new password works, and the code is still required (script: %s)',
  async (script) => {
    const person = script ? harness.people.carla : harness.people.will;
    const link = await request('Reset Password', person);
    const page = await harness.openPage({ javaScriptEnabled: script });
    await page.goto(link);
    await checkLayout(page, `password-reset-script-${String(script)}`);
    if (script) await expectAccessible(page);
    await page.getByLabel('Password', { exact: true }).fill('12345');
    await page.getByRole('button', { name: 'Set password' }).click();
    await page.getByText('Use at least 12 characters').first().waitFor();
    await page.getByLabel('Password', { exact: true }).fill('meadow trumpet saffron 9');
    await page.getByRole('button', { name: 'Set password' }).click();
    await page.getByText('Your password is set').first().waitFor();

    await tryPassword(page, person, PASSWORD);
    await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
    expect(page.url()).toContain('/login');
    await tryPassword(page, person, 'meadow trumpet saffron 9');
    const code = await nextCode(harness.services, person, person.totpSecret ?? '');
    await page.getByLabel('Code').fill(code);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.waitForURL('**/dashboard');
    await page.goto(link);
    await page.getByText('used').first().waitFor();
    await page.context().close();
  },
);

test('Reset 2FA: the old codes work until the new ones are confirmed, and not afterwards', async () => {
  const person = harness.people.gus;
  const link = await request('Reset 2FA', person);
  const page = await harness.openSignedIn(person);
  await page.context().clearCookies();

  await page.goto(link);
  await checkLayout(page, '2fa-reset');
  await expectAccessible(page);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('heading', { name: 'Two-Factor Setup' }).waitFor();
  const secret = (await page.locator('.key').first().innerText()).replace(/\s/g, '');
  expect(secret).not.toBe(person.totpSecret);
  await page.getByLabel('Code').fill(codeAt(secret, Date.now()));
  await page.locator('main').getByRole('button').last().click();
  await page.getByRole('heading', { name: 'Recovery Key' }).waitFor();
  await page.getByLabel('I have saved it').check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.waitForURL('**/dashboard');

  const other = await harness.openPage();
  await tryPassword(other, person, PASSWORD);
  await other.getByLabel('Code').fill(codeAt(person.totpSecret ?? '', Date.now() + 30_000));
  await other.getByRole('button', { name: 'Sign in', exact: true }).click();
  await other.getByRole('alert').first().waitFor();
  await other.getByLabel('Code').fill(codeAt(secret, Date.now() + 30_000));
  await other.getByRole('button', { name: 'Sign in', exact: true }).click();
  await other.waitForURL('**/dashboard');
});
