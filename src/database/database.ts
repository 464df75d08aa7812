import createKnex, { type Knex } from 'knex';
import pg from 'pg';

// IDs are bigint in the database, but they stay far below 2^53, so a plain number is exact.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/**
 * Opens a connection pool, which uses the tables of `schema` if it is given. Few statements are named, and so prepared,
 * because with many rows the generic plans of the tree queries are much slower.
 */
export function openDatabase(url: string, poolSize = 16, schema?: string): Knex {
  return createKnex({
    client: 'pg',
    connection: {
      connectionString: url,
      application_name: 'manage-technicians',
      keepAlive: true,
      // Shorter than the pool's own limit, so that a server that never answers doesn't delay closing the pool.
      connectionTimeoutMillis: 4_500,
      statement_timeout: 60_000,
      idle_in_transaction_session_timeout: 60_000,
    },
    // Each new connection has to plan its named statements again, so idle connections are kept for ten minutes.
    pool: { min: 0, max: poolSize, idleTimeoutMillis: 10 * 60_000 },
    // The types of the extensions are in the public schema.
    ...(schema !== undefined && { searchPath: [schema, 'public'] }),
    acquireConnectionTimeout: 5_000,
    // Errors must show their statement without its values, because these may be secrets.
    compileSqlOnError: false,
    // Otherwise Knex also prints the errors that it throws.
    log: { warn: silent, error: silent, deprecate: silent, debug: silent },
  });
}

function silent(): void {
  // The code that catches an error logs it.
}
