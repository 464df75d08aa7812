import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { down, up } from '../../migrations/20261129030000_sso_provider_clients__pushes_requests.ts';
import { findNewestLink } from '../../src/links/link-repository.ts';
import { makeToken } from '../../src/links/link-token.ts';
import { paths } from '../../src/paths.ts';
import type { Services } from '../../src/services.ts';
import { consoleRegistration } from '../../src/sso/bundled-provider/console-registration.ts';
import { providerServices } from '../../src/sso/bundled-provider/provider-services.ts';
import { registerClient, type Registered } from '../../src/sso/bundled-provider/register-client.ts';
import { startProvider } from '../../src/sso-provider/start-provider.ts';
import { openBrowser, type BrowserLike, type Page } from '../harness/browser-like.ts';
import { freePort } from '../../src/embedded/free-port.ts';
import { mailedLink } from '../harness/links.ts';
import { codeAt, nextCode, PASSWORD, type Person } from '../harness/people.ts';
import { signedInAs } from '../harness/signed-in.ts';
import { startTestApp, type TestApp } from '../harness/test-app.ts';
import { configureSso, stateOf, unlinkEveryone } from '../web/sso/configured.ts';
import { makeAccount, providerCode, SECRET } from './accounts.ts';
import { basic } from './product.ts';

const CALLBACK = 'http://console.example/sso/callback/';
const NEW_PASSWORD = 'velvet harbour cinnamon 42';

let harness: TestApp;
let provider: Awaited<ReturnType<typeof startProvider>>;
let own: Services;
let issuer: string;
let client: Registered;
let starting: Promise<void>;
async function start(): Promise<void> {
  const port = String(await freePort());
  issuer = `http://localhost:${port}`;
  harness = await startTestApp({ SSO_PORT: port, SSO_BASE_URL: issuer });
  provider = await startProvider(harness.services);
  own = providerServices(harness.services);
  client = await register(`${CALLBACK}${harness.people.acmeHosting.id}`);
}
beforeAll(() => (starting = start()));
beforeEach(async () => {
  const { clientId, clientSecret } = client;
  await configureSso(harness.services, harness.people.acmeHosting.id, issuer, { clientId, clientSecret });
});
afterEach(async () => {
  await harness.services.database('accounts').where({ id: harness.people.bob.id }).update({
    status: 'pending',
    password_hash: null,
    password_set_at: null,
    sso_issuer: null,
    sso_subject: null,
    sso_linked_at: null,
  });
  await unlinkEveryone(harness.services, [harness.people.bob]);
  await own.database.raw('delete from mail_jobs');
  await own.database.raw('delete from sessions');
  await own.database.raw('delete from one_time_links');
  await own.database.raw('delete from accounts');
});
afterAll(async () => {
  // If the setup takes too long, what it still starts would otherwise keep the process running for ever.
  await starting;
  await own.database.destroy();
  await provider.stop();
  await harness.stop();
});

function register(redirectUri: string, overrides: { trusted?: boolean } = {}): Promise<Registered> {
  const registration = consoleRegistration('Mail Assure', redirectUri);
  if (!registration) throw new Error(`${redirectUri} cannot be registered`);
  return registerClient(own, { ...registration, ...overrides });
}

/** Follows the current page as a browser does automatically. */
async function followRefresh(browser: BrowserLike): Promise<Page> {
  for (let hops = 0; hops < 5; hops += 1) {
    const next = /^0;url=(.*)$/.exec(browser.page().headers['refresh'] ?? '')?.[1];
    if (next === undefined) return browser.page();
    await browser.get(next);
  }
  throw new Error(`Going round at ${browser.page().url}`);
}

/** Sets up two-factor authentication at the provider, and returns to the console. */
async function setTwoFactorUp(browser: BrowserLike): Promise<Page> {
  const secret = /[A-Z2-7]{4}(?: [A-Z2-7]{4}){7}/.exec(browser.page().text)?.[0] ?? '';
  await browser.submit({ code: codeAt(secret.replaceAll(' ', ''), Date.now()) });
  await browser.submit({ saved: 'yes' });
  return followRefresh(browser);
}

