import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { paths } from '../../../src/paths.ts';
import type { BrowserLike, Page } from '../../harness/browser-like.ts';
import type { PanelProxy, ProxyStyle } from '../../harness/panel-proxy.ts';
import { signedInAs } from '../../harness/signed-in.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';
import { addedPanel, startPanel, type AddedPanel } from './panels.ts';

/*
 * Clients that try to deceive the gate. "Through the proxy" is what a client can do. "At the console" is what a client
 * could do if the proxy did not remove or replace its headers.
 */

let harness: TestApp;
let proxy: PanelProxy;
let panel: AddedPanel;
let other: AddedPanel;
let amy: BrowserLike;
beforeAll(async () => {
  harness = await startTestApp();
  ({ proxy, panel } = await startPanel(harness));
  other = await addedPanel(harness, { name: 'RabbitMQ', origin: 'https://rabbit.acme.example' });
  amy = await signedInAs(harness, harness.people.amy);
  await amy.get(`${proxy.origin}/ui/`, { headers: { Accept: 'text/html' } });
});
afterAll(async () => {
  await proxy.stop();
  await harness.stop();
});
beforeEach(() => {
  proxy.received.length = 0;
});

const cookiesSeen: string[] = [];

/** The cookie with which Amy has entered the panel. */
async function cookieAtPanel(): Promise<string> {
  const { setCookies } = await amy.get(`${proxy.origin}/.gate/start?to=/ui/`);
  const cookie = setCookies.map((line) => line.split(';')[0]).find((pair) => pair?.startsWith('gate=')) ?? '';
  cookiesSeen.push(cookie.replace('gate=', ''));
  return cookie;
}

const identity: Record<string, string> = {
  'Remote-User': 'root',
  'Remote-Name': 'root',
  'Remote-Email': 'root@acme.example',
  'Remote-Groups': 'acme-hosting',
  Password: 'guess',
  remote_user: 'root',
  'REMOTE-USER': 'root',
  Remote_Groups: 'acme-hosting',
};

