import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { paths } from '../../src/paths.ts';
import { openBrowser, type BrowserLike } from '../harness/browser-like.ts';
import { ageLink, mailedLink } from '../harness/links.ts';
import { codeAt, PASSWORD, type Person } from '../harness/people.ts';
import { startTestApp, type TestApp } from '../harness/test-app.ts';
import { killAll, settingsFor, startWebProcess, type WebProcess } from '../harness/product-process.ts';

// Includes the wait for the build.
jest.setTimeout(240_000);

const OFF = 90_000;
/** How long an authenticator app shows a code. */
const STEP_MS = 30_000;

let harness: TestApp;
let fast: WebProcess;
let slow: WebProcess;
beforeAll(async () => {
  harness = await startTestApp();
  const settings = settingsFor(harness.services.config.databaseUrl, 'smtp://127.0.0.1:1');
  const start = (shift: number) =>
    startWebProcess({ ...settings, CLOCK_SHIFT: String(shift) }, 'test/faults/shifted-clock.js');
  [fast, slow] = await Promise.all([start(OFF), start(-OFF)]);
});
afterAll(async () => {
  killAll();
  await harness.stop();
});

/** A code from a phone whose clock is as far off as the process's own, or further. */
async function signInAt(web: WebProcess, person: Person, more = 0): Promise<BrowserLike> {
  await harness.services.database('accounts').where({ id: person.id }).update({ totp_last_step: null });
  const browser = openBrowser(web.url);
  await browser.get(paths.signIn);
  await browser.submit({ identifier: person.username, password: PASSWORD });
  const shift = web === fast ? OFF : -OFF;
  if (more < 0) await waitForEarlyInStep();
  await browser.submit({ code: codeAt(person.totpSecret ?? '', Date.now() + shift + more) });
  return browser;
}

/** Waits until the current code is valid for 15 seconds or more, so that a busy machine sends it in time. */
async function waitForEarlyInStep(): Promise<void> {
  const passed = Date.now() % STEP_MS;
  if (passed > STEP_MS / 2) await sleep(STEP_MS - passed);
}

/** The same browser, with the other process. */
async function open(web: WebProcess, path: string, { cookies }: BrowserLike): Promise<Response> {
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  return fetch(web.url + path, { headers: { cookie }, redirect: 'manual' });
}

describe('R7 a process whose clock is 90 s off', () => {
  test('R7, L1 a link expires at the stated time, however wrong the clock of a process is', async () => {
    const { bob } = harness.people;
    const link = await mailedLink(harness.services, bob, 'invitation');
    await ageLink(harness.services, link, 72 * 60 - 1);
    for (const web of [fast, slow]) {
      expect((await openBrowser(web.url).get(link.path)).text).toContain('set your password');
    }
    const late = openBrowser(slow.url);
    await late.get(link.path);
    await ageLink(harness.services, link, 1.5);
    for (const web of [fast, slow]) expect((await openBrowser(web.url).get(link.path)).status).toBe(410);
    expect((await late.submit({ password: `${PASSWORD} anew` })).status).toBe(410);
  });

  test.each([-30_000, 30_000])('R7 a code from a clock that is %p ms off is accepted', async (more) => {
    for (const web of [fast, slow]) {
      const browser = await signInAt(web, harness.people.carla, more);
      expect(browser.page().url).toBe(paths.dashboard);
    }
  });

  test.each([-90_000, 90_000])('R7 a code from a clock that is %p ms off is rejected', async (more) => {
    const browser = await signInAt(fast, harness.people.gus, more);
    expect(browser.page().status).toBe(422);
  });

  test('R7, S2 a session ends at the stated time', async () => {
    const { database } = harness.services;
    for (const web of [fast, slow]) {
      const { west } = harness.people;
      await database('sessions').where({ account_id: west.id }).delete();
      const browser = await signInAt(web, west);
      const { rows } = await database.raw<{ rows: [{ left: number }] }>(
        `select extract(epoch from expires_at - now())::float as left from sessions where account_id = ?`,
        [west.id],
      );
      expect(Math.abs(rows[0].left - 8 * 3600)).toBeLessThan(30);
      const idle = (minutes: number) =>
        database('sessions')
          .where({ account_id: west.id })
          .update({ last_seen_at: database.raw(`now() - interval '1 minute' * ${minutes}`) });
      for (const other of [fast, slow]) {
        await idle(29.5);
        expect((await open(other, paths.dashboard, browser)).status).toBe(200);
      }
      for (const other of [fast, slow]) {
        await idle(30.5);
        expect((await open(other, paths.dashboard, browser)).status).toBe(303);
      }
    }
  });

  test('R7, S4 confirming it’s you is valid for ten minutes', async () => {
    const { database } = harness.services;
    const { acme, amy } = harness.people;
    const page = paths.technicianAction(amy.id, 'reset-password');
    const asks = async (web: WebProcess, browser: BrowserLike) =>
      (await (await open(web, page, browser)).text()).includes('name="code"');
    for (const web of [fast, slow]) {
      const browser = await signInAt(web, acme);
      const confirmItsMe = (minutesAgo: number) =>
        database.raw(
          `update sessions set data = jsonb_set(data, '{signIn,authenticatedAt}',
             to_jsonb((data->'signIn'->>'authenticatedAt')::float - ?::float * 60000)) where account_id = ?`,
          [minutesAgo, acme.id],
        );
      await confirmItsMe(9.5);
      for (const other of [fast, slow]) expect(await asks(other, browser)).toBe(false);
      await confirmItsMe(1);
      for (const other of [fast, slow]) expect(await asks(other, browser)).toBe(true);
      await database('sessions').where({ account_id: acme.id }).delete();
    }
  });
});
