import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { openBrowser, type Page } from '../../harness/browser-like.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';
import { configureSso, linkPerson } from './configured.ts';
import { startForgingProviders, type ForgingProvider, type Lies } from './forging-provider.ts';

let harness: TestApp;
let provider: ForgingProvider;
let neighbour: ForgingProvider;
beforeAll(async () => {
  harness = await startTestApp();
  [provider, neighbour] = (await startForgingProviders(['/one', '/two'])) as [
    ForgingProvider,
    ForgingProvider,
  ];
  const { services, people } = harness;
  await configureSso(services, people.acmeHosting.id, provider.issuer);
  await configureSso(services, people.acmeEast.id, neighbour.issuer);
});
beforeEach(async () => {
  await linkPerson(harness.services, harness.people.amy, provider.issuer, 'subject-of-amy');
});
afterEach(() => {
  provider.lies = {};
  neighbour.lies = {};
  provider.tokenRequests = [];
  neighbour.tokenRequests = [];
});
afterAll(async () => {
  await provider.stop();
  await harness.stop();
});

const inSeconds = (seconds: number) => Math.floor(Date.now() / 1000) + seconds;

async function sessionCount(): Promise<number> {
  const { rows } = await harness.services.database.raw<{ rows: [{ count: number }] }>(
    'select count(*) from sessions',
  );
  return rows[0].count;
}

async function expectNobodySignedIn(page: Page): Promise<void> {
  expect(page.url).toContain('/sso/callback/');
  expect(page.status).toBeGreaterThanOrEqual(400);
  expect(page.status).toBeLessThan(504);
  expect(page.status).not.toBe(500);
  expect(page.headers['set-cookie'] ?? '').not.toContain('session=');
  expect(await sessionCount()).toBe(0);
}

test('an honest provider signs Amy in', async () => {
  const browser = openBrowser(harness.app);
  expect((await browser.get('/sso/sign-in')).url).toBe('/dashboard');
  await harness.services.database('sessions').delete();
});

test('O2 each request has PKCE S256 and a new state and nonce', async () => {
  await openBrowser(harness.app).get('/sso/sign-in', { follow: false });
  const seen = [];
  for (const round of [1, 2]) {
    const { location = '' } = await openBrowser(harness.app).get('/sso/sign-in', { follow: false });
    const parameters = new URL(location).searchParams;
    expect(parameters.get('response_type')).toBe('code');
    expect(parameters.get('code_challenge_method')).toBe('S256');
    expect(parameters.get('scope')).toBe('openid email profile');
    seen.push(parameters.get('state'), parameters.get('nonce'), parameters.get('code_challenge'));
    expect(new Set(seen).size).toBe(round * 3);
    expect(seen.every((value) => (value ?? '').length >= 43)).toBe(true);
  }
});

const forgeries: [string, () => Lies][] = [
  ['another issuer', () => ({ claims: { iss: 'https://evil.example' } })],
  ['the issuer of a neighbour on the same host', () => ({ claims: { iss: neighbour.issuer } })],
  ['another audience', () => ({ claims: { aud: 'another-client' } })],
  ['another authorized party', () => ({ claims: { aud: ['mail-assure', 'x'], azp: 'x' } })],
  ['another nonce', () => ({ claims: { nonce: 'guessed' } })],
  ['no nonce', () => ({ without: ['nonce'] })],
  ['no subject', () => ({ without: ['sub'] })],
  ['an expiry in the past', () => ({ claims: { exp: inSeconds(-120), iat: inSeconds(-600) } })],
  ['no expiry', () => ({ without: ['exp'] })],
  ['a time of issue in the future', () => ({ claims: { iat: inSeconds(600), nbf: inSeconds(600) } })],
  ['alg: none', () => ({ signature: 'none' })],
  ['a key it does not publish', () => ({ signature: 'foreign-key' })],
  ['the shared secret as key', () => ({ signature: 'shared-secret' })],
  ['claims changed after signing', () => ({ signature: 'tampered' })],
  ['a foreign state', () => ({ callback: { state: 'x'.repeat(43) } })],
  ['an empty state', () => ({ callback: { state: '' } })],
  ['another issuer named in the callback', () => ({ callback: { iss: 'https://evil.example' } })],
  [
    'a token answer without an ID token',
    () => ({ tokenAnswer: { status: 200, body: '{"access_token":"a","token_type":"Bearer"}' } }),
  ],
  ['a token answer that is no JSON', () => ({ tokenAnswer: { status: 200, body: '<html>' } })],
  ['a refused client', () => ({ tokenAnswer: { status: 401, body: '{"error":"invalid_client"}' } })],
  ['a code it no longer knows', () => ({ tokenAnswer: { status: 400, body: '{"error":"invalid_grant"}' } })],
  ['a failure of its own', () => ({ tokenAnswer: { status: 500, body: 'oops' } })],
  ['the answer that Amy cancelled', () => ({ callback: { error: 'access_denied', code: '' } })],
  ['an error full of markup', () => ({ callback: { error: '<script>alert(1)</script>' } })],
];

