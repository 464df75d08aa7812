import type { Knex } from 'knex';
import { openDatabase } from '../../src/database/database.ts';

/** The migrated, empty database that the test databases are copied from. */
export const templateName = 'template_migrated';

export interface TestDatabase {
  database: Knex;
  url: string;
  drop(): Promise<void>;
}

let count = 0;

/** Creates a database on the PostgreSQL of this run. It is migrated, or without any tables if `empty` is set. */
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

/** Stores the contents of a new database. Returns a function that restores them later. */
export async function rememberAsNew(database: Knex): Promise<() => Promise<void>> {
  const { rows: tables } = await database.raw<{ rows: { name: string }[] }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema') and tablename not like 'knex_%'`,
  );
  const { rows: sequences } = await database.raw<{ rows: { name: string }[] }>(
    `select format('%I.%I', schemaname, sequencename) as name from pg_sequences where sequencename not like 'knex_%'`,
  );
  const given: string[] = [];
  for (const { name } of tables) {
    const { rows } = await database.raw<{ rows: { kept: string | null }[] }>(
      `select quote_literal(json_agg(t)::text) as kept from ${name} t`,
    );
    const kept = rows[0]?.kept;
    if (kept) given.push(`insert into ${name} select * from json_populate_recordset(null::${name}, ${kept})`);
  }
  const statements = [
    'begin',
    // This turns off triggers and foreign keys, so rows can be deleted in any order.
    'set local session_replication_role = replica',
    ...tables.map(({ name }) => `delete from ${name}`),
    ...sequences.map(({ name }) => `alter sequence ${name} restart`),
    ...given,
    'commit',
  ];
  return async () => {
    await database.raw(statements.join(';\n').replaceAll('?', '\\?'));
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
