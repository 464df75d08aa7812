import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { paths } from '../../../src/paths.ts';
import { createAuthenticator, type Authenticator, type Dishonest } from '../../harness/authenticator.ts';
import { openBrowser, type BrowserLike } from '../../harness/browser-like.ts';
import { mailedLink, newestLinkPath } from '../../harness/links.ts';
import { optionsFrom } from '../../harness/passkey-options.ts';
import { codeAt, makeSsoOnly, PASSWORD, signIn, type Person } from '../../harness/people.ts';
import { signedInAs } from '../../harness/signed-in.ts';
import { removeApp, storePasskey } from '../../harness/stored-passkeys.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';
import { whileWaiting } from '../../harness/while-waiting.ts';
import {
  addPasskey,
  passwordStep,
  saveRecoveryKey,
  setUpApp,
  setUpPasskey,
  usePasskey,
} from '../../harness/passkey-ceremonies.ts';

/* People who set up two-factor authentication with a passkey, and have no authenticator app. */

const ORIGIN = 'http://localhost';
const NEW_PASSWORD = 'maple tundra violin 83';

let harness: TestApp;
let device: Authenticator;
beforeEach(async () => {
  harness = await startTestApp({ BASE_URL: ORIGIN });
  device = createAuthenticator(ORIGIN);
});
afterEach(() => harness.stop());

const database = () => harness.services.database;

function names({ id }: Person): Promise<string[]> {
  return database()('passkeys').where({ account_id: id }).orderBy('id').pluck<string[]>('name');
}

function mails({ id }: Person): Promise<string[]> {
  return database()('mail_jobs').where({ account_id: id }).orderBy('id').pluck<string[]>('message');
}

async function changes(action: string): Promise<unknown[]> {
  const contents = await database()('audit_events')
    .where({ action })
    .orderBy('id')
    .pluck<string[]>('content');
  return contents.map((content) => (JSON.parse(content) as { changes?: unknown }).changes);
}

async function stored(person: Person): Promise<Record<string, unknown>> {
  return database()('accounts').where({ id: person.id }).first<Record<string, unknown>>();
}

/** Eve sets up a passkey at her first sign-in, and does not want an app. */
async function withPasskeyOnly(): Promise<{ browser: BrowserLike; recoveryKey: string }> {
  const browser = openBrowser(harness.app);
  await passwordStep(browser, harness.people.eve);
  await setUpPasskey(browser, device);
  const { recoveryKey } = await saveRecoveryKey(browser);
  return { browser, recoveryKey };
}

async function atCodeStep(): Promise<BrowserLike> {
  const browser = openBrowser(harness.app);
  await passwordStep(browser, harness.people.eve);
  return browser;
}

async function forgetConfirmation(person: Person): Promise<void> {
  await database()('sessions')
    .where({ account_id: person.id })
    .update({
      data: database().raw(`jsonb_set(data::jsonb, '{signIn,authenticatedAt}', '1')::json`),
    });
}

