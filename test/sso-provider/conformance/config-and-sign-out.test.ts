import { describe, expect, test } from '@jest/globals';
import { createLocalJWKSet, decodeJwt, jwtVerify } from 'jose';
import type { Signed } from '../product.ts';
import { visit, type Visitor } from '../visitor.ts';
import { provider, product, metadata, asAmy, userinfo, publishedKeys, answerTo } from './set-up.ts';

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

  test('someone who stays signed in at the provider still returns to the product', async () => {
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
