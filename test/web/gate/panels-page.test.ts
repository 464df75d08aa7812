import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { paths } from '../../../src/paths.ts';
import type { BrowserLike } from '../../harness/browser-like.ts';
import { nextCode } from '../../harness/people.ts';
import { signedInAs, expireConfirmation } from '../../harness/signed-in.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';
import { addedPanel, panelValues, startPanel } from './panels.ts';

let harness: TestApp;
let amy: BrowserLike;
beforeEach(async () => {
  harness = await startTestApp();
  amy = await signedInAs(harness, harness.people.amy);
});
afterEach(() => harness.stop());

const { keptSecret: _kept, ...typed } = panelValues;

const settingsEvents = async () =>
  (
    await harness.services
      .database('audit_events')
      .whereIn('action', ['add-panel', 'change-panel', 'renew-panel-key', 'remove-panel'])
      .orderBy('id')
      .select<{ content: string }[]>('content')
  ).map(({ content }) => JSON.parse(content) as { action: string; changes?: object });

test('G1 a panel is added with its settings, and its credential is encrypted and never shown again', async () => {
  await amy.get(paths.newPanel);
  const added = await amy.submit(typed, { action: paths.newPanel });
  expect(added.text).toContain('Rspamd was added. Set up its proxy next.');
  const row = await harness.services.database('panels').first<Record<string, string> | undefined>();
  expect(row).toMatchObject({
    origin: typed.origin,
    host: 'rspamd.acme.example',
    credential_name: 'Password',
  });
  expect(JSON.stringify(row)).not.toContain(typed.secret);
  const [event] = await settingsEvents();
  expect(event).toMatchObject({ changes: { 'panel secret': { before: null, after: 'set' } } });
  expect(JSON.stringify(event)).not.toContain(typed.secret);
  const edit = await amy.get(paths.panelAction(Number(row?.['id']), 'edit'));
  expect(edit.html).not.toContain(typed.secret);
  expect(edit.text).toContain('Leave this empty to keep it.');
  expect((await amy.get(paths.panels)).text).toContain(
    'https://rspamd.acme.example acme-east and acme-hosting On',
  );
});

test('G1, S4 saving a panel needs a recent confirmation, and keeps what was typed', async () => {
  const { services, people } = harness;
  await expireConfirmation(services, harness.people.amy);
  await amy.get(paths.newPanel);
  const refused = await amy.submit(typed, { action: paths.newPanel });
  expect(refused.status).toBe(422);
  expect(refused.html).not.toContain(typed.secret);
  expect(await services.database('panels').select()).toEqual([]);
  const code = await nextCode(services, people.amy, people.amy.totpSecret ?? '');
  expect((await amy.submit({ code }, { action: paths.newPanel })).text).toContain('Rspamd was added.');
});

test('G1, A9 a stale form changes nothing and shows both values', async () => {
  const panel = await addedPanel(harness);
  const edit = paths.panelAction(panel.id, 'edit');
  await amy.get(edit);
  await harness.services.database('panels').update({ start_path: '/new/' });
  const stale = await amy.submit({ startPath: '/mine/' }, { action: edit });
  expect(stale.text).toContain('Someone else changed this panel while you were editing.');
  expect(stale.text).toContain('Someone else changed this to “/new/”. Your form said “/mine/”.');
  expect(await harness.services.database('panels').pluck('start_path')).toEqual(['/new/']);
});

