import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { openBrowser, type BrowserLike, type Page } from '../../harness/browser-like.ts';
import { nextCode, type Person } from '../../harness/people.ts';
import { signedInAs, expireConfirmation } from '../../harness/signed-in.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';
import { catalogues } from '../../../src/locales/catalogues.ts';
import { endSessionsLostByMove, sentencesOfMove } from '../../../src/sso/settings/stranded-accounts.ts';
import { configureSso, linkPerson, unlinkEveryone } from './configured.ts';
import { CLIENT_ID, CLIENT_SECRET, startTestProvider, type TestProvider } from './test-provider.ts';

let harness: TestApp;
let provider: TestProvider;
beforeAll(async () => {
  harness = await startTestApp();
  const { acmeHosting, acmeEast } = harness.people;
  const adminIds = [acmeHosting.id, acmeEast.id];
  provider = await startTestProvider({ consoleUrl: 'http://console.example', adminIds });
});
const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
  await harness.services.database('oauth_settings').delete();
  await unlinkEveryone(harness.services, [harness.people.bob]);
});
afterAll(async () => {
  await provider.stop();
  await harness.stop();
});

async function settingsAs(person: Person, adminId = person.adminId): Promise<BrowserLike> {
  const browser = await signedInAs(harness, person);
  await browser.get(`/oauth-settings/${adminId}`);
  return browser;
}

function turnOn(browser: BrowserLike, more: Record<string, string> = {}): Promise<Page> {
  return browser.submit({
    mode: 'own',
    issuer: provider.issuer,
    clientId: CLIENT_ID,
    clientSecret: CLIENT_SECRET,
    ...more,
  });
}

async function storedSettings(adminId: number) {
  return harness.services
    .database('oauth_settings')
    .where({ admin_id: adminId })
    .first<Record<string, unknown> | undefined>();
}

async function lastEvent() {
  const row = await harness.services
    .database('audit_events')
    .where({ action: 'change-oauth-settings' })
    .orderBy('id', 'desc')
    .first<{ content: string } | undefined>('content');
  return row?.content ?? '';
}

test('Amy turns on Single Sign-On, and the page shows what the provider offers', async () => {
  const { amy, acmeHosting } = harness.people;
  const browser = await settingsAs(amy);
  expect(browser.page().text).toContain('Not set up here or above.');
  expect(browser.page().text).toContain(`http://console.example/sso/callback/${acmeHosting.id}`);
  const saved = await turnOn(browser, { buttonText: 'Acme login' });
  expect(saved.text).toContain(`Saved. The provider at ${provider.issuer} responds. It signs with`);
  expect(saved.text).toContain('It offers to create accounts. It offers sign-out.');
  expect(saved.text).toContain('Set by Acme Hosting.');
  expect((await openBrowser(harness.app).get('/login')).text).toContain('Acme login');
});

test('O5 the client secret is stored encrypted, and is in no page, event or log line afterwards', async () => {
  const { amy, acmeHosting } = harness.people;
  const browser = await settingsAs(amy);
  const saved = await turnOn(browser);
  const row = await storedSettings(acmeHosting.id);
  expect(JSON.stringify(row)).not.toContain(CLIENT_SECRET);
  expect(harness.services.keyring.open(String(row?.['client_secret']), `oauth:${acmeHosting.id}`)).toBe(
    CLIENT_SECRET,
  );
  expect(saved.html).not.toContain(CLIENT_SECRET);
  expect((await browser.get(`/oauth-settings/${acmeHosting.id}`)).html).not.toContain(CLIENT_SECRET);
  expect(await lastEvent()).toContain('"client secret":{"before":null,"after":"set"}');
  expect(await lastEvent()).not.toContain(CLIENT_SECRET);
  expect(harness.logLines.join('\n')).not.toContain(CLIENT_SECRET);
});

test('O5 a stored secret is sent to no other provider or client', async () => {
  const { amy, acmeHosting } = harness.people;
  const browser = await settingsAs(amy);
  await turnOn(browser);
  await browser.submit({ clientId: 'another-client', clientSecret: '' });
  expect(await storedSettings(acmeHosting.id)).toMatchObject({
    client_id: 'another-client',
    client_secret: null,
  });
});

