import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { openBrowser, type Page } from '../harness/browser-like.ts';
import { PASSWORD } from '../harness/people.ts';
import { waitUntil } from '../harness/wait-until.ts';
import { basic, startProduct, type Product } from './product.ts';
import { startRunningProvider, type RunningProvider } from './running-provider.ts';
import { startDatabaseProxy, type DatabaseProxy } from '../harness/database-proxy.ts';
import { visit } from './visitor.ts';

let provider: RunningProvider;
let databaseProxy: DatabaseProxy;
let product: Product;
/** A third-party product. Its users are asked for consent, and its name contains markup. */
let foreign: Product;
beforeAll(async () => {
  databaseProxy = await startDatabaseProxy();
  provider = await startRunningProvider((url) => databaseProxy.urlFor(url));
  product = await startProduct(provider);
  foreign = await startProduct(provider, { name: '<img src=x onerror=alert(1)>Wiki', trusted: false });
});
afterAll(async () => {
  await product.stop();
  await foreign.stop();
  await provider.stop();
  await databaseProxy.cut();
});
beforeEach(async () => {
  await provider.services.database('rate_limit_buckets').delete();
});

function expectRefused(page: Page, status = 400): void {
  expect([page.status, page.heading]).toEqual([status, 'We couldn’t understand that request']);
  expect(page.url.startsWith(provider.issuer)).toBe(true);
  expect(page.html).toContain('class="card"');
}

function expectOver(page: Page): void {
  expect([page.status, page.heading]).toEqual([410, 'This sign-in can’t continue']);
  expect(page.text).toContain('Go back to where you came from and start again.');
}

