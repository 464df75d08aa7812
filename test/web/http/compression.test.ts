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

test('a first visit takes three requests, and a second one takes one', async () => {
  const { html } = await amy.get(paths.technicians);
  const files = [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, file = '']) => file);
  expect(files).toHaveLength(2);
  for (const file of files) {
    for (const [accepted, encoding] of [
      ['gzip, deflate, br, zstd', 'br'],
      ['gzip', 'gzip'],
      ['br;q=0, gzip', 'gzip'],
      ['identity', 'identity'],
      ['', 'identity'],
    ] as const) {
      const answer = await request(harness.app).get(file).set('Accept-Encoding', accepted);
      expect([answer.status, encodingOf(answer.headers as Record<string, string>)]).toEqual([200, encoding]);
      expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
      expect(answer.headers['vary']).toContain('Accept-Encoding');
    }
  }
});
