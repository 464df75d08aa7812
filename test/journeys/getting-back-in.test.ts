import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { expectAccessible } from '../harness/accessibility.ts';
import { checkLayout } from '../harness/layout-at-each-width.ts';
import type { Person } from '../harness/people.ts';
import { linkIn, startRunningConsole, type RunningConsole } from '../harness/running-console.ts';
import { codeStep, passwordStep, setUpTwoFactor } from '../harness/sign-in-pages.ts';

// A full recovery in a browser takes many pages.
const NEW_PASSWORD = 'meadow trumpet saffron 9';

let harness: RunningConsole;
beforeAll(async () => {
  harness = await startRunningConsole();
});
afterAll(() => harness.stop());

async function checkPage(page: Page, name: string, script: boolean): Promise<void> {
  await checkLayout(page, `${name}-script-${script ? 'on' : 'off'}`);
  if (script) await expectAccessible(page);
}

/** Removes two-factor authentication, so that it is set up on the pages and the recovery key is known. */
async function withoutTwoFactor(person: Person): Promise<Person> {
  await harness.services
    .database('accounts')
    .where({ id: person.id })
    .update({ totp_secret: null, totp_enrolled_at: null, totp_last_step: null });
  return person;
}

test.each([true, false])(
  'F4, M3 someone with a lost phone enters the recovery key and sets up two-factor authentication (script: %s)',
  async (script) => {
    const { eve, zoe } = harness.people;
    const person = script ? eve : await withoutTwoFactor(zoe);
    const page = await harness.openPage({ javaScriptEnabled: script });
    await passwordStep(page, person);
    await checkPage(page, 'two-factor-setup', script);
    const { recoveryKey } = await setUpTwoFactor(page);
    await page.waitForURL('**/dashboard');
    await page.context().clearCookies({ name: 'session' });

    await passwordStep(page, person);
    await checkPage(page, 'code', script);
    await page.getByRole('link', { name: 'Reset your two-factor authentication?' }).click();
    await page.getByLabel('Recovery Key').fill('AAAA-BBBB');
    await page.getByRole('button', { name: 'Disable 2FA' }).click();
    await page
      .getByText(/Ask the main admin of \w+ \w+ to use Reset 2FA/)
      .first()
      .waitFor();
    await checkPage(page, 'recovery', script);
    await page.getByLabel('Recovery Key').fill(` ${recoveryKey.toLowerCase().replaceAll('-', ' ')} `);
    await page.getByRole('button', { name: 'Disable 2FA' }).click();
    await page.getByRole('link', { name: 'Two-Factor Setup' }).waitFor();
    await checkPage(page, 'two-factor-disabled', script);

    // Only the setup is available until it is finished, even at a later sign-in.
    await page.goto('/technicians');
    await page.waitForURL('**/two-factor/setup');
    await page.context().clearCookies({ name: 'session' });
    await passwordStep(page, person);
    await page.waitForURL('**/two-factor/setup');
    await page.goto('/login/two-factor-disabled');
    await page.getByRole('link', { name: 'Continue to product' }).click();
    expect((await setUpTwoFactor(page)).recoveryKey).not.toBe(recoveryKey);
    await page.waitForURL('**/dashboard');

    const message = await harness.mail.waitForMail({ to: person.email, subject: /recovery key/i });
    expect(message.text).toContain('127.0.0.1');
    await page.context().close();
  },
);

test.each([true, false])(
  'someone who forgot the password sets a new one with the link in the email (script: %s)',
  async (script) => {
    const person = script ? harness.people.carla : harness.people.will;
    const page = await harness.openPage({ javaScriptEnabled: script });
    await passwordStep(page, person, 'I do not remember it');
    await page.getByRole('alert').waitFor();
    await checkPage(page, 'sign-in-refused', script);
    await page.getByRole('link', { name: 'Forgot your password?' }).click();
    await checkPage(page, 'forgot-password', script);
    await page.getByLabel('Username or email address').fill(person.email);
    await page.getByRole('button', { name: 'Send me a link' }).click();
    await page.getByRole('heading', { name: 'Check your email' }).waitFor();
    await checkPage(page, 'password-reset-requested', script);

    const mail = await harness.mail.waitForMail({ to: person.email });
    await page.goto(linkIn(mail.text));
    await page.getByLabel('Password', { exact: true }).fill(NEW_PASSWORD);
    await page.getByRole('button', { name: 'Set password' }).click();
    await page.getByText('Your password is set.').waitFor();
    await harness.mail.waitForMail({ to: person.email, subject: /password.*changed/ });
    await passwordStep(page, person, NEW_PASSWORD);
    await codeStep(page, harness.services, person);
    await page.waitForURL('**/dashboard');

    await page.context().clearCookies();
    await page.goto(linkIn(mail.text));
    await page.getByRole('heading', { name: 'has been used' }).waitFor();
    await checkPage(page, 'password-reset-used', script);
    await page.context().close();
  },
);

