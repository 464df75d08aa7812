import type { Knex } from 'knex';
import type { Config } from '../../config.ts';
import { openDatabase } from '../../database/database.ts';
import { createKeyring } from '../../lib/keyring.ts';
import { splitAddress } from '../../lib/mail-address.ts';
import { databaseOptions, type Services } from '../../services.ts';

/** The PostgreSQL schema that holds all of the provider's tables. */
export const SCHEMA = 'sso_provider';

/** Connects without a pooler in transaction mode, because the schema is a setting of the connection. */
function openProviderDatabase(config: Config): Knex {
  return openDatabase(config.databaseDirectUrl, {
    ...databaseOptions(config),
    pooler: undefined,
    schema: SCHEMA,
  });
}

/**
 * Creates the bundled provider's services. It shares the console's code, but has its own tables, keys, cookies and
 * origin. If `database` is omitted, this opens one, and the caller must close it.
 */
export function providerServices(
  { config, keyring, logger, lifecycle }: Services,
  database = openProviderDatabase(config),
): Services {
  const { ssoName, ssoOrigin, mailFrom } = config;
  return {
    config: {
      ...config,
      app: 'sso-provider',
      productName: ssoName,
      origin: ssoOrigin,
      secure: ssoOrigin.startsWith('https:'),
      mailFrom: `${ssoName} <${splitAddress(mailFrom).address}>`,
    },
    database,
    keyring: createKeyring(keyring.secrets('sso-provider')),
    logger: logger.child({ app: 'sso-provider' }),
    lifecycle,
  };
}
