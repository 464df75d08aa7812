import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { maskToken, unmaskToken } from '../../../src/web/http/masked-token.ts';
import { cookieName } from '../../../src/web/http/cookies.ts';
import { paths } from '../../../src/paths.ts';
import { appUnderTest, consoleTest } from '../../harness/app-under-test.ts';
import supertest from 'supertest';
import { openBrowser, type BrowserLike, type Page } from '../../harness/browser-like.ts';
import { PASSWORD, signIn } from '../../harness/people.ts';
import { routesOf } from '../../harness/routes.ts';
import { createSession, signedInAs } from '../../harness/signed-in.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';

let app: TestApp;
/** Signed in. */
let amy: BrowserLike;
let stranger: BrowserLike;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());
beforeEach(async () => {
  await app.services.database('rate_limit_buckets').delete();
  stranger = openBrowser(app.app);
});

async function comeIn(): Promise<void> {
  amy = await signedInAs(app, app.people.amy);
}

/** With a value for each parameter. */
const filledIn = (path: string, value: string | number) => path.replace(/:\w+/g, String(value));

const withoutFollowing = { follow: false };

/** The pages whose URL contains a link's token or a provider's code. */
const withToken =
  /^\/(invitation|password-reset|2fa-reset|sso-link|address-change|sign-up|new-sign-in|sso\/callback)\//;

/** Pages that the OpenID library sends. Their forms contain its own token. */
const ofOpenId = /^\/(authorize|session\/end)/;

/** Pages that only the provider has, in addition to the shared ones. */
const ofTheProvider = [
  '/authorize',
  '/.well-known/openid-configuration',
  '/jwks',
  '/userinfo',
  '/session/end',
  '/session/end/success',
  '/interaction/x',
  '/create-account',
];

