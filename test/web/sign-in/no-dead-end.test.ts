import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { projectRoot } from '../../../src/config.ts';
import { openBrowser, type BrowserLike, type Page } from '../../harness/browser-like.ts';
import { newestLinkPath } from '../../harness/links.ts';
import { codeAt, nextCode, PASSWORD, signIn, type Person } from '../../harness/people.ts';
import { handleRequests } from '../../harness/sign-in-requests.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';
import { configureSso, linkPerson } from '../sso/configured.ts';

/*
 * Every row of the table in docs/getting-back-in.md, starting at the page that refuses. Amy never uses what she has
 * lost, and reaches the dashboard.
 */

const NEW_PASSWORD = 'velvet harbour cinnamon 42';
const NEW_ADDRESS = 'amy@elsewhere.example';

let harness: TestApp;
let amy: Person;
let browser: BrowserLike;
let recoveryKey: string;

beforeEach(async () => {
  harness = await startTestApp();
  amy = harness.people.amy;
  // Sets up two-factor authentication, so that the recovery key is known.
  await harness.services
    .database('accounts')
    .where({ id: amy.id })
    .update({ totp_secret: null, totp_enrolled_at: null });
  browser = openBrowser(harness.app);
  await typePassword(PASSWORD);
  ({ recoveryKey } = await setUpTwoFactor());
  await browser.submit({}, { action: '/logout' });
});
afterEach(() => harness.stop());

async function typePassword(password: string): Promise<Page> {
  await browser.get('/login');
  return browser.submit({ identifier: 'amy', password });
}

async function typeCode(): Promise<Page> {
  return browser.submit({ code: await nextCode(harness.services, amy, amy.totpSecret ?? '') });
}

async function setUpTwoFactor(): Promise<{ recoveryKey: string; end: Page }> {
  expect(browser.page().heading).toBe('Two-Factor Setup');
  const secret = (/id="secret">([A-Z2-7 ]+)</.exec(browser.page().html)?.[1] ?? '').replaceAll(' ', '');
  const shown = await browser.submit({ code: codeAt(secret, Date.now()) });
  amy = { ...amy, totpSecret: secret };
  const key = /id="recovery-key">([0-9A-Z-]+)</.exec(shown.html)?.[1] ?? '';
  return { recoveryKey: key, end: await browser.submit({ saved: 'yes' }) };
}

/** Follows a link of the current page, by its text. */
async function follow(label: string): Promise<Page> {
  const anchors = [...browser.page().html.matchAll(/<a\b[^>]*href="([^"]+)"[^>]*>([^<]+)<\/a>/g)];
  const found = anchors.find(([, , words]) => words === label);
  if (!found) throw new Error(`No link "${label}" on ${browser.page().url}: ${browser.page().text}`);
  return browser.get((found[1] ?? '').replaceAll('&amp;', '&'));
}

async function forgotPassword(): Promise<void> {
  const refused = await typePassword('I do not remember');
  expect(refused.status).toBe(401);
  await follow('Forgot your password?');
  await browser.submit({ identifier: 'amy' });
  await handleRequests(harness.services);
  await browser.get(await newestLinkPath(harness.services, amy, 'password-reset'));
  await browser.submit({ password: NEW_PASSWORD });
  expect(browser.page().text).toContain('Your password is set.');
}

async function useRecoveryKey(): Promise<Page> {
  await follow('Reset your two-factor authentication?');
  await browser.submit({ recoveryKey });
  await follow('Two-Factor Setup');
  return (await setUpTwoFactor()).end;
}

async function renewRecoveryKey(): Promise<void> {
  await browser.get('/profile');
  await follow('Renew Recovery Key');
  const shown = await browser.submit({}, { action: '/profile/recovery-key' });
  expect(shown.heading).toBe('Recovery Key');
  const renewed = /id="recovery-key">([0-9A-Z-]+)</.exec(shown.html)?.[1] ?? recoveryKey;
  expect(renewed).not.toBe(recoveryKey);
  await browser.submit({ saved: 'yes' });
  recoveryKey = renewed;
}

async function changeAddress(): Promise<void> {
  await browser.get('/profile');
  await browser.submit({ email: NEW_ADDRESS });
  const mailed = await newestLinkPath(harness.services, amy, 'address-change');
  await browser.get(mailed);
  await browser.submit({}, { action: mailed });
  const row = await harness.services
    .database('accounts')
    .where({ id: amy.id })
    .first<{ email: string }>('email');
  expect(row.email).toBe(NEW_ADDRESS);
}

/** Another person of the admin does it from Manage Technicians. */
async function adminDoes(...actions: string[]): Promise<void> {
  const admin = openBrowser(harness.app, { address: '192.0.2.200' });
  await signIn(harness.services, admin, harness.people.acme);
  for (const action of actions) {
    const action_ = `/technicians/${amy.id}/${action}`;
    await admin.get(action_);
    // From the list, the form returns to the row.
    const [list] = (await admin.submit({}, { action: action_ })).url.split('#');
    expect(list).toBe('/technicians');
  }
}