describe('an authorization or token request', () => {
  test.each([
    ['an unknown client ID', { client_id: 'nobody' }],
    ['a client ID that is an object', { 'client_id[a]': 'x', client_id: '' }],
    ['a client ID with NUL', { client_id: 'x\0' }],
    ['the client ID “null”', { client_id: 'null' }],
    ['an unregistered redirect URI', { redirect_uri: 'https://evil.example/callback' }],
    ['a redirect URI with another scheme', { redirect_uri: 'javascript:alert(1)' }],
    ['a redirect URI with another port', { redirect_uri: 'http://localhost:1/callback' }],
    ['a redirect URI with a fragment', { redirect_uri: 'https://evil.example/#callback' }],
  ])('with %s shows an error page and does not redirect', async (_why, parameters) => {
    const { url } = await product.begin(parameters);
    expectRefused(await visit(provider).open(url));
  });

  test.each([
    [{ response_type: 'token' }, 'unsupported_response_type'],
    [{ response_type: 'id_token token' }, 'unsupported_response_type'],
    [{ response_mode: 'fragment.jwt' }, 'unsupported_response_mode'],
    [{ scope: 'email' }, 'invalid_request'],
    [{ code_challenge_method: 'plain' }, 'invalid_request'],
    [{ code_challenge: 'short' }, 'invalid_request'],
    [{ code_challenge: '', code_challenge_method: '' }, 'invalid_request'],
    [{ prompt: 'none login' }, 'invalid_request'],
    [{ prompt: 'dance' }, 'invalid_request'],
    [{ max_age: '-1' }, 'invalid_request'],
    [{ id_token_hint: 'not.a.token' }, 'invalid_request'],
    [{ claims: '{' }, 'code'],
  ])(
    'with %j is rejected with an error in the redirect, never with an internal error',
    async (parameters, answer) => {
      const page = await visit(provider).open((await product.begin(parameters)).url);
      expect(page.status).toBeLessThan(500);
      if (answer === 'code') return expect(page.heading).toBe('Sign in');
      expect(page.url.startsWith(product.redirectUri)).toBe(true);
      const answered = new URL(page.url.replace('#', '?')).searchParams;
      expect([answered.get('error'), answered.get('iss')]).toEqual([answer, provider.issuer]);
    },
  );

  test('with a repeated parameter is rejected', async () => {
    const { url } = await product.begin();
    expectRefused(await visit(provider).open(`${url}&client_id=${product.clientId}`));
    const page = await visit(provider).open(`${url}&scope=openid`);
    expect(new URL(page.url).searchParams.get('error')).toBe('invalid_request');
  });

  test('without a client secret, with a wrong one, or with that of another client is rejected', async () => {
    const grant = { grant_type: 'authorization_code', code: 'x', redirect_uri: product.redirectUri };
    const authentications: Record<string, string>[] = [
      {},
      { Authorization: basic(product.clientId, 'not the secret') },
      { Authorization: basic(product.clientId, foreign.clientSecret) },
      { Authorization: basic('nobody', 'x') },
      { Authorization: 'Basic !!!' },
      { Authorization: basic(product.clientId, '\0') },
      { Authorization: basic('\0', 'x') },
    ];
    for (const headers of authentications) {
      const { status, body } = await product.requestTokens(grant, headers);
      expect([400, 401]).toContain(status);
      expect(String(body['error'])).toMatch(/^invalid_(client|request)$/);
    }
  });

  test('for tokens with an unsupported grant is rejected', async () => {
    for (const grant_type of [
      'password',
      'client_credentials',
      'refresh_token',
      'urn:ietf:params:oauth:grant-type:device_code',
      '',
    ]) {
      const { status } = await product.requestTokens({ grant_type, username: 'amy', password: PASSWORD });
      expect(status).toBe(400);
    }
  });

  test('with a code of another client or with another redirect URI is rejected', async () => {
    const visitor = visit(provider);
    const begun = await product.begin();
    const code = new URL(await visitor.comeBack(begun, provider.people.amy)).searchParams.get('code') ?? '';
    const grant = { grant_type: 'authorization_code', code, code_verifier: begun.verifier };
    const others = await foreign.requestTokens({ ...grant, redirect_uri: foreign.redirectUri });
    expect([others.status, others.body['error']]).toEqual([400, 'invalid_grant']);
    const elsewhere = await product.requestTokens({ ...grant, redirect_uri: `${product.redirectUri}/x` });
    expect([elsewhere.status, elsewhere.body['error']]).toEqual([400, 'invalid_grant']);
    expect(
      (await product.requestTokens({ ...grant, code: `${code}x`, redirect_uri: product.redirectUri })).status,
    ).toBe(400);
  });

  test('H5 from a client whose name has markup shows the name as text on every page', async () => {
    const visitor = visit(provider);
    const begun = await foreign.begin({ login_hint: '"><script>alert(1)</script>' });
    const pages = [await visitor.open(begun.url)];
    await visitor.browser.submit({ identifier: provider.people.carla.email, password: PASSWORD });
    pages.push(visitor.browser.page(), await visitor.open(begun.url));
    for (const page of pages) {
      expect(page.html).toContain('&lt;img src=x onerror=alert(1)&gt;Wiki');
      expect(page.html).not.toContain('<img src=x');
      expect(page.html).not.toContain('<script>alert');
    }
  });

  test('from a third-party client asks its users for consent once, and they can refuse', async () => {
    const visitor = visit(provider);
    const begun = await foreign.begin();
    await visitor.open(begun.url);
    const page = await visitor.signIn(provider.people.carla);
    expect(page.heading).toBe('Continue to <img src=x onerror=alert(1)>Wiki?');
    expect(page.text).toContain('your email address');
    const refused = await visitor.browser.submit(
      {},
      { action: page.forms.find(({ action }) => action.endsWith('/cancel'))?.action ?? '' },
    );
    expect(refused.heading).toContain('Back to');
    expect(new URL((await visitor.followRefresh()).url).searchParams.get('error')).toBe('access_denied');

    const again = await foreign.begin();
    await visitor.open(again.url);
    await visitor.browser.submit(
      {},
      {
        action: visitor.browser.page().forms.find(({ action }) => action.endsWith('/continue'))?.action ?? '',
      },
    );
    expect((await again.finish((await visitor.followRefresh()).url)).userinfo['email']).toBe(
      provider.people.carla.email,
    );
    const third = await foreign.begin();
    expect((await third.finish((await visitor.open(third.url)).url)).claims['sub']).toBeTruthy();
  });

  test('with 2,000 fields or a megabyte is rejected without being read', async () => {
    const many = Array.from({ length: 2_000 }, (_, index) => `a${index}=1`).join('&');
    for (const path of ['/authorize', '/token', '/session/end', '/session/end/confirm', '/userinfo']) {
      for (const body of [many, `code=${'x'.repeat(1_000_000)}`]) {
        const { status } = await openBrowser(provider.app).postRaw(provider.issuer + path, body);
        expect([path, status]).toEqual([path, expect.any(Number)]);
        expect(status).toBeGreaterThanOrEqual(400);
        expect(status).toBeLessThan(500);
      }
    }
  });
});

