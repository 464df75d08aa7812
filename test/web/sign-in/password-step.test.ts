import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import argon2 from 'argon2';
import { openBrowser, type BrowserLike, type Page } from '../../harness/browser-like.ts';
import { hashParameters } from '../../harness/jest/cheap-hash-parameters.ts';
import { makeSsoOnly, PASSWORD, signIn } from '../../harness/people.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';

let harness: TestApp;
let browser: BrowserLike;
beforeAll(async () => {
  harness = await startTestApp();
  const { database, people } = { ...harness.services, people: harness.people };
  await makeSsoOnly(harness.services, people.will);
  await database('admins').where({ id: people.blueHarbor.id }).update({ deactivated_at: database.fn.now() });
});
afterAll(() => harness.stop());
beforeEach(async () => {
  await harness.services.database('rate_limit_buckets').delete();
  browser = openBrowser(harness.app);
});
// The test files of a Jest worker share the packages, so a replaced function would stay replaced.
afterEach(() => void jest.restoreAllMocks());

async function tryToSignIn(identifier: string, password: string): Promise<Page> {
  await browser.get('/login');
  return browser.submit({ identifier, password });
}

/** The parts of a response that could distinguish one reason from another. */
function visible({ status, text, headers, setCookies }: Page) {
  return {
    status,
    text: text.replace(/[0-9a-f-]{36}/g, ''),
    headers: Object.keys(headers).sort(),
    cookies: setCookies.map((line) => line.split('=')[0]),
  };
}

const refused = [
  { who: 'a wrong password', identifier: 'amy', password: 'not the password of amy' },
  { who: 'an unknown name', identifier: 'nobody', password: PASSWORD },
  { who: 'an unknown address', identifier: 'nobody@acme-hosting.example', password: PASSWORD },
  { who: 'a pending account', identifier: 'bob', password: PASSWORD },
  { who: 'an inactive account', identifier: 'dan', password: PASSWORD },
  { who: 'an SSO-only account', identifier: 'will', password: PASSWORD },
  { who: 'an account below a deactivated admin', identifier: 'zoe', password: PASSWORD },
];

test.each(refused)(
  'P3 $who gets the same response after the same work, with the same cookies (design 6, step 1)',
  async ({ identifier, password }) => {
    const queries: string[] = [];
    const note = ({ sql }: { sql: string }) => queries.push(sql.replace(/\s+/g, ' '));
    const verify = jest.spyOn(argon2, 'verify');

    async function measure(name: string, word: string) {
      await browser.get('/login');
      queries.length = 0;
      verify.mockClear();
      harness.services.database.on('query', note);
      const page = await browser.submit({ identifier: name, password: word });
      harness.services.database.off('query', note);
      const mails = await harness.services.database('mail_jobs').count<{ count: number }[]>();
      return { ...visible(page), hashes: verify.mock.calls.length, queries: queries.length, mails };
    }

    const wrong = await measure('amy', 'not the password of amy');
    const other = await measure(identifier, password);
    expect(wrong.status).toBe(401);
    expect(wrong.hashes).toBe(1);
    const withoutName = { text: expect.any(String) as unknown };
    expect({ ...other, ...withoutName }).toEqual({ ...wrong, ...withoutName });
    expect(other.text).toBe(wrong.text);
  },
);

test('the typed name is kept, but not the password', async () => {
  const page = await tryToSignIn('amy', 'not the password of amy');
  expect(page.forms[0]?.values['identifier']).toBe('amy');
  expect(page.html).not.toContain('not the password of amy');
});

test.each([
  { identifier: '', password: PASSWORD, message: 'Enter your username or email address.' },
  { identifier: 'amy', password: '', message: 'Enter your password.' },
])('an empty field is an error: $message', async ({ identifier, password, message }) => {
  const page = await tryToSignIn(identifier, password);
  expect(page.status).toBe(422);
  expect(page.text).toContain(message);
});

test.each(['amy', 'AMY', ' amy ', 'amy@acme-hosting.example', 'Amy@Acme-Hosting.Example'])(
  'the name can be typed as %p',
  async (identifier) => {
    const page = await tryToSignIn(identifier, PASSWORD);
    expect(page.url).toBe('/login/code');
  },
);

test('P1 a password is never trimmed', async () => {
  expect((await tryToSignIn('amy', ` ${PASSWORD}`)).status).toBe(401);
  expect((await tryToSignIn('amy', `${PASSWORD} `)).status).toBe(401);
});