const rows: Record<string, () => Promise<void>> = {
  phone: async () => {
    await typePassword(PASSWORD);
    await useRecoveryKey();
  },
  password: async () => {
    await forgotPassword();
    await typePassword(NEW_PASSWORD);
    await typeCode();
  },
  'Recovery Key': async () => {
    await typePassword(PASSWORD);
    await typeCode();
    await renewRecoveryKey();
  },
  mailbox: async () => {
    await typePassword(PASSWORD);
    await typeCode();
    await changeAddress();
  },
  'phone and password': async () => {
    await forgotPassword();
    await typePassword(NEW_PASSWORD);
    await useRecoveryKey();
  },
  'phone and Recovery Key': async () => {
    await typePassword(PASSWORD);
    await follow('Reset your two-factor authentication?');
    const refused = await browser.submit({ recoveryKey: 'I do not remember' });
    expect(refused.text).toContain('Ask the main admin of Acme Hosting to use Reset 2FA');
    await adminDoes('reset-2fa');
    await browser.get(await newestLinkPath(harness.services, amy, '2fa-reset'));
    await browser.submit({ password: PASSWORD });
    await setUpTwoFactor();
  },
  'phone and mailbox': async () => {
    await typePassword(PASSWORD);
    await useRecoveryKey();
    await changeAddress();
  },
  'password and Recovery Key': async () => {
    await forgotPassword();
    await typePassword(NEW_PASSWORD);
    await typeCode();
    await renewRecoveryKey();
  },
  'password and mailbox': async () => {
    await typePassword('I do not remember');
    await follow('Forgot your password?');
    const response = await browser.submit({ identifier: 'amy' });
    expect(response.text).toContain(
      'Ask the person who manages your login to delete it and invite you again at your new address',
    );
    await adminDoes('delete');
    const admin = openBrowser(harness.app, { address: '192.0.2.201' });
    await signIn(harness.services, admin, harness.people.acme);
    await admin.get('/technicians/new');
    await admin.submit({ username: 'amy', email: NEW_ADDRESS });
    const [invited] = await harness.services
      .database('accounts')
      .where({ username: 'amy' })
      .select<{ id: number }[]>('id');
    amy = { ...amy, id: invited?.id ?? 0, email: NEW_ADDRESS };
    await browser.get(await newestLinkPath(harness.services, amy, 'invitation'));
    await browser.submit({ password: NEW_PASSWORD });
    await setUpTwoFactor();
  },
  'Recovery Key and mailbox': async () => {
    await typePassword(PASSWORD);
    await typeCode();
    await renewRecoveryKey();
    await changeAddress();
  },
  'phone, password and Recovery Key': async () => {
    await adminDoes('reset-password', 'reset-2fa');
    const [password, twoFactor] = [
      await newestLinkPath(harness.services, amy, 'password-reset'),
      await newestLinkPath(harness.services, amy, '2fa-reset'),
    ];
    await browser.get(twoFactor);
    const refused = await browser.submit({ password: 'I do not remember' });
    expect(refused.text).toContain(
      'If you’ve forgotten it too, use “Forgot your password?” below, then open this link again.',
    );
    await browser.get(password);
    await browser.submit({ password: NEW_PASSWORD });
    await browser.get(twoFactor);
    await browser.submit({ password: NEW_PASSWORD });
    await setUpTwoFactor();
  },
  'Single Sign-On, and no password here': async () => {
    const { services, people } = harness;
    await configureSso(services, people.acmeHosting.id, 'https://gone.example');
    await linkPerson(services, amy, 'https://gone.example', 'subject-of-amy', { alone: true });
    await typePassword('I do not remember');
    await follow('Forgot your password?');
    await browser.submit({ identifier: 'amy' });
    await handleRequests(services);
    const emails = services.database('mail_jobs').where({ account_id: amy.id, message: 'sign-in-with-sso' });
    expect(await emails).toHaveLength(1);
    await adminDoes('reset-password');
    await browser.get(await newestLinkPath(services, amy, 'password-reset'));
    await browser.submit({ password: NEW_PASSWORD });
    await typePassword(NEW_PASSWORD);
    await setUpTwoFactor();
  },
};

test.each(Object.entries(rows))(
  'L6 someone who has lost %s can return to the dashboard',
  async (_lost, recover) => {
    await recover();
    const page = await browser.get('/dashboard');
    expect(page.url).toBe('/dashboard');
    expect(page.text).toContain('Acme Hosting amy (Technician)');
  },
);

test('L6 the table in the documentation has the same rows', () => {
  const text = readFileSync(path.join(projectRoot, 'docs', 'getting-back-in.md'), 'utf8');
  const [, , ...documented] = [...text.matchAll(/^\| ([^|]+) \|/gm)].map(([, lost]) => lost?.trim());
  expect(documented).toEqual(Object.keys(rows));
});