test('O5 an empty field keeps the stored secret', async () => {
  const { amy, acmeHosting } = harness.people;
  const browser = await settingsAs(amy);
  await turnOn(browser);
  const before = await storedSettings(acmeHosting.id);
  await browser.submit({ scopes: 'email' });
  expect(await storedSettings(acmeHosting.id)).toMatchObject({
    client_secret: before?.['client_secret'],
    scopes: 'openid email',
  });
});

test('S4 confirming it’s you is required after ten minutes, and the typed secret is not lost', async () => {
  const { amy, acmeHosting } = harness.people;
  const browser = await settingsAs(amy);
  await expireConfirmation(harness.services, amy);
  const question = await turnOn(browser);
  expect(question.status).toBe(422);
  expect(question.text).toContain('Enter the 6-digit code');
  expect(question.text).toContain('We keep the secret you entered until you save.');
  expect(question.html).not.toContain(CLIENT_SECRET);
  expect(await storedSettings(acmeHosting.id)).toBeUndefined();
  await browser.submit({ code: await nextCode(harness.services, amy, amy.totpSecret ?? '') });
  const row = await storedSettings(acmeHosting.id);
  expect(harness.services.keyring.open(String(row?.['client_secret']), `oauth:${acmeHosting.id}`)).toBe(
    CLIENT_SECRET,
  );
});

test('the nearest settings apply, a sub-admin can override or turn them off, and changes apply immediately', async () => {
  const { services, people } = harness;
  await configureSso(services, people.acmeHosting.id, provider.issuer, { buttonText: 'Root login' });
  const east = () => openBrowser(harness.app).get('/login/acme-east');
  expect((await east()).text).toContain('Root login');

  const browser = await settingsAs(people.carla);
  expect(browser.page().text).toContain(`Inherited from Acme Hosting: ${provider.issuer}`);
  await browser.submit({ mode: 'off' });
  expect((await browser.get(`/oauth-settings/${people.acmeEast.id}`)).text).toContain(
    'Turned off by Acme East, overriding the settings of Acme Hosting.',
  );
  expect((await east()).text).not.toContain('Root login');
  expect((await openBrowser(harness.app).get('/login/acme-east-harbour')).html).not.toContain('/sso/sign-in');

  await turnOn(browser, { buttonText: 'East login' });
  expect((await east()).text).toContain('East login');
  expect((await openBrowser(harness.app).get('/login/acme-east-harbour')).text).toContain('East login');
  expect((await openBrowser(harness.app).get('/login')).text).toContain('Root login');

  await browser.submit({ mode: 'inherit' });
  expect(await storedSettings(people.acmeEast.id)).toBeUndefined();
  expect((await east()).text).toContain('Root login');
});

test('the root’s page lists the admins below that have their own settings', async () => {
  const { services, people } = harness;
  await configureSso(services, people.acmeEast.id, provider.issuer);
  const browser = await settingsAs(people.amy);
  expect(browser.page().text).toContain(`Acme East : ${provider.issuer}`.replace(' :', ''));
});

test('A1 settings of an admin above or next to one’s own are a 404, and the attempt is logged', async () => {
  const { carla, acmeHosting, acmeWest } = harness.people;
  const browser = await settingsAs(carla);
  for (const id of [acmeHosting.id, acmeWest.id]) {
    expect((await browser.get(`/oauth-settings/${id}`)).status).toBe(404);
    await browser.get('/dashboard');
    const posted = await browser.post(`/oauth-settings/${id}`, { mode: 'off' });
    expect(posted.status).toBe(404);
  }
  const { rows } = await harness.services.database.raw<{ rows: unknown[] }>(
    `select 1 from audit_events where action = 'open-foreign' and actor_account_id = ?`,
    [carla.id],
  );
  expect(rows).toHaveLength(4);
});

test.each(['0', '-1', '9223372036854775808', 'abc', '%00', '1%27'])('A3 the ID %s is a 404', async (id) => {
  const browser = await settingsAs(harness.people.amy);
  expect([400, 404]).toContain((await browser.get(`/oauth-settings/${id}`)).status);
});

