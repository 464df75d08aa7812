import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import { createApp } from '../../../src/web/app.ts';
import { loadConfig } from '../../../src/config.ts';
import { createRoot, unnamedAdmin } from '../../../src/installation/first-admin.ts';
import { rescueRoot } from '../../../src/installation/rescue-root.ts';
import { makeToken } from '../../../src/links/link-token.ts';
import { paths } from '../../../src/paths.ts';
import { createServices, type Services } from '../../../src/services.ts';
import { startProvider } from '../../../src/sso-provider/start-provider.ts';
import { openBrowser, type BrowserLike } from '../../harness/browser-like.ts';
import { freePort } from '../../../src/embedded/free-port.ts';
import { codeAt, PASSWORD } from '../../harness/people.ts';
import { routesOf } from '../../harness/routes.ts';
import { createTestDatabase, rememberContents, type TestDatabase } from '../../harness/test-database.ts';
import { quietLogger, testSettings } from '../../harness/test-settings.ts';

/* Amina sets up an empty installation. Nobody else exists yet. */

// The provider creates its keys.
jest.setTimeout(60_000);

const amina = {
  organisation: 'Überlingen Mail & Söhne',
  username: 'amina',
  email: 'amina@ueberlingen.example',
};

let own: TestDatabase;
let makeAsNew: () => Promise<void>;
let services: Services;
let browser: BrowserLike;
let provider: { stop(): Promise<void> } | undefined;

beforeAll(async () => {
  own = await createTestDatabase();
  services = createServices(
    loadConfig({
      ...testSettings,
      DATABASE_URL: own.url,
      SSO_PORT: String(await freePort()),
    }),
    quietLogger,
  );
  makeAsNew = (await rememberContents(own.database)).restore;
});
beforeEach(async () => {
  browser = openBrowser(createApp(services));
  await createRoot(services, await unnamedAdmin(services.config), () => Promise.resolve());
});
afterEach(async () => {
  await provider?.stop();
  provider = undefined;
  await makeAsNew();
});
afterAll(async () => {
  await services.database.destroy();
  await own.drop();
});

/** With the link that the terminal shows: password, two-factor authentication, recovery key. */
async function signInForTheFirstTime(): Promise<void> {
  const [link] = (await rescueRoot(services, 'npm start'))?.links ?? [];
  if (!link) throw new Error('There is no invitation');
  await browser.get(paths.link(link.purpose, makeToken(services.keyring, link)));
  await browser.submit({ password: PASSWORD });
  const secret = /[A-Z2-7]{4}( [A-Z2-7]{4}){7}/.exec(browser.page().text)?.[0].replaceAll(' ', '') ?? '';
  await browser.submit({ code: codeAt(secret, Date.now()) });
  expect(browser.page().heading).toBe('Recovery Key');
  await browser.submit({ saved: 'yes' });
}

const stored = () =>
  own
    .database('accounts')
    .join('admins', 'admins.id', 'admin_id')
    .select('username', 'email', 'name', 'slug');
const provisional = {
  username: 'main-admin',
  email: 'main-admin@first-run.invalid',
  name: 'Mail Assure',
  slug: 'mail-assure',
};

test('the first sign-in asks for names, and no other page is available before they are entered', async () => {
  await signInForTheFirstTime();
  expect(browser.page()).toMatchObject({ url: paths.firstRun, heading: 'Set up your organisation' });
  expect(browser.page().text).not.toContain('Manage Technicians');

  const csrfToken = /name="csrfToken" value="([^"]+)"/.exec(browser.page().html)?.[1] ?? '';
  const form = new URLSearchParams({ csrfToken }).toString();
  const reachable: string[] = [paths.firstRun, paths.recoveryKey, paths.addAuthenticatorApp, paths.signOut];
  const closed = routesOf(createApp(services)).filter(
    ({ guards, path }) => guards.includes('signed-in') && !reachable.includes(path),
  );
  expect(closed.length).toBeGreaterThan(60);
  for (const { method, path } of closed) {
    const url = path.replace(':id', '1');
    const options = { follow: false };
    const page = await (method === 'get' ? browser.get(url, options) : browser.postRaw(url, form, options));
    expect([method, path, page.status, page.location]).toEqual([method, path, 303, paths.firstRun]);
  }
  // Nothing was sent to the provisional address.
  expect(await own.database('mail_jobs')).toEqual([]);
  expect(await stored()).toEqual([provisional]);
});

