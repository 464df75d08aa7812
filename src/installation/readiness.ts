import type { Knex } from 'knex';
import { ConfigError } from '../lib/errors.ts';
import { isMigrated } from '../database/migrate.ts';
import type { Keyring } from '../lib/keyring.ts';
import type { Services } from '../services.ts';
import { isKeyKnown, rememberKey } from './key-repository.ts';
import { findServerFacts } from './server-repository.ts';

const MIN_POSTGRES_VERSION = 14;
const extensions = ['ltree', 'pg_trgm', 'citext'];

/**
 * Checks that the database is migrated and that it is used with this key. Records a new key. Throws ConfigError if a
 * check fails.
 */
export async function requireReadiness({ database, keyring }: Services): Promise<void> {
  await requireMigratedDatabase(database);
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
  if (!(await isMigrated(database))) {
    throw new ConfigError('The database is not migrated to this version: run npm run migrate first.');
  }
}

/** Throws ConfigError if PostgreSQL cannot be reached, is too old, or lacks an extension. */
export async function requireDatabase(database: Knex): Promise<void> {
  const { version, missing } = await queryServer(database);
  if (version < MIN_POSTGRES_VERSION * 10_000) {
    throw new ConfigError(
      `DATABASE_URL names a PostgreSQL that is too old: it must be ${MIN_POSTGRES_VERSION} or newer.`,
    );
  }
  if (missing.length > 0) {
    throw new ConfigError(
      `DATABASE_URL names a PostgreSQL without ${missing.join(', ')}: install its contrib extensions.`,
    );
  }
}

async function queryServer(database: Knex): Promise<{ version: number; missing: string[] }> {
  try {
    return await findServerFacts(database, extensions);
  } catch (error) {
    throw new ConfigError(
      `DATABASE_URL is not usable (${reasonOf(error)}): start that PostgreSQL, or correct the URL.`,
      { cause: error },
    );
  }
}

/**
 * Returns the message of the first error if the host name has several addresses. Their AggregateError has no message.
 */
function reasonOf(error: unknown): string {
  const { name, message = String(error), errors } = error as Partial<AggregateError>;
  if (errors?.[0]) return reasonOf(errors[0]);
  if (name === 'KnexTimeoutError' || message === 'timeout expired') return 'no answer within 5 s';
  return message.replace(/\s+/g, ' ');
}
