import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { isMigrated, migrateToLatest, revertLatest } from '../../src/database/migrate.ts';
import { createTestDatabase, type TestDatabase } from '../harness/test-database.ts';

let own: TestDatabase;
beforeAll(async () => {
  own = await createTestDatabase();
});
afterAll(() => own.drop());

test('the newest migration is reverted, and a migration tries again until it gets its locks', async () => {
  const { database } = own;
  const names = await database<{ name: string }>('knex_migrations').orderBy('id').pluck('name');
  expect(await revertLatest(database)).toBe(names.at(-1));
  expect(await isMigrated(database)).toBe(false);

  const reader = await database.transaction();
  await reader('mail_jobs').first('id');
  await reader('rate_limit_buckets').first();
  const migrating = migrateToLatest(database);
  await sleep(3_500);
  // The migration has given up its place in the queue, so a reader does not wait for it.
  expect(await isMigrated(database)).toBe(false);
  await reader.commit();
  await migrating;
  expect(await isMigrated(database)).toBe(true);
});