test.each(forgeries)(
  'O2 a provider with %s does not sign anyone in, and the page says what to do',
  async (_what, lies) => {
    provider.lies = lies();
    const page = await openBrowser(harness.app).get('/sso/sign-in');
    await expectNobodySignedIn(page);
    expect(page.html).not.toContain('<script>alert');
    expect(page.text).toMatch(/start again|try again/i);
    expect(page.html).toContain('href="/login"');
  },
);

test('a clock that is half a minute off does not matter', async () => {
  provider.lies = { claims: { iat: inSeconds(30), exp: inSeconds(330) } };
  expect((await openBrowser(harness.app).get('/sso/sign-in')).url).toBe('/dashboard');
  provider.lies = { claims: { iat: inSeconds(-330), exp: inSeconds(-30) } };
  expect((await openBrowser(harness.app).get('/sso/sign-in')).url).toBe('/dashboard');
  await harness.services.database('sessions').delete();
});

test('O2 a callback works only in the browser that started the sign-in', async () => {
  const victim = openBrowser(harness.app);
  const attacker = openBrowser(harness.app);
  const { location = '' } = await attacker.get('/sso/sign-in', { follow: false });
  const callback = await callbackOf(location);
  await expectNobodySignedIn(await victim.get(callback));
  await victim.get('/sso/sign-in', { follow: false });
  await expectNobodySignedIn(await victim.get(callback));
});

test('O2 a callback works once', async () => {
  const browser = openBrowser(harness.app);
  const { location = '' } = await browser.get('/sso/sign-in', { follow: false });
  const callback = await callbackOf(location);
  expect((await browser.get(callback)).url).toBe('/dashboard');
  const cookie = browser.cookies.get('sso-browser') ?? '';
  const copy = openBrowser(harness.app);
  copy.cookies.set('sso-browser', cookie);
  const second = await copy.get(callback);
  expect(second.status).toBe(400);
  expect(second.text).toContain('This page was opened a second time');
  expect(provider.tokenRequests).toHaveLength(1);
  await harness.services.database('sessions').delete();
});

test('R4 only one of twenty parallel callbacks works', async () => {
  const browser = openBrowser(harness.app);
  const { location = '' } = await browser.get('/sso/sign-in', { follow: false });
  const callback = await callbackOf(location);
  const cookie = browser.cookies.get('sso-browser') ?? '';
  const pages = await Promise.all(
    Array.from({ length: 20 }, () => {
      const copy = openBrowser(harness.app);
      copy.cookies.set('sso-browser', cookie);
      return copy.get(callback, { follow: false });
    }),
  );
  expect(pages.filter(({ location: to }) => to === '/dashboard')).toHaveLength(1);
  expect(provider.tokenRequests).toHaveLength(1);
  expect(await sessionCount()).toBe(1);
  await harness.services.database('sessions').delete();
});

test('two tabs do not affect each other', async () => {
  const browser = openBrowser(harness.app);
  const first = await browser.get('/sso/sign-in', { follow: false });
  const second = await browser.get('/sso/sign-in', { follow: false });
  const firstCallback = await callbackOf(first.location ?? '');
  const firstNonce = provider.lastRequest();
  expect(firstNonce.get('nonce')).toBe(new URL(first.location ?? '').searchParams.get('nonce'));
  expect((await browser.get(firstCallback)).url).toBe('/dashboard');
  expect((await browser.get(await callbackOf(second.location ?? ''))).url).toBe('/dashboard');
  await harness.services.database('sessions').delete();
});