describe('F6 Two-Factor Setup with a passkey', () => {
  test('shows the Recovery Key, then offers an authenticator app, which keeps the key and the sessions', async () => {
    const { eve } = harness.people;
    const browser = openBrowser(harness.app);
    await browser.get(`${paths.signIn}?returnTo=${encodeURIComponent(paths.technicians)}`);
    await browser.submit({ identifier: 'eve', password: PASSWORD });
    await setUpPasskey(browser, device);
    const { next, recoveryKey } = await saveRecoveryKey(browser);
    expect([next.url, next.heading]).toEqual([paths.addAuthenticatorApp, 'Add an authenticator app as well']);
    expect(next.html).toContain(`href="${paths.technicians}"`);
    expect(await mails(eve)).toEqual(['2fa-changed']);
    expect(await changes('set-up-2fa')).toEqual([
      { twoFactor: { before: 'off', after: 'on' }, passkey: { before: null, after: 'Work laptop' } },
    ]);

    expect((await browser.submit({ code: '000000' })).status).toBe(422);
    await browser.get(paths.addAuthenticatorApp);
    const added = await setUpApp(browser);
    expect(added.next.url).toBe(paths.technicians);
    expect(added.next.text).toContain('The authenticator app has been added.');
    expect(await mails(eve)).toEqual(['2fa-changed', 'authenticator-app-added']);
    expect(await changes('add-authenticator-app')).toHaveLength(1);
    expect(await names(eve)).toEqual(['Work laptop']);

    const other = await atCodeStep();
    await other.get(paths.recovery);
    expect((await other.submit({ recoveryKey })).url).toBe(paths.twoFactorDisabled);
  });

  test('continues to the page that was asked for, without an app', async () => {
    const { browser } = await withPasskeyOnly();
    const { html } = browser.page();
    expect(html).toMatch(/<a href="\/dashboard">Not now<\/a>/);
    expect((await browser.get(paths.dashboard)).url).toBe(paths.dashboard);
    expect((await browser.get(paths.profile)).text).toMatch(
      /Authenticator app Not set up .* Passkeys 1 passkey/,
    );
  });

  test.each<[string, Dishonest]>([
    ['another origin', { origin: 'http://localhost.evil.example' }],
    ['another host', { rpId: 'evil.example' }],
    ['no user verification', { isUserVerified: false }],
    ['a challenge that we did not make', { challenge: 'A'.repeat(43) }],
    ['an unknown attestation', { attestation: { fmt: 'unheard-of', attStmt: new Map() } }],
  ])('refuses %s', async (_what, dishonest) => {
    const { eve } = harness.people;
    const browser = await atCodeStep();
    const page = await setUpPasskey(browser, device, dishonest);
    expect([page.status, page.url]).toEqual([422, paths.passkeySetup]);
    expect(page.text).toContain('We couldn’t add this passkey. Create it again.');
    expect(page.html).toContain('value="Work laptop"');
    expect(await names(eve)).toEqual([]);
    expect(await stored(eve)).toMatchObject({ recovery_key_hash: null });
  });

  test('refuses a name that is missing, and a response of another session or that was used', async () => {
    const { eve } = harness.people;
    const browser = await atCodeStep();
    expect((await setUpPasskey(browser, device, { name: ' ' })).text).toContain('Enter a name');
    const other = await atCodeStep();
    await browser.get(paths.passkeySetup);
    await other.get(paths.passkeySetup);
    const newPasskey = device.create(await optionsFrom(browser, paths.passkeyToSetUp));
    expect((await other.submit({ name: 'Phone', newPasskey })).status).toBe(422);
    expect((await browser.submit({ name: 'Phone', newPasskey })).url).toBe(paths.recoveryKey);
    // Two-factor authentication is set up now, so the other sign-in has ended.
    expect((await other.submit({ name: 'Phone', newPasskey })).status).toBe(403);
    expect(await names(eve)).toEqual(['Phone']);
  });

  test('sets up only one of two passkeys that are sent at the same time', async () => {
    const { eve } = harness.people;
    const browsers = [await atCodeStep(), await atCodeStep()];
    const responses = [];
    for (const browser of browsers) {
      await browser.get(paths.passkeySetup);
      const newPasskey = device.create(await optionsFrom(browser, paths.passkeyToSetUp));
      responses.push(() => browser.submit({ name: 'Phone', newPasskey }));
    }
    const pages = await Promise.all(responses.map((send) => send()));
    expect(pages.filter(({ url }) => url === paths.recoveryKey)).toHaveLength(1);
    expect(await names(eve)).toEqual(['Phone']);
  });

  test('is not possible for someone whose two-factor authentication is set up', async () => {
    const browser = openBrowser(harness.app);
    await passwordStep(browser, harness.people.amy);
    expect((await browser.get(paths.passkeySetup)).url).toBe(paths.signInCode);
    expect((await browser.post(paths.passkeyToSetUp, {})).status).toBe(404);
    await browser.get(paths.signInCode);
    expect((await browser.post(paths.passkeySetup, { name: 'Mine', newPasskey: '{}' })).url).toBe(
      paths.signInCode,
    );
    expect(await names(harness.people.amy)).toEqual([]);
  });

  test('is not offered where browsers don’t allow passkeys', async () => {
    const elsewhere = await startTestApp();
    const browser = openBrowser(elsewhere.app);
    const setup = await passwordStep(browser, elsewhere.people.eve);
    expect(setup.heading).toBe('Two-Factor Setup');
    expect(setup.text).not.toMatch(/passkey/i);
    expect((await browser.get(paths.passkeySetup)).status).toBe(404);
    await elsewhere.stop();
  });

  test('gives a Recovery Key to a person who signs in with Single Sign-On and adds a passkey first', async () => {
    const { zoe } = harness.people;
    await makeSsoOnly(harness.services, zoe);
    const browser = await signedInAs(harness, zoe);
    const other = await signedInAs(harness, zoe);
    expect((await browser.get(paths.profile)).text).toContain('Passkeys None');
    expect((await addPasskey(browser, device)).url).toBe(paths.recoveryKey);
    const { next } = await saveRecoveryKey(browser);
    expect(next.url).toBe(paths.addAuthenticatorApp);
    expect((await setUpApp(browser)).next.url).toBe(paths.profile);
    expect((await other.get(paths.dashboard)).url).toMatch(/^\/login/);
    expect(await mails(zoe)).toEqual(['2fa-changed', 'authenticator-app-added']);
  });
});

