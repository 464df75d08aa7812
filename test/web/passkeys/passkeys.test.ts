import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { describeMovedPasskeys } from '../../../src/passkeys/moved-passkeys.ts';
import { paths } from '../../../src/paths.ts';
import { consoleTest } from '../../harness/app-under-test.ts';
import { createAuthenticator, type Authenticator, type Dishonest } from '../../harness/authenticator.ts';
import { openBrowser, type BrowserLike, type Page } from '../../harness/browser-like.ts';
import { optionsFrom } from '../../harness/passkey-options.ts';
import { mailedLink } from '../../harness/links.ts';
import { codeAt, nextCode, PASSWORD, type Person } from '../../harness/people.ts';
import { signedInAs } from '../../harness/signed-in.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';
import { passwordStep } from '../../harness/passkey-ceremonies.ts';
import { whileWaiting } from '../../harness/while-waiting.ts';

const ORIGIN = 'http://localhost';

let harness: TestApp;
let device: Authenticator;
beforeEach(async () => {
  harness = await startTestApp({ BASE_URL: ORIGIN });
  device = createAuthenticator(ORIGIN);
});
afterEach(() => harness.stop());

async function add(
  browser: BrowserLike,
  { name = 'Work laptop', on = device, ...dishonest }: Dishonest & { name?: string; on?: Authenticator } = {},
): Promise<Page> {
  await browser.get(paths.newPasskey);
  const newPasskey = on.create(await optionsFrom(browser, paths.passkeyToAdd), dishonest);
  return browser.submit({ name, newPasskey });
}

function rows(person: Person) {
  return harness.services
    .database('passkeys')
    .where({ account_id: person.id })
    .orderBy('id')
    .select<Record<string, unknown>[]>();
}

async function emails(person: Person): Promise<string[]> {
  return harness.services
    .database('mail_jobs')
    .where({ account_id: person.id })
    .orderBy('id')
    .pluck<string[]>('message');
}

async function events(action: string): Promise<unknown[]> {
  const contents = await harness.services.database('audit_events').orderBy('id').pluck<string[]>('content');
  return contents
    .map((content) => JSON.parse(content) as { action: string; changes?: unknown; reason?: string })
    .filter((event) => event.action === action)
    .map(({ changes, reason }) => changes ?? reason);
}

/** Amy with a passkey, at the code step of another browser. */
async function atCodeStep(dishonest: Dishonest = {}): Promise<BrowserLike> {
  const { amy } = harness.people;
  await add(await signedInAs(harness, amy), dishonest);
  const browser = openBrowser(harness.app);
  await passwordStep(browser, amy);
  return browser;
}

async function signInWith(browser: BrowserLike, dishonest: Dishonest = {}): Promise<Page> {
  const options = await optionsFrom(browser, paths.passkeyAsSecondFactor);
  return browser.submit({ passkey: device.get(options, dishonest) });
}

