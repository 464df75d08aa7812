import type { Socket } from 'node:net';
import pg from 'pg';

/** How long PostgreSQL may take for one statement. Proxies and browsers wait longer, so people see an error page. */
export const DEFAULT_TIMEOUT_SECONDS = 45;

/**
 * PostgreSQL cancels a statement after its own limit. If its response still hasn't arrived this much later, the
 * connection is dead, for example because a firewall silently dropped it.
 */
const RESPONSE_MARGIN_MS = 2_000;

/**
 * Returns the settings of every connection to PostgreSQL. Each wait ends by itself, even if the server is silent.
 * PostgreSQL may take `timeoutSeconds` for a statement, or any time if it is 0.
 */
export function connectionSettings(url: string, timeoutSeconds: number) {
  return {
    connectionString: url,
    application_name: 'manage-technicians',
    keepAlive: true,
    // The operating system's default is two hours. Firewalls often drop an idle connection after a few minutes.
    keepAliveInitialDelayMillis: 20_000,
    // Shorter than the pool's own limit, so that a server that never answers doesn't delay closing the pool.
    connectionTimeoutMillis: 4_500,
    query_timeout: timeoutSeconds === 0 ? 0 : timeoutSeconds * 1000 + RESPONSE_MARGIN_MS,
  } satisfies pg.ClientConfig;
}

/** How long PostgreSQL may take to close a connection that this process ends. A silent server never does. */
const CLOSE_LIMIT_MS = 1_000;

/** `pg.Client` without the overloads of its types, because the class below passes all arguments on. */
const UntypedClient = pg.Client as unknown as new (settings: pg.ClientConfig) => {
  readonly connection: { stream: Socket };
  query(statement: unknown, ...rest: unknown[]): unknown;
  emit(event: 'unusable'): boolean;
  end(...done: unknown[]): unknown;
};

/** PostgreSQL's codes for a prepared statement that doesn't exist, or already exists. */
const STATEMENT_LOST = ['26000', '42P05'];

/**
 * Whether statements are prepared under their names. A pooler in transaction mode mixes up the names of all its clients,
 * and a statement that failed because of that would fail again and again, so this process then stops using names.
 */
let preparesStatements = true;

/** PostgreSQL's code for a write on a standby. After a failover, the old primary comes back as one. */
const READ_ONLY = '25006';

/**
 * A connection that emits `unusable` if it leads to a standby, or if a statement gets no response within `query_timeout`.
 * In the second case, it also closes itself. Without this, the driver would send the next statement on the dead
 * connection and wait again.
 */
class DatabaseClient extends UntypedClient {
  usesNames = true;

  override query(given: unknown, ...rest: unknown[]): unknown {
    const statement = this.usesNames && preparesStatements ? given : withoutName(given);
    const done = rest.at(-1);
    if (typeof done === 'function') {
      const closing = (error: unknown, result: unknown): unknown => {
        this.#examine(error);
        return (done as (...values: unknown[]) => unknown)(error, result);
      };
      return super.query(statement, ...rest.slice(0, -1), closing);
    }
    const result = super.query(statement, ...rest);
    if (result instanceof Promise) result.catch((error: unknown) => this.#examine(error));
    return result;
  }

  override end(...done: unknown[]): unknown {
    const { stream } = this.connection;
    const limit = setTimeout(() => stream.destroy(), CLOSE_LIMIT_MS);
    stream.once('close', () => clearTimeout(limit));
    return super.end(...done);
  }

  #examine(error: unknown): void {
    if (!(error instanceof Error)) return;
    if (error.message === 'Query read timeout') {
      this.connection.stream.destroy();
      this.emit('unusable');
      return;
    }
    const { code = '' } = error as { code?: string };
    if (code === READ_ONLY) {
      this.emit('unusable');
    } else if (STATEMENT_LOST.includes(code)) {
      preparesStatements = false;
      error.message +=
        ': DATABASE_URL seems to point to a connection pooler in transaction mode, so set DATABASE_POOLER=transaction and DATABASE_DIRECT_URL';
    }
  }
}

function withoutName(statement: unknown): unknown {
  return typeof statement === 'string' ? statement : { ...(statement as object), name: undefined };
}

/** The class of all connections to PostgreSQL. */
export const DatabaseConnection = DatabaseClient as unknown as typeof pg.Client;
