import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { JWTPayload } from 'jose';
import request from 'supertest';
import { openBrowser, type BrowserLike } from '../../harness/browser-like.ts';
import { signedInAs } from '../../harness/signed-in.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';
import { configureSso, linkPerson, unlinkEveryone } from './configured.ts';
import { startForgingProviders, type ForgingProvider } from './forging-provider.ts';
import { CLIENT_ID, startTestProvider, type TestProvider } from './test-provider.ts';

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';

let harness: TestApp;
let server: Server;
let provider: TestProvider;
let forger: ForgingProvider;
beforeAll(async () => {
  harness = await startTestApp();
  server = harness.app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const root = harness.people.acmeHosting.id;
  provider = await startTestProvider({
    consoleUrl: 'http://console.example',
    adminIds: [root],
    client: { backchannel_logout_uri: `http://127.0.0.1:${port}/sso/back-channel-logout/${root}` },
  });
  [forger] = (await startForgingProviders(['/forger'])) as [ForgingProvider];
});
beforeEach(async () => {
  const { amy, acmeHosting } = harness.people;
  await configureSso(harness.services, acmeHosting.id, provider.issuer, { signOutAtProvider: true });
  await linkPerson(harness.services, amy, provider.issuer, 'subject-of-amy');
  provider.accounts.set(amy.email, { subject: 'subject-of-amy', email: amy.email });
});
afterEach(() => unlinkEveryone(harness.services, []));
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await provider.stop();
  await forger.stop();
  await harness.stop();
});

async function amyViaProvider(): Promise<BrowserLike> {
  const browser = openBrowser(harness.app);
  await browser.get('/sso/sign-in');
  await browser.submit({ email: harness.people.amy.email });
  expect(browser.page().url).toBe('/dashboard');
  return browser;
}

async function isIn(browser: BrowserLike): Promise<boolean> {
  return (await browser.get('/sessions', { follow: false })).status === 200;
}

test('signing out continues to the provider and says whose session it is', async () => {
  const browser = await amyViaProvider();
  const page = await browser.post('/logout', {});
  expect(page.status).toBe(200);
  expect(page.text).toContain('You are signed out');
  const signOutUrl = new URL(/url=(.*)/.exec(page.headers['refresh'] ?? '')?.[1] ?? '');
  expect(signOutUrl.href.startsWith(provider.issuer)).toBe(true);
  expect(signOutUrl.searchParams.get('post_logout_redirect_uri')).toBe('http://console.example/login');
  expect(signOutUrl.searchParams.get('id_token_hint')).toMatch(/^ey/);
  expect(page.html).toContain(`href="${signOutUrl.href.replaceAll('&', '&amp;')}"`);
  expect(await isIn(browser)).toBe(false);

  // The provider asks, as its standard recommends, and redirects back.
  const question = await browser.get(signOutUrl.href);
  expect(question.status).toBe(200);
  await browser.post(new URL(`${provider.issuer}/session/end/confirm`).href, {
    ...question.forms[0]?.values,
    logout: 'yes',
  });
  expect(browser.page().url).toMatch(/^\/login/);
  await browser.get('/sso/sign-in');
  expect(browser.page().heading).toBe('Sign in at the provider');
});

test('the ID token for signing out is stored encrypted, and only if the settings require it', async () => {
  const { amy, acmeHosting } = harness.people;
  await amyViaProvider();
  const storedToken = async () => {
    const row = await harness.services
      .database('sessions')
      .where({ account_id: amy.id })
      .first<{ data: { sso: { sealedIdToken: string | null } } } | undefined>('data');
    return row?.data.sso.sealedIdToken ?? null;
  };
  expect(await storedToken()).toMatch(/^[0-9a-f]{12}\.[\w-]+\.[\w-]+$/);
  await harness.services.database('sessions').delete();
  await configureSso(harness.services, acmeHosting.id, provider.issuer, { signOutAtProvider: false });
  const browser = await amyViaProvider();
  expect(await storedToken()).toBeNull();
  expect((await browser.post('/logout', {})).url).toBe('/login?notice=signed-out');
});

test('signing out does not wait for an unavailable provider', async () => {
  const browser = await amyViaProvider();
  await configureSso(harness.services, harness.people.acmeHosting.id, 'http://127.0.0.1:9', {
    signOutAtProvider: true,
  });
  expect((await browser.post('/logout', {})).url).toBe('/login?notice=signed-out');
  expect(await isIn(browser)).toBe(false);
});

