import type { Knex } from 'knex';

export interface PoolUse {
  /** Connections that run a statement or a transaction. */
  used: number;
  /** Open connections that nothing uses. */
  idle: number;
  /** Callers that wait for a connection. */
  waiting: number;
}

/** Counts the connections of the pool now. */
export function poolUse(database: Knex): PoolUse {
  const { pool } = database.client as { pool: TarnPool };
  return { used: pool.numUsed(), idle: pool.numFree(), waiting: pool.numPendingAcquires() };
}

/** The part of Knex's pool that it does not describe in its types. */
interface TarnPool {
  numUsed(): number;
  numFree(): number;
  numPendingAcquires(): number;
}
