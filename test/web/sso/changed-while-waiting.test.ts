import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { endAllSessions } from '../../../src/sessions/session-epoch-repository.ts';
import { openBrowser, type BrowserLike } from '../../harness/browser-like.ts';
import { mailedLink } from '../../harness/links.ts';
import type { Person } from '../../harness/people.ts';
import { signedInAs } from '../../harness/signed-in.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';
import { configureSso, linkPerson, stateOf, unlinkEveryone } from './configured.ts';
import { CLIENT_ID, CLIENT_SECRET, startTestProvider, type TestProvider } from './test-provider.ts';

/* What someone changes while the provider is still answering. */

let harness: TestApp;
let provider: TestProvider;
let elsewhere: TestProvider;
beforeAll(async () => {
  harness = await startTestApp();
  const options = { consoleUrl: 'http://console.example', adminIds: [harness.people.acmeHosting.id] };
  provider = await startTestProvider(options);
  elsewhere = await startTestProvider(options);
});
beforeEach(async () => {
  const { amy } = harness.people;
  await configure();
  await linkPerson(harness.services, amy, provider.issuer, 'subject-of-amy');
  provider.accounts.set(amy.email, { subject: 'subject-of-amy', email: amy.email, emailVerified: true });
});
afterEach(async () => {
  provider.whileWaiting = undefined;
  provider.accounts.clear();
  await unlinkEveryone(harness.services, [harness.people.bob]);
  await harness.services.database('one_time_links').delete();
});
afterAll(async () => {
  await provider.stop();
  await elsewhere.stop();
  await harness.stop();
});

function configure(overrides: Parameters<typeof configureSso>[3] = {}, issuer = provider.issuer) {
  return configureSso(harness.services, harness.people.acmeHosting.id, issuer, overrides);
}

async function viaProvider(start: string, email: string, browser = openBrowser(harness.app)) {
  const page = await browser.get(start);
  if (page.forms.some(({ names }) => names.includes('email'))) await browser.submit({ email });
  return browser;
}

const settingsChanges: [string, () => Promise<unknown>][] = [
  ['the settings name another provider', () => configure({}, elsewhere.issuer)],
  ['the settings name another client', () => configure({ clientId: 'another' })],
  ['SSO is switched off', () => configure({ enabled: false })],
];

describe('a sign-in, while the provider answers', () => {
  test.each(settingsChanges)('is refused if %s', async (_what, change) => {
    provider.whileWaiting = { path: '/token', change };
    const browser = await viaProvider('/sso/sign-in', harness.people.amy.email);
    expect(browser.page().url).toContain('/sso/callback/');
    expect([403, 409]).toContain(browser.page().status);
    expect(browser.cookies.has('session')).toBe(false);
  });

  test('asks for the code if the settings start to require it', async () => {
    provider.whileWaiting = { path: '/token', change: () => configure({ requireCode: true }) };
    const browser = await viaProvider('/sso/sign-in', harness.people.amy.email);
    expect(browser.page().url).toBe('/login/code');
  });
});

describe('linking, while the provider answers', () => {
  async function linkCarla(change: (carla: Person) => Promise<unknown>): Promise<BrowserLike> {
    const { services, people } = harness;
    const { carla } = people;
    provider.accounts.set(carla.email, { subject: 'subject-of-carla', email: carla.email });
    await configure({ addressesCountAsVerified: true });
    const browser = await signedInAs(harness, carla);
    const { path } = await mailedLink(services, carla, 'sso-link');
    provider.whileWaiting = { path: '/token', change: () => change(carla) };
    return viaProvider(`${path}/sso`, carla.email, browser);
  }

  test('links nothing if the session of an active login ends', async () => {
    const browser = await linkCarla(({ id }) => endAllSessions(harness.services.database, id));
    expect(browser.page().url).toBe('/login?notice=session-ended');
    expect(await stateOf(harness.services, harness.people.carla)).toMatchObject({ subject: null });
  });

  test('links nothing if the settings stop treating addresses as verified', async () => {
    const browser = await linkCarla(() => configure({ addressesCountAsVerified: false }));
    expect(browser.page().status).toBe(409);
    expect(await stateOf(harness.services, harness.people.carla)).toMatchObject({ subject: null });
  });

  test('links the login if nothing changes', async () => {
    await linkCarla(() => Promise.resolve());
    expect(await stateOf(harness.services, harness.people.carla)).toMatchObject({
      subject: 'subject-of-carla',
    });
  });
});

test.each(settingsChanges)('a 2FA reset does not continue if %s', async (_what, change) => {
  const { services, people } = harness;
  await linkPerson(services, people.amy, provider.issuer, 'subject-of-amy', { alone: true });
  const { path } = await mailedLink(services, people.amy, '2fa-reset');
  provider.whileWaiting = { path: '/token', change };
  const browser = await viaProvider(`${path}/sso`, people.amy.email);
  expect(browser.page().status).toBe(409);
  expect((await browser.get('/two-factor/setup')).url).toBe('/login');
});

test('a confirmation from the provider is rejected if the settings name another provider', async () => {
  const { services, people } = harness;
  const { east } = people;
  await linkPerson(services, east, provider.issuer, 'subject-of-east');
  provider.accounts.set(east.email, { subject: 'subject-of-east' });
  const browser = await signedInAs(harness, east);
  provider.whileWaiting = { path: '/token', change: () => configure({}, elsewhere.issuer) };
  await viaProvider('/sso/proof?returnTo=%2Fprofile', east.email, browser);
  expect(browser.page().status).toBe(409);
});

test('OAuth settings are not saved if the person loses access while the provider is checked', async () => {
  const { services, people } = harness;
  const { database } = services;
  await database('oauth_settings').delete();
  const browser = await signedInAs(harness, people.acme);
  await browser.get(`/oauth-settings/${people.acmeHosting.id}`);
  provider.whileWaiting = {
    path: '/.well-known/openid-configuration',
    change: () => endAllSessions(database, people.acme.id),
  };
  const page = await browser.submit({
    mode: 'own',
    issuer: provider.issuer,
    clientId: CLIENT_ID,
    clientSecret: CLIENT_SECRET,
  });
  expect(page.url).toBe('/login?notice=session-ended');
  expect(await database('oauth_settings')).toEqual([]);
});
