import { setTimeout as sleep } from 'node:timers/promises';
import { requireSameMigrations } from '../database/migrate.ts';
import { ConfigError } from '../lib/errors.ts';
import { createKeyring } from '../lib/keyring.ts';
import type { Services } from '../services.ts';
import { findStoredState } from './key-repository.ts';

/** Proxies usually wait two seconds for the response to a health check. In milliseconds. */
const LIMIT_MS = 1_000;

/** PostgreSQL's error code. */
const UNDEFINED_TABLE = '42P01';

const SILENT = 'the database does not respond';

/**
 * Creates a function that returns why this process must not get requests, or undefined if it is ready. It responds
 * within two seconds even if the database is silent. Checks that arrive together share one statement.
 */
export function createReadinessCheck(
  { config, database, lifecycle, logger }: Services,
  isWorking: () => boolean,
): () => Promise<string | undefined> {
  // The bundled provider has keys of its own, but the database stores which key the console uses.
  const keyring = createKeyring(config.secretKeys);
  let asking: Promise<string | undefined> | undefined;
  let last: string | undefined;

  async function askDatabase(): Promise<string | undefined> {
    try {
      const { migrations, keyId, isStandby } = await findStoredState(database, LIMIT_MS);
      if (isStandby) return 'the database is a standby';
      await requireSameMigrations(migrations);
      if (keyId !== null && !keyring.ids.includes(keyId))
        return 'the database is used with another SECRET_KEY';
      return isWorking() ? undefined : 'the worker does not check for jobs';
    } catch (error) {
      if (error instanceof ConfigError || (error as { code?: unknown }).code === UNDEFINED_TABLE) {
        return 'the database has the tables of another version';
      }
      if (last === undefined) logger.warn({ err: error }, SILENT);
      return SILENT;
    }
  }

  return async () => {
    if (lifecycle.isStopping) return 'this process is stopping';
    asking ??= askDatabase().finally(() => (asking = undefined));
    const problem = await Promise.race([asking, sleep(LIMIT_MS, SILENT, { ref: false })]);
    if (problem !== last) logger.warn({ problem }, problem === undefined ? 'ready again' : 'not ready');
    last = problem;
    return problem;
  };
}
