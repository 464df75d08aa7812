import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { projectRoot } from '../../../src/config.ts';
import { paths } from '../../../src/paths.ts';
import { createAuthenticator, type Authenticator } from '../../harness/authenticator.ts';
import { openBrowser, type BrowserLike, type Page } from '../../harness/browser-like.ts';
import { newestLinkPath } from '../../harness/links.ts';
import { codeAt, nextCode, PASSWORD, type Person } from '../../harness/people.ts';
import { handleRequests } from '../../harness/sign-in-requests.ts';
import { signedInAs } from '../../harness/signed-in.ts';
import { removeApp } from '../../harness/stored-passkeys.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';
import { rememberContents } from '../../harness/test-database.ts';
import { addPasskey, usePasskey } from '../../harness/passkey-ceremonies.ts';
import { configureSso, linkPerson } from '../sso/configured.ts';

/*
 * Every row of the table in docs/getting-back-in.md, starting at the page that refuses, and its column for people who still
 * have a passkey. Amy never uses what she has lost, and reaches the dashboard.
 */

const ORIGIN = 'http://localhost';

const NEW_PASSWORD = 'velvet harbour cinnamon 42';
const NEW_ADDRESS = 'amy@elsewhere.example';

let harness: TestApp;
let amy: Person;
let browser: BrowserLike;
let recoveryKey: string;
let device: Authenticator;
/** Restores everything that Amy has before a test takes some of it away. */
let restore: () => Promise<void>;

beforeAll(async () => {
  harness = await startTestApp({ BASE_URL: ORIGIN });
  device = createAuthenticator(ORIGIN);
  amy = harness.people.amy;
  const { database } = harness.services;
  // Sets up two-factor authentication, so that the recovery key is known.
  await database('accounts').where({ id: amy.id }).update({ totp_secret: null, totp_enrolled_at: null });
  browser = openBrowser(harness.app);
  await typePassword(PASSWORD);
  ({ recoveryKey } = await setUpTwoFactor());
  await addPasskey(browser, device);
  await browser.submit({}, { action: '/logout' });

  const had = { amy, recoveryKey, cookies: [...browser.cookies] };
  const contents = await rememberContents(database);
  restore = async () => {
    await contents.restore();
    ({ amy, recoveryKey } = had);
    browser = openBrowser(harness.app);
    for (const [name, value] of had.cookies) browser.cookies.set(name, value);
  };
});
beforeEach(() => restore());
afterAll(() => harness.stop());

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
  const admin = await signedInAs(harness, harness.people.acme, { address: '192.0.2.200' });
  for (const action of actions) {
    const action_ = `/technicians/${amy.id}/${action}`;
    await admin.get(action_);
    // From the list, the form returns to the row.
    const [list] = (await admin.submit({}, { action: action_ })).url.split('#');
    expect(list).toBe('/technicians');
  }
}

/** Signs in with the passkey alone. */
async function usePasskeyAlone(): Promise<void> {
  await browser.get('/login');
  expect((await usePasskey(browser, device, paths.passkeyToSignIn)).url).toBe('/dashboard');
}

/** Sets up the app on a new phone, with the passkey and the password. */
async function setUpAgain(password = PASSWORD): Promise<void> {
  await browser.get('/profile');
  await follow('Set up again');
  await usePasskey(browser, device, paths.passkeyToConfirm, { current: password });
  await setUpTwoFactor();
}

async function removePasskey(): Promise<void> {
  await browser.get('/profile');
  await follow('Manage passkeys');
  await follow('Remove');
  await browser.submit({}, { action: browser.page().url });
  expect(browser.page().text).toContain('has been removed.');
}

async function signInWithCode(password = PASSWORD): Promise<void> {
  await typePassword(password);
  await typeCode();
}

/** Amy uses her passkey only, as someone does who set it up first. */
async function withoutApp(): Promise<void> {
  await removeApp(harness.services.database, amy.id);
}

async function askForReset(): Promise<void> {
  await typePassword(PASSWORD);
  await follow('Reset your two-factor authentication?');
  const refused = await browser.submit({ recoveryKey: 'I do not remember' });
  expect(refused.text).toContain('Ask the main admin of Acme Hosting to use Reset 2FA');
  await adminDoes('reset-2fa');
  await browser.get(await newestLinkPath(harness.services, amy, '2fa-reset'));
  await browser.submit({ password: PASSWORD });
  await setUpTwoFactor();
}

/** Amy's login is deleted, and she is invited again at her new address. */
async function beInvitedAgain(): Promise<void> {
  await typePassword('I do not remember');
  await follow('Forgot your password?');
  const response = await browser.submit({ identifier: 'amy' });
  expect(response.text).toContain(
    'Ask the person who manages your login to delete it and invite you again at your new address',
  );
  await adminDoes('delete');
  const admin = await signedInAs(harness, harness.people.acme, { address: '192.0.2.201' });
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
}