test('H6 fields that are repeated, objects or too long are rejected, without an internal error', async () => {
  await browser.get('/login');
  const { csrfToken = '' } = browser.page().forms[0]?.values ?? {};
  for (const body of [
    'identifier=amy&identifier=bob&password=x',
    'identifier[a]=amy&password[__proto__]=x',
    `identifier=${'a'.repeat(20_000)}&password=x`,
    `identifier=amy&password=${'p'.repeat(20_000)}`,
    'identifier=%00amy&password=x',
    '__proto__=1&constructor=2',
  ]) {
    const page = await browser.postRaw('/login', `csrfToken=${encodeURIComponent(csrfToken)}&${body}`);
    expect([400, 401, 413, 422]).toContain(page.status);
  }
});

test('P3 a hash with other parameters is replaced at the next sign-in', async () => {
  const { database } = harness.services;
  const { amy } = harness.people;
  const old = await argon2.hash(PASSWORD, { ...hashParameters, timeCost: 3 });
  await database('accounts').where({ id: amy.id }).update({ password_hash: old });
  expect((await tryToSignIn('amy', PASSWORD)).url).toBe('/login/code');
  const row = await database('accounts')
    .where({ id: amy.id })
    .first<{ hash: string }>('password_hash as hash');
  expect(row.hash).toMatch(/^\$argon2id\$/);
  expect(argon2.needsRehash(row.hash, hashParameters)).toBe(false);
  expect((await tryToSignIn('amy', PASSWORD)).url).toBe('/login/code');
});

test('P3 if the queue is full, the response is 503 with Retry-After, and other pages still work', async () => {
  const { hashPassword } = await import('../../../src/accounts/passwords/password-hashing.ts');
  let floods = true;
  /** Someone who tries repeatedly while the flood lasts, with a short pause after each refusal. */
  async function keepTrying(): Promise<string> {
    let outcome: string;
    do {
      outcome = await hashPassword('x').then(
        () => 'done',
        (error: unknown) => (error as Error).name,
      );
      if (outcome !== 'done') await new Promise((resolve) => setTimeout(resolve, 5));
    } while (floods);
    return outcome;
  }
  const flood = Array.from({ length: 400 }, keepTrying);
  const page = await tryToSignIn('amy', PASSWORD);
  const health = await browser.get('/healthz');
  floods = false;
  expect(page.status).toBe(503);
  expect(page.headers['retry-after']).toBeDefined();
  expect(health.status).toBe(200);
  expect(await Promise.all(flood)).toContain('done');
  expect(await harness.services.database('rate_limit_buckets').where('count', '>', 0)).toEqual([]);
});

test('H4 the page after signing in is always a local path, whatever the trick', async () => {
  for (const returnTo of [
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '/%09/evil.example',
    'javascript:1',
  ]) {
    const own = openBrowser(harness.app);
    await own.get(`/login?returnTo=${encodeURIComponent(returnTo)}`);
    await own.submit({ identifier: 'carla', password: PASSWORD, returnTo });
    const page = await signInStep(own);
    expect(page.url.startsWith('//')).toBe(false);
    expect(page.status).not.toBe(500);
    expect(page.headers['location']).toBeUndefined();
  }
  const own = openBrowser(harness.app);
  const signInPage = await own.get('/sessions');
  expect(signInPage.url).toBe('/login?returnTo=%2Fsessions');
  await own.submit({ identifier: 'carla', password: PASSWORD });
  expect((await signInStep(own)).url).toBe('/sessions');

  async function signInStep(of: BrowserLike): Promise<Page> {
    const { nextCode } = await import('../../harness/people.ts');
    const { carla } = harness.people;
    return of.submit({ code: await nextCode(harness.services, carla, carla.totpSecret ?? '') });
  }
});

test('H3 signing in and out requires the form token', async () => {
  await browser.get('/login');
  const foreign = await browser.post('/login', { identifier: 'amy', password: PASSWORD, csrfToken: 'x' });
  expect(foreign.status).toBe(403);
  const own = openBrowser(harness.app);
  await signIn(harness.services, own, harness.people.amy);
  expect((await own.post('/logout', { csrfToken: '' })).status).toBe(403);
  expect((await own.get('/dashboard')).url).toBe('/dashboard');
});

test('H2 signing out deletes the session on the server and expires its cookie', async () => {
  await signIn(harness.services, browser, harness.people.amy);
  const planted = new Map(browser.cookies);
  const page = await browser.submit({}, { action: '/logout' });
  expect(page.url).toBe('/login?notice=signed-out');
  expect(page.text).toContain('You are signed out.');
  expect(browser.cookies.has('session')).toBe(false);
  for (const [name, value] of planted) browser.cookies.set(name, value);
  expect((await browser.get('/dashboard')).url).toBe('/login');
});
