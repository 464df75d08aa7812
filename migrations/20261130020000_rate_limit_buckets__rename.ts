import type { Knex } from 'knex';

/** Renames the rate limit table, its constraints and its indexes to match the code, in both schemas. */
export async function up(knex: Knex): Promise<void> {
  await rename(knex, 'throttle_buckets', 'rate_limit_buckets');
}

export async function down(knex: Knex): Promise<void> {
  await rename(knex, 'rate_limit_buckets', 'throttle_buckets');
}

async function rename(knex: Knex, from: string, to: string): Promise<void> {
  for (const table of [`public.${from}`, `sso_provider.${from}`]) {
    // Renaming a constraint with an index also renames the index, so only other indexes are left for the second query.
    for (const { name } of await namesOf(
      knex,
      'select conname as name from pg_constraint where conrelid',
      table,
    )) {
      await knex.raw(`alter table ${table} rename constraint ${name} to ${name.replace(from, to)}`);
    }
    const indexes = `select indexrelid::regclass::text as name from pg_index
      where not exists (select from pg_constraint where conindid = indexrelid) and indrelid`;
    for (const { name } of await namesOf(knex, indexes, table)) {
      await knex.raw(`alter index ${name} rename to ${name.replace(/.*\./, '').replace(from, to)}`);
    }
    await knex.raw(`alter table ${table} rename to ${to}`);
  }
}

async function namesOf(knex: Knex, query: string, table: string): Promise<{ name: string }[]> {
  const { rows } = await knex.raw<{ rows: { name: string }[] }>(`${query} = ?::regclass`, [table]);
  return rows;
}