async function press(browser: BrowserLike, path: string): Promise<Page> {
  const form = browser.page().forms.find(({ action }) => action.endsWith(path));
  if (!form) throw new Error(`There is no form for ${path} on: ${browser.page().text}`);
  await browser.submit({}, { action: form.action });
  return followRefresh(browser);
}

async function isUsed(linkId: string): Promise<boolean> {
  const row = await harness.services
    .database('one_time_links')
    .where({ id: linkId })
    .first<{ usedAt: Date | null }>('used_at as usedAt');
  return row.usedAt !== null;
}

/** The provider's emails that contain a link. */
async function linksEmailed(): Promise<string[]> {
  const { rows } = await own.database.raw<{ rows: { message: string }[] }>(
    'select message from mail_jobs where link_id is not null',
  );
  return rows.map(({ message }) => message);
}

/** The link in an email that the provider's worker sends later. */
async function linkEmailed(purpose: 'password-reset' | 'sign-up'): Promise<string> {
  for (let tries = 0; tries < 100; tries += 1) {
    const account = await own.database('accounts').first<{ id: number } | undefined>('id');
    const link = account && (await findNewestLink(own.database, account.id, purpose));
    if (link) return issuer + paths.link(purpose, makeToken(own.keyring, link));
    await sleep(100);
  }
  throw new Error(`The provider sent no ${purpose} link`);
}

async function expectLinked(page: Page, person: Person): Promise<void> {
  expect(page.url).toBe('/dashboard');
  expect(page.text).toContain('Your login is linked with Single Sign-On (SSO).');
  expect(await stateOf(harness.services, person)).toMatchObject({ status: 'active', issuer });
}

async function openInvitation(browser = openBrowser(harness.app)): Promise<BrowserLike> {
  const mailed = await mailedLink(harness.services, harness.people.bob, 'invitation');
  await browser.get(mailed.path);
  return browser;
}

test('the SSO link of a pending technician redirects straight to the provider with 303, and stays unused', async () => {
  const { bob } = harness.people;
  const mailed = await mailedLink(harness.services, bob, 'invitation');
  const browser = openBrowser(harness.app);
  const answer = await browser.get(mailed.path, { follow: false });
  expect(answer.status).toBe(303);
  const target = new URL(answer.location ?? '');
  expect(target.origin).toBe(issuer);
  // Only a reference goes through the browser. The console pushes the request's content.
  expect([...target.searchParams.keys()].sort()).toEqual(['client_id', 'request_uri']);
  const page = await browser.get(target.href);
  expect(page.heading).toBe('Create account');
  expect(page.text).toContain(bob.email);
  expect(page.text).toContain('Set a password instead');
  expect(await isUsed(mailed.link.id)).toBe(false);
});

test('without an account, one password and the two-factor setup lead to the dashboard, without a second email', async () => {
  const { bob, amy } = harness.people;
  const browser = await openInvitation();
  const weak = await browser.submit({ password: 'password1234' });
  expect(weak.status).toBe(422);
  expect(weak.text).toContain('Set a password instead');
  await browser.submit({ password: NEW_PASSWORD });
  expect(browser.page().heading).toBe('Two-Factor Setup');
  await expectLinked(await setTwoFactorUp(browser), bob);
  expect(await linksEmailed()).toEqual([]);

  const admin = await signedInAs(harness, amy);
  const edit = await admin.get(`/technicians/${bob.id}/edit`);
  expect(edit.text).toContain('- Linked -');
  expect(edit.text).toContain('Unlink account');
});

test('with an account and a known password, the sign-in page explains what happens and leads to the dashboard', async () => {
  const { bob } = harness.people;
  await makeAccount(own, bob.email);
  const browser = await openInvitation();
  expect(browser.page().heading).toBe('Sign in');
  expect(browser.page().text).toContain(`You already have an account for ${bob.email}`);
  expect(browser.page().text).not.toContain('Create account');
  expect(browser.page().forms[0]?.values['identifier']).toBe(bob.email);
  await browser.submit({ password: PASSWORD });
  await browser.submit({ code: await providerCode(own, bob.email, SECRET) });
  await expectLinked(await followRefresh(browser), bob);
});