test('P2 the meter describes in words how strong a password is, and sends nothing before the form is submitted', async () => {
  const person = harness.people.gus;
  const page = await harness.openPage();
  await page.goto('/forgot-password');
  await page.getByLabel('Username or email address').fill(person.username);
  await page.getByRole('button', { name: 'Send me a link' }).click();
  await page.goto(linkIn((await harness.mail.waitForMail({ to: person.email })).text));

  const requests: string[] = [];
  page.on('request', (request) => requests.push(`${request.method()} ${new URL(request.url()).pathname}`));
  const field = page.getByLabel('Password', { exact: true });
  const meter = page.locator('.strength-text');
  const submit = page.getByRole('button', { name: 'Set password' });
  await field.focus();
  const place = await submit.boundingBox();
  await field.fill(NEW_PASSWORD);
  await page.getByText('Very strong.').waitFor();
  // Someone may be about to click it.
  expect(await submit.boundingBox()).toEqual(place);
  await field.fill('short');
  await page.getByText('Too short: 7 more to go.').waitFor();
  await field.fill('gusgusgusgusgus');
  await page.getByText('too easy to guess').waitFor();
  await checkLayout(page, 'new-password-weak');
  await field.fill(NEW_PASSWORD);
  await page.getByText('Very strong.').waitFor();
  expect(await meter.getAttribute('aria-live')).toBe('polite');
  await checkPage(page, 'new-password', true);
  expect(requests.filter((request) => !/^GET \/assets\/(vendor\/|favicon)/.test(request))).toEqual([]);

  await field.focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await field.getAttribute('type')).toBe('text');
  const show = page.getByRole('button', { name: 'Show password' });
  expect(await show.getAttribute('aria-pressed')).toBe('true');
  await page.keyboard.press('Space');
  expect(await field.getAttribute('type')).toBe('password');
  await submit.click();
  await page.getByText('Your password is set.').waitFor();
  await page.context().close();
});

test('T1, T2 after too many attempts, the page says when to try again, one email is sent, and an admin can unblock the login', async () => {
  const { amy, east, acme } = harness.people;
  const { database } = harness.services;
  const page = await harness.openPage();
  for (let i = 0; i < 5; i += 1) await passwordStep(page, amy, 'a guess of mine');
  await passwordStep(page, amy);
  await page.getByText(/Try again in 1\d minutes\./).waitFor();
  await checkPage(page, 'too-many-tries', true);
  await harness.mail.waitForMail({ to: amy.email, subject: 'Too many failed sign-ins' });

  const admin = await harness.openSignedIn(acme);
  await database('accounts').where({ id: east.id }).update({ wrong_codes: 100 });
  await admin.goto('/admins');
  await admin
    .getByText('Main admin: Blocked after 100 wrong codes or a reported sign-in. Only Reset 2FA unblocks it')
    .waitFor();
  await admin.goto('/technicians');
  const row = admin.getByRole('row').filter({ hasText: amy.email });
  await row.getByTitle(/Blocked after failed attempts, until .*\d\d:\d\d/).waitFor();
  await checkLayout(admin, 'technicians-one-blocked');
  await row.getByRole('button', { name: /^Action for/ }).click();
  await admin.getByRole('link', { name: 'Unblock' }).filter({ visible: true }).click();
  await admin.getByRole('button', { name: 'Unblock' }).click();
  await admin.getByText(`${amy.email} can try to sign in again.`).waitFor();
  expect(await row.getByText('Blocked').count()).toBe(0);

  await passwordStep(page, amy);
  await page.waitForURL('**/login/code');
  const message = harness.mail.messages.filter(({ subject }) => subject.includes('Too many failed sign-ins'));
  expect(message).toHaveLength(1);
  await page.context().close();
  await admin.context().close();
});