describe('F6 a passkey on User’s Profile', () => {
  test('is added with a name, an email and an event, then renamed and removed', async () => {
    const { amy } = harness.people;
    const browser = await signedInAs(harness, amy);
    expect((await browser.get(paths.profile)).text).toContain('Passkeys None');
    const added = await add(browser);
    expect([added.url, added.text]).toEqual([
      paths.passkeys,
      expect.stringContaining('The passkey “Work laptop” has been added.'),
    ]);
    expect(added.text).toContain('Not used yet');
    expect((await browser.get(paths.profile)).text).toContain('Passkeys 1 passkey');
    const [{ id } = {}] = await rows(amy);

    await browser.get(paths.renamePasskey(Number(id)));
    const renamed = await browser.submit({ name: 'Home laptop' });
    expect(renamed.text).toContain('The passkey is now called “Home laptop”.');

    const page = await browser.get(paths.removePasskey(Number(id)));
    expect(page.text).toContain('You can no longer sign in with the passkey “Home laptop”.');
    expect((await browser.submit()).text).toContain('The passkey “Home laptop” has been removed.');
    expect(await rows(amy)).toEqual([]);
    expect(await emails(amy)).toEqual(['passkey-added', 'passkey-removed']);
    expect(await events('add-passkey')).toEqual([{ passkey: { before: null, after: 'Work laptop' } }]);
    expect(await events('rename-passkey')).toEqual([
      { passkey: { before: 'Work laptop', after: 'Home laptop' } },
    ]);
    expect(await events('remove-passkey')).toEqual([{ passkey: { before: 'Home laptop', after: null } }]);
  });

  test('needs a confirmation that is at most ten minutes old', async () => {
    const { amy } = harness.people;
    const browser = await signedInAs(harness, amy);
    await forgetConfirmation(amy);
    const page = await browser.get(paths.newPasskey);
    expect(page.forms.some(({ names }) => names.includes('newPasskey'))).toBe(false);
    expect((await browser.post(paths.passkeyToAdd, {})).status).toBe(404);
    await browser.get(paths.newPasskey);
    expect((await browser.submit({ code: '000000' })).status).toBe(422);
    await browser.submit({ code: await nextCode(harness.services, amy, amy.totpSecret ?? '') });
    expect((await add(browser)).url).toBe(paths.passkeys);
  });

  test('can’t be added to someone else’s login, renamed or removed there', async () => {
    const { amy, acme } = harness.people;
    await add(await signedInAs(harness, amy));
    const [{ id } = {}] = await rows(amy);
    const browser = await signedInAs(harness, acme);
    for (const path of [paths.renamePasskey(Number(id)), paths.removePasskey(Number(id))]) {
      expect((await browser.get(path)).status).toBe(404);
      await browser.get(paths.passkeys);
      expect((await browser.post(path, { name: 'Mine' })).status).toBe(404);
    }
    expect(await rows(amy)).toMatchObject([{ name: 'Work laptop' }]);
  });

  test.each([
    ['', 'Enter a name'],
    ['a'.repeat(61), 'A name must be 60 characters or fewer.'],
    ['two\nlines', 'Enter the name on one line'],
  ])('needs a name on one line: %j', async (name, message) => {
    const { amy } = harness.people;
    const page = await add(await signedInAs(harness, amy), { name });
    expect([page.status, page.text]).toEqual([422, expect.stringContaining(message)]);
    expect(await rows(amy)).toEqual([]);
  });

  test('is one of ten or fewer, even if twelve are added at the same time', async () => {
    const { amy } = harness.people;
    const browser = await signedInAs(harness, amy);
    await browser.get(paths.newPasskey);
    const responses: string[] = [];
    for (let count = 0; count < 9; count += 1) {
      responses.push(device.create(await optionsFrom(browser, paths.passkeyToAdd)));
    }
    await add(browser);
    await add(browser);
    await browser.get(paths.newPasskey);
    const { csrfToken = '' } =
      browser.page().forms.find(({ names }) => names.includes('newPasskey'))?.values ?? {};
    await Promise.all(
      responses.map((newPasskey) =>
        browser.postRaw(
          paths.newPasskey,
          String(new URLSearchParams({ csrfToken, name: 'Phone', newPasskey })),
          { follow: false },
        ),
      ),
    );
    expect((await rows(amy)).length).toBe(10);
    const page = await browser.get(paths.passkeys);
    expect(page.text).toContain('You can have up to 10 passkeys.');
    expect(page.html).not.toContain(paths.newPasskey);
  });

  test('is not offered where browsers don’t allow passkeys', async () => {
    const { amy } = harness.people;
    const elsewhere = await startTestApp();
    const browser = await signedInAs(elsewhere, amy);
    expect((await browser.get(paths.profile)).text).not.toContain('Passkeys');
    expect((await browser.get(paths.passkeys)).status).toBe(404);
    await elsewhere.stop();
  });
});

async function forgetConfirmation(person: Person): Promise<void> {
  const { database } = harness.services;
  await database('sessions')
    .where({ account_id: person.id })
    .update({
      data: database.raw(`jsonb_set(data::jsonb, '{signIn,authenticatedAt}', '1')::json`),
    });
}