test('with an account and a forgotten password, a password reset at the provider leads to the dashboard', async () => {
  const { bob } = harness.people;
  await makeAccount(own, bob.email);
  const browser = await openInvitation();
  expect(browser.page().html).toContain('href="/forgot-password"');
  await browser.get(`${issuer}/forgot-password`);
  await browser.submit();
  await browser.get(await linkEmailed('password-reset'));
  await browser.submit({ password: NEW_PASSWORD });
  await browser.submit({ identifier: bob.email, password: NEW_PASSWORD });
  await browser.submit({ code: await providerCode(own, bob.email, SECRET) });
  await expectLinked(await followRefresh(browser), bob);
});

test('L5 Set a password instead leads back to the invitation form, and the link still works both ways', async () => {
  const { bob } = harness.people;
  const browser = await openInvitation();
  const form = await press(browser, '/cancel');
  expect(form.url).toMatch(/^\/invitation\/[^/?]+\?password$/);
  expect(form.text).toContain('Continue with Single Sign-On (SSO)');
  const ssoPath = /href="(\/invitation\/[^"]*\/sso)"/.exec(form.html)?.[1] ?? '';
  expect((await browser.get(ssoPath)).heading).toBe('Create account');
  await press(browser, '/cancel');
  const setup = await browser.submit({ password: NEW_PASSWORD });
  expect(setup.url).toBe('/two-factor/setup');
  expect(await stateOf(harness.services, bob)).toMatchObject({ status: 'active', issuer: null });
});

test('an account that someone else requested, whose email was never opened, becomes the invited person’s own', async () => {
  const { bob } = harness.people;
  const stranger = openBrowser(harness.app);
  await stranger.get(`${issuer}/create-account`);
  await stranger.submit({ email: bob.email });
  const strangersLink = await linkEmailed('sign-up');
  const browser = await openInvitation();
  expect(browser.page().heading).toBe('Create account');
  await browser.submit({ password: NEW_PASSWORD });
  await expectLinked(await setTwoFactorUp(browser), bob);
  expect((await stranger.get(strangersLink)).status).toBe(410);
});

test('if someone else is signed in at the provider, its page names both people, and the invited person can continue', async () => {
  const { bob } = harness.people;
  await makeAccount(own, 'mallory@evil.example');
  const browser = openBrowser(harness.app);
  // Mallory has come from the console before, so the provider has an OpenID session too.
  await browser.get('/sso/sign-in');
  await browser.submit({ identifier: 'mallory@evil.example', password: PASSWORD });
  await browser.submit({ code: await providerCode(own, 'mallory@evil.example', SECRET) });
  await followRefresh(browser);
  await openInvitation(browser);
  expect(browser.page().text).toContain('signed in as mallory@evil.example');
  expect(browser.page().text).toContain(`the link you opened was sent to ${bob.email}`);
  const create = await press(browser, '/other-account');
  expect(create.heading).toBe('Create account');
  await browser.submit({ password: NEW_PASSWORD });
  await expectLinked(await setTwoFactorUp(browser), bob);
});

test('H3 Create account leads on to the console even if someone has signed in in another tab', async () => {
  const { bob } = harness.people;
  await makeAccount(own, 'mallory@evil.example');
  const browser = await openInvitation();
  const create = browser.page().forms.find(({ action }) => action.endsWith('/create-account'));
  await browser.get(`${issuer}/login`);
  await browser.submit({ identifier: 'mallory@evil.example', password: PASSWORD });
  await browser.submit({ code: await providerCode(own, 'mallory@evil.example', SECRET) });
  const page = await browser.post(`${issuer}${create?.action ?? ''}`, {
    ...create?.values,
    password: NEW_PASSWORD,
  });
  expect([page.status, page.heading]).toEqual([200, 'Continue to Mail Assure']);
  expect(page.text).toContain(
    `You’re signed in as mallory@evil.example , but the link you opened was sent to ${bob.email} .`,
  );
  expect(page.text).toContain(`Continue as ${bob.email}`);
});

