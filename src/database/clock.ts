import type { Knex } from 'knex';

/**
 * Returns the time of the database's clock, which all processes share, in milliseconds since the Unix epoch. In a transaction, it
 * is the time at which the transaction began.
 */
export async function databaseClock(sql: Knex): Promise<number> {
  const { rows } = await sql.raw<{ rows: [{ now: Date }] }>('select now()');
  return rows[0].now.getTime();
}
