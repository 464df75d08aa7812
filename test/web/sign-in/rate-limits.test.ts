import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import argon2 from 'argon2';
import { createApp } from '../../../src/web/app.ts';
import { emailRequestBuckets, networkOf } from '../../../src/rate-limits/rate-limits.ts';
import { liftBlock } from '../../../src/blocks/lift-block.ts';
import { withTransaction } from '../../../src/audit/transaction.ts';
import { newRecoveryKey } from '../../../src/two-factor/recovery-key.ts';
import { openBrowser, type BrowserLike, type Page } from '../../harness/browser-like.ts';
import { codeAt, nextCode, PASSWORD, signIn, type Person } from '../../harness/people.ts';
import { handleRequests } from '../../harness/sign-in-requests.ts';
import { createSession, signedInAs } from '../../harness/signed-in.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';

let harness: TestApp;
beforeAll(async () => {
  harness = await startTestApp();
});
afterAll(() => harness.stop());
beforeEach(async () => {
  const { database } = harness.services;
  for (const table of ['rate_limit_buckets', 'mail_jobs', 'sign_in_requests']) await database(table).delete();
  await database('accounts').update({ blocked_until: null, wrong_codes: 0 });
});

const WRONG = 'not the password of anybody';

async function attempt(browser: BrowserLike, identifier: string, password: string): Promise<Page> {
  await browser.get('/login');
  return browser.submit({ identifier, password });
}

/** Enters a wrong password for each of these identifiers, on one page of the browser. */
async function failAs(browser: BrowserLike, identifiers: string[]): Promise<Page[]> {
  await browser.get('/login');
  const pages: Page[] = [];
  for (const identifier of identifiers) {
    pages.push(await browser.submit({ identifier, password: WRONG }, { keepPage: true }));
  }
  return pages;
}

function failTimes(times: number, identifier: string, address: string): Promise<Page[]> {
  return failAs(openBrowser(harness.app, { address }), Array<string>(times).fill(identifier));
}

const statusesOf = (pages: Page[]) => pages.map(({ status }) => status);

/** Moves the counted attempts into the past. */
async function waitMinutes(minutes: number): Promise<void> {
  const { database } = harness.services;
  await database.raw(`update rate_limit_buckets set expires_at = expires_at - ? * interval '1 minute'`, [
    minutes,
  ]);
  await database.raw(`update accounts set blocked_until = blocked_until - ? * interval '1 minute'`, [
    minutes,
  ]);
}

function networkKeys(address: string): string[] {
  return [emailRequestBuckets('forgot-password', '', address).byNetwork.key];
}

function blocksOf(person: Pick<Person, 'id'>) {
  return harness.services.database('audit_events').where({ action: 'block', subject_account_id: person.id });
}

