import type { Knex } from 'knex';
import { ConfigError } from '../config.ts';
import { isMigrated } from '../database/migrate.ts';
import type { Services } from '../services.ts';
import { rememberKey } from './key-repository.ts';

/** What every process is sure of before it works: the database is there, it is migrated, and the key is its own. */
export async function requireReadiness({ database, keyring }: Services): Promise<void> {
  await requireDatabase(database);
  if (!(await isMigrated(database))) {
    throw new ConfigError('The database is not migrated to this version: run npm run migrate first.');
  }
  if (!(await rememberKey(database, keyring))) {
    throw new ConfigError(
      'SECRET_KEY is not the one this database was used with: add the former key to its list, behind the new one.',
    );
  }
}

/** Throws a ConfigError when PostgreSQL cannot be reached. */
export async function requireDatabase(database: Knex): Promise<void> {
  try {
    await database.raw('select 1');
  } catch (error) {
    throw new ConfigError(
      `DATABASE_URL is not usable (${reasonOf(error)}): start that PostgreSQL, or correct the URL.`,
      { cause: error },
    );
  }
}

/** Several addresses of one name fail together, in an error that has no words of its own. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return reasonOf(error.errors[0]);
  if (error instanceof Error && error.name === 'KnexTimeoutError') return 'no answer within 5 s';
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/^select 1 - /, '').replace(/\s+/g, ' ');
}
