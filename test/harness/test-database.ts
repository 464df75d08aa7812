import { randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import { openDatabase } from '../../src/database/database.ts';

/** The databases that the test databases are copied from. `postgres-server.ts` creates them. */
export const templates = {
  migrated: 'template_migrated',
  /** Contains the people of people.ts and a signing key for the bundled provider, so that no test generates one. */
  console: 'template_console',
  /** Contains the same people and the key in the bundled provider's tables, and none of the console's tables. */
  'sso-provider': 'template_sso_provider',
} as const;

interface Contents {
  /** Creates a database without any tables. */
  empty?: boolean;
  /** The app whose named people the database contains. */
  peopleOf?: 'console' | 'sso-provider';
}

export interface TestDatabase {
  database: Knex;
  url: string;
  drop(): Promise<void>;
}

/** Creates a database on the PostgreSQL of this run. Without options, it is migrated and has no rows. */
export async function createTestDatabase({ empty = false, peopleOf }: Contents = {}): Promise<TestDatabase> {
  const serverUrl = process.env['TEST_POSTGRES_URL'] ?? '';
  // A random name, because a test that fails before it has started everything leaves its database behind.
  const name = `test_${randomBytes(8).toString('hex')}`;
  await onServer(serverUrl, 'create database ?? template ?? strategy file_copy', [
    name,
    empty ? 'template0' : templates[peopleOf ?? 'migrated'],
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

interface RememberedContents {
  restore: () => Promise<void>;
  /** Deletes all rows and frees their space, so that PostgreSQL returns new rows in the order they were added. */
  empty: () => Promise<void>;
}

/** Stores the contents of a database, so that they can be restored later. */
export async function rememberContents(database: Knex): Promise<RememberedContents> {
  const { rows: tables } = await database.raw<{ rows: { name: string; columns: string }[] }>(
    `select format('%I.%I', schemaname, tablename) as name,
       (select string_agg(quote_ident(attname), ', ') from pg_attribute
        where attrelid = format('%I.%I', schemaname, tablename)::regclass
          and attnum > 0 and not attisdropped and attgenerated = '') as columns
     from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema') and tablename not like 'knex_%'`,
  );
  const { rows: sequences } = await database.raw<{ rows: { statement: string }[] }>(
    `select format('select setval(%L, %s, %L)', format('%I.%I', schemaname, sequencename),
       coalesce(last_value, start_value), last_value is not null) as statement
     from pg_sequences where sequencename not like 'knex_%'`,
  );
  const inserts: string[] = [];
  for (const { name, columns } of tables) {
    const { rows } = await database.raw<{ rows: { kept: string | null }[] }>(
      `select quote_literal(json_agg(t)::text) as kept from ${name} t`,
    );
    const kept = rows[0]?.kept;
    if (kept) {
      inserts.push(
        `insert into ${name} (${columns}) overriding system value select ${columns} from json_populate_recordset(null::${name}, ${kept})`,
      );
    }
  }
  const deletes = [
    // This turns off triggers and foreign keys, so rows can be deleted in any order.
    'set local session_replication_role = replica',
    ...tables.map(({ name }) => `delete from ${name}`),
  ];
  const replacements = [...deletes, ...sequences.map(({ statement }) => statement), ...inserts];
  const run = async (statements: string[]) => {
    await database.raw(['begin', ...statements, 'commit'].join(';\n').replaceAll('?', '\\?'));
  };
  return {
    restore: () => run(replacements),
    async empty() {
      await run(deletes);
      await database.raw(`vacuum (skip_database_stats) ${tables.map(({ name }) => name).join(', ')}`);
    },
  };
}

async function onServer(url: string, statement: string, names: string[]): Promise<void> {
  const server = openDatabase(url, { poolSize: 1 });
  try {
    await server.raw(statement, names);
  } finally {
    await server.destroy();
  }
}