describe('F6 someone with a passkey and no app', () => {
  test('signs in with the passkey after the password, without a field for a code', async () => {
    const { eve } = harness.people;
    await withPasskeyOnly();
    const browser = await atCodeStep();
    expect(browser.page().url).toBe(paths.signInCode);
    expect(browser.page().html).not.toContain('name="code"');
    const refused = await browser.post(paths.signInCode, { code: codeAt('JBSWY3DPEHPK3PXP', Date.now()) });
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('Select “Use a passkey”.')]);
    expect(await stored(eve)).toMatchObject({ wrong_codes: 0 });
    expect((await usePasskey(browser, device)).url).toBe(paths.dashboard);
  });

  test('is told about other browsers and the Recovery Key if the browser runs no scripts', async () => {
    const { recoveryKey } = await withPasskeyOnly();
    const browser = await atCodeStep();
    expect(browser.page().text).toContain(
      'This browser can’t use passkeys, or JavaScript is turned off. Use another browser, or your Recovery Key.',
    );
    await browser.get(paths.recovery);
    expect((await browser.submit({ recoveryKey })).url).toBe(paths.twoFactorDisabled);
    await browser.get(paths.twoFactorSetup);
    expect((await setUpApp(browser)).next.heading).toBe('Recovery Key');
    expect(await names(harness.people.eve)).toEqual([]);
  });

  test('is told about the Recovery Key if the console has moved to an address without passkeys', async () => {
    const elsewhere = await startTestApp();
    const { database: own } = elsewhere.services;
    await removeApp(own, elsewhere.people.amy.id);
    await storePasskey(own, elsewhere.people.amy.id);
    const browser = openBrowser(elsewhere.app);
    const page = await passwordStep(browser, elsewhere.people.amy);
    expect(page.text).toContain('Your passkeys don’t work at this site’s address. Use your Recovery Key.');
    expect(page.html).toContain(paths.recovery);
    await elsewhere.stop();
  });

  test('S4 confirms that it’s them with the passkey only', async () => {
    const { eve } = harness.people;
    const { browser } = await withPasskeyOnly();
    await forgetConfirmation(eve);
    const page = await browser.get(paths.renewRecoveryKey);
    expect(page.html).not.toContain('name="code"');
    expect(page.text).toContain('Use another browser, or sign out and sign in again with your Recovery Key.');
    expect((await browser.submit({})).text).toContain('Select “Use a passkey”.');
    expect((await usePasskey(browser, device, paths.passkeyToConfirm)).url).toBe(paths.recoveryKey);
  });

  test('adds an app on User’s Profile after confirming that it’s them, and can’t replace it in the same way', async () => {
    const { eve } = harness.people;
    const { browser } = await withPasskeyOnly();
    await forgetConfirmation(eve);
    const proof = await browser.get(paths.changeTwoFactor);
    expect(proof.text).toContain('Your passkeys and your Recovery Key keep working.');
    expect((await browser.submit({})).status).toBe(422);
    const setup = await usePasskey(browser, device, paths.passkeyToConfirm);
    expect(setup.url).toBe(paths.addAuthenticatorApp);
    // A new app in place of an old one needs the password too.
    expect((await browser.get(paths.changeTwoFactorSetup)).url).toBe(paths.changeTwoFactor);
    await browser.get(paths.addAuthenticatorApp);
    const { totpSecret, next } = await setUpApp(browser);
    expect([next.url, next.text]).toEqual([
      paths.profile,
      expect.stringContaining('The authenticator app has been added.'),
    ]);
    await browser.get(paths.changeTwoFactor);
    expect((await browser.submit({ code: codeAt(totpSecret, Date.now() + 30_000) })).status).toBe(422);
  });

  test('keeps an app that was added in another tab in the meantime', async () => {
    const { eve } = harness.people;
    const { browser } = await withPasskeyOnly();
    await database()('accounts')
      .where({ id: eve.id })
      .update({ totp_secret: 'sealed', totp_enrolled_at: database().fn.now() });
    const { next } = await setUpApp(browser);
    expect(next.text).toContain('You already have an authenticator app, so this one was not added.');
    expect(await stored(eve)).toMatchObject({ totp_secret: 'sealed' });
  });

  test('sees the new key at the next sign-in if it was not saved', async () => {
    const browser = openBrowser(harness.app);
    await passwordStep(browser, harness.people.eve);
    await setUpPasskey(browser, device);
    const next = await atCodeStep();
    expect((await usePasskey(next, device)).url).toBe(paths.recoveryKey);
  });

  test('F1 signs in first if an emailed link asks for a password and a code', async () => {
    const { eve, acme } = harness.people;
    await withPasskeyOnly();
    await database()('oauth_settings').insert({
      admin_id: eve.adminId,
      enabled: true,
      issuer: 'https://sso.example',
      client_id: 'console',
    });
    const admin = await signedInAs(harness, acme);
    await admin.get(paths.technicianAction(eve.id, 'link-account'));
    await admin.submit();
    const page = await openBrowser(harness.app).get(
      (await mailedLink(harness.services, eve, 'sso-link')).path,
    );
    expect(page.text).toContain('Sign in first. We’ll bring you back to this page.');
  });
});

