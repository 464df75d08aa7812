import type { Knex } from 'knex';
import { ConfigError } from '../config.ts';
import { isMigrated } from '../database/migrate.ts';
import type { Services } from '../services.ts';
import { rememberKey } from './key-repository.ts';

const OLDEST_POSTGRES = 14;
const extensions = ['ltree', 'pg_trgm', 'citext'];

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
    const { rows } = await database.raw<{ rows: { version: number; missing: string[] }[] }>(
      `select current_setting('server_version_num')::int as version,
              array(select unnest(?::text[]) except select name from pg_available_extensions) as missing`,
      [extensions],
    );
    return rows[0] as { version: number; missing: string[] };
  } catch (error) {
    throw new ConfigError(
      `DATABASE_URL is not usable (${reasonOf(error)}): start that PostgreSQL, or correct the URL.`,
      { cause: error },
    );
  }
}

/** Several addresses of one name fail together, in an error that has no words of its own. */
function reasonOf(error: unknown): string {
  const { errors, message } = error as { errors?: unknown[]; message?: string };
  return errors ? reasonOf(errors[0]) : (message ?? String(error)).replace(/\s+/g, ' ');
}
