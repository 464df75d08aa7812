import type { Knex } from 'knex';
import type { Config } from '../config.ts';
import { ConfigError } from '../lib/errors.ts';
import { openDatabase } from '../database/database.ts';
import { requireMigrated } from '../database/migrate.ts';
import type { Keyring } from '../lib/keyring.ts';
import type { Services } from '../services.ts';
import { isKeyKnown, rememberKey } from './key-repository.ts';
import {
  findMissingPrivileges,
  findServerFacts,
  findServerProcess,
  type ServerFacts,
} from './server-repository.ts';

const MIN_POSTGRES_VERSION = 14;
const extensions = ['ltree', 'pg_trgm', 'citext'];

/**
 * Checks that the database is migrated and that it is used with this key. Records a new key. Throws ConfigError if a
 * check fails.
 */
export async function requireReadiness({ config, database, keyring }: Services): Promise<void> {
  await requireMigratedDatabase(database);
  await refuseUnknownPooler(config);
  if (!(await rememberKey(database, keyring))) throw unknownKey();
}

/**
 * Checks the same for commands that change nothing, without recording a new key. `sql` may be a read-only transaction.
 * Throws ConfigError.
 */
export async function checkReadiness(sql: Knex, keyring: Keyring): Promise<void> {
  await requireMigratedDatabase(sql);
  if (!(await isKeyKnown(sql, keyring))) throw unknownKey();
}

function unknownKey(): ConfigError {
  return new ConfigError(
    'SECRET_KEY is not the key that this database is used with. Add the previous key to its list, after the new one.',
  );
}

/** Throws ConfigError if PostgreSQL cannot be used or its tables do not match this version of the console. */
export async function requireMigratedDatabase(database: Knex): Promise<void> {
  await requireDatabase(database);
  await requireMigrated(database);
  const missing = await findMissingPrivileges(database);
  if (missing.length === 0) return;
  const named = missing.slice(0, MAX_LISTED).join(', ');
  const more = missing.length > MAX_LISTED ? ` and ${missing.length - MAX_LISTED} more` : '';
  throw new ConfigError(
    `The role in DATABASE_URL lacks privileges (${named}${more}): make it the owner of the tables, or grant them.`,
  );
}

/** How many missing privileges an error names. */
const MAX_LISTED = 5;

/** Throws ConfigError if PostgreSQL cannot be reached, is a standby, is too old, lacks an extension, or is not UTF-8. */
export async function requireDatabase(database: Knex): Promise<void> {
  const { version, missing, encoding, isStandby } = await queryServer(database);
  if (version < MIN_POSTGRES_VERSION * 10_000) {
    throw new ConfigError(
      `DATABASE_URL points to a PostgreSQL that is too old: use ${MIN_POSTGRES_VERSION} or newer.`,
    );
  }
  if (isStandby) {
    throw new ConfigError(
      'DATABASE_URL points to a standby, which is read-only: set it to the primary, or promote this server.',
    );
  }
  if (encoding !== 'UTF8') {
    throw new ConfigError(
      `DATABASE_URL points to a database with the encoding ${encoding}: create one with encoding 'UTF8' and template template0, and use that instead.`,
    );
  }
  if (missing.length > 0) {
    throw new ConfigError(
      `DATABASE_URL points to a PostgreSQL without ${missing.join(', ')}: install its contrib extensions.`,
    );
  }
}

/**
 * Throws ConfigError if DATABASE_URL points to a connection pooler in transaction mode, but the settings don't say so. The
 * processes would then use each other's prepared statements and tables. It can't recognise a pooler that is busy.
 */
export async function refuseUnknownPooler({ databaseUrl, databasePooler }: Config): Promise<void> {
  if (databasePooler !== undefined) return;
  const databases = [databaseUrl, databaseUrl].map((url) => openDatabase(url, { poolSize: 1 }));
  try {
    // Other clients of the pooler may get in between, so try a few times.
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const serverProcesses = new Set<number>();
      for (const database of databases) serverProcesses.add(await findServerProcess(database));
      // Both connections are open, so without such a pooler they lead to different processes.
      if (serverProcesses.size === 1) throw unknownPooler();
    }
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    // A server that accepts no more connections says nothing about a pooler.
  } finally {
    await Promise.all(databases.map((database) => database.destroy()));
  }
}

function unknownPooler(): ConfigError {
  return new ConfigError(
    'DATABASE_URL points to a connection pooler in transaction mode: set DATABASE_POOLER=transaction and DATABASE_DIRECT_URL.',
  );
}

async function queryServer(database: Knex): Promise<ServerFacts> {
  try {
    return await findServerFacts(database, extensions);
  } catch (error) {
    throw new ConfigError(`Can't use DATABASE_URL (${reasonOf(error)}): ${fixOf(error)}.`, {
      cause: error,
    });
  }
}

/** Returns how to fix an error that prevented the connection to PostgreSQL. */
function fixOf(error: unknown): string {
  const { code, message = '' } = error as { code?: string; message?: string };
  if (/CERT|SIGNATURE/.test(code ?? '')) {
    return 'add sslrootcert=/path/to/ca.pem with the certificate of the authority that issued the server certificate, and check that the server certificate includes the host name. sslmode=no-verify encrypts without checking';
  }
  if (message.includes('does not support SSL')) return 'turn on ssl in PostgreSQL, or remove sslmode';
  if (message.includes('no encryption')) return 'PostgreSQL requires TLS, so add sslmode=verify-full';
  if (code === '42501') return 'grant the role in the URL the privilege to connect';
  if (code === '08P01' && message.includes('startup parameter')) {
    return 'remove the parameter from the URL, or add it to ignore_startup_parameters of the pooler';
  }
  return 'start that PostgreSQL, or correct the URL';
}

/**
 * Returns the message of the first error if the host name has several addresses. Their AggregateError has no message.
 */
function reasonOf(error: unknown): string {
  const { name, message = String(error), errors } = error as Partial<AggregateError>;
  if (errors?.[0]) return reasonOf(errors[0]);
  if (name === 'KnexTimeoutError' || message === 'timeout expired') return 'no response within 5 seconds';
  return message.replace(/\s+/g, ' ');
}
