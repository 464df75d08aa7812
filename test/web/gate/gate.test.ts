import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { paths } from '../../../src/paths.ts';
import type { AuditEvent } from '../../../src/audit/audit-event.ts';
import { openBrowser, type BrowserLike } from '../../harness/browser-like.ts';
import type { PanelProxy, ProxyStyle } from '../../harness/panel-proxy.ts';
import { nextCode, PASSWORD, type Person } from '../../harness/people.ts';
import { signedInAs } from '../../harness/signed-in.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';
import { whileWaitingFor } from '../../harness/while-waiting.ts';
import { startPanel, type AddedPanel } from './panels.ts';

let harness: TestApp;
let proxy: PanelProxy;
let panel: AddedPanel;
beforeEach(async () => {
  harness = await startTestApp();
  ({ proxy, panel } = await startPanel(harness));
});
afterEach(async () => {
  await proxy.stop();
  await harness.stop();
});

const asPage = { headers: { Accept: 'text/html' } };
const asScript = { headers: { Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest' } };

/** Opens the panel as a signed-in person, by way of the console. */
async function entered(person: Person): Promise<BrowserLike> {
  const browser = await signedInAs(harness, person);
  await browser.get(`${proxy.origin}/ui/`, asPage);
  return browser;
}

async function eventsOf(...actions: string[]): Promise<AuditEvent[]> {
  const rows = await harness.services
    .database('audit_events')
    .whereIn('action', actions)
    .orderBy('id')
    .select<{ content: string }[]>('content');
  return rows.map(({ content }) => JSON.parse(content) as AuditEvent);
}

const post = (browser: BrowserLike, path: string, headers: Record<string, string> = {}) =>
  browser.postRaw(`${proxy.origin}${path}`, 'a=b', { headers });

describe.each<ProxyStyle>(['auth_request', 'forward'])('with a proxy of the kind %s', (style) => {
  beforeEach(() => {
    proxy.style = style;
  });

  test('G2 without scripts, someone signs in at the console and comes back to the page they wanted', async () => {
    const browser = openBrowser(harness.app);
    const first = await browser.get(`${proxy.origin}/ui/?tab=history`, asPage);
    expect(first.heading).toBe('Sign in');
    expect(proxy.received).toEqual([]);
    const { services, people } = harness;
    await browser.submit({ identifier: people.amy.username, password: PASSWORD });
    const code = await nextCode(services, people.amy, people.amy.totpSecret ?? '');
    const { headers } = await browser.submit({ code });
    await browser.get(headers['refresh']?.replace('0; url=', '') ?? '');
    expect(browser.page().text).toBe('The panel got GET /ui/?tab=history');
  });

  test('G2 someone who is signed in at the console opens the panel without signing in again', async () => {
    const browser = await entered(harness.people.amy);
    expect(browser.page()).toMatchObject({ status: 200, text: 'The panel got GET /ui/' });
  });

  test('G3 scripts and forms get 401 in place of a redirect', async () => {
    const browser = openBrowser(harness.app);
    const script = await browser.get(`${proxy.origin}/api`, { ...asScript, follow: false });
    expect([script.status, script.location, script.text]).toEqual([
      401,
      undefined,
      'You’re not signed in to Rspamd, or your session has ended. Nothing was changed.',
    ]);
    const form = await post(browser, '/save', { Accept: 'text/html' });
    expect([form.status, form.heading]).toEqual([401, 'Sign in again']);
    expect(proxy.received).toEqual([]);
  });

  test('G3 the panel gets the person’s identity and its own credential, and no cookie of the gate', async () => {
    await entered(harness.people.carla);
    expect(proxy.received.at(-1)?.headers).toMatchObject({
      'remote-user': 'carla',
      'remote-name': 'carla',
      'remote-email': 'carla@acme-east.example',
      'remote-groups': 'acme-hosting/acme-east',
      password: 'orchid-quarry-panel',
    });
    expect(proxy.received.at(-1)?.headers).not.toHaveProperty('cookie');
  });

  test('G3 someone without access gets 403 with a page at the panel’s address, and it is logged once', async () => {
    const browser = await entered(harness.people.gus);
    expect(browser.page()).toMatchObject({ status: 403, heading: 'You don’t have access' });
    expect(browser.page().url).toContain(proxy.origin);
    await browser.get(`${proxy.origin}/ui/`, asPage);
    expect(proxy.received).toEqual([]);
    expect(await eventsOf('view-panel')).toEqual([
      expect.objectContaining({
        outcome: 'refused',
        reason: 'no-access',
        actor: expect.objectContaining({ name: 'gus' }),
        subject: expect.objectContaining({ name: 'Rspamd', adminName: 'Acme East Harbour' }),
      }),
    ]);
  });

  test('G4 each change is an event of its own before it reaches the panel, and the query is left out', async () => {
    const browser = await entered(harness.people.carla);
    expect((await post(browser, '/actions;id=secret/save?password=secret')).text).toContain(
      'The panel got POST',
    );
    await post(browser, '/actions/save');
    expect(await eventsOf('change-in-panel')).toEqual([
      expect.objectContaining({
        outcome: 'done',
        reason: 'POST /actions/save',
        actor: expect.objectContaining({ name: 'carla', adminName: 'Acme East' }),
        subject: { accountId: null, name: 'Rspamd', adminId: 2, adminName: 'Acme East' },
      }),
      expect.objectContaining({ reason: 'POST /actions/save' }),
    ]);
  });
});

test('G3 if the database fails, no one gets in, and the page has the styles and no cookies of the console', async () => {
  const browser = await entered(harness.people.carla);
  const { database } = harness.services;
  proxy.style = 'forward';
  await database.raw('alter table panels rename to panels_away');
  try {
    for (const path of ['/ui/', paths.atPanel.start]) {
      const { status, html, text, setCookies } = await browser.get(`${proxy.origin}${path}`, asPage);
      expect([status, setCookies]).toEqual([500, []]);
      expect(html).toContain(`href="${paths.atPanel.assets}/card-page.css`);
      expect(html).not.toMatch(/href="\/(assets|gate)/);
      expect(text).toContain('Request ID');
    }
  } finally {
    await database.raw('alter table panels_away rename to panels');
  }
  expect(proxy.received).toHaveLength(1);
});

test('G4 a change is not logged if the panel’s credential can’t be opened, because it doesn’t reach the panel', async () => {
  const browser = await entered(harness.people.carla);
  const [before, views] = [proxy.received.length, await eventsOf('view-panel')];
  proxy.style = 'forward';
  const sealed = harness.services.keyring.seal('orchid-quarry-panel', 'another panel');
  await harness.services.database('panels').update({ sealed_credential: sealed });
  expect((await post(browser, '/save')).status).toBeGreaterThanOrEqual(500);
  expect(await eventsOf('change-in-panel', 'view-panel')).toEqual(views);
  expect(proxy.received).toHaveLength(before);
});

test('G6 each check asks the database, with one query', async () => {
  const { database } = harness.services;
  const browser = await entered(harness.people.amy);
  const statements: string[] = [];
  const count = ({ sql }: { sql: string }) => void statements.push(sql);
  database.on('query', count);
  for (let request = 0; request < 3; request += 1) await browser.get(`${proxy.origin}/graph`, asScript);
  database.off('query', count);
  expect(statements).toHaveLength(3);
  expect(new Set(statements)).toEqual(new Set([expect.stringContaining('panel_sessions')]));
});

test('G4 reads are logged once for each session and hour', async () => {
  const { database } = harness.services;
  const browser = await entered(harness.people.amy);
  await browser.get(`${proxy.origin}/graph`, asScript);
  expect(await eventsOf('view-panel')).toHaveLength(1);
  await database('panel_sessions').update({ view_logged_at: database.raw(`now() - interval '61 minutes'`) });
  await Promise.all([1, 2, 3].map(() => browser.get(`${proxy.origin}/graph`, asScript)));
  expect(await eventsOf('view-panel')).toHaveLength(2);
});

const endings: Record<string, (person: Person) => Promise<unknown>> = {
  'the login is deactivated': ({ id }) =>
    harness.services.database('accounts').where({ id }).update({ status: 'inactive' }),
  'the login is deleted': ({ id }) => harness.services.database('accounts').where({ id }).delete(),
  'the access has ended': ({ id }) =>
    harness.services.database('accounts').where({ id }).update({
      access_ends_on: '2020-01-01',
      access_ends_zone: 'UTC',
      access_ends_at: '2020-01-02',
    }),
  'the sessions are ended': ({ id }) =>
    harness.services.database('accounts').where({ id }).increment('epoch'),
  'the session has been idle': ({ id }) =>
    harness.services
      .database('sessions')
      .where({ account_id: id })
      .update({ last_seen_at: harness.services.database.raw(`now() - interval '31 minutes'`) }),
  'the session has expired': ({ id }) =>
    harness.services
      .database('sessions')
      .where({ account_id: id })
      .update({ expires_at: harness.services.database.raw('now()') }),
  'the admin above is deactivated': () =>
    harness.services.database('admins').where({ id: 2 }).update({ deactivated_at: new Date() }),
};

test.each(Object.keys(endings))('G2 access to the panel ends at the next request when %s', async (name) => {
  const { carla } = harness.people;
  const browser = await entered(carla);
  const before = proxy.received.length;
  await endings[name]?.(carla);
  expect((await browser.get(`${proxy.origin}/ui/`, asScript)).status).toBe(401);
  expect((await post(browser, '/save')).status).toBe(401);
  expect(proxy.received).toHaveLength(before);
});

test('G2 someone who signs out while the first view of an hour waits does not get in', async () => {
  const { database } = harness.services;
  const browser = await entered(harness.people.carla);
  await database('panel_sessions').update({ view_logged_at: null });
  const before = proxy.received.length;
  const { status } = await whileWaitingFor(
    database,
    (sql) => sql('panel_sessions').select().forUpdate(),
    () => browser.get(`${proxy.origin}/graph`, asScript),
    (sql) => sql('sessions').where({ account_id: harness.people.carla.id }).delete(),
  );
  expect([status, proxy.received.length]).toEqual([401, before]);
  expect(await eventsOf('view-panel')).toHaveLength(1);
});

test('G2 someone whose session ends while the console issues the ticket has to sign in again', async () => {
  const { database } = harness.services;
  const browser = await signedInAs(harness, harness.people.carla);
  const { status, location } = await whileWaitingFor(
    database,
    (sql) => sql('sessions').where({ account_id: harness.people.carla.id }).delete(),
    () => browser.get(`${paths.enterPanel(panel.publicId)}?challenge=${'x'.repeat(43)}`, { follow: false }),
    () => Promise.resolve(),
  );
  expect([status, location]).toEqual([303, `${paths.signIn}?notice=session-ended`]);
});

test('G2 a panel that polls does not keep a session alive, and a change does', async () => {
  const { database } = harness.services;
  const browser = await entered(harness.people.amy);
  const ago = database.raw(`now() - interval '10 minutes'`);
  await database('sessions').update({ last_seen_at: ago });
  const idleMinutes = async () =>
    (
      await database('sessions').first<{ minutes: number }>(
        database.raw('round(extract(epoch from now() - last_seen_at) / 60)::int as minutes'),
      )
    ).minutes;
  await browser.get(`${proxy.origin}/stat`, asScript);
  // A page that reloads itself.
  const reload = { Accept: 'text/html', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document' };
  await browser.get(`${proxy.origin}/`, { headers: { ...reload, 'Sec-Fetch-Site': 'same-origin' } });
  expect([proxy.received.length, await idleMinutes()]).toEqual([3, 10]);
  await post(browser, '/save');
  expect(await idleMinutes()).toBe(0);
});

test('G2 signing out at the console ends access to the panel', async () => {
  const browser = await entered(harness.people.amy);
  await browser.get(paths.dashboard);
  await browser.submit({}, { action: paths.signOut });
  expect((await browser.get(`${proxy.origin}/ui/`, asScript)).status).toBe(401);
});

test('G2 signing out at the panel ends the session at the console', async () => {
  const browser = await entered(harness.people.amy);
  await browser.get(`${proxy.origin}${paths.atPanel.signOut}`);
  const done = await browser.submit({}, { action: paths.atPanel.signOut });
  expect(done.heading).toBe('Signed out');
  expect((await browser.get(`${proxy.origin}/ui/`, asScript)).status).toBe(401);
  expect((await browser.get(paths.dashboard)).heading).toBe('Sign in');
  expect(await eventsOf('sign-out')).toHaveLength(1);
});

test('G2, G4 signing out several times at once, at the panel and the console, is one event', async () => {
  const browser = await entered(harness.people.amy);
  await browser.get(paths.dashboard);
  await Promise.all([
    ...[1, 2, 3, 4, 5].map(() => post(browser, paths.atPanel.signOut)),
    ...[1, 2, 3, 4, 5].map(() => browser.post(paths.signOut, {})),
  ]);
  expect(await eventsOf('sign-out')).toHaveLength(1);
});

test('G3 a long path leads to the panel’s start page, because proxies refuse long redirects', async () => {
  const browser = openBrowser(harness.app);
  const { location } = await browser.get(`${proxy.origin}/?q=${'%25'.repeat(2000)}`, {
    ...asPage,
    follow: false,
  });
  expect(location).toBe(`${proxy.origin}/.gate/start?to=%2Fui%2F`);
});

test('G3 a panel that is turned off, or has lost an admin, lets no one in at the next request', async () => {
  const { database } = harness.services;
  const browser = await entered(harness.people.carla);
  await database('panel_admins').where({ admin_id: 2 }).delete();
  expect((await browser.get(`${proxy.origin}/ui/`, asPage)).heading).toBe('You don’t have access');
  await database('panels').where({ id: panel.id }).update({ enabled: false });
  expect((await browser.get(`${proxy.origin}/ui/`, asPage)).text).toContain('This panel is turned off.');
  expect(proxy.received).toHaveLength(1);
});
