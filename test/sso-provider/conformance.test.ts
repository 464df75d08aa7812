import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { createLocalJWKSet, decodeJwt, jwtVerify, type JSONWebKeySet } from 'jose';
import { startProduct, type Begun, type Product, type Signed } from './product.ts';
import { startRunningProvider, type RunningProvider } from './running-provider.ts';
import { visit, type Visitor } from './visitor.ts';

/*
 * The OpenID Foundation's conformance tests for the config and basic profiles, RP-initiated and back-channel logout, by
 * the names of its suite's modules. docs/sso-provider.md lists them all, and which ones can't be tested here.
 */

let provider: RunningProvider;
let product: Product;
/** The browser in which Amy is signed in. */
let amy: Visitor;
let metadata: Record<string, unknown>;

beforeAll(async () => {
  provider = await startRunningProvider();
  product = await startProduct(provider);
  const answer = await fetch(`${provider.issuer}/.well-known/openid-configuration`);
  metadata = (await answer.json()) as Record<string, unknown>;
  amy = visit(provider);
  await amy.comeBack(await product.begin(), provider.people.amy);
});
afterAll(async () => {
  await product.stop();
  await provider.stop();
});
beforeEach(() => provider.services.database('rate_limit_buckets').delete());

/** Amy, who is already signed in, comes from the product with this request and returns to it. */
async function asAmy(parameters: Record<string, string> = {}): Promise<Signed> {
  const begun = await product.begin(parameters);
  return begun.finish(await amy.comeBack(begun, provider.people.amy));
}

/** A code that has not been used yet. */
async function codeOf(begun: Begun): Promise<string> {
  const callback = await amy.comeBack(begun, provider.people.amy);
  return new URL(callback).searchParams.get('code') ?? '';
}

function exchange(begun: Begun, code: string, parameters: Record<string, string> = {}) {
  return product.requestTokens({
    grant_type: 'authorization_code',
    code,
    redirect_uri: product.redirectUri,
    code_verifier: begun.verifier,
    ...parameters,
  });
}

const userinfo = (token: string, init: RequestInit = {}) =>
  fetch(`${provider.issuer}/userinfo`, { headers: { Authorization: `Bearer ${token}` }, ...init });

async function publishedKeys(): Promise<JSONWebKeySet> {
  return (await (await fetch(String(metadata['jwks_uri']))).json()) as JSONWebKeySet;
}

/** The URL that a request of the product leads to if it is answered immediately. */
async function answerTo(parameters: Record<string, string>, by = amy): Promise<URLSearchParams> {
  const { url } = await by.open((await product.begin(parameters)).url);
  expect(url).toMatch(product.redirectUri);
  return new URL(url).searchParams;
}

