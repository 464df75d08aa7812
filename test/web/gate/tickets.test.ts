import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { gateCookieName } from '../../../src/gate/panel.ts';
import { hashToken } from '../../../src/lib/random-token.ts';
import { ticketBuckets } from '../../../src/rate-limits/rate-limits.ts';
import { consume } from '../../../src/rate-limits/rate-limit-repository.ts';
import { paths } from '../../../src/paths.ts';
import type { BrowserLike } from '../../harness/browser-like.ts';
import type { PanelProxy } from '../../harness/panel-proxy.ts';
import { signedInAs } from '../../harness/signed-in.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';
import { addedPanel, startPanel, type AddedPanel } from './panels.ts';

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
});
afterAll(async () => {
  await proxy.stop();
  await harness.stop();
});

/** Begins to enter the panel and returns the URL with the ticket. */
async function ticketUrl(browser: BrowserLike, to = '/ui/'): Promise<string> {
  const begun = await browser.get(`${proxy.origin}/.gate/start?to=${encodeURIComponent(to)}`, {
    follow: false,
  });
  const entering = await browser.get(begun.location ?? '', { follow: false });
  return entering.location ?? '';
}

test('G7 a ticket is valid once', async () => {
  const url = await ticketUrl(amy);
  expect((await amy.get(url, { follow: false })).status).toBe(303);
  expect((await amy.get(url, { follow: false })).status).toBe(403);
});

test('G7 a ticket is valid for one minute', async () => {
  const { database } = harness.services;
  const url = await ticketUrl(amy);
  await database('panel_tickets').update({
    expires_at: database.raw(`expires_at - interval '60 seconds'`),
  });
  expect((await amy.get(url, { follow: false })).heading).toBe('We couldn’t sign you in');
});

test('G7 a ticket is valid only in the browser that asked for it', async () => {
  const url = await ticketUrl(amy);
  const carla = await signedInAs(harness, harness.people.carla);
  await ticketUrl(carla);
  expect((await carla.get(url, { follow: false })).status).toBe(403);
  expect((await amy.get(url, { follow: false })).status).toBe(303);
});

test('G7 a ticket is valid only at its own panel', async () => {
  const begun = await amy.get(`${proxy.origin}/.gate/start`, { follow: false });
  const [, challenge = '', nonce = ''] =
    /gate-nonce-([\w-]{43})=([\w-]{43})/.exec(begun.setCookies.join()) ?? [];
  const entering = await amy.get(begun.location ?? '', { follow: false });
  const finish = `${paths.atPanel.finish}${new URL(entering.location ?? '').search}`;
  const finishedAt = async (at: AddedPanel) => {
    const { protocol, host } = new URL(at.origin);
    const { status } = await amy.get(finish, {
      follow: false,
      headers: {
        'Gate-Key': at.key,
        'X-Forwarded-Host': host,
        'X-Forwarded-Proto': protocol.replace(':', ''),
        Cookie: `${gateCookieName(at.origin, `gate-nonce-${challenge}`)}=${nonce}`,
      },
    });
    return status;
  };
  expect(await finishedAt(other)).toBe(403);
  expect(await finishedAt(panel)).toBe(303);
});

test('G7 each sign-in gets a new nonce, so a nonce that a script at the panel has set is not used', async () => {
  const set = 's'.repeat(43);
  const headers = {
    Cookie: ['gate-nonce', `gate-nonce-${hashToken(set)}`].map((name) => `${name}=${set}`).join('; '),
  };
  const begun = await amy.get(`${proxy.origin}/.gate/start`, { follow: false, headers });
  const challenge = new URL(begun.location ?? '').searchParams.get('challenge') ?? '';
  expect(challenge).not.toBe(hashToken(set));
  const [, nonce = ''] =
    new RegExp(`gate-nonce-${challenge}=([\\w-]{43})`).exec(begun.setCookies.join()) ?? [];
  expect(hashToken(nonce)).toBe(challenge);
});