const invalid: [string, Partial<typeof typed>, string][] = [
  ['no name', { name: ' ' }, 'Enter a name, for example Rspamd.'],
  ['a name of two lines', { name: 'a\nb' }, 'Enter the name on one line'],
  ['no origin', { origin: '' }, 'Enter a scheme and a host without a path'],
  ['an origin with a path', { origin: 'https://rspamd.acme.example/ui' }, 'without a path'],
  ['an origin with a username', { origin: 'https://amy@rspamd.acme.example' }, 'without a path'],
  ['a host that ends a setting of nginx', { origin: 'https://rspamd;.acme.example' }, 'without a path'],
  ['a host with a quote', { origin: 'https://rspamd".acme.example' }, 'without a path'],
  ['a host with an asterisk', { origin: 'https://*.acme.example' }, 'without a path'],
  ['another scheme', { origin: 'ftp://rspamd.acme.example' }, 'without a path'],
  ['the console’s own origin', { origin: 'http://console.example' }, 'Enter another host.'],
  ['another port of the console', { origin: 'https://console.example:8443' }, 'Enter another host.'],
  ['a host below the console’s', { origin: 'https://rspamd.console.example' }, 'Enter another host.'],
  ['the host above the console’s', { origin: 'https://example' }, 'Enter another host.'],
  [
    'a start page on another host',
    { startPath: '//evil.example' },
    'Enter a path that starts with one slash',
  ],
  ['an unknown admin', { admins: 'acme-north' }, 'There is no admin with the short name “acme-north”.'],
  [
    '2,000 admins',
    { admins: Array.from({ length: 2000 }, (_, i) => `admin-${i}`).join('\n') },
    'Enter up to 100 lines.',
  ],
  ['no header', { credentialName: '' }, 'Enter the name of a header'],
  ['a header with a line break', { credentialName: 'A\r\nB' }, 'Enter the name of a header'],
  ['a header of the gate', { credentialName: 'Remote-User' }, 'Enter another header.'],
  ['the cookies', { credentialName: 'cookie' }, 'Enter another header.'],
  ['a header of proxies', { credentialName: 'X-Forwarded-Host' }, 'Enter another header.'],
  ['no value', { secret: '' }, 'Enter the value of the header, or the password.'],
  ['a value with a line break', { secret: 'a\r\nSet-Cookie: b' }, 'Enter one line.'],
  [
    'a username with a colon',
    { credentialKind: 'basic', credentialName: 'a:b' },
    'Enter a username without a colon',
  ],
  ['an unknown kind', { credentialKind: 'digest' }, 'Select how the proxy signs in'],
  ['a method in words', { readMethods: 'GET; all others' }, 'Enter methods with a space between them'],
  ['a pattern that is no path', { changePaths: 'delete' }, '“delete” isn’t a path.'],
  [
    '10,000 paths',
    { readPaths: Array.from({ length: 2000 }, (_, i) => `/p${i}`).join('\n') },
    'up to 100 lines',
  ],
];

test.each(invalid)('G1, G8 %s is refused with the reason', async (_name, values, reason) => {
  await amy.get(paths.newPanel);
  const refused = await amy.submit({ ...typed, ...values }, { action: paths.newPanel });
  expect(refused.status).toBe(422);
  expect(refused.text).toContain(reason);
  expect(await harness.services.database('panels').select()).toEqual([]);
});

test('G8 two panels can’t share a host, even on different ports, or a name', async () => {
  await addedPanel(harness);
  await amy.get(paths.newPanel);
  const port = { ...typed, name: 'Other', origin: 'https://rspamd.acme.example:8443' };
  expect((await amy.submit(port, { action: paths.newPanel })).text).toContain('Another panel has this host.');
  const name = { ...typed, name: 'RSPAMD', origin: 'https://other.acme.example' };
  expect((await amy.submit(name, { action: paths.newPanel })).text).toContain('Another panel has this name.');
});

test('G8 no one’s cookies of the old address open the new one', async () => {
  const { proxy, panel } = await startPanel(harness);
  await amy.get(`${proxy.origin}/ui/`, { headers: { Accept: 'text/html' } });
  await proxy.stop();
  const entered = () => harness.services.database('panel_sessions').pluck('panel_id');
  const edit = paths.panelAction(panel.id, 'edit');
  await amy.get(edit);
  await amy.submit({ name: 'Rspamd 2' }, { action: edit });
  expect(await entered()).toEqual([panel.id]);
  await amy.get(edit);
  const values = { origin: 'https://rspamd.acme.example', secret: typed.secret };
  expect((await amy.submit(values, { action: edit })).text).toContain('were saved');
  expect(await entered()).toEqual([]);
});

test('there can be 100 panels', async () => {
  const { database } = harness.services;
  await addedPanel(harness);
  await database.raw(
    `insert into panels (name, origin, host, start_path, enabled, credential_kind, read_methods, change_paths, read_paths, key_hash, sealed_key)
     select 'Panel ' || n, 'https://panel.example', 'panel' || n, '/', true, 'none', 'GET', '', '', n, '' from generate_series(2, 100) n`,
  );
  await amy.get(paths.newPanel);
  const other = { ...typed, name: 'Other', origin: 'https://other.acme.example' };
  const refused = await amy.submit(other, { action: paths.newPanel });
  expect(refused.text).toContain('There are already 100 panels.');
});

