import type { Knex } from 'knex';

/**
 * Takes the login's one place for an export, in all processes: until the transaction ends, or only for a moment where
 * `sql` is no transaction. False where another export of the login has it.
 */
export async function takeExportPlace(sql: Knex, accountId: number): Promise<boolean> {
  const { rows } = await sql.raw<{ rows: { taken: boolean }[] }>(
    `select pg_try_advisory_xact_lock(hashtextextended('export', ?::bigint)) as taken`,
    [accountId],
  );
  return rows[0]?.taken === true;
}