describe('T1 passwords', () => {
  test.each([
    ['an account', 'amy', ' AMY '],
    ['an address', 'carla@acme-east.example', 'Carla <CARLA@acme-east.example>'],
    ['an unknown name', 'nobody', 'NOBODY\u200b'],
    ['an unknown address', 'nobody@acme-east.example', 'mailto:Nobody@acme-east.example'],
  ])(
    'T1 after five failures of %s from one network, however it is spelled, even the right password gets a 429',
    async (_who, name, otherSpelling) => {
      const browser = openBrowser(harness.app);
      const failed = await failAs(browser, [otherSpelling, name, otherSpelling, name, otherSpelling]);
      expect(statusesOf(failed)).toEqual([401, 401, 401, 401, 401]);
      for (const password of [WRONG, PASSWORD]) {
        const page = await attempt(browser, name, password);
        expect(page.status).toBe(429);
        expect(Number(page.headers['retry-after'])).toBeGreaterThan(14 * 60);
        expect(page.heading).toBe('Too many failed attempts');
        expect(page.text).toContain('Try again in 15 minutes');
      }
      expect((await attempt(browser, 'gus', PASSWORD)).url).toBe('/login/code');
      expect((await attempt(openBrowser(harness.app, { address: '203.0.113.9' }), name, WRONG)).status).toBe(
        401,
      );
      await waitMinutes(15);
      expect((await attempt(browser, name, WRONG)).status).toBe(401);
    },
  );

  test.each([
    { who: 'one login', names: ['amy', 'amy@acme-hosting.example'] },
    { who: 'two logins', names: ['amy', 'carla@acme-east.example'] },
    { who: 'a login and an unknown name', names: ['amy', 'nobody@acme-hosting.example'] },
    { who: 'an unknown name and address', names: ['nobody', 'nobody@acme-hosting.example'] },
  ])(
    'T1 the sixth wrong password does not reveal whether username and address belong to one login: $who',
    async ({ names: [username = '', address = ''] }) => {
      const browser = openBrowser(harness.app);
      const failed = await failAs(browser, [username, username, username, address, address, address]);
      expect(statusesOf(failed)).toEqual([401, 401, 401, 401, 401, 401]);
      expect(statusesOf(await failAs(browser, [username, username, username]))).toEqual([401, 401, 429]);
      // The block of one identifier does not apply to the other one.
      expect((await attempt(browser, address, WRONG)).status).toBe(401);
    },
  );

  test('T1 the attempt that causes a block does the same work for a login and for none', async () => {
    const { database } = harness.services;
    const statementsOf = async (identifier: string, address: string) => {
      const browser = openBrowser(harness.app, { address });
      await failAs(browser, Array<string>(4).fill(identifier));
      const statements: string[] = [];
      const note = ({ sql }: { sql: string }) => statements.push(sql);
      database.on('query', note);
      await browser.submit({ identifier, password: WRONG });
      database.off('query', note);
      return statements;
    };
    const known = await statementsOf('amy', '203.0.113.1');
    expect(known.join()).toContain('sign_in_requests');
    for (const [index, identifier] of ['nobody', 'bob', 'dan', 'zoe'].entries()) {
      expect(await statementsOf(identifier, `203.0.113.${index + 2}`)).toEqual(known);
    }
  });

  test('T1 a correct password is not counted', async () => {
    const browser = openBrowser(harness.app);
    for (let i = 0; i < 7; i += 1) expect((await attempt(browser, 'amy', PASSWORD)).url).toBe('/login/code');
  });

  test.each(['amy', 'nobody'])('T1 ten failures of %s from anywhere block every network', async (name) => {
    for (let i = 1; i <= 2; i += 1) await failTimes(5, name, `203.0.113.${i}`);
    expect((await attempt(openBrowser(harness.app, { address: '192.0.2.1' }), name, PASSWORD)).status).toBe(
      429,
    );
  });

  test('T1 refused attempts are not counted, so one address alone cannot block an account for everyone', async () => {
    await failTimes(30, 'amy', '203.0.113.1');
    expect((await attempt(openBrowser(harness.app, { address: '192.0.2.1' }), 'amy', PASSWORD)).url).toBe(
      '/login/code',
    );
  });

  test('T1 a hundred failures from one address block it, whatever the names, and an IPv6 subscriber is a /64', async () => {
    const { database } = harness.services;
    await failTimes(2, 'stranger-0', '2001:db8:1:2::1');
    await database('rate_limit_buckets').whereRaw('count = 2').update({ count: 98 });
    await database('rate_limit_buckets').delete().whereNotIn('count', [98]);
    const page = await failTimes(1, 'stranger-1', '2001:db8:1:2:ffff::2');
    const { will } = harness.people;
    page.push(...(await failTimes(1, 'will', '2001:db8:1:2:ffff::2')));
    await handleRequests(harness.services);
    expect(statusesOf(page)).toEqual([401, 401]);
    // Will has one failure. The address is blocked, and the log says so.
    expect(await blocksOf(will)).toEqual([]);
    expect(await database('mail_jobs').where({ account_id: will.id })).toEqual([]);
    expect(await database('accounts').where({ id: will.id }).first('blocked_until')).toEqual({
      blocked_until: null,
    });
    const last = await database('audit_events')
      .where({ action: 'block' })
      .orderBy('id', 'desc')
      .first<{ subject_name: string | null }>('subject_name');
    expect(last).toMatchObject({ subject_name: null });
    const status = async (address: string) =>
      (await attempt(openBrowser(harness.app, { address }), 'carla', PASSWORD)).status;
    expect(await status('2001:db8:1:2:aaaa::3')).toBe(429);
    expect(await status('2001:db8:1:3::1')).toBe(200);
  });

  test('T1 networks are recognised', () => {
    expect(networkOf('::ffff:203.0.113.1')).toBe(networkOf('203.0.113.1'));
    expect(networkOf('203.0.113.1')).not.toBe(networkOf('203.0.113.2'));
    expect(networkOf('2001:db8::1')).toBe(networkOf('2001:db8:0:0:ffff::'));
    expect(networkOf('2001:db8::1')).not.toBe(networkOf('2001:db8:0:1::1'));
  });

  test('T1 open sessions are not affected, and one event and one email report the block', async () => {
    const { amy } = harness.people;
    const open = await signedInAs(harness, amy, { address: '192.0.2.50' });
    const before = await blocksOf(amy);
    for (let i = 1; i <= 2; i += 1) await failTimes(6, 'amy', `203.0.113.${i}`);
    await failTimes(6, amy.email, '203.0.113.3');
    await failTimes(3, 'amy', '203.0.113.9');
    await handleRequests(harness.services);
    expect((await open.get('/dashboard')).url).toBe('/dashboard');
    expect((await blocksOf(amy)).length - before.length).toBe(1);
    const mails = await harness.services.database('mail_jobs').where({ account_id: amy.id });
    expect(mails).toMatchObject([{ message: 'account-blocked', address: amy.email }]);
    const row = await harness.services
      .database('accounts')
      .where({ id: amy.id })
      .first<{ until: Date }>('blocked_until as until');
    expect(row.until.getTime()).toBeGreaterThan(Date.now() + 14 * 60_000);
  });

  test('T1 the owner can sign in with a trusted browser while strangers guess passwords', async () => {
    const { amy } = harness.people;
    const own = openBrowser(harness.app, { address: '203.0.113.77' });
    await signIn(harness.services, own, amy);
    await own.submit({}, { action: '/logout' });
    for (let i = 1; i <= 2; i += 1) await failTimes(5, 'amy', `203.0.113.${i}`);
    expect(
      (await attempt(openBrowser(harness.app, { address: '203.0.113.77' }), 'amy', PASSWORD)).status,
    ).toBe(429);
    expect((await attempt(own, 'amy', PASSWORD)).url).toBe('/login/code');

    const failed = await failAs(own, ['amy', 'amy', 'amy', 'amy', 'amy']);
    expect(statusesOf(failed)).toEqual([401, 401, 401, 401, 401]);
    expect((await attempt(own, 'amy', PASSWORD)).status).toBe(429);
  });

  test('T1 a forged cookie does not make a browser trusted, and neither does one of another account', async () => {
    const own = openBrowser(harness.app, { address: '203.0.113.77' });
    await createSession(harness.services, own, harness.people.carla);
    own.cookies.delete('session');
    await failTimes(5, 'amy', '203.0.113.77');
    expect((await attempt(own, 'amy', PASSWORD)).status).toBe(429);
    const name = 'known-browser';
    const cookie = own.cookies.get(name) ?? '';
    expect(cookie).toMatch(/^[0-9a-f]+-\d+/);
    own.cookies.set(name, cookie.replace(/^([0-9a-f]+)-\d+/, `$1-${harness.people.amy.id}`));
    expect((await attempt(own, 'amy', PASSWORD)).status).toBe(429);
  });

  test('T1 a browser is trusted only for the ten logins that signed in there last', async () => {
    const { amy, acme, bob, dan, eve, east, carla, gus, west, will, blue } = harness.people;
    const own = openBrowser(harness.app, { address: '203.0.113.77' });
    for (const person of [amy, carla, acme, bob, dan, eve, east, gus, west, will, blue]) {
      await createSession(harness.services, own, person);
    }
    own.cookies.delete('session');
    await failTimes(5, 'carla', '203.0.113.77');
    expect((await attempt(own, 'carla', PASSWORD)).url).toBe('/login/code');
    await failTimes(5, 'amy', '203.0.113.77');
    expect((await attempt(own, 'amy', PASSWORD)).status).toBe(429);
  });

  test('T1 unblocking clears both identifiers', async () => {
    const { amy } = harness.people;
    for (const name of ['amy', amy.email]) {
      for (let i = 1; i <= 2; i += 1) await failTimes(5, name, `203.0.113.${i}`);
      expect(statusesOf(await failTimes(1, name, '203.0.113.3'))).toEqual([429]);
    }
    await handleRequests(harness.services);
    await withTransaction(harness.services.database, (transaction) => liftBlock(transaction, amy));
    const row = await harness.services
      .database('accounts')
      .where({ id: amy.id })
      .first<{ until: Date | null }>('blocked_until as until');
    expect(row.until).toBeNull();
    for (const name of ['amy', amy.email]) {
      for (const address of ['203.0.113.1', '192.0.2.1']) {
        const browser = openBrowser(harness.app, { address });
        expect((await attempt(browser, name, PASSWORD)).url).toBe('/login/code');
      }
    }
  });
});

