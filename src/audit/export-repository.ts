import type { Knex } from 'knex';

/**
 * Takes a lock that one export of the login has at a time, in all processes: until the transaction ends, or only for a
 * moment if `sql` is no transaction. Returns false while another export of the login has it.
 */
export async function takeExportLock(sql: Knex, accountId: number, stage: 'start' | 'run'): Promise<boolean> {
  const { rows } = await sql.raw<{ rows: { taken: boolean }[] }>(
    `select pg_try_advisory_xact_lock(hashtextextended(?, ?::bigint)) as taken`,
    [stage === 'run' ? 'export' : 'export start', accountId],
  );
  return rows[0]?.taken === true;
}