test('turning it off shows who will lose access, and this must be confirmed', async () => {
  const { services, people } = harness;
  await configureSso(services, people.acmeHosting.id, provider.issuer);
  await linkPerson(services, people.bob, provider.issuer, 'bob', { alone: true });
  await linkPerson(services, people.carla, provider.issuer, 'carla');
  const browser = await settingsAs(people.amy);
  const page = await browser.submit({ mode: 'off' });
  expect(page.status).toBe(422);
  expect(page.text).toContain('1 linked login can no longer be used, because it has no password: bob.');
  expect(page.text).toContain(
    '1 linked login can no longer use Single Sign-On, but can still use a password.',
  );
  expect(await storedSettings(people.acmeHosting.id)).toMatchObject({ enabled: true });

  const unticked = await browser.submit({ mode: 'off' });
  expect(unticked.status).toBe(422);
  const confirmation = /name="confirmed" value="([^"]*)"/.exec(unticked.html)?.[1] ?? '';
  const saved = await browser.submit({ confirmed: confirmation });
  expect(saved.text).toContain('Saved. Single Sign-On is off for this admin.');
  expect(await storedSettings(people.acmeHosting.id)).toMatchObject({ enabled: false });
});

test('S3 people who lose access through SSO lose their SSO sessions, but keep those with a password', async () => {
  const { services, people } = harness;
  await configureSso(services, people.acmeHosting.id, provider.issuer);
  await linkPerson(services, people.carla, provider.issuer, 'carla');
  provider.accounts.set(people.carla.email, { subject: 'carla' });
  const bySso = openBrowser(harness.app);
  await bySso.get('/sso/sign-in');
  await bySso.submit({ email: people.carla.email });
  expect(bySso.page().url).toBe('/dashboard');
  const byPassword = await signedInAs(harness, people.carla);

  const browser = await settingsAs(people.amy);
  const page = await browser.submit({ mode: 'off' });
  expect(page.text).toContain('1 session ends now.');
  await browser.submit({ confirmed: /name="confirmed" value="([^"]*)"/.exec(page.html)?.[1] ?? '' });
  expect((await bySso.get('/sessions', { follow: false })).status).toBe(303);
  expect((await byPassword.get('/sessions', { follow: false })).status).toBe(200);
});

test('another client ID makes people lose access if the provider’s subjects differ between clients', async () => {
  const { services, people } = harness;
  const { acmeHosting, acmeEast, carla } = people;
  const entra = await startTestProvider({
    consoleUrl: 'http://console.example',
    adminIds: [acmeHosting.id],
    flavour: 'Entra ID',
  });
  for (const [issuer, status] of [[provider.issuer, 200] as const, [entra.issuer, 422] as const]) {
    await configureSso(services, acmeEast.id, issuer);
    await linkPerson(services, carla, issuer, 'carla');
    const browser = await settingsAs(carla);
    const page = await browser.submit({ clientId: 'another-client' });
    expect([issuer, page.status]).toEqual([issuer, status]);
  }
  await entra.stop();
});

test('moving an admin to one with another provider shows who will lose access, and ends their sessions', async () => {
  const { services, people } = harness;
  const { acmeHosting, acmeEast, acmeWest, carla, gus } = people;
  await configureSso(services, acmeHosting.id, provider.issuer);
  await configureSso(services, acmeWest.id, 'https://other.acme.example');
  await linkPerson(services, carla, provider.issuer, 'carla');
  await linkPerson(services, gus, provider.issuer, 'gus', { alone: true });
  provider.accounts.set(gus.email, { subject: 'gus' });
  const gusBrowser = openBrowser(harness.app);
  await gusBrowser.get('/sso/sign-in');
  await gusBrowser.submit({ email: gus.email });
  expect(gusBrowser.page().url).toBe('/dashboard');

  const { database } = services;
  const sentences = await sentencesOfMove(catalogues.en, database, acmeEast, acmeWest.path);
  expect(sentences.join(' ')).toContain(
    '1 linked login can no longer be used, because it has no password: gus.',
  );
  expect(sentences.join(' ')).toContain('1 linked login can no longer use Single Sign-On');
  expect(sentences.join(' ')).toContain('1 session ends now.');
  await database.transaction((sql) => endSessionsLostByMove(sql, acmeEast, acmeWest.path));
  expect((await gusBrowser.get('/sessions', { follow: false })).status).toBe(303);

  await configureSso(services, acmeWest.id, provider.issuer);
  expect(await sentencesOfMove(catalogues.en, database, acmeEast, acmeWest.path)).toEqual([]);
  await configureSso(services, acmeEast.id, provider.issuer);
  await configureSso(services, acmeWest.id, 'https://other.acme.example');
  expect(await sentencesOfMove(catalogues.en, database, acmeEast, acmeWest.path)).toEqual([]);
});