describe('an interaction', () => {
  async function begin() {
    const visitor = visit(provider);
    const begun = await product.begin();
    await visitor.open(begun.url);
    const returnTo = visitor.browser.page().forms[0]?.values['returnTo'] ?? '';
    expect(returnTo).toMatch(/^\/interaction\/[\w-]{20,}$/);
    return { visitor, begun, address: provider.issuer + returnTo };
  }

  test('that is finished cannot be continued with its page, its forms or the library’s resume URL', async () => {
    const { visitor, begun, address } = await begin();
    const { claims } = await begun.finish((await visitor.signIn(provider.people.amy)).url);
    expect(claims['sub']).toBeTruthy();
    expectOver(await visitor.browser.get(address));
    await visitor.browser.get(`${provider.issuer}/dashboard`);
    for (const form of ['continue', 'other-account', 'cancel']) {
      await visitor.browser.get(`${provider.issuer}/dashboard`);
      expectOver(await visitor.browser.post(`${address}/${form}`, {}));
    }
    const resumed = await visitor.open(address.replace('/interaction/', '/authorize/'));
    expect([resumed.status, resumed.heading]).toEqual([400, 'This sign-in can’t continue']);
    // The person who was signed in still is.
    expect((await visitor.browser.get(`${provider.issuer}/dashboard`)).heading).toBe('Your account');
  });

  test('cannot be continued in another browser, and an unknown one does not exist', async () => {
    const { address } = await begin();
    expectOver(await visit(provider).browser.get(address));
    expectOver(await visit(provider).browser.get(`${provider.issuer}/interaction/made-up`));
    expectOver(await visit(provider).browser.get(`${provider.issuer}/interaction/%00`));
  });

  test('expires after an hour, but the person stays signed in', async () => {
    const { visitor } = await begin();
    await provider.services
      .database('payloads')
      .where({ model: 'Interaction' })
      .update({ expires_at: provider.services.database.fn.now() });
    expectOver(await visitor.signIn(provider.people.carla));
    expect((await visitor.browser.get(`${provider.issuer}/dashboard`)).heading).toBe('Your account');
  });

  test('ends if its client is deleted', async () => {
    const gone = await startProduct(provider, { name: 'Gone' });
    const visitor = visit(provider);
    await visitor.open((await gone.begin()).url);
    await provider.services.database('clients').where({ id: gone.clientId }).delete();
    expectOver(await visitor.signIn(provider.people.carla));
    await gone.stop();
  });

  test('H3 cannot be continued by a form without its token, or from another site', async () => {
    const { visitor, address } = await begin();
    for (const form of ['continue', 'other-account', 'cancel']) {
      expect((await visitor.browser.postRaw(`${address}/${form}`, '')).status).toBe(403);
      const foreignSite = { headers: { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.example' } };
      await visitor.browser.get(`${provider.issuer}/login`);
      expect((await visitor.browser.post(`${address}/${form}`, {}, foreignSite)).status).toBe(403);
    }
    expect((await visitor.browser.get(address)).heading).toBe('Sign in');
  });
});

describe('while the database is unavailable', () => {
  test('the provider answers with a 503 page in the usual design, keeps everyone signed in, and recovers afterwards', async () => {
    const visitor = visit(provider);
    const begun = await product.begin();
    await visitor.open(begun.url);
    const signedIn = visit(provider);
    await signedIn.comeBack(await product.begin(), provider.people.zoe);

    const atSignIn = visit(provider);
    await atSignIn.browser.get(`${provider.issuer}/login`);

    await databaseProxy.cut();
    for (const [by, path] of [
      [signedIn, '/dashboard'],
      [signedIn, '/sessions'],
      [visitor, '/authorize?client_id=x'],
      [visitor, new URL(begun.url).pathname + new URL(begun.url).search],
    ] as const) {
      const page = await by.open(provider.issuer + path);
      expect([path, page.status, page.heading]).toEqual([path, 503, 'Busy for a moment']);
      expect(page.html).toContain('class="card"');
      expect(page.headers['retry-after']).toBeTruthy();
      expect(page.headers['content-security-policy']).toContain(`default-src 'none'`);
    }
    await visitor.browser.get(`${provider.issuer}/create-account`);
    expect((await visitor.browser.submit({ email: 'nadia@harbour.example' })).status).toBe(503);
    const refused = await atSignIn.browser.submit({ identifier: 'amy', password: PASSWORD });
    expect([refused.status, refused.heading]).toEqual([503, 'Busy for a moment']);
    const tokens = await product.requestTokens({
      grant_type: 'authorization_code',
      code: 'x',
      redirect_uri: 'x',
    });
    expect(tokens).toMatchObject({ status: 503, body: { error: 'server_error' } });
    expect((await fetch(`${provider.issuer}/healthz`)).status).toBe(503);
    expect(
      (await fetch(`${provider.issuer}/userinfo`, { headers: { Authorization: 'Bearer x' } })).status,
    ).toBe(503);

    await databaseProxy.restore();
    await waitUntil(
      async () => (await fetch(`${provider.issuer}/healthz`)).status,
      (status) => status === 200,
    );
    expect((await signedIn.browser.get(`${provider.issuer}/dashboard`)).heading).toBe('Your account');
    expect((await visitor.open(begun.url)).heading).toBe('Sign in');
    const { userinfo } = await begun.finish((await visitor.signIn(provider.people.amy)).url);
    expect(userinfo['email']).toBe(provider.people.amy.email);
    const secrets = provider.logLines.filter(
      (line) => line.includes(PASSWORD) || line.includes(product.clientSecret),
    );
    expect(secrets).toEqual([]);
  });
});
