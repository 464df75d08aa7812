import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { SessionData } from 'express-session';
import { endAllSessions } from '../../../src/sessions/session-epoch-repository.ts';
import { cookieName } from '../../../src/web/http/cookies.ts';
import { SessionStore } from '../../../src/web/http/session-store.ts';
import { openBrowser, type BrowserLike } from '../../harness/browser-like.ts';
import { columnOf } from '../../harness/html.ts';
import { nextCode, PASSWORD, signIn } from '../../harness/people.ts';
import { createSession, signedInAs } from '../../harness/signed-in.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';

let harness: TestApp;
let browser: BrowserLike;
beforeAll(async () => {
  harness = await startTestApp();
});
afterAll(() => harness.stop());
beforeEach(async () => {
  await harness.services.database('sessions').delete();
  browser = openBrowser(harness.app);
});

const cookie = (name: string) => cookieName(harness.services.config, name);
const sessions = () => harness.services.database('sessions').orderBy('created_at');

async function passTime(minutes: number): Promise<void> {
  await harness.services.database.raw(
    `update sessions set created_at = created_at - :age, last_seen_at = last_seen_at - :age, expires_at = expires_at - :age`.replaceAll(
      ':age',
      `interval '1 minute' * ${minutes}`,
    ),
  );
}

async function passwordStep(username: string, by = browser): Promise<void> {
  await by.get('/login');
  await by.submit({ identifier: username, password: PASSWORD });
}

describe('S1 the session ID', () => {
  test('S1 changes at each step of the sign-in, and the previous one stops working', async () => {
    const { amy } = harness.people;
    await passwordStep('amy');
    const pending = browser.cookies.get(cookie('session')) ?? '';
    await browser.submit({ code: await nextCode(harness.services, amy, amy.totpSecret ?? '') });
    const full = browser.cookies.get(cookie('session')) ?? '';
    expect(new Set([pending, full, '']).size).toBe(3);
    expect(await sessions()).toHaveLength(1);
    const otherBrowser = openBrowser(harness.app);
    otherBrowser.cookies.set(cookie('session'), pending);
    for (const path of ['/dashboard', '/login/code'])
      expect((await otherBrowser.get(path)).url).toBe('/login');
    expect((await browser.get('/dashboard')).url).toBe('/dashboard');
  });

  test('S1 stops working at sign-in if someone else planted it, signed or not', async () => {
    const stranger = openBrowser(harness.app);
    await passwordStep('carla', stranger);
    for (const planted of ['s%3Aplanted.AAAA', stranger.cookies.get(cookie('session')) ?? '']) {
      const victim = openBrowser(harness.app);
      victim.cookies.set(cookie('session'), planted);
      await signIn(harness.services, victim, harness.people.amy);
      expect(victim.cookies.get(cookie('session'))).not.toBe(planted);
      const thief = openBrowser(harness.app);
      thief.cookies.set(cookie('session'), planted);
      expect((await thief.get('/dashboard')).url).toMatch(/^\/login/);
    }
  });

  test('S1 cannot be derived from what the table stores', async () => {
    await signIn(harness.services, browser, harness.people.amy);
    const id =
      decodeURIComponent(browser.cookies.get(cookie('session')) ?? '')
        .slice(2)
        .split('.')[0] ?? '';
    expect(id.length).toBeGreaterThan(20);
    expect(JSON.stringify(await sessions())).not.toContain(id);
  });

  test('S1 cookies are HttpOnly, SameSite=Lax, Path=/', async () => {
    const page = await signIn(harness.services, browser, harness.people.amy);
    const names = page.setCookies.map((line) => line.split('=')[0]);
    expect(names).toEqual(expect.arrayContaining([cookie('session'), cookie('known-browser')]));
    for (const line of page.setCookies) {
      expect(line).toMatch(/; HttpOnly/);
      expect(line).toMatch(/; SameSite=Lax/i);
      expect(line).toMatch(/; Path=\/(;|$)/);
      expect(line).not.toMatch(/Domain=/i);
    }
  });

  test('S1 cookies over https are Secure and named __Host-', async () => {
    const secure = await startTestApp({ BASE_URL: 'https://console.example' });
    try {
      const own = openBrowser(secure.app);
      const options = { headers: { 'X-Forwarded-Proto': 'https' } };
      const { amy } = secure.people;
      await own.get('/login', options);
      await own.submit({ identifier: 'amy', password: PASSWORD }, options);
      const page = await own.submit(
        { code: await nextCode(secure.services, amy, amy.totpSecret ?? '') },
        options,
      );
      expect(page.url).toBe('/dashboard');
      const names = ['csrf', 'known-browser', 'session'].map((name) =>
        cookieName(secure.services.config, name),
      );
      expect([...own.cookies.keys()].sort()).toEqual(names);
      for (const name of names) expect(name).toMatch(/^__Host-/);
      for (const line of page.setCookies) expect(line).toMatch(/; Secure/);
    } finally {
      await secure.stop();
    }
  });
});

