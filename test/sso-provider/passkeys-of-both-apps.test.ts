import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { freePort } from '../../src/embedded/free-port.ts';
import { paths } from '../../src/paths.ts';
import type { Services } from '../../src/services.ts';
import { createOpenId } from '../../src/sso-provider/openid-provider.ts';
import { createProviderAdmin } from '../../src/sso-provider/provider-admin-repository.ts';
import { createProviderApp } from '../../src/sso-provider/provider-app.ts';
import { startProvider } from '../../src/sso-provider/start-provider.ts';
import { providerServices } from '../../src/sso/bundled-provider/provider-services.ts';
import { createAuthenticator, type Authenticator } from '../harness/authenticator.ts';
import { openBrowser, type BrowserLike } from '../harness/browser-like.ts';
import { optionsFrom } from '../harness/passkey-options.ts';
import { PASSWORD, type Person } from '../harness/people.ts';
import { createSession, signedInAs } from '../harness/signed-in.ts';
import { startTestApp, type TestApp } from '../harness/test-app.ts';
import { waitUntil } from '../harness/wait-until.ts';
import { makeAccount } from './accounts.ts';

/*
 * The console and the provider share a host name, so browsers bind the passkeys of both to the same RP ID, and offer all
 * of them at both. One device has the passkeys of one person at both.
 */

const CONSOLE = 'http://localhost:8000';
const PROVIDER = 'http://localhost:8001';

let harness: TestApp;
let provider: Pick<TestApp, 'app' | 'services'>;
let amy: Person;
let there: Pick<Person, 'id' | 'email'>;
beforeAll(async () => {
  harness = await startTestApp({
    BASE_URL: CONSOLE,
    SSO_BASE_URL: PROVIDER,
    SSO_PORT: String(await freePort()),
  });
  const services = providerServices(harness.services);
  await createProviderAdmin(services.database, services.config.ssoName);
  provider = { services, app: createProviderApp(services, createOpenId(services)) };
  ({ amy } = harness.people);
  await makeAccount(services, amy.email);
  // The same number as at the console, so that only the app can tell the two apart.
  await services.database('accounts').where({ email: amy.email }).update({ id: amy.id });
  there = { id: amy.id, email: amy.email };
});
afterAll(async () => {
  await provider.services.database.destroy();
  await harness.stop();
});

let atConsole: Authenticator;
let atProvider: Authenticator;
beforeEach(async () => {
  for (const { database } of [harness.services, provider.services]) await database('passkeys').delete();
  atConsole = createAuthenticator(CONSOLE);
  atProvider = createAuthenticator(PROVIDER);
});

async function add(browser: BrowserLike, device: Authenticator) {
  await browser.get(paths.newPasskey);
  const options = await optionsFrom(browser, paths.passkeyToAdd);
  expect((await browser.submit({ name: 'Phone', newPasskey: device.create(options) })).url).toBe(
    paths.passkeys,
  );
  return options;
}

async function signedInAtProvider(): Promise<BrowserLike> {
  const browser = openBrowser(provider.app);
  await createSession(provider.services, browser, there);
  return browser;
}

const credentialIds = ({ database }: Services) => database('passkeys').pluck<string[]>('credential_id');

test('F6 a device keeps the passkeys of console and provider apart, even of accounts with the same number', async () => {
  const ofConsole = await add(await signedInAs(harness, amy), atConsole);
  const ofProvider = await add(await signedInAtProvider(), atProvider);
  expect(ofConsole.rp.id).toBe(ofProvider.rp.id);
  expect(ofConsole.user.id).not.toBe(ofProvider.user.id);
});

test('F6 neither app names the other’s passkeys to the browser', async () => {
  const atConsoleSignedIn = await signedInAs(harness, amy);
  await add(atConsoleSignedIn, atConsole);
  const atProviderSignedIn = await signedInAtProvider();
  await add(atProviderSignedIn, atProvider);
  for (const [browser, { services }] of [
    [atConsoleSignedIn, harness],
    [atProviderSignedIn, provider],
  ] as const) {
    const own = await credentialIds(services);
    expect(own).toHaveLength(1);
    await browser.get(paths.newPasskey);
    const toAdd = await optionsFrom(browser, paths.passkeyToAdd);
    const toConfirm = await optionsFrom(browser, paths.passkeyToConfirm);
    expect(
      [toAdd.excludeCredentials, toConfirm.allowCredentials].map((all) => all?.map(({ id }) => id)),
    ).toEqual([own, own]);
    const other = openBrowser(services === harness.services ? harness.app : provider.app);
    await other.get(paths.signIn);
    await other.submit({ identifier: amy.email, password: PASSWORD });
    const toSignIn = await optionsFrom(other, paths.passkeyAsSecondFactor);
    expect(toSignIn.allowCredentials?.map(({ id }) => id)).toEqual(own);
  }
});

test.each(['console', 'provider'] as const)(
  'F6 a passkey of the other app gets the same response as an unknown one at the %s',
  async (app) => {
    const consoleBrowser = await signedInAs(harness, amy);
    await add(consoleBrowser, atConsole);
    const providerBrowser = await signedInAtProvider();
    await add(providerBrowser, atProvider);
    const at = app === 'console' ? harness : provider;
    const origin = app === 'console' ? CONSOLE : PROVIDER;
    const foreign = app === 'console' ? atProvider : atConsole;
    const unknown = createAuthenticator(origin);
    unknown.create({ ...(await optionsFrom(await fresh(consoleBrowser), paths.passkeyToAdd)) });

    const alone: string[] = [];
    const second: string[] = [];
    for (const device of [foreign, unknown]) {
      const browser = openBrowser(at.app);
      await browser.get(paths.signIn);
      const options = await optionsFrom(browser, paths.passkeyToSignIn);
      // The browser signs for the site that is open, whichever app created the passkey.
      const page = await browser.submit({ passkey: device.get(options, { origin }) });
      alone.push(`${page.status} ${page.text}`);

      await browser.get(paths.signIn);
      await browser.submit({ identifier: amy.email, password: PASSWORD });
      const { allowCredentials, ...others } = await optionsFrom(browser, paths.passkeyAsSecondFactor);
      expect(allowCredentials).toHaveLength(1);
      const next = await browser.submit({ passkey: device.get(others, { origin }) });
      second.push(`${next.status} ${next.text.replace(/\d\d:\d\d:\d\d/, '')}`);
    }
    expect([new Set(alone).size, new Set(second).size]).toEqual([1, 1]);
    expect(alone[0]).toMatch(/^401 .*We couldn’t sign you in with this passkey\./);
    expect(second[0]).toMatch(/^422 .*We couldn’t check this passkey\./);
  },
);

async function fresh(browser: BrowserLike): Promise<BrowserLike> {
  await browser.get(paths.newPasskey);
  return browser;
}

test('F6 the provider says at start how many of its passkeys stopped working when SSO_BASE_URL moved', async () => {
  await add(await signedInAs(harness, amy), atConsole);
  await add(await signedInAtProvider(), atProvider);
  await provider.services.database('passkeys').update({ host: 'sso.example' });
  harness.logLines.length = 0;
  const running = await startProvider(harness.services);
  const log = await waitUntil(
    () => harness.logLines.join('\n'),
    (lines) => lines.includes("Passkeys that don't work"),
  );
  await running.stop();
  expect(log).toContain(
    "Passkeys that don't work at localhost: 1, added at sso.example. Set SSO_BASE_URL to that host again,",
  );
});
