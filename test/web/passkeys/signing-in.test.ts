import { describe, expect, test } from '@jest/globals';
import { paths } from '../../../src/paths.ts';
import { consoleTest } from '../../harness/app-under-test.ts';
import { createAuthenticator, type Dishonest } from '../../harness/authenticator.ts';
import { openBrowser, type BrowserLike, type Page } from '../../harness/browser-like.ts';
import { optionsFrom } from '../../harness/passkey-options.ts';
import { nextCode, PASSWORD } from '../../harness/people.ts';
import { signedInAs, expireConfirmation } from '../../harness/signed-in.ts';
import { givePasskey } from '../../harness/stored-passkeys.ts';
import { startTestApp } from '../../harness/test-app.ts';
import { passwordStep, usePasskey } from '../../harness/passkey-ceremonies.ts';
import { whileWaiting } from '../../harness/while-waiting.ts';
import { ORIGIN, harness, device, rows, emails, events } from './set-up.ts';

/** Amy with a passkey, at the code step of another browser. */
async function atCodeStep(): Promise<BrowserLike> {
  const { amy } = harness.people;
  await givePasskey(harness.services, amy, device);
  const browser = openBrowser(harness.app);
  await passwordStep(browser, amy);
  return browser;
}

async function signInWith(browser: BrowserLike, dishonest: Dishonest = {}): Promise<Page> {
  const options = await optionsFrom(browser, paths.passkeyAsSecondFactor);
  return browser.submit({ passkey: device.get(options, dishonest) });
}

/** What a stranger or a copied device could send instead of a valid response. */
const dishonestResponses: [string, Dishonest][] = [
  ['another origin', { origin: 'https://localhost' }],
  ['another host', { rpId: 'evil.example' }],
  ['no user verification', { isUserVerified: false }],
  ['a challenge that we did not make', { challenge: 'A'.repeat(43) }],
  ['another key', { wrongKey: true }],
  ['a count that goes backwards, as from a copy of the device', { signCount: 1 }],
];

