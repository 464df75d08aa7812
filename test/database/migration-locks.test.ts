import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { migrateToLatest, requireMigrated, revertLatest } from '../../src/database/migrate.ts';
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
  await expect(requireMigrated(database)).rejects.toThrow('run npm run migrate first');

  // It locks every table as a writer does, because the newest migration may need any of them.
  const writer = await database.transaction();
  const tables = await writer('pg_tables')
    .where({ schemaname: 'public' })
    .whereNot('tablename', 'like', 'knex_%')
    .pluck<string[]>('tablename');
  await writer.raw(`lock table ${tables.map(() => '??').join()} in row exclusive mode`, tables);
  const migrating = migrateToLatest(database);
  await sleep(3_500);
  await expect(requireMigrated(database)).rejects.toThrow('run npm run migrate first');
  await writer.commit();
  await migrating;
  await requireMigrated(database);
});
