import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { createBrotliDecompress } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import request from 'supertest';
import { unmaskToken } from '../../../src/web/http/masked-token.ts';
import { paths } from '../../../src/paths.ts';
import { openBrowser, type BrowserLike } from '../../harness/browser-like.ts';
import { codeAt, PASSWORD, signIn } from '../../harness/people.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';

let harness: TestApp;
let amy: BrowserLike;
beforeAll(async () => {
  harness = await startTestApp();
  amy = openBrowser(harness.app);
  await signIn(harness.services, amy, harness.people.amy);
});
afterAll(() => harness.stop());

const encodingOf = (headers: Record<string, string>) => headers['content-encoding'] ?? 'identity';

test('pages are compressed for clients that accept it', async () => {
  for (const encoding of ['br', 'gzip']) {
    const { headers } = await amy.get(paths.technicians, { headers: { 'Accept-Encoding': encoding } });
    expect(encodingOf(headers)).toBe(encoding);
    expect(headers['vary']).toContain('Accept-Encoding');
  }
  const { headers } = await amy.get(paths.technicians, { headers: { 'Accept-Encoding': 'identity' } });
  expect(encodingOf(headers)).toBe('identity');
});

test('H3 pages with a link’s token, a setup key or a recovery key are not compressed, not even by proxies', async () => {
  const token = 'x'.repeat(60);
  const eve = openBrowser(harness.app);
  await eve.get(paths.signIn);
  await eve.submit({ identifier: 'eve', password: PASSWORD });
  const pages = [
    await amy.get(`/invitation/${token}`),
    await amy.get(`/password-reset/${token}`),
    await eve.get(paths.twoFactorSetup),
  ];
  const secret = /secret=(\w+)/.exec(eve.page().html)?.[1] ?? '';
  pages.push(await eve.submit({ code: codeAt(secret, Date.now()) }));
  expect(pages.slice(2).map(({ heading }) => heading)).toEqual(['Two-Factor Setup', 'Recovery Key']);
  for (const { headers, url } of pages) {
    expect([url, encodingOf(headers), headers['cache-control']]).toEqual([
      url,
      'identity',
      'no-store, no-transform',
    ]);
  }
});

test('exports are not compressed', async () => {
  const { status, headers } = await amy.get(paths.exportTechnicians);
  expect([status, encodingOf(headers)]).toEqual([200, 'identity']);
});

test('H3 the form token looks different on each page and stays the same underneath', async () => {
  const tokens = [];
  for (let count = 0; count < 3; count += 1) {
    const { forms } = await amy.get(paths.profile);
    const onPage = forms.map(({ values }) => values['csrfToken'] ?? '').filter(Boolean);
    expect(new Set(onPage).size).toBe(1);
    tokens.push(onPage[0] ?? '');
  }
  expect(new Set(tokens).size).toBe(3);
  expect(new Set(tokens.map(unmaskToken)).size).toBe(1);
  for (const csrfToken of tokens) {
    expect((await amy.post(paths.theme, { csrfToken, theme: 'light' })).status).toBe(200);
  }
});

test.each(['', 'x', 'A'.repeat(2000), '~', 'ÿ'.repeat(300)])(
  'the form token %p is refused',
  async (csrfToken) => {
    await amy.get(paths.profile);
    expect((await amy.post(paths.theme, { csrfToken, theme: 'light' })).status).toBe(403);
  },
);

/** The files that a browser requests for a page and then keeps for a year. */
const filesOf = (html: string) =>
  [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, file = '']) => file);

test('a page has one style sheet and one script, with the best compression that the client accepts', async () => {
  for (const page of [await amy.get(paths.technicians), await openBrowser(harness.app).get(paths.signIn)]) {
    const files = filesOf(page.html);
    expect(files.map((file) => /\.(\w+)\?/.exec(file)?.[1])).toEqual(['css', 'js']);
    for (const file of files) {
      for (const [accepted, encoding] of [
        ['gzip, deflate, br, zstd', 'br'],
        ['gzip', 'gzip'],
        ['br;q=0, gzip', 'gzip'],
        ['identity', 'identity'],
        ['', 'identity'],
      ] as const) {
        const answer = await request(harness.app).get(file).set('Accept-Encoding', accepted);
        expect([answer.status, encodingOf(answer.headers as Record<string, string>)]).toEqual([
          200,
          encoding,
        ]);
        expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
        expect(answer.headers['vary']).toContain('Accept-Encoding');
      }
    }
  }
});

/** The bytes in ten packets, which a server can send before it needs a reply (RFC 6928). */
const FIRST_PACKETS = 14_600;

test.each([
  ['the sign-in page', paths.signIn, FIRST_PACKETS, 3_000],
  ['Manage Technicians', paths.technicians, 25_000, 9_000],
])(
  'a first visit to %s and a second one stay within the limits for bytes, including headers',
  async (_name, path, first, repeat) => {
    await harness.services.database.raw(
      `insert into accounts (admin_id, role, username, email, status, notes)
       select ?, 'technician', 'many' || n, 'many' || n || '@acme-hosting.example', 'pending', 'Night shift ' || n
       from generate_series(1, 40) n on conflict do nothing`,
      [harness.people.acmeHosting.id],
    );
    const server = harness.app.listen(0);
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const cookie = [...amy.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const page = await bytesOf(port, path, path === paths.signIn ? '' : cookie);
    const files = await Promise.all(filesOf(page.text).map((file) => bytesOf(port, file, '')));
    server.close();
    expect(files).toHaveLength(2);
    expect(page.bytes).toBeLessThanOrEqual(repeat);
    expect(files.reduce((sum, { bytes }) => sum + bytes, page.bytes)).toBeLessThanOrEqual(first);
  },
);

/** Sends a request on a connection of its own. Returns what the server sent on it. */
async function bytesOf(port: number, path: string, cookie: string): Promise<{ bytes: number; text: string }> {
  const headers = { 'Accept-Encoding': 'br', Cookie: cookie };
  const sent = get({ port, path, headers, agent: false });
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  const text = await buffer(response.pipe(createBrotliDecompress()));
  return { bytes: response.socket.bytesRead, text: text.toString() };
}
