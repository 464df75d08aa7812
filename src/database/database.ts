import createKnex, { type Knex } from 'knex';
import pg from 'pg';

// Ids are bigint in the database; they stay far below 2^53, so a plain number serves.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/**
 * Opens a pool, on the tables of `schema` where one is named. Few statements are named, and so prepared: of many rows, generic
 * plans of the tree queries are slower by far.
 */
export function openDatabase(url: string, poolSize = 16, schema?: string): Knex {
  return createKnex({
    client: 'pg',
    connection: {
      connectionString: url,
      application_name: 'manage-technicians',
      keepAlive: true,
      // Less than the pool's own limit: a server that never answers holds nobody up when the pool is closed.
      connectionTimeoutMillis: 4_500,
      statement_timeout: 60_000,
      idle_in_transaction_session_timeout: 60_000,
    },
    pool: { min: 0, max: poolSize },
    // The types of the extensions are in public.
    ...(schema !== undefined && { searchPath: [schema, 'public'] }),
    acquireConnectionTimeout: 5_000,
    // Values may be secrets: an error tells its statement without them.
    compileSqlOnError: false,
    // Knex prints what it throws as well.
    log: { warn: silent, error: silent, deprecate: silent, debug: silent },
  });
}

function silent(): void {
  // Whoever catches the error says it.
}
