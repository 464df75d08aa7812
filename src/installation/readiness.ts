import type { Knex } from 'knex';
import { ConfigError } from '../lib/errors.ts';
import { isMigrated } from '../database/migrate.ts';
import type { Keyring } from '../lib/keyring.ts';
import type { Services } from '../services.ts';
import { isKeyKnown, rememberKey } from './key-repository.ts';
import { findServerFacts } from './server-repository.ts';

const OLDEST_POSTGRES = 14;
const extensions = ['ltree', 'pg_trgm', 'citext'];

/** Checks what a process needs before it works: a migrated database, and the key that the database is used with. */
export async function requireReadiness({ database, keyring }: Services): Promise<void> {
  await requireMigratedDatabase(database);
  if (!(await rememberKey(database, keyring))) throw unknownKey();
}

/** The same checks, for commands that change nothing: a new key is not recorded. `sql` may be a read-only transaction. */
export async function checkReadiness(sql: Knex, keyring: Keyring): Promise<void> {
  await requireMigratedDatabase(sql);
  if (!(await isKeyKnown(sql, keyring))) throw unknownKey();
}

function unknownKey(): ConfigError {
  return new ConfigError(
    'SECRET_KEY is not the key that this database is used with. Add the previous key to its list, after the new one.',
  );
}

/** Throws a ConfigError unless PostgreSQL can be used and its tables match this version of the program. */
export async function requireMigratedDatabase(database: Knex): Promise<void> {
  await requireDatabase(database);
  if (!(await isMigrated(database))) {
    throw new ConfigError('The database is not migrated to this version: run npm run migrate first.');
  }
}

/** Throws a ConfigError when PostgreSQL cannot be reached, or is not one the console can use. */
export async function requireDatabase(database: Knex): Promise<void> {
  const { version, missing } = await askServer(database);
  if (version < OLDEST_POSTGRES * 10_000) {
    throw new ConfigError(
      `DATABASE_URL names a PostgreSQL that is too old: it must be ${OLDEST_POSTGRES} or newer.`,
    );
  }
  if (missing.length > 0) {
    throw new ConfigError(
      `DATABASE_URL names a PostgreSQL without ${missing.join(', ')}: install its contrib extensions.`,
    );
  }
}

async function askServer(database: Knex): Promise<{ version: number; missing: string[] }> {
  try {
    return await findServerFacts(database, extensions);
  } catch (error) {
    throw new ConfigError(
      `DATABASE_URL is not usable (${reasonOf(error)}): start that PostgreSQL, or correct the URL.`,
      { cause: error },
    );
  }
}

/** Several addresses of one name fail together, in an error that has no words of its own. */
function reasonOf(error: unknown): string {
  const { name, message = String(error), errors } = error as Partial<AggregateError>;
  if (errors?.[0]) return reasonOf(errors[0]);
  if (name === 'KnexTimeoutError' || message === 'timeout expired') return 'no answer within 5 s';
  return message.replace(/\s+/g, ' ');
}
