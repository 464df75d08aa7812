import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { SessionData } from 'express-session';
import type { Knex } from 'knex';
import { openDatabase } from '../../../src/database/database.ts';
import { findSessions } from '../../../src/sessions/session-repository.ts';
import { SessionStore } from '../../../src/web/http/session-store.ts';
import { hashed } from '../../../src/sessions/session-id.ts';
import { openBrowser, type BrowserLike } from '../../harness/browser-like.ts';
import type { Person } from '../../harness/people.ts';
import { signedInAs } from '../../harness/signed-in.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';

let harness: TestApp;
let store: SessionStore;
beforeAll(async () => {
  harness = await startTestApp();
  store = new SessionStore(harness.services.database);
});
afterAll(() => harness.stop());

/** Creates a signed-in session of the account and returns its ID. */
async function sessionOf({ id }: Person): Promise<string> {
  const sessionId = randomUUID();
  await harness.services.database.raw(
    `insert into sessions (id_hash, account_id, epoch, stage, method, authenticated_at, address, user_agent, data, expires_at)
     select ?, id, epoch, 'signed-in', 'password', now(), '127.0.0.1', 'test',
       '{"cookie":{"originalMaxAge":null},"flash":[]}', now() + interval '1 hour'
     from accounts where id = ?`,
    [hashed(sessionId), id],
  );
  return sessionId;
}

const read = (id: string, from = store) =>
  new Promise<SessionData | null | undefined>((resolve, reject) =>
    from.get(id, (error, session) => (error ? reject(error as Error) : resolve(session))),
  );

describe('S3 sessions of parallel requests', () => {
  test('are read with one statement, and each request gets its own session or none', async () => {
    const { database } = harness.services;
    const { amy, carla, eve } = harness.people;
    const [ofAmy, ofCarla, ofEve, ended] = await Promise.all([amy, carla, eve, amy].map(sessionOf));
    await database('sessions')
      .where({ id_hash: hashed(ended ?? '') })
      .delete();
    await database('accounts').where({ id: eve.id }).increment('epoch');
    let statements = 0;
    const count = () => (statements += 1);
    database.on('query', count);
    const ids = [ofAmy, ofCarla, ofEve, ended, 'unknown', ofAmy].map((id) => id ?? '');
    const found = await Promise.all(ids.map((id) => read(id)));
    database.removeListener('query', count);
    expect(found.map((session) => session?.account?.username)).toEqual([
      'amy',
      'carla',
      undefined,
      undefined,
      undefined,
      'amy',
    ]);
    expect(found.slice(2, 5)).toEqual([null, null, null]);
    expect(statements).toBe(1);
  });

  test('are recorded as used once a minute, with one update', async () => {
    const { database } = harness.services;
    const id = await sessionOf(harness.people.amy);
    const row = () => database('sessions').where({ id_hash: hashed(id) });
    await row().update({ last_seen_at: database.raw(`now() - interval '2 minutes'`) });
    const statements: string[] = [];
    const note = ({ sql }: { sql: string }) => statements.push(sql.split(' ')[0] ?? '');
    database.on('query', note);
    for (let time = 0; time < 2; time += 1) await Promise.all([read(id), read(id), read(id)]);
    database.removeListener('query', note);
    expect(statements).toEqual(['select', 'update', 'select']);
    expect(await row().whereRaw(`last_seen_at > now() - interval '1 minute'`)).toHaveLength(1);
  });

  test('do not wait for a lock on the session of another person', async () => {
    const { database } = harness.services;
    const [locked, other] = await Promise.all([harness.people.amy, harness.people.carla].map(sessionOf));
    const row = (sql: Knex) => sql('sessions').where({ id_hash: hashed(locked ?? '') });
    await row(database).update({ last_seen_at: database.raw(`now() - interval '2 minutes'`) });
    const ended: string[] = [];
    let waiting: Promise<unknown> | undefined;
    await database.transaction(async (sql) => {
      await row(sql).forUpdate();
      waiting = read(locked ?? '').then(() => ended.push('locked'));
      await read(other ?? '').then(() => ended.push('other'));
      expect(ended).toEqual(['other']);
    });
    await waiting;
    expect(ended).toEqual(['other', 'locked']);
  });

  test('are independent, so a change by one request is not visible to another', async () => {
    const id = await sessionOf(harness.people.amy);
    const [one, other] = await Promise.all([read(id), read(id)]);
    one?.flash?.push({ kind: 'info', text: 'for one page' });
    expect(one?.flash).toHaveLength(1);
    expect(other?.flash).toEqual([]);
    expect(one?.account).not.toBe(other?.account);
  });

  test('R3 fail for every request if the database is unavailable', async () => {
    const away = openDatabase('postgres://nobody@127.0.0.1:1/none');
    const lost = new SessionStore(away);
    const answers = await Promise.allSettled(['one', 'two', 'three'].map((id) => read(id, lost)));
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    await away.destroy();
  });

  test('are read with a statement that is planned once per connection', async () => {
    const id = hashed(await sessionOf(harness.people.amy));
    await harness.services.database.transaction(async (sql) => {
      for (let time = 0; time < 12; time += 1) expect(await findSessions(sql, [id])).toHaveLength(1);
      const { rows } = await sql.raw<{ rows: { plans: number }[] }>(
        `select generic_plans as plans from pg_prepared_statements where name = 'sessions'`,
      );
      expect(rows[0]?.plans).toBeGreaterThan(0);
    });
  });
});

test('S3 forty parallel pages each belong to the right person', async () => {
  const { amy, carla } = harness.people;
  const browsers: [string, BrowserLike][] = [];
  for (const person of [amy, carla]) {
    const browser = await signedInAs(harness, person);
    browsers.push([person.username, browser]);
  }
  const pages = await Promise.all(
    Array.from({ length: 20 }, () =>
      browsers.map(async ([username, browser]) => {
        const own = openBrowser(harness.app);
        for (const [name, value] of browser.cookies) own.cookies.set(name, value);
        return [username, (await own.get('/profile')).html] as const;
      }),
    ).flat(),
  );
  for (const [username, html] of pages) expect(html).toContain(`value="${username}"`);
});