describe('F6 a new passkey is refused', () => {
  const certificates = { fmt: 'packed', attStmt: new Map<string, unknown>([['x5c', [Buffer.from('x')]]]) };
  test.each<[string, Dishonest]>([
    ['from another origin', { origin: 'http://localhost.evil.example' }],
    ['for another host', { rpId: 'evil.example' }],
    ['without user verification', { isUserVerified: false }],
    ['with a challenge that we did not make', { challenge: 'A'.repeat(43) }],
    ['with an unknown attestation', { attestation: { fmt: 'unheard-of', attStmt: new Map() } }],
    ['with certificates', { attestation: certificates }],
  ])('%s', async (_what, dishonest) => {
    const { amy } = harness.people;
    const page = await add(await signedInAs(harness, amy), dishonest);
    expect([page.status, page.text]).toEqual([
      422,
      expect.stringContaining('We couldn’t add this passkey. Create it again.'),
    ]);
    expect(await rows(amy)).toEqual([]);
    expect(await emails(amy)).toEqual([]);
  });

  test('if its challenge was used, has expired, or is another session’s', async () => {
    const { amy } = harness.people;
    const browser = await signedInAs(harness, amy);
    const other = await signedInAs(harness, amy);
    await browser.get(paths.newPasskey);
    const newPasskey = device.create(await optionsFrom(browser, paths.passkeyToAdd));
    await other.get(paths.newPasskey);
    expect((await other.submit({ name: 'Phone', newPasskey })).status).toBe(422);
    expect((await browser.submit({ name: 'Phone', newPasskey })).url).toBe(paths.passkeys);
    await browser.get(paths.newPasskey);
    expect((await browser.submit({ name: 'Phone', newPasskey })).status).toBe(422);

    const late = device.create(await optionsFrom(browser, paths.passkeyToAdd));
    const { database } = harness.services;
    await database('passkey_challenges').update({ expires_at: database.raw(`now() - interval '1 second'`) });
    expect((await browser.submit({ name: 'Phone', newPasskey: late })).status).toBe(422);
    expect(await rows(amy)).toHaveLength(1);
  });

  test('if a login already has it', async () => {
    const { amy, acme } = harness.people;
    await add(await signedInAs(harness, amy));
    const [{ credential_id: taken } = {}] = await rows(amy);
    const browser = await signedInAs(harness, acme);
    const forged: Authenticator = {
      ...device,
      create: (...given) => withCredentialId(device.create(...given), String(taken)),
    };
    const page = await add(browser, { on: forged });
    expect([page.status, page.text]).toEqual([
      422,
      expect.stringContaining('This device already has a passkey for your login.'),
    ]);
    expect(await rows(acme)).toEqual([]);
  });

  test.each([
    ['no JSON', '{'],
    ['another type', '{"id":"a","rawId":"a","type":"password","response":{}}'],
    ['malformed CBOR', 'ff'.repeat(50)],
    ['deeply nested CBOR', '81'.repeat(5_000)],
    ['CBOR that claims to be huge', '5affffffff00'],
    ['an empty attestation', ''],
  ])('if the response is %s', async (_what, content) => {
    const { amy } = harness.people;
    const browser = await signedInAs(harness, amy);
    await browser.get(paths.newPasskey);
    const honest = device.create(await optionsFrom(browser, paths.passkeyToAdd));
    const response = JSON.parse(honest) as { response: Record<string, string> };
    response.response['attestationObject'] = Buffer.from(content, 'hex').toString('base64url');
    const newPasskey = content.startsWith('{') ? content : JSON.stringify(response);
    expect((await browser.submit({ name: 'Phone', newPasskey })).status).toBe(422);
    expect(await rows(amy)).toEqual([]);
  });

  test('if the response is larger than any form', async () => {
    const { amy } = harness.people;
    const browser = await signedInAs(harness, amy);
    await browser.get(paths.newPasskey);
    expect((await browser.submit({ name: 'Phone', newPasskey: 'a'.repeat(40_000) })).status).toBe(413);
  });
});

