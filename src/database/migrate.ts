import { readdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Knex } from 'knex';
import { ConfigError } from '../lib/errors.ts';

/** An arbitrary number that must be the same in every process that migrates. */
const MIGRATION_LOCK = 7_310_042;

/**
 * How long a migration waits for a lock on a table. All later statements on that table wait until the migration gets the
 * lock, so it gives up soon and tries again.
 */
const LOCK_TIMEOUT_SECONDS = 3;
const LOCK_ATTEMPTS = 20;
const BETWEEN_ATTEMPTS_MS = 1_000;

const migrationFolder = path.join(import.meta.dirname, '..', '..', 'migrations');

/**
 * Read when the process starts. A running process must not get the names of a newer version that is installed over its
 * files, because it would no longer be ready.
 */
const migrationFiles = readdirSync(migrationFolder)
  .filter((file) => /^\d{14}_.*\.[tj]s$/.test(file))
  .sort();

/** Names migrations without their extension, so that .ts sources and compiled .js files have the same names. */
export const migrationSource: Knex.MigrationSource<string> = {
  getMigrations: () => Promise.resolve([...migrationFiles]),
  getMigrationName: (file) => file.replace(/\.[tj]s$/, ''),
  getMigration: async (file) => {
    const url = pathToFileURL(path.join(migrationFolder, file)).href;
    const { up, down } = (await import(url)) as Required<Knex.Migration>;
    return { up: withLockTimeout(up), down: withLockTimeout(down) };
  },
};

function withLockTimeout(migrate: Knex.Migration['up']): Knex.Migration['up'] {
  return async (knex) => {
    await knex.raw(`set local lock_timeout = '${LOCK_TIMEOUT_SECONDS}s'`);
    await migrate(knex);
  };
}

/** Runs `work` again if a migration could not lock a table in time. Throws ConfigError after the last attempt. */
async function retryLocks<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if ((error as { code?: unknown }).code !== '55P03') throw error;
      if (attempt === LOCK_ATTEMPTS) {
        throw new ConfigError(
          'A migration could not lock a table, because something else is using it. Nothing was changed. Stop the web processes and workers, and try again.',
        );
      }
      await sleep(BETWEEN_ATTEMPTS_MS);
    }
  }
}

/**
 * Reverts the newest migration, and returns its name, or undefined if none is left. Throws ConfigError if a newer version
 * of the program has migrated the database.
 */
export async function revertLatest(database: Knex): Promise<string | undefined> {
  const migrator = database.migrate;
  const config = { migrationSource };
  let reverted: string[] = [];
  await withAdvisoryLock(database, async () => {
    refuseNewer(await appliedMigrations(database), await programMigrations());
    await migrator.forceFreeMigrationsLock(config);
    [, reverted] = (await retryLocks(() => migrator.down(config) as Promise<unknown>)) as [number, string[]];
  });
  return reverted[0];
}

/**
 * Migrates the database to the newest version. If several processes call it at once, one works and the others wait.
 * Throws ConfigError if a newer version of the program has migrated the database.
 */
export async function migrateToLatest(database: Knex): Promise<void> {
  const migrator = database.migrate;
  const config = { migrationSource };
  await withAdvisoryLock(database, async () => {
    refuseNewer(await appliedMigrations(database), await programMigrations());
    // The advisory lock is enough, and Knex's own lock remains after a process is killed, so free it.
    await migrator.forceFreeMigrationsLock(config);
    await retryLocks(() => migrator.latest(config) as Promise<unknown>);
  });
}

/**
 * Checks that the database has exactly the tables that this program needs. Only reads, whereas Knex's own check creates
 * its tables. Throws ConfigError.
 */
export async function requireMigrated(database: Knex): Promise<void> {
  await requireSameMigrations(await appliedMigrations(database));
}

/** Throws a ConfigError that names both versions if a database with these migrations is older or newer. */
export async function requireSameMigrations(applied: readonly string[]): Promise<void> {
  const known = await programMigrations();
  refuseNewer(applied, known);
  if (known.every((name) => applied.includes(name))) return;
  const version = applied.length === 0 ? 'has no tables yet' : `is at migration ${applied.at(-1)}`;
  throw new ConfigError(
    `The database ${version}, but this program needs ${known.at(-1)}: run npm run migrate first.`,
  );
}

function refuseNewer(applied: readonly string[], known: readonly string[]): void {
  const unknown = applied.filter((name) => !known.includes(name)).at(-1);
  if (unknown === undefined) return;
  throw new ConfigError(
    `The database is at migration ${unknown}, but this program only knows those up to ${known.at(-1)}: run the newer version. If you have already updated the program, run npm run build.`,
  );
}

async function appliedMigrations(database: Knex): Promise<string[]> {
  const { rows } = await database.raw<{ rows: [{ begun: boolean }] }>(
    `select to_regclass('knex_migrations') is not null as begun`,
  );
  if (!rows[0].begun) return [];
  return database<{ name: string }>('knex_migrations').orderBy('name').pluck('name');
}

async function programMigrations(): Promise<string[]> {
  return (await migrationSource.getMigrations([])).map((file) => migrationSource.getMigrationName(file));
}

async function withAdvisoryLock(database: Knex, work: () => Promise<void>): Promise<void> {
  const client = database.client as {
    acquireConnection(): Promise<PgConnection>;
    releaseConnection(c: PgConnection): Promise<void>;
  };
  const connection = await client.acquireConnection();
  try {
    // The statement timeout must be off, because a waiting process may have to wait for a long migration.
    const { rows } = await connection.query(`select current_setting('statement_timeout') as "before"`);
    await connection.query('set statement_timeout = 0');
    await connection.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    try {
      await work();
    } finally {
      await connection.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
      await connection.query(`select set_config('statement_timeout', $1, false)`, [rows[0]?.before]);
    }
  } finally {
    await client.releaseConnection(connection);
  }
}

interface PgConnection {
  query(text: string, values?: unknown[]): Promise<{ rows: { before?: string }[] }>;
}