test('S6 if someone else is signed in at the console, it asks first, and its form can lead on to the provider', async () => {
  const { bob, carla } = harness.people;
  const browser = await signedInAs(harness, carla);
  await openInvitation(browser);
  expect(browser.page().heading).toContain('signed in as carla');
  expect(browser.page().headers['content-security-policy']).toContain(`form-action 'self' ${issuer};`);
  const page = await press(browser, '/sign-out');
  expect([page.heading, page.text.includes(bob.email)]).toEqual(['Create account', true]);
});

test('R4 submitting the form three times at once creates one account', async () => {
  const { bob } = harness.people;
  const browser = await openInvitation();
  const { url } = browser.page();
  const action = `${url}/create-account`;
  const sent = () => browser.post(action, { password: NEW_PASSWORD }, { follow: false });
  const answers = await Promise.all([sent(), sent(), sent()]);
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
  expect(answers.filter(({ location }) => location === '/two-factor/setup')).toHaveLength(1);
  const { rows } = await own.database.raw<{ rows: { email: string }[] }>('select email from accounts');
  expect(rows).toEqual([{ email: bob.email }]);
});

test('O6 an active technician enters password and code first, then creates the account without a second email', async () => {
  const { carla } = harness.people;
  const mailed = await mailedLink(harness.services, carla, 'sso-link');
  const browser = openBrowser(harness.app);
  const page = await browser.get(mailed.path);
  expect(page.url).toBe(mailed.path);
  const code = await nextCode(harness.services, carla, carla.totpSecret ?? '');
  await browser.submit({ password: PASSWORD, code });
  expect(browser.page().heading).toBe('Create account');
  expect(browser.page().text).toContain('Cancel and go back to Mail Assure');
  expect(browser.page().text).not.toContain('Set a password instead');
  await browser.submit({ password: NEW_PASSWORD });
  await expectLinked(await setTwoFactorUp(browser), carla);
  expect(await linksEmailed()).toEqual([]);
});

test('if the provider cannot be reached, the invitation form says so and accepts a password', async () => {
  const { bob, acmeHosting } = harness.people;
  const { clientId } = client;
  // It refuses the pushed request, as it does when the client secret has changed.
  await configureSso(harness.services, acmeHosting.id, issuer, { clientId, clientSecret: 'an old secret' });
  const browser = await openInvitation();
  expect(browser.page().status).toBe(200);
  expect(browser.page().text).toContain('Single Sign-On (SSO) isn’t available right now.');
  expect((await browser.submit({ password: NEW_PASSWORD })).url).toBe('/two-factor/setup');
  expect(await stateOf(harness.services, bob)).toMatchObject({ status: 'active' });
});

/** A request as the console pushes it. */
async function pushed(
  { clientId, clientSecret }: Registered,
  redirectUri: string,
  authenticated = true,
): Promise<Response> {
  return fetch(`${issuer}/pushed-request`, {
    method: 'POST',
    headers: authenticated ? { Authorization: basic(clientId, clientSecret) } : {},
    body: parametersOf(clientId, redirectUri),
  });
}

function parametersOf(clientId: string, redirectUri: string): URLSearchParams {
  return new URLSearchParams({
    client_id: clientId,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: 'openid email',
    state: 'x',
    code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    code_challenge_method: 'S256',
    prompt: 'create',
    login_hint: 'victim@acme.example',
    proved_address: 'victim@acme.example',
  });
}

/** The page at the provider for a pushed request. */
async function pageOf(registered: Registered, redirectUri: string, more = ''): Promise<Page> {
  const { request_uri: uri } = (await (await pushed(registered, redirectUri)).json()) as {
    request_uri: string;
  };
  const query = new URLSearchParams({ client_id: registered.clientId, request_uri: uri });
  return openBrowser(harness.app).get(`${issuer}/authorize?${query.toString()}${more}`);
}