/** Replaces the ID of the new credential with one that has the same length. */
function withCredentialId(json: string, id: string): string {
  const response = JSON.parse(json) as { id: string; rawId: string; response: Record<string, string> };
  const object = Buffer.from(response.response['attestationObject'] ?? '', 'base64url');
  const at = object.indexOf(Buffer.from(response.id, 'base64url'));
  Buffer.from(id, 'base64url').copy(object, at);
  response.response['attestationObject'] = object.toString('base64url');
  return JSON.stringify({ ...response, id, rawId: id });
}

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

  test.each<[string, Dishonest]>([
    ['another origin', { origin: 'https://localhost' }],
    ['another host', { rpId: 'evil.example' }],
    ['no user verification', { isUserVerified: false }],
    ['a challenge that we did not make', { challenge: 'A'.repeat(43) }],
    ['another key', { wrongKey: true }],
    ['a count that goes backwards, as from a copy of the device', { signCount: 1 }],
  ])('is refused with %s, and the attempt is limited like a wrong code', async (_what, dishonest) => {
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
  });

  test('ends the sign-in after five wrong responses', async () => {
    const browser = await atCodeStep();
    for (let count = 0; count < 4; count += 1) {
      expect((await signInWith(browser, { wrongKey: true })).url).toBe('/login/code');
    }
    expect((await signInWith(browser, { wrongKey: true })).url).toBe('/login?notice=wrong-codes');
  });

  test('works again and again if several devices share it, and their count stays 0', async () => {
    const { amy } = harness.people;
    device = createAuthenticator(ORIGIN, { isSynced: true });
    await add(await signedInAs(harness, amy));
    for (let count = 0; count < 2; count += 1) {
      const browser = openBrowser(harness.app);
      await passwordStep(browser, amy);
      expect((await signInWith(browser)).url).toBe('/dashboard');
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
    await forgetConfirmation(amy);
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
    await add(await signedInAs(harness, acme), { on: theirs });
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
  await add(await signedInAs(harness, harness.people.amy));
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

  test.each<[string, Dishonest]>([
    ['another origin', { origin: 'https://localhost' }],
    ['another host', { rpId: 'evil.example' }],
    ['no user verification', { isUserVerified: false }],
    ['a challenge that we did not make', { challenge: 'A'.repeat(43) }],
    ['another key', { wrongKey: true }],
    ['a count that goes backwards', { signCount: 1 }],
  ])('is refused with %s', async (_what, dishonest) => {
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
    await add(browser);
    await forgetConfirmation(amy);
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
    await add(browser);
    await browser.get(paths.changeTwoFactor);
    const passkey = device.get(await optionsFrom(browser, paths.passkeyToConfirm));
    expect((await browser.submit({ current: 'wrong', passkey })).status).toBe(422);
    const next = device.get(await optionsFrom(browser, paths.passkeyToConfirm));
    expect((await browser.submit({ current: PASSWORD, passkey: next })).url).toBe(paths.changeTwoFactorSetup);
  });
});

test('F6 passkeys of another host are reported if BASE_URL has moved', async () => {
  await add(await signedInAs(harness, harness.people.amy));
  const { config, database } = harness.services;
  expect(await describeMovedPasskeys({ config, database })).toBeNull();
  const moved = { config: { ...config, origin: 'https://console.example' }, database };
  expect(await describeMovedPasskeys(moved)).toContain(
    "Passkeys that don't work at console.example: 1, added at localhost.",
  );
});

describe('F7 passkeys are removed', () => {
  test('when the recovery key turns off two-factor authentication', async () => {
    const { eve } = harness.people;
    const browser = openBrowser(harness.app);
    const setup = await passwordStep(browser, eve);
    const secret = (/id="secret">([A-Z2-7 ]+)</.exec(setup.html)?.[1] ?? '').replaceAll(' ', '');
    const shown = await browser.submit({ code: codeAt(secret, Date.now()) });
    const recoveryKey = /id="recovery-key">([0-9A-Z-]+)</.exec(shown.html)?.[1] ?? '';
    await browser.submit({ saved: 'yes' });
    await add(browser);

    const other = openBrowser(harness.app);
    await passwordStep(other, eve);
    await other.get(paths.recovery);
    expect((await other.submit({ recoveryKey })).url).toBe(paths.twoFactorDisabled);
    expect(await rows(eve)).toEqual([]);
    expect(await events('use-recovery-key')).toEqual([
      { twoFactor: { before: 'on', after: 'off' }, passkey: { before: 'Work laptop', after: null } },
    ]);
  });

  consoleTest(
    'when a person sets up two-factor authentication again with the link of Reset 2FA, and not before',
    async () => {
      const { amy, acme } = harness.people;
      await add(await signedInAs(harness, amy));
      const admin = await signedInAs(harness, acme);
      const page = await admin.get(paths.technicianAction(amy.id, 'reset-2fa'));
      expect(page.text).toContain('The passkey of this login is removed at the same time: Work laptop.');
      await admin.submit();
      expect(await rows(amy)).toHaveLength(1);

      const browser = openBrowser(harness.app);
      await browser.get((await mailedLink(harness.services, amy, '2fa-reset')).path);
      const setup = await browser.submit({ password: PASSWORD });
      const secret = (/id="secret">([A-Z2-7 ]+)</.exec(setup.html)?.[1] ?? '').replaceAll(' ', '');
      await browser.submit({ code: codeAt(secret, Date.now()) });
      expect(await rows(amy)).toEqual([]);
      expect((await events('set-up-2fa')).at(-1)).toEqual({
        twoFactor: { before: 'on', after: 'on' },
        passkey: { before: 'Work laptop', after: null },
      });
    },
  );

  consoleTest('when the login is deleted', async () => {
    const { amy, acme } = harness.people;
    await add(await signedInAs(harness, amy));
    const admin = await signedInAs(harness, acme);
    await admin.get(paths.technicianAction(amy.id, 'delete'));
    await admin.submit();
    expect(await rows(amy)).toEqual([]);
  });
});