describe('S2 the lifetime of a session', () => {
  test('S2 is 30 minutes without a request, and 8 hours in total', async () => {
    await createSession(harness.services, browser, harness.people.amy);
    await passTime(29);
    expect((await browser.get('/dashboard')).url).toBe('/dashboard');
    await passTime(29);
    expect((await browser.get('/dashboard')).url).toBe('/dashboard');
    await passTime(31);
    const ended = await browser.get('/technicians?page=2');
    expect(ended.url).toBe('/login?returnTo=%2Ftechnicians%3Fpage%3D2');
    expect(ended.text).toContain('Your session has ended, for example after 30 minutes without activity.');
    expect(ended.text).toContain('We’ll take you to Manage Technicians after you sign in.');
    expect((await openBrowser(harness.app).get('/technicians')).text).not.toContain('has ended');

    await createSession(harness.services, browser, harness.people.amy);
    for (let minutes = 0; minutes < 470; minutes += 28) {
      await passTime(28);
      expect((await browser.get('/dashboard')).url).toBe(minutes + 28 < 480 ? '/dashboard' : '/login');
    }
    await passTime(28);
    expect((await browser.get('/dashboard')).url).toBe('/login');
  });

  test('S2 a session that has ended is no longer listed', async () => {
    await signedInAs(harness, harness.people.amy);
    await passTime(31);
    await createSession(harness.services, browser, harness.people.amy);
    expect(await sessions()).toHaveLength(2);
    expect(columnOf((await browser.get('/sessions')).html, 'Address')).toEqual(['198.51.100.7']);
  });

  test('S2 is 5 minutes while the second factor is pending, and 30 while it is being set up', async () => {
    await passwordStep('amy');
    await passTime(4);
    expect((await browser.get('/login/code')).url).toBe('/login/code');
    await passTime(2);
    expect((await browser.get('/login/code')).url).toBe('/login');

    await passwordStep('eve');
    await passTime(28);
    expect((await browser.get('/two-factor/setup')).url).toBe('/two-factor/setup');
    await passTime(3);
    expect((await browser.get('/two-factor/setup')).url).toBe('/login');
  });

  test('S2 a login has up to five sessions, and a new one ends the oldest', async () => {
    const browsers: BrowserLike[] = [];
    for (let count = 0; count < 5; count += 1) browsers.push(await signedInAs(harness, harness.people.amy));
    await signIn(harness.services, browser, harness.people.amy);
    browsers.push(browser);
    const ends = [];
    for (const each of browsers) ends.push((await each.get('/dashboard')).url);
    expect(ends).toEqual(['/login', ...Array<string>(5).fill('/dashboard')]);
    expect(await sessions()).toHaveLength(5);
  });
});