const withPasskey: Record<string, () => Promise<void>> = {
  phone: async () => {
    await usePasskeyAlone();
    await setUpAgain();
  },
  password: async () => {
    await usePasskeyAlone();
    await browser.submit({}, { action: '/logout' });
    await forgotPassword();
    await usePasskeyAlone();
  },
  'Recovery Key': async () => {
    await usePasskeyAlone();
    await renewRecoveryKey();
  },
  mailbox: async () => {
    await usePasskeyAlone();
    await changeAddress();
  },
  'phone and password': async () => {
    await forgotPassword();
    await usePasskeyAlone();
    await setUpAgain(NEW_PASSWORD);
  },
  'phone and Recovery Key': async () => {
    await usePasskeyAlone();
    await setUpAgain();
  },
  'phone and mailbox': async () => {
    await usePasskeyAlone();
    await setUpAgain();
    await changeAddress();
  },
  'password and Recovery Key': async () => {
    await usePasskeyAlone();
    await renewRecoveryKey();
    await browser.submit({}, { action: '/logout' });
    await forgotPassword();
    await usePasskeyAlone();
  },
  'password and mailbox': async () => {
    await usePasskeyAlone();
    await changeAddress();
    await browser.submit({}, { action: '/logout' });
    await forgotPassword();
    await signInWithCode(NEW_PASSWORD);
  },
  'Recovery Key and mailbox': async () => {
    await usePasskeyAlone();
    await renewRecoveryKey();
    await changeAddress();
  },
  'phone, password and Recovery Key': async () => {
    await forgotPassword();
    await usePasskeyAlone();
    await setUpAgain(NEW_PASSWORD);
  },
  'Single Sign-On, and no password here': async () => {
    const { services, people } = harness;
    await configureSso(services, people.acmeHosting.id, 'https://gone.example');
    await linkPerson(services, amy, 'https://gone.example', 'subject-of-amy');
    await services
      .database('accounts')
      .where({ id: amy.id })
      .update({ password_hash: null, password_set_at: null });
    await usePasskeyAlone();
  },
};

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
  'phone and Recovery Key': () => askForReset(),
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
  'password and mailbox': () => beInvitedAgain(),
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
    await services.database('passkeys').where({ account_id: amy.id }).delete();
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
  passkey: async () => {
    await signInWithCode();
    await removePasskey();
  },
  'passkey and phone': async () => {
    await typePassword(PASSWORD);
    await useRecoveryKey();
  },
  'passkey and password': async () => {
    await forgotPassword();
    await signInWithCode(NEW_PASSWORD);
    await removePasskey();
  },
  'passkey and Recovery Key': async () => {
    await signInWithCode();
    await removePasskey();
    await renewRecoveryKey();
  },
  'passkey and mailbox': async () => {
    await signInWithCode();
    await removePasskey();
    await changeAddress();
  },
  'passkey, phone and password': async () => {
    await forgotPassword();
    await typePassword(NEW_PASSWORD);
    await useRecoveryKey();
  },
  'passkey, phone and Recovery Key': () => askForReset(),
  'passkey, phone and mailbox': async () => {
    await typePassword(PASSWORD);
    await useRecoveryKey();
    await changeAddress();
  },
  'passkey, password and Recovery Key': async () => {
    await forgotPassword();
    await signInWithCode(NEW_PASSWORD);
    await removePasskey();
    await renewRecoveryKey();
  },
  'passkey, password and mailbox': () => beInvitedAgain(),
  'passkey, Recovery Key and mailbox': async () => {
    await signInWithCode();
    await removePasskey();
    await renewRecoveryKey();
    await changeAddress();
  },
  'passkey, with no app set up': async () => {
    await withoutApp();
    await typePassword(PASSWORD);
    await useRecoveryKey();
  },
  'passkey and Recovery Key, with no app set up': async () => {
    await withoutApp();
    await askForReset();
  },
};

test.each(Object.entries(rows))(
  'L6 someone who has lost %s can return to the dashboard',
  async (lost, recover) => {
    await recover();
    if (lost.startsWith('passkey')) {
      expect(await harness.services.database('passkeys').where({ account_id: amy.id })).toEqual([]);
    }
    const page = await browser.get('/dashboard');
    expect(page.url).toBe('/dashboard');
    expect(page.text).toContain('Acme Hosting amy (Technician)');
  },
);

test.each(Object.entries(withPasskey))(
  'L6 someone who has lost %s and still has a passkey can return to the dashboard',
  async (_lost, recover) => {
    await recover();
    expect((await browser.get('/dashboard')).text).toContain('Acme Hosting amy (Technician)');
  },
);

test('L6 the table in the documentation has the same rows', () => {
  const text = readFileSync(path.join(projectRoot, 'docs', 'getting-back-in.md'), 'utf8');
  const [, , ...documented] = [...text.matchAll(/^\| ([^|]+) \| [^|]+ \| ([^|]+) \|$/gm)];
  const lost = documented.map(([, what = '']) => what.trim());
  expect(lost).toEqual(Object.keys(rows));
  const still = documented.filter(([, , how]) => how?.trim() !== '–').map(([, what = '']) => what.trim());
  expect(still).toEqual(Object.keys(withPasskey));
});
