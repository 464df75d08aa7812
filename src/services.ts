import type { Knex } from 'knex';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import { openDatabase } from './database/database.ts';
import { createKeyring, type Keyring } from './lib/keyring.ts';
import { createLogger } from './lib/logger.ts';

/** The shared objects that every route and action receives. They are created once when a process starts. */
export interface Services {
  config: Config;
  database: Knex;
  keyring: Keyring;
  logger: Logger;
}

/** Creates the services. The caller must call `database.destroy()` once everything that uses them has stopped. */
export function createServices(
  config: Config,
  logger: Logger = createLogger(undefined, config.logLevel),
): Services {
  return {
    config,
    database: openDatabase(config.databaseUrl),
    keyring: createKeyring(config.secretKeys),
    logger,
  };
}
