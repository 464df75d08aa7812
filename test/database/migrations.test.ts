import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Knex } from 'knex';
import { ConfigError } from '../../src/lib/errors.ts';
import type * as migrate from '../../src/database/migrate.ts';
import { migrateToLatest, migrationSource, requireMigrated } from '../../src/database/migrate.ts';
import { linkLifetimes, type LinkPurpose } from '../../src/links/link.ts';
import { createTestDatabase, type TestDatabase } from '../harness/test-database.ts';
import { insertBaseRows, validRows } from './valid-rows.ts';

/** Everything that a migration can define, as text. Columns are sorted, because one that is added again comes last. */
const schemaAsText = `
  with own as (select oid, nspname from pg_namespace where nspname in ('public', 'sso_provider')),
  relations as (
    select c.oid, format('%s.%s', nspname, relname) as name from pg_class c join own on own.oid = relnamespace
    where relkind = 'r' and relname not like 'knex_%')
  select string_agg(line, E'\\n' order by line collate "C") as text from (
    select format('column %s.%s %s %s %s %s%s %s', r.name, attname, format_type(atttypid, atttypmod), collname, attnotnull,
             attidentity, attgenerated, pg_get_expr(adbin, adrelid)) as line
    from pg_attribute a join relations r on r.oid = attrelid left join pg_attrdef on (adrelid, adnum) = (attrelid, attnum)
    left join pg_collation co on co.oid = attcollation where attnum > 0 and not attisdropped
    union all
    select format('constraint %s %s %s', r.name, conname, pg_get_constraintdef(c.oid))
    from pg_constraint c join relations r on r.oid = conrelid where contype <> 'n'
    union all
    select format('index %s', pg_get_indexdef(indexrelid)) from pg_index join relations r on r.oid = indrelid
    union all
    select format('trigger %s %s', r.name, pg_get_triggerdef(t.oid))
    from pg_trigger t join relations r on r.oid = tgrelid where not tgisinternal
    union all
    select format('function %s', pg_get_functiondef(p.oid)) from pg_proc p join own on own.oid = pronamespace
    where not exists (select from pg_depend where objid = p.oid and deptype = 'e')
    union all
    select format('schema %s', nspname) from own
  ) lines`;

async function schemaOf(sql: Knex): Promise<string> {
  const { rows } = await sql.raw<{ rows: [{ text: string }] }>(schemaAsText);
  return rows[0].text;
}

/** A row in each table of the console, a link of each purpose, and a person at the provider. */
async function fill(database: Knex): Promise<void> {
  await insertBaseRows(database);
  for (const [table, row] of Object.entries(validRows)) {
    // A trigger may have inserted the same row.
    await database(table).insert(row).onConflict().ignore();
  }
  await database('sso_provider.admins').insert({ id: 1, path: '1', name: 'Sign-On', slug: 'sso' });
  const { id, ...account } = validRows.accounts;
  await database('sso_provider.accounts').insert({ ...account, id, username: account.email });
  for (const [n, purpose] of Object.keys(linkLifetimes).entries()) {
    const own: LinkPurpose[] = ['sign-up'];
    const schema = own.includes(purpose as LinkPurpose) ? 'sso_provider' : 'public';
    const link = { ...validRows.one_time_links, id: `00000000-0000-4000-8000-00000000010${n}`, purpose };
    await database(`${schema}.one_time_links`).insert({ ...link, account_id: 9 });
  }
}

test('each migration runs down and up again on a database with data, and leaves the tables unchanged', async () => {
  const own = await createTestDatabase({ empty: true });
  const { database } = own;
  try {
    const files = await migrationSource.getMigrations([]);
    const expected = [await schemaOf(database)];
    for (const file of files) {
      const { up } = await migrationSource.getMigration(file);
      await database.transaction(async (sql) => {
        await up(sql);
      });
      expected.push(await schemaOf(database));
    }
    await fill(database);
    for (const [count, file] of [...files.entries()].reverse()) {
      const { up, down } = await migrationSource.getMigration(file);
      if (!down) throw new Error(`${file} has no down`);
      await database.transaction(async (sql) => {
        await down(sql);
      });
      expect({ down: file, schema: await schemaOf(database) }).toEqual({
        down: file,
        schema: expected[count],
      });
      await database.transaction(async (sql) => {
        await up(sql);
      });
      await database.transaction(async (sql) => {
        await down(sql);
      });
    }
    await migrateToLatest(database);
    expect(await schemaOf(database)).toBe(expected.at(-1));
  } finally {
    await own.drop();
  }
});

describe('a database that a newer version has migrated', () => {
  let own: TestDatabase;
  beforeAll(async () => {
    own = await createTestDatabase();
    await own.database('knex_migrations').insert({ name: '20991231000000_rooms__create', batch: 9 });
  });
  afterAll(() => own.drop());

  test.each([
    ['npm run migrate refuses it', migrateToLatest],
    ['the check before each start refuses it', requireMigrated],
  ])('%s and says why in one line', async (_, work) => {
    const error: unknown = await work(own.database).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ConfigError);
    expect((error as Error).message).toMatch(
      /^The database is at migration 20991231000000_rooms__create, but this program only knows those up to \d+_\w+: .*\.$/,
    );
  });
});

test('a running process keeps to its own version if a newer one is installed over its files', async () => {
  const root = mkdtempSync(path.join(tmpdir(), 'installed-'));
  for (const folder of ['src/database', 'src/lib', 'migrations']) {
    mkdirSync(path.join(root, folder), { recursive: true });
  }
  for (const file of ['src/database/migrate.ts', 'src/lib/errors.ts']) {
    copyFileSync(file, path.join(root, file));
  }
  const installMigration = (name: string) => writeFileSync(path.join(root, 'migrations', `${name}.js`), '');
  installMigration('20260101000000_old');
  const url = pathToFileURL(path.join(root, 'src/database/migrate.ts')).href;
  const { requireSameMigrations } = (await import(url)) as typeof migrate;
  installMigration('20260201000000_new');
  await expect(requireSameMigrations(['20260101000000_old'])).resolves.toBeUndefined();
  rmSync(root, { recursive: true });
});
