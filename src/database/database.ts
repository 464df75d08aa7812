import type { EventEmitter } from 'node:events';
import createKnex, { type Knex } from 'knex';
import pg from 'pg';
import { connectionSettings, DatabaseConnection, DEFAULT_TIMEOUT_SECONDS } from './connection.ts';

// IDs are bigint in the database, but they stay far below 2^53, so a plain number is exact.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

export interface DatabaseOptions {
  /** The maximum number of connections. */
  poolSize?: number;
  /** Uses the tables of this schema. */
  schema?: string;
  /** The mode of a connection pooler in front of the database. */
  pooler?: 'transaction' | undefined;
  /** How long PostgreSQL may take for one statement, in seconds. 0 means any time, for migrations. */
  timeoutSeconds?: number;
}

/**
 * Opens a connection pool. Few statements are named, and so prepared, because with many rows the generic plans of the
 * tree queries are much slower.
 */
export function openDatabase(
  url: string,
  { poolSize = 16, schema, pooler, timeoutSeconds = DEFAULT_TIMEOUT_SECONDS }: DatabaseOptions = {},
): Knex {
  const connections = new Set<PooledConnection>();

  /** If a connection is dead or leads to a standby, the others may be no better. */
  const recycle = () => {
    for (const connection of connections) connection.__knex__disposed = 'A connection was unusable';
  };

  const prepare = (connection: PooledConnection, done: (error?: unknown) => void) => {
    connections.add(connection);
    if (pooler === 'transaction') connection.usesNames = false;
    connection.on('end', () => connections.delete(connection));
    (connection as EventEmitter).on('unusable', recycle);
    // The next transaction may use another connection to PostgreSQL, so the settings of its role apply.
    if (pooler === 'transaction') return done();
    // Statements, because a connection pooler refuses these as parameters of the connection.
    const statements = `set statement_timeout = '${timeoutSeconds}s'; set idle_in_transaction_session_timeout = '60s'`;
    connection.query(statements, done);
  };

  const database = createKnex({
    client: 'pg',
    connection: connectionSettings(url, timeoutSeconds),
    // Each new connection has to plan its named statements again, so idle connections are kept for ten minutes.
    pool: { min: 0, max: poolSize, idleTimeoutMillis: 10 * 60_000, afterCreate: prepare },
    // The types of the extensions are in the public schema.
    ...(schema !== undefined && { searchPath: [schema, 'public'] }),
    acquireConnectionTimeout: 5_000,
    // Errors must show their statement without its values, because these may be secrets.
    compileSqlOnError: false,
    // Otherwise Knex also prints the errors that it throws.
    log: { warn: silent, error: silent, deprecate: silent, debug: silent },
  });
  // Knex has no setting for the class of its connections.
  (database.client as { driver: unknown }).driver = { Client: DatabaseConnection };
  return database;
}

/** The pool closes a connection with this mark instead of using it again. */
type PooledConnection = pg.Client & { __knex__disposed?: unknown; usesNames: boolean };

function silent(): void {
  // The code that catches an error logs it.
}