/** What people see who have verified nothing: the page asks for the address, and it gets an email. */
function expectNothingRevealed(page: Page): void {
  expect(page.heading).toBe('Create account');
  expect(page.html).toContain('name="email"');
  expect(page.html).not.toContain('name="password"');
  expect(page.text).not.toContain('already have an account');
}

test('a verified address is trusted only from a first-party console, in an authenticated pushed request', async () => {
  const wikis = 'https://wiki.example/callback';
  const consoles = `${CALLBACK}777`;
  const [wiki, foreign, trusted] = await Promise.all([
    register(wikis),
    register(consoles, { trusted: false }),
    register(consoles),
  ]);
  for (const known of [false, true]) {
    if (known) await makeAccount(own, 'victim@acme.example');
    // This request is not pushed, so anyone could have written it.
    const plain = `${issuer}/authorize?${parametersOf(wiki.clientId, wikis).toString()}`;
    expectNothingRevealed(await openBrowser(harness.app).get(plain));
    expectNothingRevealed(await pageOf(wiki, wikis));
    expectNothingRevealed(await pageOf(foreign, consoles));
  }
  expect((await pageOf(trusted, consoles)).text).toContain(
    'You already have an account for victim@acme.example',
  );
});

test('the console must push its requests, and anything added to the URL is ignored', async () => {
  const { bob, acmeHosting } = harness.people;
  const redirectUri = `${CALLBACK}${acmeHosting.id}`;
  const plain = await openBrowser(harness.app).get(
    `${issuer}/authorize?${parametersOf(client.clientId, redirectUri).toString()}`,
  );
  expect(plain.text).not.toContain('Choose a password');
  expect(plain.url).toContain('error=invalid_request');
  expect((await pushed(client, redirectUri, false)).status).toBe(401);
  expect((await pushed({ ...client, clientSecret: 'guessed' }, redirectUri)).status).toBe(401);

  const mailed = await mailedLink(harness.services, bob, 'invitation');
  const { location } = await openBrowser(harness.app).get(mailed.path, { follow: false });
  const tampered = await openBrowser(harness.app).get(`${location ?? ''}&proved_address=victim@acme.example`);
  expect(tampered.text).toContain(bob.email);
  expect(tampered.text).not.toContain('victim@acme.example');
});

test.each(['', 'not an address', 'a@b@c.example', 'victim@acme.example, mallory@evil.example'])(
  'a verified address of “%s” is ignored',
  async (address) => {
    const { acmeHosting } = harness.people;
    const redirectUri = `${CALLBACK}${acmeHosting.id}`;
    const parameters = parametersOf(client.clientId, redirectUri);
    parameters.set('proved_address', address);
    const answer = await fetch(`${issuer}/pushed-request`, {
      method: 'POST',
      headers: { Authorization: basic(client.clientId, client.clientSecret) },
      body: parameters,
    });
    const { request_uri: uri } = (await answer.json()) as { request_uri: string };
    const query = new URLSearchParams({ client_id: client.clientId, request_uri: uri });
    expectNothingRevealed(await openBrowser(harness.app).get(`${issuer}/authorize?${query.toString()}`));
  },
);

test('the migration makes registered consoles push their requests, but not other products', async () => {
  const registered = await Promise.all(
    [`${CALLBACK}12`, 'https://wiki.example/callback', 'https://wiki.example/sso/callback/other'].map((uri) =>
      register(uri),
    ),
  );
  await down(own.database);
  await up(own.database);
  const { rows } = await own.database.raw<{ rows: { id: string; pushes: boolean }[] }>(
    'select id, pushes_requests as pushes from clients where id = any (?)',
    [registered.map(({ clientId }) => clientId)],
  );
  const pushes = registered.map(({ clientId }) => rows.find(({ id }) => id === clientId)?.pushes);
  expect(pushes).toEqual([true, false, false]);
});