describe('S3 what ends sessions immediately', () => {
  test.each([
    ['its account is deactivated', 'accounts', { status: 'inactive' }],
    ['all its sessions were ended', 'accounts', { epoch: 7 }],
    ['an admin above is deactivated', 'admins', { deactivated_at: new Date() }],
  ] as const)('S3 %s', async (_why, table, change) => {
    const { gus, acmeEast } = harness.people;
    const { database } = harness.services;
    await createSession(harness.services, browser, gus);
    expect((await browser.get('/dashboard')).url).toBe('/dashboard');
    const id = table === 'accounts' ? gus.id : acmeEast.id;
    const [before] = await database(table)
      .where({ id })
      .select<Record<string, unknown>[]>(Object.keys(change));
    await database(table).where({ id }).update(change);
    expect((await browser.get('/dashboard')).url).toBe('/login');
    await database(table)
      .where({ id })
      .update(before ?? {});
  });

  test('S3 sessions with a pending second factor end as well', async () => {
    await passwordStep('amy');
    await endAllSessions(harness.services.database, harness.people.amy.id);
    expect((await browser.get('/login/code')).url).toBe('/login');
  });

  test('S3 a request that is still running cannot restore an ended session', async () => {
    const { amy } = harness.people;
    await createSession(harness.services, browser, amy);
    const id =
      decodeURIComponent(browser.cookies.get(cookie('session')) ?? '')
        .slice(2)
        .split('.')[0] ?? '';
    const store = new SessionStore(harness.services.database);
    const running = await new Promise<SessionData | null | undefined>((resolve) => {
      store.get(id, (_error, found) => resolve(found));
    });
    if (!running) throw new Error('The session was not found');
    await endAllSessions(harness.services.database, amy.id);
    await new Promise<void>((resolve) => store.set(id, { ...running, sealedReturnTo: 'x' }, () => resolve()));
    expect(await sessions()).toEqual([]);
    expect((await browser.get('/dashboard')).url).toBe('/login');
  });

  test('S3 a session that is created while all sessions end is invalid from the start', async () => {
    const { amy } = harness.people;
    await passwordStep('amy');
    const code = await nextCode(harness.services, amy, amy.totpSecret ?? '');
    const { database } = harness.services;
    const lateBump = async (query: { sql: string }) => {
      if (!/insert into sessions/.test(query.sql)) return;
      database.off('query', lateBump as never);
      await endAllSessions(database, amy.id);
    };
    database.on('query', lateBump as never);
    await browser.submit({ code });
    expect((await browser.get('/dashboard')).url).toBe('/login');
  });

  test('S3 an action that ends all sessions can keep the current one', async () => {
    const { amy } = harness.people;
    const { database } = harness.services;
    const other = await signedInAs(harness, amy);
    await createSession(harness.services, browser, amy);
    const [, own] = (await sessions()) as { id_hash: string }[];
    expect(await endAllSessions(database, amy.id, { exceptIdHash: own?.id_hash ?? '' })).toBe(1);
    expect((await browser.get('/dashboard')).url).toBe('/dashboard');
    expect((await other.get('/dashboard')).url).toBe('/login');
  });
});

test('S5 anonymous pages write no session row and set no session cookie', async () => {
  for (const path of [
    '/',
    '/login',
    '/login?notice=signed-out',
    '/forgot-password',
    '/forgot-password?requested',
    '/dashboard',
    '/nowhere',
    '/invitation/x',
  ]) {
    await browser.get(path);
  }
  await browser.get('/login');
  await browser.submit({ identifier: 'amy', password: 'not the password of amy' });
  await browser.get('/forgot-password');
  await browser.submit({ identifier: 'amy' });
  expect(await sessions()).toEqual([]);
  expect([...browser.cookies.keys()]).toEqual([cookie('csrf')]);
});

test('a sign-in is logged with its address and browser, for the login and its main admin', async () => {
  await signIn(harness.services, browser, harness.people.carla);
  const event = await harness.services
    .database('audit_events')
    .where({ action: 'sign-in', actor_account_id: harness.people.carla.id })
    .orderBy('id', 'desc')
    .first<{ content: string }>('content');
  expect(JSON.parse(event.content)).toMatchObject({
    outcome: 'done',
    actor: { name: 'carla', adminName: 'Acme East' },
    origin: { address: '198.51.100.7', userAgent: expect.stringContaining('Firefox') as unknown },
  });
});