test('the names are validated as usual, and are saved once, with their events and the provider', async () => {
  provider = await startProvider(services);
  await signInForTheFirstTime();
  for (const wrong of [
    { organisation: '' },
    { organisation: 'Acme\u0007Hosting' },
    { username: 'Amina Weiß' },
    { username: 'a' },
    { email: 'amina' },
    { email: 'amina@ueberlingen.example, bob@acme.example' },
  ]) {
    const page = await browser.submit({ ...amina, ...wrong });
    const [name = ''] = Object.keys(wrong);
    expect([wrong, page.status]).toEqual([wrong, 422]);
    expect(page.html).toContain(`id="${name}-error"`);
    expect(page.html).toContain(amina.username);
    if (wrong.organisation === '') expect(page.text).toContain('Enter the name of your organisation.');
    expect(await stored()).toEqual([provisional]);
  }
  expect(browser.page().html).toMatch(/name="connectProvider"[^>]* checked/);

  const saved = await browser.submit(amina);
  expect(saved.url).toBe(paths.dashboard);
  expect(saved.text).toContain('Welcome to Mail Assure. From now on, sign in as amina.');
  expect(await stored()).toEqual([
    { username: 'amina', email: amina.email, name: amina.organisation, slug: 'uberlingen-mail-sohne' },
  ]);
  const events = own.database('audit_events').orderBy('id').select('action', 'actor_name', 'subject_name');
  const actions = ['rename-admin', 'edit', 'change-oauth-settings'];
  expect(await events.clone().whereIn('action', actions)).toEqual([
    { action: 'rename-admin', actor_name: 'main-admin', subject_name: 'Mail Assure' },
    { action: 'edit', actor_name: 'main-admin', subject_name: 'main-admin' },
    { action: 'change-oauth-settings', actor_name: 'main-admin', subject_name: 'Mail Assure' },
  ]);

  for (const again of [
    await browser.get(paths.firstRun),
    await browser.post(paths.firstRun, { ...amina, username: 'mallory' }),
  ]) {
    expect(again.url).toBe(paths.dashboard);
  }
  expect(await own.database('accounts').pluck('username')).toEqual(['amina']);

  // The provider knows the console.
  const visitor = openBrowser(createApp(services));
  await visitor.get(paths.signIn);
  const page = await visitor.get(paths.ssoSignIn);
  expect([page.status, page.url.startsWith(services.config.ssoOrigin)]).toEqual([200, true]);
  await visitor.get(paths.signIn);
  await visitor.submit({ identifier: 'amina', password: PASSWORD });
  expect(visitor.page().heading).toBe('Two-factor authentication');
});

test('a provider that does not respond is not offered or connected, and can be left out', async () => {
  await signInForTheFirstTime();
  expect(browser.page().html).not.toMatch(/name="connectProvider"[^>]* checked/);
  const refused = await browser.submit({ ...amina, connectProvider: 'yes' });
  expect(refused.status).toBe(422);
  expect(refused.text).toContain(`We can’t use the provider at ${services.config.ssoOrigin} right now.`);
  expect(await stored()).toEqual([provisional]);
  await browser.submit({ ...amina, connectProvider: '' });
  expect(browser.page().url).toBe(paths.dashboard);
  expect(await own.database('oauth_settings')).toEqual([]);
});

test('a failure part-way changes nothing', async () => {
  provider = await startProvider(services);
  await own.database.raw(`
    create function fail() returns trigger language plpgsql as $$ begin raise exception 'full'; end $$;
    create trigger oauth_settings_fail before insert on oauth_settings for each row execute function fail()`);
  try {
    await signInForTheFirstTime();
    expect((await browser.submit(amina)).status).toBe(500);
    expect(await stored()).toEqual([provisional]);
    expect(await own.database('sso_provider.clients')).toEqual([]);
    expect(await own.database('audit_events').whereIn('action', ['edit', 'rename-admin'])).toEqual([]);
    expect((await browser.get(paths.dashboard)).url).toBe(paths.firstRun);
  } finally {
    await own.database.raw('drop function fail() cascade');
  }
});
