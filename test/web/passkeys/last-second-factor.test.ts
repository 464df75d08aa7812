import { describe, expect, test } from '@jest/globals';
import { paths } from '../../../src/paths.ts';
import { createAuthenticator } from '../../harness/authenticator.ts';
import { openBrowser, type BrowserLike } from '../../harness/browser-like.ts';
import { mailedLink, newestLinkPath } from '../../harness/links.ts';
import { optionsFrom } from '../../harness/passkey-options.ts';
import { PASSWORD, signIn, type Person } from '../../harness/people.ts';
import { signedInAs } from '../../harness/signed-in.ts';
import { givePasskey, removeApp, storePasskey } from '../../harness/stored-passkeys.ts';
import { whileWaiting } from '../../harness/while-waiting.ts';
import {
  addPasskey,
  passwordStep,
  setUpApp,
  setUpPasskey,
  usePasskey,
} from '../../harness/passkey-ceremonies.ts';
import {
  ORIGIN,
  harness,
  device,
  database,
  names,
  emails,
  events,
  setUpPasskeyOnly,
  stored,
  withPasskeyOnly,
} from './set-up.ts';

const NEW_PASSWORD = 'maple tundra violin 83';

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
    await givePasskey(harness.services, eve, createAuthenticator(ORIGIN), 'Phone');
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
    expect(await emails(amy)).toEqual(['passkey-added', 'authenticator-app-removed']);
    expect(await events('remove-authenticator-app')).toHaveLength(1);
    expect((await browser.get(paths.removeAuthenticatorApp)).url).toBe(paths.profile);
  });
});

test('R4 an app that was removed in another tab in the meantime is removed, logged and emailed once', async () => {
  const { amy } = harness.people;
  const browser = await signedInAs(harness, amy);
  await givePasskey(harness.services, amy, device);
  await browser.get(paths.removeAuthenticatorApp);
  const page = await whileWaiting(
    database(),
    { table: 'accounts', id: amy.id },
    () => browser.submit(),
    (sql) => removeApp(sql, amy.id),
  );
  expect(page.url).toBe(paths.profile);
  expect(await emails(amy)).toEqual([]);
  expect(await events('remove-authenticator-app')).toEqual([]);
});

describe('F7 Reset 2FA', () => {
  test('names the passkeys, and its link replaces them and the app with a passkey of the same device', async () => {
    const { amy, acme } = harness.people;
    const own = await signedInAs(harness, amy);
    await givePasskey(harness.services, amy, device);
    await givePasskey(harness.services, amy, createAuthenticator(ORIGIN), 'Phone');
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
    expect((await events('set-up-2fa')).at(-1)).toEqual({
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
    await givePasskey(harness.services, amy, device, 'Amy’s own');
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
    expect((await emails(amy)).slice(-3)).toEqual([
      'passkey-removed',
      'authenticator-app-removed',
      'password-reset',
    ]);
    expect(await events('remove-passkey')).toEqual([{ passkey: { before: 'Stranger’s', after: null } }]);
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
    const { recoveryKey } = await setUpPasskeyOnly();
    const { shown } = await report(eve);
    expect(shown).toContain('Someone else may have these second factors: Work laptop.');
    expect(await events('block')).toHaveLength(1);

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
