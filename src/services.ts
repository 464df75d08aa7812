import type { Knex } from 'knex';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import type { Keyring } from './keyring.ts';

/** What is handed to every route and action: made once when a process starts. */
export interface Services {
  config: Config;
  database: Knex;
  keyring: Keyring;
  logger: Logger;
}