describe('T4 counters', () => {
  test('T4 include parallel attempts, and are shared by all processes', async () => {
    const other = createApp(harness.services);
    const verify = jest.spyOn(argon2, 'verify');
    const browsers = Array.from({ length: 20 }, (_, i) => openBrowser(i % 2 ? other : harness.app));
    await Promise.all(browsers.map((browser) => browser.get('/login')));
    verify.mockClear();
    const pages = await Promise.all(
      browsers.map((browser) => browser.submit({ identifier: 'amy', password: WRONG })),
    );
    const count = (status: number) => pages.filter((page) => page.status === status).length;
    expect([count(401), count(429), verify.mock.calls.length]).toEqual([5, 15, 5]);
    verify.mockRestore();
  });

  test('T4 are required: if they fail, no one can sign in', async () => {
    const { database } = harness.services;
    await database.raw('alter table rate_limit_buckets rename to mislaid');
    try {
      const page = await attempt(openBrowser(harness.app), 'amy', PASSWORD);
      expect(page.status).toBe(500);
      expect(page.setCookies.filter((line) => line.startsWith('session='))).toEqual([]);
    } finally {
      await database.raw('alter table mislaid rename to rate_limit_buckets');
    }
  });

  test('T4 are stored without names', async () => {
    await failTimes(1, 'amy', '203.0.113.1');
    await failTimes(1, 'a very secret name', '203.0.113.1');
    const rows = JSON.stringify(await harness.services.database('rate_limit_buckets'));
    for (const word of ['amy', 'secret', '203.0.113']) expect(rows).not.toContain(word);
  });
});

