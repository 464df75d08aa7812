import { describe, expect, test } from '@jest/globals';
import { paths } from '../../../src/paths.ts';
import type { Dishonest } from '../../harness/authenticator.ts';
import { openBrowser, type BrowserLike } from '../../harness/browser-like.ts';
import { mailedLink } from '../../harness/links.ts';
import { optionsFrom } from '../../harness/passkey-options.ts';
import { codeAt, makeSsoOnly, PASSWORD } from '../../harness/people.ts';
import { signedInAs, expireConfirmation } from '../../harness/signed-in.ts';
import { givePasskey, removeApp, storePasskey } from '../../harness/stored-passkeys.ts';
import { startTestApp } from '../../harness/test-app.ts';
import {
  addPasskey,
  passwordStep,
  saveRecoveryKey,
  setUpApp,
  setUpPasskey,
  usePasskey,
} from '../../harness/passkey-ceremonies.ts';
import {
  harness,
  device,
  database,
  names,
  emails,
  events,
  stored,
  setUpPasskeyOnly,
  withPasskeyOnly,
} from './set-up.ts';

/* People who set up two-factor authentication with a passkey, and have no authenticator app. */

async function atCodeStep(): Promise<BrowserLike> {
  const browser = openBrowser(harness.app);
  await passwordStep(browser, harness.people.eve);
  return browser;
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
    expect(await emails(eve)).toEqual(['2fa-changed']);
    expect(await events('set-up-2fa')).toEqual([
      { twoFactor: { before: 'off', after: 'on' }, passkey: { before: null, after: 'Work laptop' } },
    ]);

    expect((await browser.submit({ code: '000000' })).status).toBe(422);
    await browser.get(paths.addAuthenticatorApp);
    const added = await setUpApp(browser);
    expect(added.next.url).toBe(paths.technicians);
    expect(added.next.text).toContain('The authenticator app has been added.');
    expect(await emails(eve)).toEqual(['2fa-changed', 'authenticator-app-added']);
    expect(await events('add-authenticator-app')).toHaveLength(1);
    expect(await names(eve)).toEqual(['Work laptop']);

    const other = await atCodeStep();
    await other.get(paths.recovery);
    expect((await other.submit({ recoveryKey })).url).toBe(paths.twoFactorDisabled);
  });

  test('continues to the page that was asked for, without an app', async () => {
    const { browser } = await setUpPasskeyOnly();
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
    expect(await emails(zoe)).toEqual(['2fa-changed', 'authenticator-app-added']);
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
    await expireConfirmation(harness.services, eve);
    const page = await browser.get(paths.renewRecoveryKey);
    expect(page.html).not.toContain('name="code"');
    expect(page.text).toContain('Use another browser, or sign out and sign in again with your Recovery Key.');
    expect((await browser.submit({})).text).toContain('Select “Use a passkey”.');
    expect((await usePasskey(browser, device, paths.passkeyToConfirm)).url).toBe(paths.recoveryKey);
  });

  test('adds an app on User’s Profile after confirming that it’s them, and can’t replace it in the same way', async () => {
    const { eve } = harness.people;
    const { browser } = await withPasskeyOnly();
    await expireConfirmation(harness.services, eve);
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
    const { browser } = await setUpPasskeyOnly();
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

test('S4 the ten minutes after a sign-in with a passkey alone begin by the database’s clock', async () => {
  const { amy } = harness.people;
  await givePasskey(harness.services, amy, device);
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