test('G1 the credential is kept only for the same panel and header', async () => {
  const panel = await addedPanel(harness);
  const edit = paths.panelAction(panel.id, 'edit');
  await amy.get(edit);
  const moved = await amy.submit({ origin: 'https://evil.acme.example' }, { action: edit });
  expect(moved.text).toContain('Enter the value or password again');
  await amy.get(edit);
  expect((await amy.submit({ name: 'Rspamd 2' }, { action: edit })).text).toContain('were saved');
  const stored = await harness.services.database('panels').first<{ sealed_credential: string }>();
  expect(stored.sealed_credential).toBe(panel.sealedCredential);
  expect((await settingsEvents()).at(-1)?.changes).toEqual({ name: { before: 'Rspamd', after: 'Rspamd 2' } });
});

test('G1 a secret that a page keeps is not saved for another panel', async () => {
  const other = await addedPanel(harness, { name: 'RabbitMQ', origin: 'https://rabbit.acme.example' });
  const panel = await addedPanel(harness);
  const keptOn = async (path: string, values: Partial<typeof typed>) => {
    await amy.get(path);
    const again = await amy.submit({ secret: 'typed for this panel', ...values }, { action: path });
    expect(again.status).toBe(422);
    return again.forms.find(({ action }) => action === path)?.values['keptSecret'] ?? '';
  };
  const edit = paths.panelAction(panel.id, 'edit');
  for (const keptSecret of [
    await keptOn(paths.panelAction(other.id, 'edit'), { name: '' }),
    await keptOn(paths.newPanel, { ...typed, name: '' }),
  ]) {
    await amy.get(edit);
    const refused = await amy.submit({ keptSecret }, { action: edit });
    expect([refused.status, refused.text]).toEqual([
      422,
      expect.stringContaining('Enter the value of the header, or the password.'),
    ]);
  }
  const stored = await harness.services.database('panels').where({ id: panel.id }).pluck('sealed_credential');
  expect(stored).toEqual([panel.sealedCredential]);
});