test('G7 tabs that start a sign-in at the same time can all finish it', async () => {
  const urls = await Promise.all([ticketUrl(amy), ticketUrl(amy), ticketUrl(amy)]);
  for (const url of urls) expect((await amy.get(url, { follow: false })).status).toBe(303);
});

test('G7 a nonce is removed when its sign-in is finished', async () => {
  const url = await ticketUrl(amy);
  const challenge = new URL(url).searchParams.get('challenge') ?? '';
  const { setCookies } = await amy.get(url, { follow: false });
  expect(setCookies).toContainEqual(expect.stringMatching(new RegExp(`^gate-nonce-${challenge}=;.*1970`)));
});

test('G7 a browser that starts many sign-ins keeps only ten nonces', async () => {
  const names = Array.from({ length: 12 }, (_, index) => `gate-nonce-${String(index).padStart(43, '0')}`);
  const cookie = ['gate-nonce-é=x', ...names.map((name) => `${name}=${'x'.repeat(43)}`)].join('; ');
  const begun = await amy.get(`${proxy.origin}/.gate/start`, { follow: false, headers: { Cookie: cookie } });
  const removed = begun.setCookies.filter((line) => line.includes('1970')).map((line) => line.split('=')[0]);
  expect([begun.status, removed]).toEqual([303, names.slice(0, 3)]);
});

test('G7 someone gets up to 200 tickets in 15 minutes', async () => {
  const { people, services } = harness;
  const browser = await signedInAs(harness, people.gus);
  for (let issued = 0; issued < 199; issued += 1) {
    await consume(services.database, ticketBuckets(people.gus.id));
  }
  const enter = `${paths.enterPanel(panel.publicId)}?challenge=${'x'.repeat(43)}`;
  expect((await browser.get(enter, { follow: false })).status).toBe(303);
  expect((await browser.get(enter, { follow: false })).status).toBe(429);
});

test('G7 a ticket ends with its session', async () => {
  const browser = await signedInAs(harness, harness.people.carla);
  const url = await ticketUrl(browser);
  await harness.services.database('sessions').where({ account_id: harness.people.carla.id }).delete();
  expect((await browser.get(url, { follow: false })).status).toBe(403);
});

test.each([
  'https://evil.example/',
  '//evil.example/',
  '/\\evil.example/',
  '/%09/evil.example',
  'javascript:alert(1)',
  '/ui/\r\nX-Injected: 1',
  `/${'a'.repeat(1001)}`,
  '',
])('G7 the return address %j does not lead to another host', async (to) => {
  const { location } = await amy.get(await ticketUrl(amy, to), { follow: false });
  expect(new URL(location ?? '', proxy.origin).origin).toBe(proxy.origin);
});

test.each([
  [paths.enterPanel('00000000-0000-4000-8000-000000000001'), 404],
  [paths.enterPanel('1'), 404],
])('G8 %s is not found', async (url, status) => {
  expect((await amy.get(`${url}?challenge=${'x'.repeat(43)}`)).status).toBe(status);
});

test('G7 the console issues no ticket without a valid challenge', async () => {
  const url = paths.enterPanel(panel.publicId);
  for (const query of ['', '?challenge=', '?challenge=1', '?challenge=a&challenge=b']) {
    expect((await amy.get(url + query)).status).toBe(404);
  }
});

test('G7 the console issues a ticket only for a page load, because a panel could read it in the address of a frame', async () => {
  const url = `${paths.enterPanel(panel.publicId)}?challenge=${'x'.repeat(43)}`;
  const enter = (destination: string) =>
    amy.get(url, { follow: false, headers: { 'Sec-Fetch-Dest': destination } });
  await harness.services.database('panel_tickets').delete();
  for (const destination of ['iframe', 'object', 'embed', 'image', 'empty']) {
    expect([destination, (await enter(destination)).status]).toEqual([destination, 404]);
  }
  expect(await harness.services.database('panel_tickets')).toEqual([]);
  expect((await enter('document')).status).toBe(303);
});
