import { generateKeyPairSync } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { openBrowser, type Page } from '../../harness/browser-like.ts';
import { mailedLink } from '../../harness/links.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';
import { connect } from '../../../src/sso/client/provider-client.ts';
import { configureSso, linkPerson, stateOf } from './configured.ts';
import { startForgingProviders, type ForgingProvider, type Lies } from './forging-provider.ts';
import { CLIENT_ID } from './test-provider.ts';

let harness: TestApp;
let provider: ForgingProvider;
beforeAll(async () => {
  harness = await startTestApp();
  [provider] = (await startForgingProviders(['/one'])) as [ForgingProvider];
  await linkPerson(harness.services, harness.people.amy, provider.issuer, 'subject-of-amy');
});
// A secret that is encrypted again makes the console request the discovery document again.
beforeEach(() => configureSso(harness.services, harness.people.acmeHosting.id, provider.issuer));
afterEach(async () => {
  provider.lies = {};
  await harness.services.database('sessions').delete();
});
afterAll(async () => {
  await provider.stop();
  await harness.stop();
});

const long = 'x'.repeat(100_000);
const deep = `${'['.repeat(60_000)}${']'.repeat(60_000)}`;

function expectSsoErrorPage(page: Page): void {
  expect(page.status).toBeGreaterThanOrEqual(400);
  expect(page.status).not.toBe(500);
  expect(page.text).toMatch(/Try again/);
  expect(page.html).toContain('href="/login"');
}

const json = (body: unknown): string => JSON.stringify(body);
const smallKey = generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey.export({ format: 'jwk' });

const responses: [string, Lies][] = [
  ['discovery that is no object', { discoveryAnswer: 'null' }],
  ['discovery that is a list', { discoveryAnswer: '[]' }],
  ['discovery that is nested 60,000 deep', { discoveryAnswer: deep }],
  ['discovery with a number for an address', { discovery: { authorization_endpoint: 7 } }],
  ['discovery with an empty address', { discovery: { token_endpoint: '' } }],
  ['discovery with an address of 100 kB', { discovery: { jwks_uri: `https://login.example/${long}` } }],
  ['discovery with an object for the issuer', { discovery: { issuer: {} } }],
  ['discovery with a list for an address', { discovery: { userinfo_endpoint: ['x'] } }],
  [
    'a private address for pushed requests',
    {
      discovery: {
        pushed_authorization_request_endpoint: 'https://10.0.0.1/',
        require_pushed_authorization_requests: true,
      },
    },
  ],
  [
    'an http address for pushed requests',
    { discovery: { pushed_authorization_request_endpoint: 'http://login.example/' } },
  ],
  [
    'a short RSA key',
    { keysAnswer: json({ keys: [{ ...smallKey, kid: 'own', use: 'sig', alg: 'RS256' }] }) },
  ],
  ['a key without its numbers', { keysAnswer: json({ keys: [{ kty: 'RSA', kid: 'own', alg: 'RS256' }] }) }],
  ['keys that are no list', { keysAnswer: json({ keys: 'own' }) }],
  ['keys that are null', { keysAnswer: json({ keys: [null] }) }],
  ['keys nested 60,000 deep', { keysAnswer: deep }],
  ['a subject with NUL', { claims: { sub: 'a\0b' } }],
  ['an empty subject', { claims: { sub: '' } }],
  ['a subject of 100 kB', { claims: { sub: long } }],
  ['a subject of 256 characters', { claims: { sub: 'x'.repeat(256) } }],
  ['a subject with half a character', { claims: { sub: 'amy\ud800' } }],
  ['a number for the subject', { claims: { sub: 7 as unknown as string } }],
  ['an authorised party that is another', { claims: { azp: 'someone-else' } }],
  ['an object for the authorised party', { claims: { azp: {} } }],
  ['a session name with NUL', { claims: { sid: 'a\0b' } }],
  ['an object for the session name', { claims: { sid: {} } }],
  ['a text for the time of sign-in', { claims: { auth_time: 'soon' } }],
  ['a time of sign-in before time began', { claims: { auth_time: -1 } }],
  ['an ID token of 40 kB', { claims: { picture: 'x'.repeat(40_000) } }],
  [
    'a number for the ID token',
    { tokenAnswer: { status: 200, body: json({ access_token: 'a', token_type: 'Bearer', id_token: 7 }) } },
  ],
  [
    'an object for the access token',
    { tokenAnswer: { status: 200, body: json({ access_token: {}, token_type: 'Bearer', id_token: 'x' }) } },
  ],
  ['a token answer nested 60,000 deep', { tokenAnswer: { status: 200, body: deep } }],
  ['a status that does not exist', { tokenAnswer: { status: 799, body: '{}' } }],
  ['an answer without content', { tokenAnswer: { status: 205, body: '' } }],
  ['an object for the error', { tokenAnswer: { status: 400, body: json({ error: { toString: 7 } }) } }],
  ['an error of 100 kB with NUL', { tokenAnswer: { status: 400, body: json({ error: `${long}\0` }) } }],
];