describe.each<ProxyStyle>(['auth_request', 'forward'])('through a proxy of the kind %s', (style) => {
  beforeEach(() => {
    proxy.style = style;
  });

  test.each(Object.entries(identity))('G7 the panel gets no forged %s', async (name, value) => {
    const { status } = await amy.get(`${proxy.origin}/ui/`, {
      headers: { Accept: 'text/html', [name]: value },
    });
    expect(status).toBe(200);
    const [received] = proxy.received;
    expect(Object.values(received?.headers ?? {})).not.toContain(value === 'guess' ? value : 'root');
    expect(received?.headers).toMatchObject({ 'remote-user': 'amy', password: 'orchid-quarry-panel' });
  });

  test.each([
    ['X-Forwarded-Method', 'GET'],
    ['X-Original-Method', 'GET'],
    ['X-Forwarded-Uri', '/harmless'],
    ['X-Original-URL', 'https://evil.example/harmless'],
    ['X-Rewrite-URL', '/harmless'],
    ['X-Forwarded-Host', 'evil.example'],
    ['X-Forwarded-Proto', 'https'],
    ['Forwarded', 'for=192.0.2.99;proto=https;host=evil.example'],
    ['Gate-Key', 'x'.repeat(43)],
  ])('G7 a forged %s changes nothing about a request and its event', async (name, value) => {
    await amy.postRaw(`${proxy.origin}/delete-queue`, '', { headers: { [name]: value } });
    expect(proxy.received).toMatchObject([{ method: 'POST', path: '/delete-queue' }]);
    const event = await harness.services
      .database('audit_events')
      .where({ action: 'change-in-panel' })
      .orderBy('id', 'desc')
      .first<{ content: string }>('content');
    expect(JSON.parse(event.content)).toMatchObject({
      reason: 'POST /delete-queue',
      origin: { address: '198.51.100.7' },
    });
  });

  test('G7 a request with a method header is logged as a change', async () => {
    await amy.get(`${proxy.origin}/queue`, { headers: { 'X-HTTP-Method-Override': 'DELETE' } });
    const event = await harness.services
      .database('audit_events')
      .where({ action: 'change-in-panel' })
      .orderBy('id', 'desc')
      .first<{ content: string }>('content');
    expect(JSON.parse(event.content)).toMatchObject({ reason: 'GET /queue' });
  });

  test.each([
    ['a form of another site', 'post', { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate' }],
    ['another panel', 'post', { 'Sec-Fetch-Site': 'same-site', 'Sec-Fetch-Mode': 'cors' }],
    ['an image of another site', 'get', { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'no-cors' }],
    [
      'a frame of another site',
      'get',
      { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'iframe' },
    ],
    ['an old browser at another site', 'post', { Origin: 'https://evil.example' }],
    ['a sandboxed frame', 'post', { Origin: 'null' }],
  ] as const)('G7 a request from %s is refused', async (_name, method, headers) => {
    const url = `${proxy.origin}/save`;
    const { status } = await (method === 'post'
      ? amy.postRaw(url, '', { headers })
      : amy.get(url, { headers }));
    expect(status).toBe(403);
    expect(proxy.received).toEqual([]);
  });

  test('G7 a link from another site opens the panel', async () => {
    const headers = {
      'Sec-Fetch-Site': 'cross-site',
      'Sec-Fetch-Mode': 'navigate',
      'Sec-Fetch-Dest': 'document',
    };
    expect((await amy.get(`${proxy.origin}/ui/`, { headers })).status).toBe(200);
  });

  test('G7 other protocols are refused, because nothing in them could be checked', async () => {
    const { status, text } = await amy.get(`${proxy.origin}/socket`, {
      headers: { Upgrade: 'websocket', Accept: 'text/html' },
    });
    expect([status, proxy.received]).toEqual([403, []]);
    expect(text).toContain('WebSockets');
  });
});

/** Asks the console as the panel's proxy does, with changes. */
async function ask(path: string, changes: Record<string, string | undefined> = {}): Promise<Page> {
  const described: Record<string, string | undefined> = {
    'Gate-Key': panel.key,
    'X-Forwarded-Method': 'GET',
    'X-Forwarded-Proto': 'http',
    'X-Forwarded-Host': new URL(proxy.origin).host,
    'X-Forwarded-Uri': '/ui/',
    // Entering again would replace a cookie that the test has.
    Cookie: changes['Cookie'] ?? (await cookieAtPanel()),
    ...changes,
  };
  const headers = Object.entries(described).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return amy.get(path, { follow: false, headers: Object.fromEntries(headers) });
}

const descriptions: [string, Record<string, string | undefined>, number][] = [
  ['no host', { 'X-Forwarded-Host': undefined }, 403],
  ['another host', { 'X-Forwarded-Host': 'evil.example' }, 403],
  ['two hosts', { 'X-Forwarded-Host': 'evil.example, 127.0.0.1' }, 403],
  ['a host with a username', { 'X-Forwarded-Host': 'evil.example@127.0.0.1' }, 403],
  ['a host with a path', { 'X-Forwarded-Host': '127.0.0.1/evil' }, 403],
  ['no scheme', { 'X-Forwarded-Proto': undefined }, 403],
  ['another scheme', { 'X-Forwarded-Proto': 'https' }, 403],
  ['no method', { 'X-Forwarded-Method': undefined }, 403],
  ['a method in lower case', { 'X-Forwarded-Method': 'get' }, 403],
  ['two methods', { 'X-Forwarded-Method': 'GET, POST' }, 403],
  ['no path', { 'X-Forwarded-Uri': undefined }, 403],
  ['a path in absolute form', { 'X-Forwarded-Uri': 'https://evil.example/' }, 403],
  ['a path with a space', { 'X-Forwarded-Uri': '/a b' }, 403],
  ['a path that is too long', { 'X-Forwarded-Uri': `/${'a'.repeat(8000)}` }, 403],
  ['a path with a fragment', { 'X-Forwarded-Uri': '/ui/#x' }, 403],
  ['TRACE, which returns the credential', { 'X-Forwarded-Method': 'TRACE' }, 403],
  ['CONNECT', { 'X-Forwarded-Method': 'CONNECT' }, 403],
  ['the script of a service worker', { 'Service-Worker': 'script' }, 403],
  ['a forged identity', { 'Remote-User': 'root' }, 403],
  ['a forged identity with an underscore', { Remote_User: 'root' }, 403],
  ['a forged credential', { Password: 'guess' }, 403],
  ['no key', { 'Gate-Key': undefined }, 404],
  ['a wrong key', { 'Gate-Key': 'x'.repeat(43) }, 404],
  ['a key of another format', { 'Gate-Key': "' or 1=1" }, 404],
];

describe.each([paths.gateCheck, paths.gateForward, paths.gateRefused])('%s at the console', (path) => {
  test.each(descriptions)('G7 %s is refused', async (_name, changes, status) => {
    const answer = await ask(path, changes);
    expect(answer.status).toBe(status);
    expect(JSON.stringify(answer.headers) + answer.text).not.toContain('orchid-quarry-panel');
  });

  test('G8 the key of another panel does not open this one, and its cookie does not open the other', async () => {
    expect((await ask(path, { 'Gate-Key': other.key })).status).toBe(403);
    const atOther = {
      'Gate-Key': other.key,
      'X-Forwarded-Host': 'rabbit.acme.example',
      'X-Forwarded-Proto': 'https',
    };
    const cookie = (await cookieAtPanel()).replace('gate=', '__Host-gate=');
    const { status } = await ask(path, { ...atOther, Cookie: cookie });
    expect(status).toBe(401);
  });
});

test('G3 an answer that clients can see never has the credential', async () => {
  const { status, headers } = await ask(paths.gateRefused);
  expect([status, headers['location']]).toEqual([303, `${proxy.origin}/ui/`]);
  expect(headers).not.toHaveProperty('password');
  expect(headers).not.toHaveProperty('remote-user');
});

test('G4 a change that nginx has refused is not logged, even if the person has access by now', async () => {
  const count = () => harness.services.database('audit_events').where({ action: 'change-in-panel' });
  const before = await count();
  expect((await ask(paths.gateRefused, { 'X-Forwarded-Method': 'POST' })).status).toBe(303);
  expect(await count()).toHaveLength(before.length);
});

test('G8 the panel gets its own cookies without those of the gate', async () => {
  const cookie = `a=1; ${await cookieAtPanel()}; gate-nonce-${'y'.repeat(43)}=${'x'.repeat(43)}; b=2`;
  const { status, headers } = await ask(paths.gateCheck, { Cookie: cookie });
  expect([status, headers['cookie']]).toEqual([200, 'a=1; b=2']);
});

test('G8 the paths at a panel do not exist at the console’s own address', async () => {
  const { start, finish, signOut } = paths.atPanel;
  for (const path of [start, finish, signOut, paths.gateCheck, paths.gateForward, paths.gateRefused]) {
    expect((await amy.get(path)).status).toBe(404);
  }
});

test.each(['/.gate/other', '/login/../.gate/', paths.dashboard, paths.enterPanel('1')])(
  'G7, G8 a panel’s proxy can’t open %s of the console',
  async (path) => {
    const { status, heading, setCookies } = await ask(path);
    expect([status, heading, setCookies]).toEqual([404, 'Page not found', []]);
  },
);

test('G3 only frames of the panel itself show why one of its pages is missing', async () => {
  const { headers } = await ask(paths.gateForward, {
    Cookie: 'a=1',
    Accept: 'text/html',
    'Sec-Fetch-Mode': 'navigate',
    'Sec-Fetch-Dest': 'iframe',
  });
  expect(headers['content-security-policy']).toContain("frame-ancestors 'self'");
  expect(headers['x-frame-options']).toBe('SAMEORIGIN');
});

test('G7 another site can’t sign anyone out at the panel', async () => {
  const headers = { 'Sec-Fetch-Site': 'same-site', 'Sec-Fetch-Mode': 'navigate' };
  expect((await amy.postRaw(`${proxy.origin}/.gate/sign-out`, '', { headers })).status).toBe(404);
  expect((await amy.get(`${proxy.origin}/ui/`, { headers: { Accept: 'text/html' } })).status).toBe(200);
});

test('R8, G8 the log names the problem of a proxy once a minute, and has no key, token, ticket or credential', async () => {
  const before = harness.logLines.length;
  const { searchParams } = new URL(
    (await amy.get(`${proxy.origin}/.gate/start`, { follow: false })).location ?? '',
  );
  for (let time = 0; time < 3; time += 1) {
    await ask(paths.gateCheck, { 'Gate-Key': other.key, 'X-Forwarded-Host': 'third.example' });
    await ask(paths.gateForward, { 'X-Forwarded-Uri': undefined });
  }
  const lines = harness.logLines.join('');
  for (const problem of [
    'its proxy describes a request to another origin',
    'its proxy does not describe the request',
  ]) {
    expect(lines.split(problem).length - 1).toBeGreaterThan(0);
    expect(harness.logLines.slice(before).join('').split(problem).length - 1).toBeLessThanOrEqual(1);
  }
  const secrets = [
    panel.key,
    other.key,
    'orchid-quarry-panel',
    searchParams.get('challenge') ?? 'no challenge',
  ];
  for (const secret of [...secrets, ...cookiesSeen]) expect(lines).not.toContain(secret);
});
