import type { Knex } from 'knex';
import { openDatabase } from '../database/database.ts';
import { requireDatabase } from './startup-checks.ts';

/**
 * Runs migrations on a connection without a time limit or a pooler, because a large table takes minutes. Throws
 * ConfigError if the database can't be used.
 */
export async function withMigrationDatabase<Result>(
  directUrl: string,
  run: (database: Knex) => Promise<Result>,
): Promise<Result> {
  const database = openDatabase(directUrl, { timeoutSeconds: 0 });
  try {
    await requireDatabase(database);
    return await run(database);
  } finally {
    await database.destroy();
  }
}