describe('H1 every response has the same headers', () => {
  function expectHeaders({ headers, html, url, status }: Page): void {
    const where = `${status} ${url}`;
    const policy = Object.fromEntries(
      (headers['content-security-policy'] ?? '').split(';').map((rule) => {
        const [name = '', ...values] = rule.trim().split(' ');
        return [name, values.join(' ')];
      }),
    );
    expect({ where, policy }).toEqual({
      where,
      policy: {
        'default-src': "'none'",
        'script-src': "'self'",
        'style-src': "'self'",
        'img-src': "'self' data:",
        'connect-src': "'self'",
        'form-action': "'self'",
        'frame-ancestors': "'none'",
        'base-uri': "'none'",
      },
    });
    expect({ where, ...headers }).toMatchObject({
      where,
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': withToken.test(url) ? 'no-referrer' : 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['server']).toBeUndefined();
    if (!(headers['content-type'] ?? '').startsWith('text/html')) return;
    const hasSecret = withToken.test(url) || ofOpenId.test(url);
    const caching = hasSecret ? 'no-store, no-transform' : 'no-store';
    expect({ where, caching: headers['cache-control'] }).toEqual({ where, caching });
    // No page contains an inline script or style.
    expect(html).not.toMatch(/<script(?![^>]* src=)|<style|\sstyle=|\son\w+=/i);
  }

  test.each([
    '/INVITATION/x',
    '/%70assword-reset/x',
    `/nowhere/${'x'.repeat(48)}`,
    '/login?returnTo=%2Faddress-change%2Fx',
    `/login?returnTo=${encodeURIComponent(`/nowhere/${'x'.repeat(64)}`)}`,
    '/sso/callback/7?code=short&state=x',
    '/2fa-reset/%00',
    '/password-reset/x/renew',
  ])('L3 no Referer is sent from %s, whichever page it shows', async (path) => {
    const page = await stranger.get(path, withoutFollowing);
    expect(page.headers['referrer-policy']).toBe('no-referrer');
  });

  test('H1, H2 with status 200, 302, 404, other errors and static files, signed in or not', async () => {
    await comeIn();
    const pages = routesOf(app.app)
      .filter(({ method }) => method === 'get')
      .map(({ path }) => filledIn(path, app.people.carla.id));
    const others = ['/assets/base.css', '/assets/nothing.css', '/nowhere', '/%00', '/login?x=%00'];
    const paths = new Set([...pages, ...others, ...(appUnderTest() === 'console' ? [] : ofTheProvider)]);
    expect(paths.size).toBeGreaterThan(20);
    const statuses = new Set<number>();
    for (const by of [stranger, amy]) {
      for (const path of paths) {
        const page = await by.get(path, withoutFollowing);
        expectHeaders(page);
        statuses.add(page.status);
      }
    }
    expect([...statuses].sort()).toEqual(expect.arrayContaining([200, 303, 400, 404]));
  });

  test('H1 with rejected forms, bodies that are too large, and internal errors', async () => {
    const { database } = app.services;
    const answers: [number, () => Promise<Page>][] = [
      [403, () => stranger.postRaw('/login', 'identifier=amy&password=x')],
      [422, () => stranger.submit({ identifier: '', password: '' })],
      [401, () => stranger.submit({ identifier: 'amy', password: 'x' })],
      [413, () => stranger.postRaw('/login', `identifier=${'x'.repeat(40_000)}`)],
      [400, () => stranger.postRaw('/login', '%00=%00')],
    ];
    for (const [status, answer] of answers) {
      await stranger.get('/login');
      const page = await answer();
      expect(page.status).toBe(status);
      expectHeaders(page);
    }
    await stranger.get('/login');
    await database.schema.renameTable('rate_limit_buckets', 'away');
    const broken = await stranger.submit({ identifier: 'amy', password: PASSWORD });
    await database.schema.renameTable('away', 'rate_limit_buckets');
    expect([broken.status, broken.heading]).toEqual([500, 'Something went wrong']);
    expect(broken.html).not.toMatch(/rate_limit_buckets|relation|\.ts:/);
    expectHeaders(broken);
  });

  test('H1 over https with two years of HSTS', async () => {
    const secure = await startTestApp({ BASE_URL: 'https://console.example' });
    try {
      const browser = openBrowser(secure.app);
      for (const path of ['/login', '/nowhere', '/dashboard', '/assets/base.css']) {
        const { headers } = await browser.get(path, {
          ...withoutFollowing,
          headers: { 'X-Forwarded-Proto': 'https' },
        });
        expect(headers['strict-transport-security']).toBe('max-age=63072000');
      }
      expect((await stranger.get('/login')).headers['strict-transport-security']).toBeUndefined();
    } finally {
      await secure.stop();
    }
  });
});

test.each(['/login', '/assets/favicon.svg', '/assets/base.css', '/healthz', '/nowhere'])(
  'the content type of text names its character set: %s',
  async (path) => {
    const { headers } = await supertest(app.app).head(path);
    expect(headers['content-type']).toMatch(/; charset=utf-8$/i);
  },
);

consoleTest('the content type of each download names its character set', async () => {
  await comeIn();
  for (const path of [
    paths.exportTechnicians,
    paths.auditLogCsv,
    paths.auditLogJsonLines,
    paths.importSample,
  ]) {
    const { status, headers } = await amy.get(path);
    expect([path, status, headers['content-type']]).toEqual([
      path,
      200,
      expect.stringMatching(/; charset=utf-8$/),
    ]);
  }
});

describe('H3 a form is accepted only with its token and from this site', () => {
  /** These check who sends them in another way, or only redirect. */
  const withoutToken = ['/sso/back-channel-logout/:id', '/authorize', '/session/end', '/.gate/sign-out'];
  /** Forms that are shown again instead, if they were opened before signing in. */
  const openForm = new RegExp(
    '^/(login|login/(code|recovery)|two-factor/setup|forgot-password|create-account|interaction/.*' +
      '|(invitation|password-reset|2fa-reset|sso-link|address-change|sign-up|new-sign-in)/.*)$',
  );
  const forms = () =>
    routesOf(app.app)
      .filter(({ method, path }) => method === 'post' && !withoutToken.includes(path))
      .map(({ path }) => filledIn(path, app.people.carla.id));

  test('H3 no POST is accepted without the token, with someone else’s, or with one from before signing in', async () => {
    await comeIn();
    await stranger.get('/login');
    const others = stranger.page().forms[0]?.values['csrfToken'] ?? '';
    expect(forms().length).toBeGreaterThan(10);
    for (const path of forms()) {
      for (const body of ['', 'csrfToken=', 'csrfToken=x', `csrfToken=${encodeURIComponent(others)}`]) {
        const page = await amy.postRaw(path, body, withoutFollowing);
        const isStale = body.length > 11 && openForm.test(path);
        expect([path, body.slice(0, 12), page.status === 403]).toEqual([path, body.slice(0, 12), !isStale]);
      }
      expect([path, (await stranger.postRaw(path, '', withoutFollowing)).status]).toEqual([path, 403]);
    }
    expect((await amy.get('/sessions')).heading).toBe('Sessions');
  });

  test('H3 all pages of a session have the same token, its cookie is set once, and other sessions have different ones', async () => {
    await comeIn();
    const tokenOn = async (by: BrowserLike) =>
      unmaskToken(
        (await by.get('/sessions')).forms.map(({ values }) => values['csrfToken']).find(Boolean) ?? '',
      );
    const first = await tokenOn(amy);
    for (let time = 0; time < 3; time += 1) {
      expect(await tokenOn(amy)).toBe(first);
      expect(amy.page().setCookies).toEqual([]);
    }
    const tokenCookie = cookieName(app.services.config, 'csrf');
    const [one, other] = [amy.cookies.get(tokenCookie) ?? '', openBrowser(app.app)];
    expect(one).not.toBe('');
    await createSession(app.services, other, app.people.carla);
    other.cookies.set(tokenCookie, one);
    expect(await tokenOn(other)).not.toBe(first);
    expect(other.cookies.get(tokenCookie)).not.toBe(one);
    const sent = await other.postRaw('/sessions/end-others', `csrfToken=${maskToken(first)}`);
    expect(sent.status).toBe(403);
  });

  test.each([
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site' },
    { Origin: 'https://evil.example' },
    { Origin: 'http://console.example.evil.example' },
    { Origin: 'http://console.example:8080' },
    { 'Sec-Fetch-Site': 'cross-site', Origin: 'null' },
    { 'Sec-Fetch-Site': 'same-site', Origin: 'null' },
    { 'Sec-Fetch-Site': 'cross-site', Origin: 'http://console.example' },
  ])('H3 the right token does not help a form from another site: %j', async (headers) => {
    await stranger.get('/login');
    const page = await stranger.submit(
      { identifier: 'amy', password: PASSWORD },
      { headers: { ...headers } as Record<string, string> },
    );
    expect([page.status, page.heading]).toEqual([403, 'The form was out of date']);
    expect(page.text).toContain('Open http://console.example and send the form from there.');
  });

  test.each([
    { 'Sec-Fetch-Site': 'same-origin' },
    { 'Sec-Fetch-Site': 'same-origin', Origin: 'null' },
    { Origin: 'http://console.example' },
    { Origin: 'null' },
    { Origin: 'null', Referer: 'http://console.example/login' },
    { Referer: '' },
    {},
  ])('H3 the form token decides if the browser states no origin or our own: %j', async (headers) => {
    await stranger.get('/login');
    const page = await stranger.submit(
      { identifier: 'amy', password: PASSWORD },
      { headers: { ...headers } as Record<string, string> },
    );
    expect(page.url).toBe('/login/code');
  });
});

describe('H3 requests that are rejected before the session is read', () => {
  test.each([
    ['a query with NUL', (by: BrowserLike) => by.get('/sessions?search=%00'), 400],
    ['a form with NUL', (by: BrowserLike) => by.postRaw('/login', 'a=%00'), 400],
    [
      'a request that is too large',
      (by: BrowserLike) => by.postRaw('/login', `a=${'x'.repeat(200_000)}`),
      413,
    ],
  ])('H3 %s does not invalidate forms that are open in other tabs', async (_what, refused, status) => {
    await comeIn();
    await amy.get('/sessions');
    const before = new Map(amy.cookies);
    const form = amy.page();
    expect((await refused(amy)).status).toBe(status);
    expect(amy.cookies).toEqual(before);
    const token = form.forms.map(({ values }) => values['csrfToken']).find(Boolean) ?? '';
    const sent = await amy.postRaw('/sessions/end-others', `csrfToken=${encodeURIComponent(token)}`);
    expect([sent.status, sent.heading]).toEqual([200, 'Sessions']);
  });
});

describe('H5 input from people and browsers is shown as text', () => {
  test('H5 markup in an address, a name or a browser’s name is escaped when it is shown', async () => {
    const hostile = '"><script>alert(1)</script>';
    await stranger.get('/login');
    const page = await stranger.submit({ identifier: hostile, password: 'x' });
    expect(page.html).not.toContain('<script>alert');
    expect(page.html).toContain('&quot;&gt;&lt;script&gt;');
    const browser = openBrowser(app.app, { userAgent: `Mozilla/5.0 ${hostile} Firefox/140.0` });
    await signIn(app.services, browser, app.people.amy);
    expect((await browser.get('/sessions')).html).not.toContain('<script>alert');
  });

  test('H5 a request is always one line in the log', async () => {
    app.logLines.length = 0;
    await stranger.get('/x%0d%0a{"level":60}%1b[31m');
    await stranger.postRaw('/login', 'identifier=a%0d%0aforged&password=x');
    expect(app.logLines.length).toBeGreaterThan(0);
    for (const line of app.logLines) {
      expect(line.trimEnd()).not.toMatch(/\p{Cc}/u);
      expect(JSON.parse(line)).toMatchObject({ level: expect.any(Number) as unknown });
    }
  });
});

describe('H6 arrays, objects, repeated and over-long fields', () => {
  const long = 'x'.repeat(20_000);
  const bodies = [
    'identifier=a&identifier=b&password=c&password=d&code=1&code=2&name=a&name=b&email=a&email=b',
    'identifier[a]=1&password[__proto__][x]=1&code[]=1&email[$ne]=1',
    '__proto__=1&constructor=1&toString=1&hasOwnProperty=1&prototype[x]=1',
    `identifier=${long}&code=x`,
    `password=${long}`,
    `current=${long}&email=${long.slice(0, 8_000)}`,
    'identifier=%ff%fe&password=%c3%28&code=%ed%a0%80',
    'a=%00',
    '&&&===',
  ];

  test('H6 cause no internal error in any POST', async () => {
    await comeIn();
    const { database } = app.services;
    const forms = routesOf(app.app).filter(({ method }) => method === 'post');
    for (const { path, guards } of forms) {
      if (path === '/logout') continue;
      await database('rate_limit_buckets').delete();
      const isPending = guards.includes('code-pending');
      const by = isPending ? stranger : amy;
      if (isPending) {
        await stranger.get('/login');
        await stranger.submit({ identifier: 'carla', password: PASSWORD });
      } else {
        const { heading } = await amy.get('/sessions');
        if (heading !== 'Sessions') {
          await comeIn();
          await amy.get('/sessions');
        }
      }
      const token =
        by
          .page()
          .forms.map(({ values }) => values['csrfToken'])
          .find(Boolean) ?? '';
      const answers = await Promise.all(
        bodies.map(async (body) => {
          const sent = `csrfToken=${encodeURIComponent(token)}&${body}`;
          const { status } = await by.postRaw(filledIn(path, 999_999), sent, withoutFollowing);
          return [path, body.slice(0, 40), status];
        }),
      );
      expect(answers.filter(([, , status]) => status === 500)).toEqual([]);
    }
  });

  test('H6 cause no internal error in the query or ID of any GET', async () => {
    await comeIn();
    const queries = [
      'a=1&a=2&page=1&page=2&sort=a&sort=b',
      'page[x]=1&__proto__=1',
      `search=${'x'.repeat(5_000)}&page=9e99`,
      'page=-1&size=1e9&field=%00',
      'notice=__proto__&returnTo=a&returnTo=b',
    ];
    const ids = [
      '-1',
      '0',
      '9223372036854775808',
      '1e3',
      '%00',
      '%ff',
      '__proto__',
      'constructor',
      "1'--",
      'x'.repeat(2_000),
    ];
    for (const { path } of routesOf(app.app).filter(({ method }) => method === 'get')) {
      const tried = [
        ...queries.map((query) => `${filledIn(path, app.people.carla.id)}?${query}`),
        ...(path.includes(':') ? ids.map((id) => filledIn(path, id)) : []),
      ];
      const answers = await Promise.all(
        tried.map(async (each) => [each.slice(0, 200), (await amy.get(each, withoutFollowing)).status]),
      );
      expect(answers.filter(([, status]) => status === 500)).toEqual([]);
    }
  });

  test('H6 in a cookie are ignored if it would be parsed as an object', async () => {
    const names = ['session', 'csrf', 'known-browser'];
    for (const value of ['j:[1]', 'j:{"a":1}', 'j:null', 's:x', '%00', '%E0%A4%A']) {
      const headers = { Cookie: names.map((name) => `${name}=${value}`).join('; ') };
      const seen = await stranger.get('/login', { headers });
      expect([value, seen.status, seen.heading]).toEqual([value, 200, 'Sign in']);
      expect((await stranger.postRaw('/login', 'identifier=a&password=b', { headers })).status).toBe(403);
    }
  });

  test('H6 ten megabytes and 2,000 fields are rejected without being read', async () => {
    await stranger.get('/login');
    expect((await stranger.postRaw('/login', `a=${'x'.repeat(10_000_000)}`)).status).toBe(413);
    const fields = Array.from({ length: 2_000 }, (_, index) => `f${index}=1`).join('&');
    expect((await stranger.postRaw('/login', fields)).status).toBe(413);
  });

  consoleTest('H6 a large form is read only from a browser in which someone has signed in', async () => {
    await comeIn();
    const paste = `domains=${'x'.repeat(500_000)}`;
    for (const path of ['/domains/new', '/domains/preview']) {
      expect((await stranger.postRaw(path, paste)).status).toBe(413);
      // It was read, but has no form token.
      expect((await amy.postRaw(path, paste)).status).toBe(403);
    }
  });
});
