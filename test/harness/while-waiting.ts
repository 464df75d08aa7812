import type { Knex } from 'knex';
import { waitUntil } from './wait-until.ts';

/**
 * Sends a request that must wait for a locked row. `change` runs in the locking transaction while the request waits,
 * and is committed when the lock is released.
 */
export function whileWaiting<T>(
  database: Knex,
  {
    table,
    id,
  }: { table: 'accounts' | 'admins' | 'domains' | 'mail_jobs' | 'batches' | 'audit_chains'; id: number },
  send: () => Promise<T>,
  change: (sql: Knex.Transaction) => Promise<unknown>,
): Promise<T> {
  const lock = (sql: Knex.Transaction) => sql.raw('select 1 from ?? where id = ? for update', [table, id]);
  return whileWaitingFor(database, lock, send, change);
}

/** Does the same for any statement that locks rows. */
export async function whileWaitingFor<T>(
  database: Knex,
  lock: (sql: Knex.Transaction) => PromiseLike<unknown>,
  send: () => Promise<T>,
  change: (sql: Knex.Transaction) => PromiseLike<unknown>,
): Promise<T> {
  const holding = await database.transaction();
  try {
    await lock(holding);
    const sent = send();
    await waitUntil(
      async () => {
        const { rows } = await database.raw<{ rows: [{ count: number }] }>(
          `select count(*)::int as count from pg_stat_activity
           where datname = current_database() and wait_event_type = 'Lock'`,
        );
        return rows[0].count;
      },
      (count) => count > 0,
    );
    await change(holding);
    await holding.commit();
    return await sent;
  } finally {
    if (!holding.isCompleted()) await holding.rollback();
  }
}
