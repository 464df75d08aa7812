import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { projectRoot } from '../../../src/config.ts';
import { paths } from '../../../src/paths.ts';
import { openBrowser } from '../../harness/browser-like.ts';
import { signIn } from '../../harness/people.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';

let harness: TestApp;
beforeAll(async () => {
  harness = await startTestApp();
});
afterAll(() => harness.stop());

const themeOf = (html: string) => /<html lang="en" dir="ltr"(?: data-theme="(\w+)")?>/.exec(html)?.[1];

test('pages follow the system’s setting until someone chooses a theme', async () => {
  const { html } = await openBrowser(harness.app).get(paths.signIn);
  expect(themeOf(html)).toBeUndefined();
  expect(html).toContain('media="(prefers-color-scheme: dark)"');
});

test('the browser’s own bars on phones have the colour of the page’s bar', async () => {
  const { html } = await openBrowser(harness.app).get(paths.signIn);
  const tokens = readFileSync(path.join(projectRoot, 'public', 'tokens.css'), 'utf8');
  const [, ...bar] = /--bar: var\(--light, (#\w+)\) var\(--dark, (#\w+)\);/.exec(tokens) ?? [];
  expect(bar).toHaveLength(2);
  expect([...html.matchAll(/name="theme-color" content="([^"]+)"/g)].map(([, color]) => color)).toEqual(bar);
});

test('the theme chosen before signing in stays after signing in and out', async () => {
  const browser = openBrowser(harness.app);
  await browser.get(paths.signIn);
  const back = await browser.submit({}, { action: paths.theme, extra: { theme: 'dark' } });
  expect(back.url).toBe(paths.signIn);
  expect(themeOf(back.html)).toBe('dark');
  expect(back.html).not.toContain('media="(prefers-color-scheme');

  const dashboard = await signIn(harness.services, browser, harness.people.amy);
  expect(themeOf(dashboard.html)).toBe('dark');
  await browser.get(`${paths.technicians}?search=amy`);
  const list = await browser.submit({}, { action: paths.theme, extra: { theme: 'light' } });
  expect(list.url).toBe(`${paths.technicians}?search=amy`);
  expect(themeOf(list.html)).toBe('light');
  await browser.submit({}, { action: paths.signOut });
  expect(themeOf(browser.page().html)).toBe('light');
});

const withoutHeaders = {};
const ownHeaders = [
  withoutHeaders,
  { Origin: 'http://console.example' },
  { 'Sec-Fetch-Site': 'same-origin' },
];
const foreignHeaders = [
  { Origin: 'https://evil.example' },
  { 'Sec-Fetch-Site': 'cross-site' },
  { 'Sec-Fetch-Site': 'cross-site', Origin: 'http://console.example' },
];

/** Chooses the dark theme on a page whose session has ended. */
async function chooseAfterTheSessionEnded(headers: object) {
  const browser = openBrowser(harness.app);
  await signIn(harness.services, browser, harness.people.carla);
  await browser.get(paths.profile);
  await harness.services.database('sessions').where({ account_id: harness.people.carla.id }).delete();
  const options = { action: paths.theme, extra: { theme: 'dark' }, headers: { ...headers } };
  return { browser, answer: await browser.submit({}, { ...options, follow: false }) };
}

test.each(ownHeaders)(
  'on a page whose session has ended, the switch still works and leads back to the page, with the headers %j',
  async (headers) => {
    const { browser, answer } = await chooseAfterTheSessionEnded(headers);
    expect([answer.status, answer.location]).toEqual([303, paths.profile]);
    const back = await browser.get(paths.profile);
    expect([back.status, back.url, themeOf(back.html)]).toEqual([
      200,
      `${paths.signIn}?returnTo=${encodeURIComponent(paths.profile)}`,
      'dark',
    ]);
  },
);

test.each(foreignHeaders)(
  'H3 another site can’t switch anything on a page whose session has ended, with the headers %j',
  async (headers) => {
    const { answer } = await chooseAfterTheSessionEnded(headers);
    expect([answer.status, answer.setCookies.join()]).toEqual([403, expect.not.stringContaining('theme=')]);
  },
);

test.each([
  [withoutHeaders, 403],
  [{ Origin: 'http://console.example' }, 303],
  [{ 'Sec-Fetch-Site': 'same-origin' }, 303],
])(
  'H3 with the headers %j, an out-of-date form of a signed-out page gets the status %i',
  async (headers, status) => {
    const browser = openBrowser(harness.app);
    await browser.get(paths.signIn);
    browser.cookies.delete('csrf');
    const options = { action: paths.theme, extra: { theme: 'dark' }, headers: { ...headers } };
    expect((await browser.submit({}, { ...options, follow: false })).status).toBe(status);
  },
);

test('on a page that responds to a form, the switch leads to the start page', async () => {
  const browser = openBrowser(harness.app);
  await browser.get(paths.signIn);
  const { html } = await browser.submit({ identifier: 'amy', password: 'wrong' });
  expect(html).toContain('name="returnTo" value="/"');
});

test.each(['', 'DARK', 'blue', '" onload="'])('the theme %p is refused', async (theme) => {
  const browser = openBrowser(harness.app);
  await browser.get(paths.signIn);
  const answer = await browser.post(paths.theme, { theme });
  expect(answer.status).toBe(400);
  expect(answer.setCookies.join()).not.toContain('theme');
});

test.each(['//evil.example', 'https://evil.example/', '/\\evil.example', ''])(
  'after a choice, returnTo %p leads to the start page',
  async (returnTo) => {
    const browser = openBrowser(harness.app);
    await browser.get(paths.signIn);
    const answer = await browser.post(paths.theme, { theme: 'dark', returnTo }, { follow: false });
    expect(answer.location).toBe(paths.home);
  },
);

test('a cookie with another value has no effect', async () => {
  const browser = openBrowser(harness.app);
  browser.cookies.set('theme', 'dark"onload="x');
  expect(themeOf((await browser.get(paths.signIn)).html)).toBeUndefined();
});

test('the browser’s time zone is stored at the first sign-in only, and pages name it', async () => {
  const { services, people } = harness;
  const signInFrom = async (zone: string) => {
    const browser = openBrowser(harness.app);
    const { html } = await browser.get(paths.signIn);
    const cookie = /data-time-zone-cookie="([^"]+)"/.exec(html)?.[1] ?? '';
    browser.cookies.set(cookie, encodeURIComponent(zone));
    return signIn(services, browser, people.carla);
  };
  await services.database('accounts').where({ id: people.carla.id }).update({ last_sign_in_at: null });
  expect((await signInFrom('Mars/Olympus_Mons')).text).toContain('Times are in UTC.');

  await services.database('accounts').where({ id: people.carla.id }).update({ last_sign_in_at: null });
  const first = await signInFrom('Europe/Kiev');
  expect(first.text).toContain('Times are in Europe/Kyiv (Kiev). Change the time zone');
  const events = await services
    .database('audit_events')
    .where({ action: 'sign-in' })
    .orderBy('id')
    .select<{ content: string }[]>('content');
  expect(JSON.parse(events.at(-1)?.content ?? '')).toMatchObject({
    changes: { timeZone: { before: 'UTC', after: 'Europe/Kiev' } },
  });

  expect((await signInFrom('America/New_York')).text).toContain('Times are in Europe/Kyiv (Kiev).');
});
