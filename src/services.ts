import type { Knex } from 'knex';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import { openDatabase, type DatabaseOptions } from './database/database.ts';
import { createKeyring, type Keyring } from './lib/keyring.ts';
import { createLogger } from './lib/logger.ts';

/** The shared objects that every route and action receives. They are created once when a process starts. */
export interface Services {
  config: Config;
  database: Knex;
  keyring: Keyring;
  logger: Logger;
  /** The same object in all services of a process. */
  lifecycle: Lifecycle;
}

export interface Lifecycle {
  /** Whether this process is stopping. It still serves requests, but proxies must not send new ones. */
  isStopping: boolean;
}

/** Creates the services. The caller must call `database.destroy()` once everything that uses them has stopped. */
export function createServices(
  config: Config,
  logger: Logger = createLogger(undefined, config.logLevel),
): Services {
  return {
    config,
    database: openDatabase(config.databaseUrl, databaseOptions(config)),
    keyring: createKeyring(config.secretKeys),
    logger,
    lifecycle: { isStopping: false },
  };
}

/** The settings of the connection pools. */
export function databaseOptions({
  databasePoolSize,
  databasePooler,
  databaseTimeout,
}: Config): DatabaseOptions {
  return { poolSize: databasePoolSize, pooler: databasePooler, timeoutSeconds: databaseTimeout };
}