test('O2 a sign-in that takes longer than ten minutes is rejected', async () => {
  const browser = openBrowser(harness.app);
  const { location = '' } = await browser.get('/sso/sign-in', { follow: false });
  await harness.services.database('sso_flows').update({
    expires_at: harness.services.database.raw(`now() - interval '1 second'`),
  });
  await expectNobodySignedIn(await browser.get(await callbackOf(location)));
  expect(provider.tokenRequests).toHaveLength(0);
});

test('O2 a response from one provider is not accepted for another one on the same host', async () => {
  const { acmeHosting, acmeEast } = harness.people;
  const browser = openBrowser(harness.app);
  const { location = '' } = await browser.get('/sso/sign-in/acme-east', { follow: false });
  const callback = await callbackOf(location);
  const mixed = callback.replace(`/callback/${acmeEast.id}`, `/callback/${acmeHosting.id}`);
  await expectNobodySignedIn(await browser.get(mixed));
  expect([...provider.tokenRequests, ...neighbour.tokenRequests]).toHaveLength(0);
});

test('O1 the same subject or verified address at another provider is not the same login', async () => {
  const browser = openBrowser(harness.app);
  const page = await browser.get('/sso/sign-in/acme-east');
  await expectNobodySignedIn(page);
  expect(page.text).toContain('No login is linked to that account');
});

test('the state, nonce, verifier and code are in no table and no log', async () => {
  const browser = openBrowser(harness.app);
  const { location = '' } = await browser.get('/sso/sign-in', { follow: false });
  await browser.get(await callbackOf(location));
  const requested = new URL(location).searchParams;
  const { rows } = await harness.services.database.raw<{ rows: unknown[] }>('select * from sso_flows');
  const stored = JSON.stringify(rows) + harness.logLines.join('\n');
  const verifier = provider.tokenRequests[0]?.get('code_verifier') ?? '';
  expect(verifier).toHaveLength(43);
  const secrets = {
    state: requested.get('state'),
    nonce: requested.get('nonce'),
    verifier,
    code: 'c0de-of-the-provider',
  };
  expect(Object.entries(secrets).filter(([, secret]) => stored.includes(secret ?? ''))).toEqual([]);
  await harness.services.database('sessions').delete();
});

test.each([
  '/sso/callback/1',
  '/sso/callback/1?state=a&state=b',
  '/sso/callback/1?code=x',
  '/sso/callback/1?error=access_denied',
  '/sso/callback/99?code=x&state=y',
  '/sso/callback/-1?code=x&state=y',
  '/sso/callback/abc',
  '/sso/sign-in/%00',
  '/sso/sign-in/no-such-admin',
  '/login/no-such-admin',
  '/login/%00',
])('H6 %s gets a page as response', async (path) => {
  const page = await openBrowser(harness.app).get(path);
  expect(page.status).toBeLessThan(500);
  expect(page.html).toContain('<h1>');
});

test('H4 the page after signing in is always a local path, whatever the trick', async () => {
  for (const trick of ['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)']) {
    const browser = openBrowser(harness.app);
    const page = await browser.get(`/sso/sign-in?returnTo=${encodeURIComponent(trick)}`);
    expect(page.url).toBe('/dashboard');
  }
  const browser = openBrowser(harness.app);
  expect((await browser.get('/sso/sign-in?returnTo=%2Ftechnicians')).url).toBe('/technicians');
  await harness.services.database('sessions').delete();
});

test('H1 the SSO error page has the same headers as every page', async () => {
  provider.lies = { callback: { error: 'access_denied' } };
  const page = await openBrowser(harness.app).get('/sso/sign-in');
  expect(page.headers['content-security-policy']).toContain(`default-src 'none'`);
  expect(page.headers['referrer-policy']).toBe('no-referrer');
  expect(page.headers['cache-control']).toBe('no-store, no-transform');
});

/** The path of the console to which the provider redirects the browser. */
async function callbackOf(location: string): Promise<string> {
  const answer = await fetch(location, { redirect: 'manual' });
  const url = new URL(answer.headers.get('location') ?? '');
  return url.pathname + url.search;
}