describe('config OP', () => {
  test('oidcc-discovery-endpoint-verification', () => {
    const { issuer } = provider;
    expect(metadata).toMatchObject({
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      userinfo_endpoint: `${issuer}/userinfo`,
      jwks_uri: `${issuer}/jwks`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
      token_endpoint_auth_methods_supported: ['client_secret_basic'],
      code_challenge_methods_supported: ['S256'],
      grant_types_supported: ['authorization_code'],
      scopes_supported: ['openid', 'email', 'profile'],
      acr_values_supported: ['mfa'],
      prompt_values_supported: ['none', 'login', 'consent', 'create'],
      claims_parameter_supported: false,
      request_uri_parameter_supported: false,
      authorization_response_iss_parameter_supported: true,
    });
    expect(metadata['request_parameter_supported'] ?? false).toBe(false);
    expect(metadata['registration_endpoint']).toBeUndefined();
    const claims = ['sub', 'iss', 'aud', 'exp', 'iat', 'auth_time', 'acr', 'amr', 'email', 'email_verified'];
    expect(metadata['claims_supported']).toEqual(
      expect.arrayContaining([...claims.slice(0, 1), ...claims.slice(5)]),
    );
  });

  test('the published keys state their use and contain nothing private', async () => {
    const { keys } = await publishedKeys();
    expect(keys.length).toBeGreaterThan(0);
    for (const key of keys) {
      expect(Object.keys(key).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
      expect(key).toMatchObject({ kty: 'RSA', use: 'sig', alg: 'RS256' });
      expect(Buffer.from(key.n ?? '', 'base64url')).toHaveLength(384);
    }
    expect(new Set(keys.map(({ kid }) => kid)).size).toBe(keys.length);
  });

  test('oidcc-rp-initiated-logout-discovery-endpoint-verification, oidcc-backchannel-rp-initiated-logout-discovery-endpoint-verification', () => {
    expect(metadata).toMatchObject({
      end_session_endpoint: `${provider.issuer}/session/end`,
      backchannel_logout_supported: true,
      backchannel_logout_session_supported: true,
    });
  });
});

describe('basic OP', () => {
  test('oidcc-server', async () => {
    const begun = await product.begin();
    const callback = await amy.comeBack(begun, provider.people.amy);
    const parameters = new URL(callback).searchParams;
    expect(parameters.get('state')).toBe(begun.state);
    expect(parameters.get('iss')).toBe(provider.issuer);
    const code = parameters.get('code') ?? '';
    const { status, headers, body } = await exchange(begun, code);
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toContain('no-store');
    expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 600, scope: 'openid email profile' });
    const claims = decodeJwt(String(body['id_token']));
    const now = Date.now() / 1000;
    expect(claims).toMatchObject({
      iss: provider.issuer,
      aud: product.clientId,
      amr: ['pwd', 'otp', 'mfa'],
      acr: 'mfa',
    });
    expect(claims.exp).toBeGreaterThan(now);
    expect(Math.abs((claims.iat ?? 0) - now)).toBeLessThan(5);
    expect(claims['nonce']).toEqual(new URL(begun.url).searchParams.get('nonce'));
    expect(Math.abs(Number(claims['auth_time']) - now)).toBeLessThan(120);
    expect(claims.sub).toMatch(/^[0-9a-f-]{36}$/);
    expect(claims['email']).toBeUndefined();
  });

  test('oidcc-idtoken-signature', async () => {
    const { idToken } = await asAmy();
    const options = { issuer: provider.issuer, audience: product.clientId, algorithms: ['RS256'] };
    const { protectedHeader } = await jwtVerify(idToken, createLocalJWKSet(await publishedKeys()), options);
    expect(protectedHeader.kid).toBeTruthy();
  });

  test('oidcc-response-type-missing', async () => {
    const url = new URL((await product.begin()).url);
    url.searchParams.delete('response_type');
    const page = await amy.open(url.href);
    expect(new URL(page.url).searchParams.get('error')).toBe('invalid_request');
  });

  test('oidcc-userinfo-get', async () => {
    const { accessToken, claims } = await asAmy();
    const answer = await userinfo(accessToken);
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
    expect(await answer.json()).toMatchObject({ sub: claims['sub'], email: provider.people.amy.email });
  });

  test('oidcc-userinfo-post-header', async () => {
    const { accessToken, claims } = await asAmy();
    const answer = await userinfo(accessToken, { method: 'POST' });
    expect(await answer.json()).toMatchObject({ sub: claims['sub'] });
  });

  test('oidcc-userinfo-post-body', async () => {
    const { accessToken, claims } = await asAmy();
    const body = new URLSearchParams({ access_token: accessToken });
    const answer = await userinfo('', { method: 'POST', headers: {}, body });
    expect(await answer.json()).toMatchObject({ sub: claims['sub'] });
  });

  test('userinfo returns nothing without a token, with a wrong one, or with one in the URL', async () => {
    const { accessToken } = await asAmy();
    for (const answer of [
      await userinfo('', { headers: {} }),
      await userinfo('not-a-token'),
      await fetch(`${provider.issuer}/userinfo?access_token=${accessToken}`),
    ]) {
      expect([400, 401]).toContain(answer.status);
      expect(await answer.text()).not.toContain(provider.people.amy.email);
    }
  });

  test('oidcc-ensure-request-without-nonce-succeeds-for-code-flow', async () => {
    const begun = await product.begin();
    const url = new URL(begun.url);
    url.searchParams.delete('nonce');
    const code = await codeOf({ ...begun, url: url.href });
    const { body } = await exchange(begun, code);
    expect(decodeJwt(String(body['id_token']))['nonce']).toBeUndefined();
  });

  const email = { email: 'amy@acme-hosting.example', email_verified: true };
  const profile = { preferred_username: 'amy@acme-hosting.example' };
  test.each([
    ['oidcc-scope-profile', 'openid profile', profile],
    ['oidcc-scope-email', 'openid email', email],
    ['oidcc-scope-address', 'openid address', {}],
    ['oidcc-scope-phone', 'openid phone', {}],
    ['oidcc-scope-all', 'openid profile email address phone', { ...profile, ...email }],
    ['oidcc-ensure-other-scope-order-succeeds', 'email openid', email],
  ])('%s', async (_name, scope, message) => {
    const { userinfo: answer, claims } = await asAmy({ scope });
    expect(answer).toEqual({ sub: claims['sub'], ...message });
  });

  test('oidcc-alternate-happy-flow', async () => {
    const begun = await product.begin({ scope: 'profile email openid' });
    const url = new URL(begun.url);
    url.search = new URLSearchParams([...url.searchParams].reverse()).toString();
    const { claims, userinfo: message } = await begun.finish((await amy.open(url.href)).url);
    expect(message).toEqual({ sub: claims['sub'], ...profile, ...email });
  });

  test.each([
    ['oidcc-display-page', { display: 'page' }],
    ['oidcc-display-popup', { display: 'popup' }],
    ['oidcc-ensure-request-with-unknown-parameter-succeeds', { extra: 'foobar' }],
    ['oidcc-ui-locales', { ui_locales: 'se' }],
    ['oidcc-claims-locales', { claims_locales: 'se' }],
    ['oidcc-ensure-request-with-acr-values-succeeds', { acr_values: '1 2' }],
    ['oidcc-claims-essential', { claims: '{"userinfo":{"name":{"essential":true}}}' }],
    ['oidcc-login-hint', { login_hint: 'amy@acme-hosting.example' }],
  ])('%s', async (_name, parameters) => {
    const { claims, userinfo: answer } = await asAmy(parameters);
    expect(claims['acr']).toBe('mfa');
    expect(answer['name']).toBeUndefined();
  });

  test('oidcc-login-hint: the address is filled in if no one is signed in, and proves nothing', async () => {
    const { people } = provider;
    const visitor = visit(provider);
    const begun = await product.begin({ login_hint: people.carla.email });
    const page = await visitor.open(begun.url);
    expect(page.heading).toBe('Sign in');
    expect(page.forms[0]?.values['identifier']).toBe(people.carla.email);
    await visitor.signIn(people.amy);
    const { userinfo: answer } = await begun.finish((await visitor.followRefresh()).url);
    expect(answer['email']).toBe(people.amy.email);
  });

  test('oidcc-prompt-login', async () => {
    const before = await asAmy();
    const begun = await product.begin({ prompt: 'login' });
    const page = await amy.open(begun.url);
    expect(page.text).toContain('Confirm it’s you.');
    await sleep(1_000);
    const after = await begun.finish((await requireReauthentication()).url);
    expect(Number(after.claims['auth_time'])).toBeGreaterThan(Number(before.claims['auth_time']));
    expect(after.claims['sub']).toBe(before.claims['sub']);
  });

  test('oidcc-prompt-none-not-logged-in', async () => {
    const answer = await answerTo({ prompt: 'none' }, visit(provider));
    expect(answer.get('error')).toBe('login_required');
    expect(answer.get('code')).toBeNull();
  });

  test('oidcc-prompt-none-logged-in', async () => {
    const before = await asAmy();
    const after = await asAmy({ prompt: 'none' });
    expect(after.claims).toMatchObject({ sub: before.claims['sub'], auth_time: before.claims['auth_time'] });
  });

  test('oidcc-max-age-1', async () => {
    const before = await asAmy();
    await sleep(2_100);
    const begun = await product.begin({ max_age: '1' });
    expect((await amy.open(begun.url)).text).toContain('Confirm it’s you.');
    const after = await begun.finish((await requireReauthentication()).url);
    expect(Number(after.claims['auth_time'])).toBeGreaterThan(Number(before.claims['auth_time']));
  });

  test('oidcc-max-age-10000', async () => {
    const before = await asAmy();
    const after = await asAmy({ max_age: '10000' });
    expect(after.claims).toMatchObject({ sub: before.claims['sub'], auth_time: before.claims['auth_time'] });
  });

  test('oidcc-id-token-hint', async () => {
    const { idToken, claims } = await asAmy();
    const after = await asAmy({ prompt: 'none', id_token_hint: idToken });
    expect(after.claims['sub']).toBe(claims['sub']);
    // A token of another client, which gets no response meant for that client.
    const carla = visit(provider);
    await carla.comeBack(await product.begin(), provider.people.carla);
    expect((await answerTo({ prompt: 'none', id_token_hint: idToken }, carla)).get('error')).toBe(
      'login_required',
    );
  });

  test('oidcc-codereuse', async () => {
    const begun = await product.begin();
    const code = await codeOf(begun);
    const first = await exchange(begun, code);
    expect(first.status).toBe(200);
    expect(await exchange(begun, code)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
    expect((await userinfo(String(first.body['access_token']))).status).toBe(401);
  });

  test('oidcc-codereuse-30seconds', async () => {
    const begun = await product.begin();
    const code = await codeOf(begun);
    const first = await exchange(begun, code);
    await provider.services
      .database('payloads')
      .where({ model: 'AuthorizationCode' })
      .update({
        consumed_at: provider.services.database.raw(`consumed_at - interval '30 seconds'`),
        expires_at: provider.services.database.raw(`expires_at - interval '30 seconds'`),
      });
    expect(await exchange(begun, code)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
    expect((await userinfo(String(first.body['access_token']))).status).toBe(401);
  });

  test.each([2, 5, 20])(
    'a code that is redeemed %i times in parallel returns tokens only once, and they are revoked',
    async (requests) => {
      const begun = await product.begin();
      const code = await codeOf(begun);
      const answers = await Promise.all(Array.from({ length: requests }, () => exchange(begun, code)));
      const redeemed = answers.filter(({ status }) => status === 200);
      expect(redeemed).toHaveLength(1);
      expect(answers.filter(({ body }) => body['error'] === 'invalid_grant')).toHaveLength(requests - 1);
      const accessToken = String(redeemed[0]?.body['access_token']);
      expect((await userinfo(accessToken)).status).toBe(401);
      // The person can sign in again, and the tokens of that sign-in are valid.
      const again = await product.begin();
      const tokens = await exchange(again, await codeOf(again));
      expect((await userinfo(String(tokens.body['access_token']))).status).toBe(200);
    },
  );

  test('oidcc-ensure-registered-redirect-uri', async () => {
    for (const redirect of [
      'https://evil.example/callback',
      `${product.redirectUri}?more`,
      `${product.redirectUri}/`,
    ]) {
      const page = await amy.open((await product.begin({ redirect_uri: redirect })).url);
      expect(page.status).toBe(400);
      expect(page.heading).toBe('We couldn’t understand that request');
      expect(page.url.startsWith(provider.issuer)).toBe(true);
    }
  });

  test('oidcc-ensure-post-request-succeeds', async () => {
    const begun = await product.begin();
    const { searchParams } = new URL(begun.url);
    await amy.browser.postRaw(`${provider.issuer}/authorize`, searchParams.toString());
    const { claims } = await begun.finish((await amy.followRefresh()).url);
    expect(claims['sub']).toBeTruthy();
  });

  test('oidcc-server-client-secret-post: is not supported and is rejected', async () => {
    const begun = await product.begin();
    const secret = { client_id: product.clientId, client_secret: product.clientSecret };
    const parameters = { grant_type: 'authorization_code', code: await codeOf(begun), ...secret };
    const { status, body } = await product.requestTokens(
      { ...parameters, redirect_uri: product.redirectUri },
      {},
    );
    expect([status, body['error']]).toEqual([401, 'invalid_client']);
  });

  test.each([
    [
      'oidcc-unsigned-request-object-supported-correctly-or-rejected-as-unsupported',
      'request',
      'request_not_supported',
    ],
    [
      'oidcc-request-uri-unsigned-supported-correctly-or-rejected-as-unsupported',
      'request_uri',
      'request_uri_not_supported',
    ],
  ])('%s', async (_name, parameter, error) => {
    const object = `${Buffer.from('{"alg":"none"}').toString('base64url')}.e30.`;
    const value = parameter === 'request' ? object : 'https://evil.example/request';
    expect((await answerTo({ [parameter]: value })).get('error')).toBe(error);
  });

  test('oidcc-ensure-request-object-with-redirect-uri', async () => {
    const payload = Buffer.from('{"redirect_uri":"https://evil.example/callback"}').toString('base64url');
    const object = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`;
    expect((await answerTo({ request: object })).get('error')).toBe('request_not_supported');
  });

  test('oidcc-refresh-token: no refresh token is issued', async () => {
    const begun = await product.begin({ scope: 'openid offline_access', prompt: 'consent' });
    const { body } = await exchange(begun, await codeOf(begun));
    expect(body['access_token']).toBeTruthy();
    expect(body['refresh_token']).toBeUndefined();
    const again = await product.requestTokens({ grant_type: 'refresh_token', refresh_token: 'x' });
    expect([again.status, again.body['error']]).toEqual([400, 'unsupported_grant_type']);
  });

  test('oidcc-ensure-request-with-valid-pkce-succeeds, and one with another verifier fails', async () => {
    expect((await asAmy()).claims['sub']).toBeTruthy();
    for (const verifier of ['', 'A'.repeat(43)]) {
      const begun = await product.begin();
      const answer = await exchange(begun, await codeOf(begun), { code_verifier: verifier });
      expect([answer.status, answer.body['error']]).toEqual([400, 'invalid_grant']);
    }
  });

  test('oidcc-formpost: the response is sent by a form, which also works without script', async () => {
    const begun = await product.begin({ response_mode: 'form_post' });
    const page = await amy.open(begun.url);
    const [form] = page.forms;
    expect(form?.action).toBe(product.redirectUri);
    expect(form?.values).toMatchObject({ state: begun.state, iss: provider.issuer });
    expect(page.html).not.toMatch(/<script>/);
    const policy = page.headers['content-security-policy'] ?? '';
    expect(policy).toContain(`form-action 'self' ${product.origin};`);
    expect(policy).not.toContain('sha256');
    expect((await exchange(begun, form?.values['code'] ?? '')).status).toBe(200);
  });
});

/** Enters password and code again, on the page that asks for both. */
async function requireReauthentication() {
  const { nextCode, PASSWORD } = await import('../harness/people.ts');
  const { amy: person } = provider.people;
  const code = await nextCode(provider.services, person, person.totpSecret ?? '');
  await amy.browser.submit({ current: PASSWORD, code });
  return amy.followRefresh();
}

describe('RP-initiated logout', () => {
  /** Carla signs in to the product, and it sends her to the provider to sign out. */
  async function signOutWith(parameters: (signed: Signed) => Record<string, string>) {
    const carla = visit(provider);
    const begun = await product.begin();
    const signed = await begun.finish(await carla.comeBack(begun, provider.people.carla));
    product.logoutTokens.length = 0;
    const query = new URLSearchParams(parameters(signed));
    const page = await carla.open(`${provider.issuer}/session/end?${query.toString()}`);
    // The page contains a token of the library, and its address may contain an ID token (BREACH).
    if (page.status === 200) expect(page.headers['cache-control']).toContain('no-transform');
    return { carla, signed, page };
  }

  async function confirm(by: Visitor): Promise<URL> {
    await by.browser.submit({}, { extra: { logout: 'yes' }, action: confirmation() });
    return new URL((await by.followRefresh()).url);
  }

  async function isSignedIn(by: Visitor): Promise<boolean> {
    const answer = await answerTo({ prompt: 'none' }, by);
    return answer.get('error') !== 'login_required';
  }

  const back = () => `${product.origin}/signed-out`;
  const confirmation = () => `${provider.issuer}/session/end/confirm`;

  test('oidcc-rp-initiated-logout, oidcc-backchannel-rp-initiated-logout', async () => {
    const { carla, signed, page } = await signOutWith(({ idToken }) => ({
      id_token_hint: idToken,
      post_logout_redirect_uri: back(),
      state: 'as it was',
    }));
    expect(page.text).toContain('You have signed out of Blue Harbor Wiki.');
    const url = await confirm(carla);
    expect(url.href).toBe(`${back()}?state=as+it+was`);
    expect(await isSignedIn(carla)).toBe(false);
    expect((await carla.browser.get(`${provider.issuer}/dashboard`)).url).toMatch(/\/login$/);

    expect(product.logoutTokens).toHaveLength(1);
    const options = { issuer: provider.issuer, audience: product.clientId, typ: 'logout+jwt' };
    const keys = createLocalJWKSet(await publishedKeys());
    const { payload } = await jwtVerify(product.logoutTokens[0] ?? '', keys, options);
    expect(payload).toMatchObject({
      sub: signed.claims['sub'],
      sid: signed.claims['sid'],
      jti: expect.any(String) as unknown,
      events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
    });
    expect(payload['nonce']).toBeUndefined();
    expect((await userinfo(signed.accessToken)).status).toBe(401);
  });

  test('someone who stays signed in at the provider returns to the product nevertheless', async () => {
    const { carla } = await signOutWith(({ idToken }) => ({
      id_token_hint: idToken,
      post_logout_redirect_uri: back(),
    }));
    await carla.browser.submit({}, { action: confirmation() });
    expect((await carla.followRefresh()).url).toBe(back());
    expect((await carla.browser.get(`${provider.issuer}/dashboard`)).heading).toBe('Your account');
  });

  test.each([
    [
      'oidcc-rp-initiated-logout-bad-post-logout-redirect-uri',
      { post_logout_redirect_uri: 'https://evil.example/' },
    ],
    [
      'oidcc-rp-initiated-logout-query-added-to-post-logout-redirect-uri',
      { post_logout_redirect_uri: 'back?more=1' },
    ],
  ])('%s', async (_name, { post_logout_redirect_uri: uri }) => {
    const { page } = await signOutWith(({ idToken }) => ({
      id_token_hint: idToken,
      post_logout_redirect_uri: uri.replace('back', back()),
    }));
    expect([page.status, page.heading]).toEqual([400, 'We couldn’t understand that request']);
  });

  test.each(['modified', 'bad'])('oidcc-rp-initiated-logout-%s-id-token-hint', async (how) => {
    const { carla, page } = await signOutWith(({ idToken }) => {
      const [head = '', body = '', signature = ''] = idToken.split('.');
      const altered = { ...decodeJwt(idToken), sub: 'somebody else' };
      const changed = how === 'modified' ? Buffer.from(JSON.stringify(altered)).toString('base64url') : body;
      const signed = how === 'bad' ? signature.split('').reverse().join('') : signature;
      return { id_token_hint: [head, changed, signed].join('.'), post_logout_redirect_uri: back() };
    });
    expect([page.status, page.heading]).toEqual([400, 'We couldn’t understand that request']);
    expect(await isSignedIn(carla)).toBe(true);
  });

  test.each([
    ['no-id-token-hint', { post_logout_redirect_uri: 'back', state: 's' }],
    ['no-params', {}],
    ['only-state', { state: 's' }],
  ])('oidcc-rp-initiated-logout-%s', async (_name, parameters) => {
    const { carla, page } = await signOutWith(() =>
      'post_logout_redirect_uri' in parameters
        ? { ...parameters, post_logout_redirect_uri: back() }
        : parameters,
    );
    // The person is asked to confirm, and is not redirected.
    expect(page.heading).toBe('Sign out');
    expect(page.html).not.toContain('sign-out.js');
    expect((await confirm(carla)).pathname).toBe('/session/end/success');
    expect(carla.browser.page().heading).toBe('You are signed out');
    expect(await isSignedIn(carla)).toBe(false);
  });

  test.each([
    ['no-post-logout-redirect-uri', { state: 's' }, '/session/end/success'],
    ['no-state', { post_logout_redirect_uri: 'back' }, '/signed-out'],
  ])('oidcc-rp-initiated-logout-%s', async (_name, parameters, ends) => {
    const { carla } = await signOutWith(({ idToken }) => ({
      id_token_hint: idToken,
      ...('post_logout_redirect_uri' in parameters ? { post_logout_redirect_uri: back() } : parameters),
    }));
    const url = await confirm(carla);
    expect(url.pathname + url.search).toBe(ends);
  });

  test('a request to sign out works the same by POST as by GET', async () => {
    const { carla, signed } = await signOutWith(() => ({}));
    const body = new URLSearchParams({ id_token_hint: signed.idToken, post_logout_redirect_uri: back() });
    await carla.browser.postRaw(`${provider.issuer}/session/end`, body.toString());
    expect((await confirm(carla)).href).toBe(back());
  });

  test('someone who is already signed out is sent back to the product, even without script', async () => {
    const { idToken } = await asAmy();
    const stranger = visit(provider);
    const query = new URLSearchParams({ id_token_hint: idToken, post_logout_redirect_uri: back() });
    const page = await stranger.open(`${provider.issuer}/session/end?${query.toString()}`);
    expect(page.html).not.toMatch(/<script>/);
    await stranger.browser.submit({});
    expect((await stranger.followRefresh()).url).toBe(back());
    expect((await asAmy({ prompt: 'none' })).claims['sub']).toBeTruthy();
  });
});