describe('T2 codes', () => {
  async function atCodeStep(person: Person, address = '198.51.100.7'): Promise<BrowserLike> {
    const browser = openBrowser(harness.app, { address });
    await attempt(browser, person.username, PASSWORD);
    return browser;
  }

  /** A wrong code: one of a time step long past. */
  const wrongCode = (person: Person) => codeAt(person.totpSecret ?? '', Date.now() - 3_600_000);

  test('T2 five wrong codes end the sign-in', async () => {
    const { amy } = harness.people;
    const browser = await atCodeStep(amy);
    for (let i = 0; i < 4; i += 1) {
      const page = await browser.submit({ code: wrongCode(amy) });
      expect([page.status, page.url]).toEqual([422, '/login/code']);
    }
    const page = await browser.submit({ code: wrongCode(amy) });
    expect(page.url).toBe('/login?notice=wrong-codes');
    expect(page.text).toContain('too many wrong codes');
    expect((await browser.get('/login/code')).url).toBe('/login');
  });

  test('T2 ten wrong codes block the account, a correct password does not reset them, and an admin can unblock it', async () => {
    const { amy } = harness.people;
    for (let round = 0; round < 2; round += 1) {
      const browser = await atCodeStep(amy, `203.0.113.${round}`);
      for (let i = 0; i < 5; i += 1) await browser.submit({ code: wrongCode(amy) });
    }
    const browser = await atCodeStep(amy);
    const page = await browser.submit({ code: await nextCode(harness.services, amy, amy.totpSecret ?? '') });
    expect(page.status).toBe(429);
    await withTransaction(harness.services.database, (transaction) => liftBlock(transaction, amy));
    await browser.get('/login/code');
    const code = await nextCode(harness.services, amy, amy.totpSecret ?? '');
    expect((await browser.submit({ code })).url).toBe('/dashboard');
  });

  test('T2 twenty parallel codes are counted like consecutive ones', async () => {
    const { amy } = harness.people;
    const browser = await atCodeStep(amy);
    await Promise.all(
      Array.from({ length: 20 }, () => browser.submit({ code: wrongCode(amy) }).catch(() => undefined)),
    );
    const row = await harness.services
      .database('accounts')
      .where({ id: amy.id })
      .first<{ wrong: number }>('wrong_codes as wrong');
    expect(row.wrong).toBe(5);
  });

  test('T2 after a hundred wrong codes in a row, only a reset by an admin helps', async () => {
    const { amy } = harness.people;
    const { database } = harness.services;
    await database('accounts').where({ id: amy.id }).update({ wrong_codes: 99 });
    const browser = await atCodeStep(amy);
    await browser.submit({ code: wrongCode(amy) });
    expect(await database('mail_jobs').where({ account_id: amy.id })).toMatchObject([
      { message: 'account-blocked', data: { until: null } },
    ]);
    await database('rate_limit_buckets').delete();
    await browser.get('/login/code');
    const page = await browser.submit({ code: await nextCode(harness.services, amy, amy.totpSecret ?? '') });
    expect(page.status).toBe(422);
    expect(page.text).toMatch(
      /Ask the main admin of Acme Hosting to use Reset 2FA|npm run sso-provider:rescue/,
    );
  });

  test('T2 a correct code resets the count', async () => {
    const { amy } = harness.people;
    await harness.services.database('accounts').where({ id: amy.id }).update({ wrong_codes: 42 });
    await signIn(harness.services, openBrowser(harness.app), amy);
    expect(await harness.services.database('accounts').where({ id: amy.id }).first('wrong_codes')).toEqual({
      wrong_codes: 0,
    });
  });
});

