import type { Knex } from 'knex';
import { openDatabase } from '../../src/database/database.ts';

/** The migrated, empty database that each test's own is a copy of. */
export const templateName = 'template_migrated';

export interface TestDatabase {
  database: Knex;
  url: string;
  drop(): Promise<void>;
}

let count = 0;

/** A database of one's own on the PostgreSQL of this run: migrated, or with nothing in it. */
export async function createTestDatabase({ empty = false } = {}): Promise<TestDatabase> {
  const serverUrl = process.env['TEST_POSTGRES_URL'] ?? '';
  const name = `test_${process.pid}_${count++}`;
  await onServer(serverUrl, 'create database ?? template ?? strategy file_copy', [
    name,
    empty ? 'template0' : templateName,
  ]);
  const url = serverUrl.replace(/[^/]+$/, name);
  const database = openDatabase(url);
  return {
    database,
    url,
    async drop() {
      await database.destroy();
      await onServer(serverUrl, 'drop database ?? with (force)', [name]);
    },
  };
}

async function onServer(url: string, statement: string, names: string[]): Promise<void> {
  const server = openDatabase(url, 1);
  try {
    await server.raw(statement, names);
  } finally {
    await server.destroy();
  }
}
