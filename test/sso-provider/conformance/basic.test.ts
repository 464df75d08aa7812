import { describe, expect, test } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { createLocalJWKSet, decodeJwt, jwtVerify } from 'jose';
import { nextCode, PASSWORD } from '../../harness/people.ts';
import { visit } from '../visitor.ts';
import {
  provider,
  product,
  amy,
  asAmy,
  codeOf,
  exchange,
  userinfo,
  publishedKeys,
  answerTo,
} from './set-up.ts';

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
  const { amy: person } = provider.people;
  const code = await nextCode(provider.services, person, person.totpSecret ?? '');
  await amy.browser.submit({ current: PASSWORD, code });
  return amy.followRefresh();
}