describe('with a proxy', () => {
  test('G5 a new credential takes effect at the next check, and no one has to sign in again', async () => {
    const { proxy, panel } = await startPanel(harness);
    await amy.get(`${proxy.origin}/ui/`, { headers: { Accept: 'text/html' } });
    const edit = paths.panelAction(panel.id, 'edit');
    expect((await amy.get(edit)).text).toContain('Set the new password in the panel.');
    await amy.submit({ secret: 'second-quarry-panel' }, { action: edit });
    await amy.get(`${proxy.origin}/ui/`, { headers: { Accept: 'text/html' } });
    expect(proxy.received.map(({ headers }) => headers['password'])).toEqual([
      'orchid-quarry-panel',
      'second-quarry-panel',
    ]);
    expect((await settingsEvents()).at(-1)).toMatchObject({
      action: 'change-panel',
      changes: { 'panel secret': { before: 'set', after: 'replaced' } },
    });
    await proxy.stop();
  });

  test('G3 a username and password reach the panel as Basic', async () => {
    const basic = { credentialKind: 'basic', credentialName: 'gate', secret: 'pässword: ✓' };
    const { proxy } = await startPanel(harness, basic);
    proxy.credentialHeader = 'Authorization';
    await amy.get(`${proxy.origin}/ui/`, {
      headers: { Accept: 'text/html', Authorization: 'Basic Zm9yZ2Vk' },
    });
    const [, encoded = ''] = proxy.received[0]?.headers['authorization']?.split(' ') ?? [];
    expect(Buffer.from(encoded, 'base64').toString()).toBe('gate:pässword: ✓');
    await proxy.stop();
  });

  test.each(['auth_request', 'forward'] as const)(
    'G1 the check says that a proxy of the kind %s is set up correctly',
    async (style) => {
      const { proxy, panel } = await startPanel(harness);
      proxy.style = style;
      await amy.get(paths.panelAction(panel.id, 'configuration'));
      const checked = await amy.submit({}, { action: paths.panelAction(panel.id, 'check') });
      expect(checked.text).toContain('The proxy is set up correctly.');
      expect(checked.text).toContain('The proxy removed all forged headers.');
      expect(proxy.received).toEqual([]);
      await proxy.stop();
    },
  );

  test.each([
    ['removes no headers', { removesForged: false }, 'didn’t remove these forged headers'],
    ['sends no host', { sendsHost: false }, 'X-Forwarded-Proto and X-Forwarded-Host said –.'],
    [
      'has the wrong key',
      { key: 'x'.repeat(43) },
      'It either didn’t check the request with this console or used the wrong key',
    ],
  ])('G1 the check says if a proxy %s', async (_name, changes, problem) => {
    const { proxy, panel } = await startPanel(harness);
    Object.assign(proxy, changes);
    await amy.get(paths.panelAction(panel.id, 'configuration'));
    const checked = await amy.submit({}, { action: paths.panelAction(panel.id, 'check') });
    expect(checked.text).toContain('The proxy isn’t set up correctly yet.');
    expect(checked.text).toContain(problem);
    await proxy.stop();
  });

  test('G8 replacing the key closes the panel until its proxy has the new one', async () => {
    const { proxy, panel } = await startPanel(harness);
    const asPage = { headers: { Accept: 'text/html' } };
    await amy.get(paths.panelAction(panel.id, 'renew-key'));
    await amy.submit({}, { action: paths.panelAction(panel.id, 'renew-key') });
    const shown = /Gate-Key &quot;([\w-]{43})&quot;/.exec(amy.page().html)?.[1] ?? '';
    // nginx makes an error of the 404.
    expect((await amy.get(`${proxy.origin}/ui/`, asPage)).status).toBe(500);
    proxy.style = 'forward';
    expect((await amy.get(`${proxy.origin}/ui/`, asPage)).text).toContain('doesn’t have a valid key');
    expect(proxy.received).toEqual([]);
    proxy.key = shown;
    expect((await amy.get(`${proxy.origin}/ui/`, asPage)).status).toBe(200);
    await proxy.stop();
  });
});

test('G1, S4 the configuration shows the key only after a recent confirmation', async () => {
  const { services, people } = harness;
  const panel = await addedPanel(harness);
  const configuration = paths.panelAction(panel.id, 'configuration');
  const shown = await amy.get(configuration, { headers: { 'Accept-Encoding': 'gzip' } });
  expect(shown.html).toContain(panel.key);
  expect(shown.headers).not.toHaveProperty('content-encoding');
  await expireConfirmation(services, harness.people.amy);
  const hidden = await amy.get(configuration);
  expect(hidden.html).not.toContain(panel.key);
  expect(hidden.text).toContain('THE_KEY_OF_THIS_PANEL');
  expect((await amy.submit({ code: '000000' }, { action: configuration })).html).not.toContain(panel.key);
  const code = await nextCode(services, people.amy, people.amy.totpSecret ?? '');
  expect((await amy.submit({ code }, { action: configuration })).html).toContain(panel.key);
});

test('G1 a removed panel lets no one in, and the log keeps its events', async () => {
  const panel = await addedPanel(harness);
  await amy.get(paths.panelAction(panel.id, 'remove'));
  const removed = await amy.submit({ reason: 'Replaced' }, { action: paths.panelAction(panel.id, 'remove') });
  expect(removed.text).toContain('Rspamd was removed.');
  expect((await settingsEvents()).map(({ action }) => action)).toEqual(['add-panel', 'remove-panel']);
});

test('G4 the log can be filtered by panel', async () => {
  await addedPanel(harness);
  await addedPanel(harness, { name: 'RabbitMQ', origin: 'https://rabbit.acme.example' });
  const { text } = await amy.get(`${paths.auditLog}?field1=panel&match1=is&value1=rspamd`);
  expect(text).toContain('amy added the panel Rspamd');
  expect(text).not.toContain('RabbitMQ');
});

test('only the root admin’s people have the menu entry', async () => {
  expect((await amy.get(paths.dashboard)).html).toContain(`href="${paths.panels}"`);
  const carla = await signedInAs(harness, harness.people.carla);
  expect((await carla.get(paths.dashboard)).html).not.toContain(`href="${paths.panels}"`);
});