describe('F7 the last second factor can’t be removed', () => {
  async function idOf(name: string): Promise<number> {
    const [row] = await database()('passkeys').where({ name }).select<{ id: number }[]>('id');
    return row?.id ?? 0;
  }

  test('if it is a passkey, until there is an app or another passkey', async () => {
    const { eve } = harness.people;
    const { browser } = await withPasskeyOnly();
    const only = paths.removePasskey(await idOf('Work laptop'));
    const list = await browser.get(paths.passkeys);
    expect(list.html).not.toContain(only);
    expect(list.text).toContain('You can’t remove your only passkey');
    const refused = await browser.get(only);
    expect([refused.status, refused.text]).toEqual([
      409,
      expect.stringContaining('You can’t remove your only passkey'),
    ]);
    await browser.get(paths.passkeys);
    expect((await browser.post(only, {})).status).toBe(409);

    expect((await addPasskey(browser, createAuthenticator(ORIGIN), 'Phone')).html).toContain(only);
    await browser.get(only);
    expect((await browser.submit()).text).toContain('The passkey “Work laptop” has been removed.');
    expect(await names(eve)).toEqual(['Phone']);
  });

  test('if two people at the same login remove both passkeys at the same time', async () => {
    const { eve } = harness.people;
    const { browser } = await withPasskeyOnly();
    await addPasskey(browser, createAuthenticator(ORIGIN), 'Phone');
    const other = await signedInAs(harness, eve);
    await browser.get(paths.removePasskey(await idOf('Work laptop')));
    await other.get(paths.removePasskey(await idOf('Phone')));
    const answers = await Promise.all([browser.submit(), other.submit()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await names(eve)).toHaveLength(1);
  });

  test('even if there is a passkey of another host', async () => {
    const { eve } = harness.people;
    const { browser } = await withPasskeyOnly();
    await storePasskey(database(), eve.id, { name: 'Old address', host: 'old.example' });
    expect((await browser.get(paths.removePasskey(await idOf('Work laptop')))).status).toBe(409);
    await browser.get(paths.removePasskey(await idOf('Old address')));
    expect((await browser.submit()).url).toBe(paths.passkeys);
    await database()('passkeys').update({ host: 'old.example' });
    expect((await browser.get(paths.removePasskey(await idOf('Work laptop')))).status).toBe(409);
  });

  test('if it is the app, which can be removed while there is a passkey, with an email and an event', async () => {
    const { amy } = harness.people;
    const browser = await signedInAs(harness, amy);
    expect((await browser.get(paths.profile)).html).not.toContain(paths.removeAuthenticatorApp);
    expect((await browser.get(paths.removeAuthenticatorApp)).status).toBe(409);
    await addPasskey(browser, device);
    expect((await browser.get(paths.profile)).html).toContain(paths.removeAuthenticatorApp);
    const page = await browser.get(paths.removeAuthenticatorApp);
    expect(page.text).toContain('The codes of your authenticator app stop working.');
    expect((await browser.submit()).text).toContain('The authenticator app has been removed.');
    expect(await stored(amy)).toMatchObject({ totp_secret: null, totp_enrolled_at: null });
    expect(await mails(amy)).toEqual(['passkey-added', 'authenticator-app-removed']);
    expect(await changes('remove-authenticator-app')).toHaveLength(1);
    expect((await browser.get(paths.removeAuthenticatorApp)).url).toBe(paths.profile);
  });
});

test('R4 an app that was removed in another tab in the meantime is removed, logged and emailed once', async () => {
  const { amy } = harness.people;
  const browser = await signedInAs(harness, amy);
  await addPasskey(browser, device);
  await browser.get(paths.removeAuthenticatorApp);
  const page = await whileWaiting(
    database(),
    { table: 'accounts', id: amy.id },
    () => browser.submit(),
    (sql) => removeApp(sql, amy.id),
  );
  expect(page.url).toBe(paths.profile);
  expect(await mails(amy)).toEqual(['passkey-added']);
  expect(await changes('remove-authenticator-app')).toEqual([]);
});

describe('F7 Reset 2FA', () => {
  test('names the passkeys, and its link replaces them and the app with a passkey of the same device', async () => {
    const { amy, acme } = harness.people;
    const own = await signedInAs(harness, amy);
    await addPasskey(own, device);
    await addPasskey(own, createAuthenticator(ORIGIN), 'Phone');
    const admin = await signedInAs(harness, acme);
    const page = await admin.get(paths.technicianAction(amy.id, 'reset-2fa'));
    expect(page.text).toContain(
      'The 2 passkeys of this login are removed at the same time: Work laptop and Phone.',
    );
    await admin.submit();

    const browser = openBrowser(harness.app);
    await browser.get((await mailedLink(harness.services, amy, '2fa-reset')).path);
    await browser.submit({ password: PASSWORD });
    await browser.get(paths.passkeySetup);
    expect((await optionsFrom(browser, paths.passkeyToSetUp)).excludeCredentials).toEqual([]);
    await browser.get(paths.twoFactorSetup);
    expect((await setUpPasskey(browser, device, { name: 'New laptop' })).url).toBe(paths.recoveryKey);
    expect(await names(amy)).toEqual(['New laptop']);
    expect(await stored(amy)).toMatchObject({ totp_secret: null });
    expect((await changes('set-up-2fa')).at(-1)).toEqual({
      twoFactor: { before: 'on', after: 'on' },
      passkey: { before: 'Work laptop, Phone', after: 'New laptop' },
    });
    expect((await own.get(paths.dashboard)).url).toMatch(/^\/login/);
  });

  test('is possible for someone with a passkey only, and its link sets up an app instead', async () => {
    const { eve, acme } = harness.people;
    await withPasskeyOnly();
    const admin = await signedInAs(harness, acme);
    await admin.get(paths.technicianAction(eve.id, 'reset-2fa'));
    await admin.submit();
    expect(await names(eve)).toEqual(['Work laptop']);
    const browser = openBrowser(harness.app);
    await browser.get((await mailedLink(harness.services, eve, '2fa-reset')).path);
    await browser.submit({ password: PASSWORD });
    expect((await setUpApp(browser)).next.url).toBe(paths.recoveryKey);
    expect(await names(eve)).toEqual([]);
  });

  test('of several people says how many passkeys are removed', async () => {
    const { amy, eve, acme } = harness.people;
    for (const name of ['Work laptop', 'Phone']) await storePasskey(database(), amy.id, { name });
    await storePasskey(database(), eve.id);
    const admin = await signedInAs(harness, acme);
    await admin.get(paths.technicians);
    const { csrfToken = '' } =
      admin.page().forms.find(({ action }) => action === paths.bulkTechnicians)?.values ?? {};
    const chosen = new URLSearchParams({ csrfToken, action: 'reset-2fa' });
    for (const { id } of [amy, eve]) chosen.append('id', String(id));
    const page = await admin.postRaw(paths.bulkTechnicians, String(chosen));
    expect(page.text).toContain('3 passkeys are removed at the same time.');
  });
});

describe('S3 “This wasn’t me”', () => {
  /** Amy adds a passkey, and later someone signs in as Amy in another browser. Returns that browser. */
  async function alerted(): Promise<BrowserLike> {
    const { amy } = harness.people;
    await addPasskey(await signedInAs(harness, amy), device, 'Amy’s own');
    await database().raw(`update passkeys set created_at = created_at - interval '1 day'`);
    await database()('seen_browsers').insert({ account_id: amy.id, hash: 'known' });
    await database()('accounts').where({ id: amy.id }).update({ last_sign_in_at: new Date() });
    const stranger = openBrowser(harness.app, { address: '198.51.100.99' });
    await signIn(harness.services, stranger, amy);
    return stranger;
  }

  async function report(person: Person = harness.people.amy): Promise<{ shown: string; url: string }> {
    const browser = openBrowser(harness.app);
    const page = await browser.get(await newestLinkPath(harness.services, person, 'new-sign-in'));
    return { shown: page.text, url: (await browser.submit()).url };
  }

  test('removes passkeys and an app that were added since that sign-in, and says so first', async () => {
    const { amy } = harness.people;
    const stranger = await alerted();
    await addPasskey(stranger, createAuthenticator(ORIGIN), 'Stranger’s');
    await database()('accounts')
      .where({ id: amy.id })
      .update({ totp_enrolled_at: database().raw('clock_timestamp()') });
    const { shown, url } = await report();
    expect(shown).toContain(
      'We’ll remove these second factors, because someone else may have them: Stranger’s and Authenticator app.',
    );
    expect(url).toBe(`${paths.signIn}?notice=sign-in-rejected`);
    expect(await names(amy)).toEqual(['Amy’s own']);
    expect(await stored(amy)).toMatchObject({ totp_secret: null });
    expect((await mails(amy)).slice(-3)).toEqual([
      'passkey-removed',
      'authenticator-app-removed',
      'password-reset',
    ]);
    expect(await changes('remove-passkey')).toEqual([{ passkey: { before: 'Stranger’s', after: null } }]);
  });

  test('removes a passkey that was used in that sign-in, although it is older', async () => {
    const { amy } = harness.people;
    await alerted();
    const stranger = openBrowser(harness.app);
    await passwordStep(stranger, amy);
    await usePasskey(stranger, device);
    expect((await report()).shown).toContain('because someone else may have them: Amy’s own.');
    expect(await names(amy)).toEqual([]);
    expect(await stored(amy)).toMatchObject({ totp_secret: expect.anything() as unknown });
  });

  test('F5 keeps them if no older one is left, because a mailbox alone must not turn off 2FA', async () => {
    const { amy } = harness.people;
    const stranger = await alerted();
    await addPasskey(stranger, createAuthenticator(ORIGIN), 'New');
    await database()('passkeys').where({ name: 'Amy’s own' }).delete();
    await removeApp(database(), amy.id);
    const { shown } = await report();
    expect(shown).toContain('You have no others, so we don’t remove them, but no one can use them');
    expect(shown).toContain('Ask the main admin of Acme Hosting to use Reset 2FA.');
    expect(await names(amy)).toEqual(['New']);
  });

  test('blocks a passkey that the stranger set up in that sign-in, until the 2FA is reset', async () => {
    const { eve } = harness.people;
    await database()('accounts').where({ id: eve.id }).update({ last_sign_in_at: new Date() });
    const { recoveryKey } = await withPasskeyOnly();
    const { shown } = await report(eve);
    expect(shown).toContain('Someone else may have these second factors: Work laptop.');
    expect(await changes('block')).toHaveLength(1);

    const stranger = openBrowser(harness.app);
    await stranger.get(paths.signIn);
    expect((await usePasskey(stranger, device, paths.passkeyToSignIn)).status).toBe(401);

    const owner = openBrowser(harness.app);
    await owner.get(await newestLinkPath(harness.services, eve, 'password-reset'));
    await owner.submit({ password: NEW_PASSWORD });
    await owner.get(paths.signIn);
    await owner.submit({ identifier: eve.username, password: NEW_PASSWORD });
    expect((await usePasskey(owner, device)).text).toContain('or a sign-in was reported');
    await owner.get(paths.recovery);
    expect((await owner.submit({ recoveryKey })).url).not.toBe(paths.twoFactorDisabled);
  });
});

test('S4 the ten minutes after a sign-in with a passkey alone begin by the database’s clock', async () => {
  const { amy } = harness.people;
  await addPasskey(await signedInAs(harness, amy), device);
  const browser = openBrowser(harness.app);
  await browser.get(paths.signIn);
  const realNow = Date.now;
  // The clock of the web server is an hour behind.
  Date.now = () => realNow() - 3_600_000;
  try {
    await usePasskey(browser, device, paths.passkeyToSignIn);
  } finally {
    Date.now = realNow;
  }
  expect((await browser.get(paths.newPasskey)).html).toContain('newPasskey');
});