describe('F6 a passkey in place of the code', () => {
  consoleTest('signs the person in, and the log and the profile say so', async () => {
    const { amy } = harness.people;
    const browser = await atCodeStep();
    const page = await signInWith(browser);
    expect(page.url).toBe('/dashboard');
    expect(await events('sign-in')).toEqual(['password and passkey']);
    expect((await browser.get(paths.passkeys)).text).toContain('from 198.51.100.7');
    expect(await rows(amy)).toMatchObject([{ sign_count: 2 }]);
    expect((await browser.get(paths.auditLog)).text).toContain('With a password and a passkey');
  });

  test('is not shown to people without one, and a code still works for people with one', async () => {
    const { acme, amy } = harness.people;
    const browser = await atCodeStep();
    expect(browser.page().html).toContain(paths.passkeyAsSecondFactor);
    const code = await nextCode(harness.services, amy, amy.totpSecret ?? '');
    expect((await browser.submit({ code })).url).toBe('/dashboard');
    const other = openBrowser(harness.app);
    await passwordStep(other, acme);
    expect(other.page().html).not.toContain('passkey');
  });

  test.each(dishonestResponses)(
    'is refused with %s, and the attempt is limited like a wrong code',
    async (_what, dishonest) => {
      const { amy } = harness.people;
      const browser = await atCodeStep();
      const page = await signInWith(browser, dishonest);
      expect([page.status, page.url, page.text]).toEqual([
        422,
        '/login/code',
        expect.stringContaining('We couldn’t check this passkey. Try again, or enter a code.'),
      ]);
      expect(await harness.services.database('accounts').where({ id: amy.id }).pluck('wrong_codes')).toEqual([
        1,
      ]);
      expect((await signInWith(browser)).url).toBe('/dashboard');
      expect(await harness.services.database('accounts').where({ id: amy.id }).pluck('wrong_codes')).toEqual([
        0,
      ]);
    },
  );

  test('ends the sign-in after five wrong responses', async () => {
    const browser = await atCodeStep();
    for (let count = 0; count < 4; count += 1) {
      expect((await signInWith(browser, { wrongKey: true })).url).toBe('/login/code');
    }
    expect((await signInWith(browser, { wrongKey: true })).url).toBe('/login?notice=wrong-codes');
  });

  test('works again and again if several devices share it, and their count stays 0', async () => {
    const { amy } = harness.people;
    const synced = createAuthenticator(ORIGIN, { isSynced: true });
    await givePasskey(harness.services, amy, synced);
    for (let count = 0; count < 2; count += 1) {
      const browser = openBrowser(harness.app);
      await passwordStep(browser, amy);
      expect((await usePasskey(browser, synced)).url).toBe('/dashboard');
    }
    expect(await rows(amy)).toMatchObject([{ sign_count: 0 }]);
  });

  test('is refused if its response is sent twice, from another session, or was made for another purpose', async () => {
    const { amy } = harness.people;
    const browser = await atCodeStep();
    const other = openBrowser(harness.app);
    await passwordStep(other, amy);
    const passkey = device.get(await optionsFrom(browser, paths.passkeyAsSecondFactor));
    expect((await other.submit({ passkey })).status).toBe(422);
    const signedIn = await browser.submit({ passkey });
    expect(signedIn.url).toBe('/dashboard');
    expect((await other.submit({ passkey })).status).toBe(422);

    const { challenge } = await optionsFrom(browser, paths.passkeyToAdd);
    await expireConfirmation(harness.services, amy);
    await browser.get(paths.removePasskey(Number((await rows(amy))[0]?.['id'])));
    const forAdding = device.get({ challenge, rpId: 'localhost' });
    expect((await browser.submit({ passkey: forAdding })).status).toBe(422);
    expect(await rows(amy)).toHaveLength(1);
  });

  test('is refused after five minutes', async () => {
    const browser = await atCodeStep();
    const passkey = device.get(await optionsFrom(browser, paths.passkeyAsSecondFactor));
    const { database } = harness.services;
    await database('passkey_challenges').update({ expires_at: database.raw(`now() - interval '1 second'`) });
    expect((await browser.submit({ passkey })).status).toBe(422);
    expect((await signInWith(browser)).url).toBe('/dashboard');
  });

  test('is refused after it was removed, and if it is someone else’s', async () => {
    const { amy, acme } = harness.people;
    const browser = await atCodeStep();
    const options = await optionsFrom(browser, paths.passkeyAsSecondFactor);
    const theirs = createAuthenticator(ORIGIN);
    await givePasskey(harness.services, acme, theirs);
    const passkey = theirs.get({ ...options, allowCredentials: [] });
    expect((await browser.submit({ passkey })).status).toBe(422);

    const removed = device.get(await optionsFrom(browser, paths.passkeyAsSecondFactor));
    await harness.services.database('passkeys').where({ account_id: amy.id }).delete();
    expect((await browser.submit({ passkey: removed })).status).toBe(422);
  });

  test('is refused if its owner removes it at the same moment', async () => {
    const { amy } = harness.people;
    const { database } = harness.services;
    const browser = await atCodeStep();
    const passkey = device.get(await optionsFrom(browser, paths.passkeyAsSecondFactor));
    // A removal locks the account, then deletes the passkey.
    const page = await whileWaiting(
      database,
      { table: 'accounts', id: amy.id },
      () => browser.submit({ passkey }),
      (sql) => sql('passkeys').where({ account_id: amy.id }).delete(),
    );
    expect(page.status).toBe(422);
  });

  test('does not sign in a person who was deactivated in the meantime', async () => {
    const { amy } = harness.people;
    const browser = await atCodeStep();
    const passkey = device.get(await optionsFrom(browser, paths.passkeyAsSecondFactor));
    await harness.services.database('accounts').where({ id: amy.id }).update({ status: 'inactive' });
    expect((await browser.submit({ passkey })).url).toMatch(/^\/login/);
    expect(await events('sign-in')).toEqual([]);
  });
});

/** Amy with a passkey, and another browser on the sign-in page. */
async function atSignIn(): Promise<BrowserLike> {
  await givePasskey(harness.services, harness.people.amy, device);
  const browser = openBrowser(harness.app);
  await browser.get(paths.signIn);
  return browser;
}

async function signInAlone(browser: BrowserLike, dishonest: Dishonest = {}): Promise<Page> {
  const passkey = device.get(await optionsFrom(browser, paths.passkeyToSignIn), dishonest);
  return browser.submit({ passkey });
}