test('S3 a sign-out at the provider ends that session here, and no other', async () => {
  const { amy } = harness.people;
  const browser = await amyViaProvider();
  const other = await amyViaProvider();
  const byPassword = await signedInAs(harness, amy);

  const confirmation = await browser.get(`${provider.issuer}/session/end`);
  await browser.post(`${provider.issuer}/session/end/confirm`, {
    ...confirmation.forms[0]?.values,
    logout: 'yes',
  });
  expect(await isIn(browser)).toBe(false);
  expect(await isIn(other)).toBe(true);
  expect(await isIn(byPassword)).toBe(true);
});

async function sendLogoutToken(claims: JWTPayload, without: string[] = [], token?: string): Promise<number> {
  const now = Math.floor(Date.now() / 1000);
  const all = {
    iss: forger.issuer,
    aud: CLIENT_ID,
    iat: now,
    exp: now + 120,
    jti: 'told-once',
    sub: 'subject-of-amy',
    events: { [EVENT]: {} },
    ...claims,
  };
  const payload = Object.fromEntries(Object.entries(all).filter(([name]) => !without.includes(name)));
  const { status } = await request(harness.app)
    .post(`/sso/back-channel-logout/${harness.people.acmeHosting.id}`)
    .type('form')
    .send({ logout_token: token ?? (await forger.sign(payload, 'logout+jwt')) });
  return status;
}

async function amyViaForger(): Promise<BrowserLike> {
  const { amy, acmeHosting } = harness.people;
  await configureSso(harness.services, acmeHosting.id, forger.issuer);
  await linkPerson(harness.services, amy, forger.issuer, 'subject-of-amy');
  const browser = openBrowser(harness.app);
  expect((await browser.get('/sso/sign-in')).url).toBe('/dashboard');
  return browser;
}

test('a logout token for a person ends all of their SSO sessions, and this is logged', async () => {
  const first = await amyViaForger();
  const second = await amyViaForger();
  expect(await sendLogoutToken({})).toBe(200);
  expect(await isIn(first)).toBe(false);
  expect(await isIn(second)).toBe(false);
  const event = await harness.services
    .database('audit_events')
    .where({ action: 'sign-out', subject_account_id: harness.people.amy.id })
    .orderBy('id', 'desc')
    .first<{ content: string } | undefined>('content');
  expect(event?.content).toContain('signed out at the provider');
});

const seconds = () => Math.floor(Date.now() / 1000);

test.each<[string, JWTPayload, string[]]>([
  ['from another issuer', { iss: 'https://evil.example' }, []],
  ['for another audience', { aud: 'somebody-else' }, []],
  ['that has expired', { exp: 1, iat: 0 }, []],
  ['from an hour ago', { iat: seconds() - 3600 }, []],
  ['without a time', {}, ['iat']],
  ['without an ID', {}, ['jti']],
  ['without a subject', {}, ['sub']],
  ['without the event', {}, ['events']],
  ['with another event', { events: { 'http://schemas.openid.net/event/other': {} } }, []],
  ['with a nonce, as in an ID token', { nonce: 'x' }, []],
])('a logout token %s ends nothing', async (_what, claims, without) => {
  const browser = await amyViaForger();
  expect(await sendLogoutToken(claims, without)).toBe(400);
  expect(await isIn(browser)).toBe(true);
});

test('a logout token that is unsigned or signed with another key ends nothing', async () => {
  const browser = await amyViaForger();
  const claims = {
    iss: forger.issuer,
    aud: CLIENT_ID,
    iat: seconds(),
    jti: 'x',
    sub: 'subject-of-amy',
    events: { [EVENT]: {} },
  };
  expect(await sendLogoutToken({}, [], await forger.signWithOtherKey(claims))).toBe(400);
  const unsigned = (text: unknown) => Buffer.from(JSON.stringify(text)).toString('base64url');
  expect(await sendLogoutToken({}, [], `${unsigned({ alg: 'none' })}.${unsigned(claims)}.`)).toBe(400);
  expect(await sendLogoutToken({}, [], 'invalid-response')).toBe(400);
  expect(await sendLogoutToken({}, [], '')).toBe(400);
  expect(await isIn(browser)).toBe(true);
});

test('a repeated logout token does not end newer sessions', async () => {
  const browser = await amyViaForger();
  await harness.services.database('sessions').update({
    created_at: harness.services.database.raw(`now() + interval '2 minutes'`),
  });
  expect(await sendLogoutToken({})).toBe(200);
  expect(await isIn(browser)).toBe(true);
});

test('H3 nothing else is accepted without a form token', async () => {
  const { status } = await request(harness.app).post('/logout').type('form').send({});
  expect(status).toBe(403);
});
