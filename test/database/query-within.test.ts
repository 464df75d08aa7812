import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Knex } from 'knex';
import { openDatabase } from '../../src/database/database.ts';
import { migrateToLatest } from '../../src/database/migrate.ts';
import { queryWithin } from '../../src/database/query-within.ts';
import { createTestDatabase, type TestDatabase } from '../harness/test-database.ts';

let own: TestDatabase;
let database: Knex;
beforeAll(async () => {
  own = await createTestDatabase();
  database = openDatabase(own.url, { poolSize: 1 });
});
afterAll(async () => {
  await database.destroy();
  await own.drop();
});

/** The connection, and its time limit. */
async function connection(): Promise<unknown> {
  const { rows } = await database.raw<{ rows: unknown[] }>(
    `select pg_backend_pid() as pid, current_setting('statement_timeout') as timeout`,
  );
  return rows[0];
}

test('a statement with a shorter limit that takes too long ends, and its connection is kept with its own limit', async () => {
  const before = await connection();
  await expect(queryWithin(database, 400, 'select pg_sleep(5)')).rejects.toMatchObject({ code: '57014' });
  expect(await connection()).toEqual(before);
  expect(before).toMatchObject({ timeout: '45s' });
  expect(await queryWithin(database, 400, 'select 7 as number')).toEqual({ number: 7 });
  expect(await connection()).toEqual(before);
});

test('a migration leaves the limit of its connections as it was', async () => {
  const pool = openDatabase(own.url, { poolSize: 2 });
  await migrateToLatest(pool);
  const limit = async () => {
    const { rows } = await pool.raw<{ rows: unknown[] }>(
      `select current_setting('statement_timeout') as timeout, pg_sleep(0.1)`,
    );
    return rows[0];
  };
  for (const used of await Promise.all([limit(), limit()])) expect(used).toMatchObject({ timeout: '45s' });
  await pool.destroy();
});