describe('F6 a passkey alone', () => {
  consoleTest(
    'signs the person in to the page that they asked for, as both factors, in a new session',
    async () => {
      const browser = await atSignIn();
      await browser.get(`${paths.signIn}?returnTo=${encodeURIComponent(paths.technicians)}`);
      const before = browser.cookies.get('session');
      expect((await signInAlone(browser)).url).toBe(paths.technicians);
      expect(browser.cookies.get('session')).not.toBe(before);
      expect(await events('sign-in')).toEqual(['passkey']);
      expect((await browser.get(paths.sessions)).text).toContain('Passkey');
      expect((await browser.get(paths.auditLog)).text).toContain('With a passkey');
      // No one has to confirm again that it's them just after that.
      expect((await browser.get(paths.newPasskey)).html).toContain('newPasskey');
    },
  );

  test.each(dishonestResponses)('is refused with %s', async (_what, dishonest) => {
    const browser = await atSignIn();
    const page = await signInAlone(browser, dishonest);
    expect([page.status, page.heading, page.text]).toEqual([
      401,
      'Sign in',
      expect.stringContaining('We couldn’t sign you in with this passkey.'),
    ]);
    expect((await browser.get('/dashboard')).url).toMatch(/^\/login/);
  });

  test('gets the same response if it is unknown, removed, malformed, another login’s, or its owner may not sign in', async () => {
    const { amy } = harness.people;
    const { database } = harness.services;
    const browser = await atSignIn();
    const answers: string[] = [];
    const submit = async (passkey: string) => {
      const { status, text } = await browser.submit({ passkey });
      answers.push(`${status} ${text}`);
      await browser.get(paths.signIn);
    };
    const options = () => optionsFrom(browser, paths.passkeyToSignIn);
    await submit('');
    await submit('{"id":1}');
    const foreign = JSON.parse(device.get(await options())) as { response: Record<string, string> };
    foreign.response['userHandle'] = 'AAAA';
    await submit(JSON.stringify(foreign));
    const unknown = JSON.parse(device.get(await options())) as { id: string; rawId: string };
    await submit(JSON.stringify({ ...unknown, id: 'AAAA', rawId: 'AAAA' }));
    await database('accounts').where({ id: amy.id }).update({ status: 'inactive' });
    await submit(device.get(await options()));
    await database('accounts').where({ id: amy.id }).update({ status: 'active' });
    const removed = device.get(await options());
    await database('passkeys').delete();
    await submit(removed);
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toMatch(/^401 /);
    expect(await events('sign-in')).toEqual([]);
  });

  test('still works after BASE_URL has moved to another port of the same host', async () => {
    await atSignIn();
    const origin = `${ORIGIN}:8080`;
    const moved = await startTestApp({ BASE_URL: origin });
    const [{ id: _id, ...passkey } = {}] = await harness.services.database<{ id?: number }>('passkeys');
    try {
      await moved.services.database('passkeys').insert(passkey);
      const browser = openBrowser(moved.app);
      await browser.get(paths.signIn);
      const options = await optionsFrom(browser, paths.passkeyToSignIn);
      expect((await browser.submit({ passkey: device.get(options, { origin }) })).url).toBe(paths.dashboard);
    } finally {
      await moved.stop();
    }
  });

  test('is refused if its response is sent twice or from another browser', async () => {
    const browser = await atSignIn();
    const other = openBrowser(harness.app);
    await other.get(paths.signIn);
    const passkey = device.get(await optionsFrom(browser, paths.passkeyToSignIn));
    expect((await other.submit({ passkey })).status).toBe(401);
    expect((await browser.submit({ passkey })).url).toBe('/dashboard');
    await other.get(paths.signIn);
    expect((await other.submit({ passkey })).status).toBe(401);
  });

  test('is blocked for a network after a hundred failures, and for a login after ten', async () => {
    const { database } = harness.services;
    const browser = await atSignIn();
    for (let count = 0; count < 10; count += 1) {
      expect((await signInAlone(browser, { wrongKey: true })).status).toBe(401);
      await browser.get(paths.signIn);
    }
    expect((await signInAlone(browser)).status).toBe(429);
    expect(await emails(harness.people.amy)).toContain('account-blocked');
    await database('rate_limit_buckets').update({ count: 100 });
    await browser.get(paths.signIn);
    expect((await browser.submit({ passkey: '' })).status).toBe(429);
  });
});

describe('S4 and F6 a passkey confirms that it’s you', () => {
  test('in place of a code, for ten minutes', async () => {
    const { amy } = harness.people;
    const browser = await signedInAs(harness, amy);
    await givePasskey(harness.services, amy, device);
    await expireConfirmation(harness.services, amy);
    const [{ id } = {}] = await rows(amy);
    const removal = paths.removePasskey(Number(id));
    expect((await browser.get(removal)).html).toContain(paths.passkeyToConfirm);
    const options = await optionsFrom(browser, paths.passkeyToConfirm);
    expect((await browser.submit({ passkey: device.get(options, { wrongKey: true }) })).status).toBe(422);
    const again = await optionsFrom(browser, paths.passkeyToConfirm);
    expect((await browser.submit({ passkey: device.get(again) })).url).toBe(paths.passkeys);
    expect(await rows(amy)).toEqual([]);
  });

  test('and lets the person set up two-factor authentication again, together with the password', async () => {
    const { amy } = harness.people;
    const browser = await signedInAs(harness, amy);
    await givePasskey(harness.services, amy, device);
    await browser.get(paths.changeTwoFactor);
    const passkey = device.get(await optionsFrom(browser, paths.passkeyToConfirm));
    expect((await browser.submit({ current: 'wrong', passkey })).status).toBe(422);
    const next = device.get(await optionsFrom(browser, paths.passkeyToConfirm));
    expect((await browser.submit({ current: PASSWORD, passkey: next })).url).toBe(paths.changeTwoFactorSetup);
  });
});
