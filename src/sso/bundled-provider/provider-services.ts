import { openDatabase } from '../../database/database.ts';
import { createKeyring } from '../../lib/keyring.ts';
import { splitAddress } from '../../lib/mail-address.ts';
import type { Services } from '../../services.ts';

/** The PostgreSQL schema that holds all the provider keeps. */
export const SCHEMA = 'sso_provider';

/**
 * What the provider is built on: the same rooms as the console, on tables, keys, cookies and an origin of its own.
 * The caller ends the `database` that is opened here.
 */
export function providerServices(
  { config, keyring, logger }: Services,
  database = openDatabase(config.databaseUrl, undefined, SCHEMA),
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
  };
}