describe('T3 recovery key and forgot password', () => {
  test('T3 accept five recovery keys an hour', async () => {
    const browser = openBrowser(harness.app);
    await attempt(browser, 'amy', PASSWORD);
    await browser.get('/login/recovery');
    const recoveryKey = newRecoveryKey();
    for (let i = 0; i < 5; i += 1) expect((await browser.submit({ recoveryKey })).status).toBe(422);
    const page = await browser.post('/login/recovery', { recoveryKey });
    expect(page.status).toBe(429);
    expect(Number(page.headers['retry-after'])).toBeGreaterThan(59 * 60);
  });

  /** Each request comes from a different network, because networks have a limit of their own. */
  async function ask(identifier: string, network: number): Promise<Page> {
    const browser = openBrowser(harness.app, { address: `203.0.113.${network}` });
    await browser.get('/forgot-password');
    const page = await browser.submit({ identifier });
    await handleRequests(harness.services);
    await harness.services.database.raw(
      `update one_time_links set created_at = created_at - interval '2 minutes'`,
    );
    return page;
  }

  test.each([
    ['amy', 'AMY ', 'username'],
    ['nobody', 'Nobody', 'username'],
    ['nobody@acme-hosting.example', 'Nobody <nobody@acme-hosting.example>', 'address'],
    ['will@acme-west.example', 'mailto:WILL@acme-west.example', 'address'],
  ])(
    'T3 after three requests in an hour for %s, the page says when to try again, and a request is not a failed attempt',
    async (identifier, otherSpellings, what) => {
      const statuses: number[] = [];
      for (let i = 0; i < 3; i += 1) statuses.push((await ask(identifier, i)).status);
      expect(statuses).toEqual([200, 200, 200]);
      await harness.services.database.raw(`
        update rate_limit_buckets set counted_at = '2026-03-02T18:50:00Z', expires_at = date_trunc('minute', now()) + interval '12 minutes'`);
      const page = await ask(otherSpellings, 3);
      expect(page.status).toBe(429);
      expect(Number(page.headers['retry-after'])).toBeLessThanOrEqual(12 * 60);
      expect(page.text).toContain(
        `You already requested an email for this ${what} at 18:50 UTC. If a login uses it, we sent the email then.`,
      );
      expect(page.text).toMatch(/You can ask again at \d\d:\d\d UTC\./);
      expect(page.text).not.toMatch(/fail|attempt/i);
      expect(page.text).not.toContain(identifier);
    },
  );

  test('T3 accept thirty requests an hour from one network, and a request is not a failed attempt', async () => {
    await ask('amy', 1);
    await harness.services
      .database('rate_limit_buckets')
      .whereIn('key', networkKeys('203.0.113.1'))
      .update({ count: 30 });
    const page = await ask('carla', 1);
    expect(page.status).toBe(429);
    expect(page.heading).toBe('Too many requests');
    expect(page.text).not.toMatch(/fail|attempt/i);
    expect((await ask('carla', 2)).status).toBe(200);
  });

  test('T3 send three emails an hour to one account, whichever name is used', async () => {
    const { amy } = harness.people;
    for (const identifier of ['amy', amy.email, 'AMY ', amy.email.toUpperCase(), 'amy', amy.email]) {
      await ask(identifier, 1);
    }
    expect(
      await harness.services.database('mail_jobs').where({ account_id: amy.id, message: 'password-reset' }),
    ).toHaveLength(3);
  });
});
