import type { Knex } from 'knex';

/**
 * Reads one row with a shorter time limit than other statements. PostgreSQL gives up before `limitMs`, so a connection to
 * a slow server is kept. If there is no response within `limitMs`, the connection is treated as dead. Throws the
 * database's error in both cases. Must not run in a transaction.
 */
export async function queryWithin<Row>(database: Knex, limitMs: number, query: string): Promise<Row> {
  const limit = `set local statement_timeout = ${Math.round(limitMs * 0.75)}`;
  // PostgreSQL runs statements that are sent together in one transaction, and each has its own time limit.
  const results: unknown = await database.raw(`${limit}; ${query}`).options({ query_timeout: limitMs });
  const [, { rows }] = results as [unknown, { rows: [Row] }];
  return rows[0];
}