test.each(responses)('O7 %s leads to the SSO error page', async (_what, lies) => {
  provider.lies = lies;
  expectSsoErrorPage(await openBrowser(harness.app).get('/sso/sign-in'));
});

test.each(['http://login.acme.example', 'http://192.0.78.1', 'http://localhost:3001'])(
  'O4 in production the issuer %s is rejected because it is not https',
  async (issuer) => {
    const config = { ...harness.services.config, production: true };
    const connecting = connect(config, { issuer, clientId: CLIENT_ID, clientSecret: null });
    await expect(connecting).rejects.toMatchObject({ errorCode: 'not-https' });
  },
);

test('O7 malformed optional values in discovery do no harm', async () => {
  provider.lies = {
    discovery: {
      id_token_signing_alg_values_supported: 'RS256',
      token_endpoint_auth_methods_supported: { basic: true },
      prompt_values_supported: [7],
      authorization_response_iss_parameter_supported: 'yes',
      claims_supported: Array.from({ length: 1000 }, String),
    },
    claims: { azp: CLIENT_ID },
  };
  expect((await openBrowser(harness.app).get('/sso/sign-in')).url).toBe('/dashboard');
});

test.each<[string, Lies['pushedAnswer']]>([
  ['nothing', { status: 201, body: '' }],
  ['a number', { status: 201, body: json({ request_uri: 7, expires_in: 60 }) }],
  ['an error', { status: 400, body: json({ error: 'invalid_request' }) }],
])(
  'O7 a provider that requires pushed requests and responds with %s leads to the SSO error page',
  async (_what, pushedAnswer) => {
    const endpoint = `${provider.issuer}/pushed`;
    const discovery = {
      require_pushed_authorization_requests: true,
      pushed_authorization_request_endpoint: endpoint,
    };
    provider.lies = { discovery, pushedAnswer: pushedAnswer ?? { status: 500, body: '' } };
    expectSsoErrorPage(await openBrowser(harness.app).get('/sso/sign-in'));
  },
);

test.each<[string, Lies]>([
  ['with NUL', { claims: { email: 'bob@acme\0.example' } }],
  ['that is an object', { claims: { email: {} } }],
  ['of 300 characters', { claims: { email: `${'b'.repeat(290)}@a.example` } }],
  ['verified by a number', { claims: { email: 'bob@acme-hosting.example', email_verified: 1 } }],
  ['with NUL from userinfo', { without: ['email'], userinfo: { email: 'bob\0@acme.example' } }],
  ['in a list from userinfo', { without: ['email'], userinfo: { email: ['bob@acme-hosting.example'] } }],
])('O7 an email address %s links nothing and leads to the SSO error page', async (_what, lies) => {
  const { bob } = harness.people;
  const mailed = await mailedLink(harness.services, bob, 'invitation');
  provider.lies = { ...lies, claims: { sub: 'subject-of-bob', ...lies.claims } };
  const page = await openBrowser(harness.app).get(`${mailed.path}/sso`);
  expect(page.status).toBe(503);
  expect(page.text).toContain('Try again');
  expect(await stateOf(harness.services, bob)).toMatchObject({ status: 'pending', issuer: null });
});

test.each<[string, Record<string, unknown>]>([
  ['a subject with NUL', { sub: 'a\0b' }],
  ['a session name of 100 kB', { sid: 'x'.repeat(20_000) }],
  ['an object for the subject', { sub: {} }],
  ['an empty subject', { sub: '' }],
])('O7 a logout token with %s is rejected', async (_what, claims) => {
  const now = Math.floor(Date.now() / 1000);
  const token = await provider.sign({
    iss: provider.issuer,
    aud: CLIENT_ID,
    iat: now,
    exp: now + 60,
    jti: 'one',
    events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
    ...claims,
  });
  const path = `/sso/back-channel-logout/${harness.people.acmeHosting.id}`;
  const answer = await openBrowser(harness.app).postRaw(
    path,
    new URLSearchParams({ logout_token: token }).toString(),
  );
  expect(answer.status).toBe(400);
});
