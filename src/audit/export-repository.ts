import type { Knex } from 'knex';

/**
 * Takes a lock that limits a login to one export across all processes. The lock is held until the caller's transaction
 * ends. Outside a transaction, only tests the lock. Returns false if another export of the login holds it.
 */
export async function takeExportLock(sql: Knex, accountId: number, stage: 'start' | 'run'): Promise<boolean> {
  const { rows } = await sql.raw<{ rows: { taken: boolean }[] }>(
    `select pg_try_advisory_xact_lock(hashtextextended(?, ?::bigint)) as taken`,
    [stage === 'run' ? 'export' : 'export start', accountId],
  );
  return rows[0]?.taken === true;
}