test.each([
  ['', 'Enter the provider’s issuer URL.'],
  ['no url', 'Enter a URL, for example'],
  ['javascript:alert(1)', 'Enter a URL, for example'],
  ['http://login.acme.example', 'starts with https://'],
  ['https://10.0.0.1', 'not one that this console may connect to'],
  ['https://169.254.169.254/latest', 'not one that this console may connect to'],
  ['https://[fd00::1]', 'not one that this console may connect to'],
  ['https://[::ffff:10.0.0.1]', 'not one that this console may connect to'],
  ['https://0x7f.1@10.0.0.1', 'not one that this console may connect to'],
  ['http://127.0.0.1:1', 'could not be reached'],
])('O4 the issuer %s is rejected with a reason', async (issuer, reason) => {
  const browser = await settingsAs(harness.people.amy);
  const page = await turnOn(browser, { issuer });
  expect(page.status).toBe(422);
  expect(page.text).toContain(reason);
  expect(await storedSettings(harness.people.acmeHosting.id)).toBeUndefined();
});

const documents: [string, RequestListener, string][] = [
  [
    'a 500',
    (_request, response) => response.writeHead(500).end(),
    'Its response was not valid OpenID Connect',
  ],
  [
    'HTML',
    (_request, response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end('<p>'),
    'Its response was not',
  ],
  ['broken JSON', json('{"issuer":'), 'Its response was not valid OpenID Connect'],
  ['another issuer', json('{"issuer":"https://evil.example"}'), 'uses the issuer URL https://evil.example'],
  ['no issuer at all', json('{}'), 'Its response was not valid OpenID Connect'],
  [
    'a redirect',
    (_request, response) => response.writeHead(302, { Location: 'http://10.0.0.1/' }).end(),
    'Its response was not',
  ],
  ['a megabyte', json(JSON.stringify({ issuer: 'x'.repeat(1_000_000) })), 'too large'],
];

test.each(documents)(
  'O4 a provider that responds with %s is rejected with a reason',
  async (_what, listener, reason) => {
    const server = await listenWith(listener);
    const browser = await settingsAs(harness.people.amy);
    const page = await turnOn(browser, { issuer: urlOf(server) });
    expect(page.status).toBe(422);
    expect(page.text).toContain(reason);
  },
);

test('O4 a provider that never finishes its response is disconnected after five seconds', async () => {
  const server = await listenWith((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json' }).write('{');
  });
  const browser = await settingsAs(harness.people.amy);
  const before = performance.now();
  const page = await turnOn(browser, { issuer: urlOf(server) });
  expect(page.text).toContain('It didn’t respond within 5 seconds');
  expect(performance.now() - before).toBeLessThan(8_000);
});

test('O4 endpoints in the discovery document must also have allowed addresses', async () => {
  const server = await listenWith((_request, response) => {
    const issuer = urlOf(server);
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(
      JSON.stringify({
        issuer,
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: 'http://login.acme.example/token',
        jwks_uri: `${issuer}/jwks`,
      }),
    );
  });
  const browser = await settingsAs(harness.people.amy);
  const page = await turnOn(browser, { issuer: urlOf(server) });
  expect(page.text).toContain('Its endpoints must use https:// too.');
});

test('H6 repeated, unknown and over-long fields are rejected with a reason', async () => {
  const browser = await settingsAs(harness.people.amy);
  const posted = await browser.post(browser.page().url, {
    mode: 'own',
    issuer: provider.issuer,
    clientId: 'x'.repeat(301),
    scopes: 'a "b"',
    admin_id: '99',
  });
  expect(posted.status).toBe(422);
  expect(posted.text).toContain('A client ID must be one line of 300 characters or fewer.');
});

function json(text: string): RequestListener {
  return (_request, response) => response.writeHead(200, { 'Content-Type': 'application/json' }).end(text);
}

async function listenWith(listener: RequestListener): Promise<Server> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return server;
}

function urlOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
