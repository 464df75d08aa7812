import { credentialBinding, keyBinding } from '../gate/panel.ts';
import { counted } from '../lib/numbers.ts';
import type { Services } from '../services.ts';
import { secretBinding } from '../sso/settings/oauth-settings.ts';
import { totpBinding } from '../two-factor/totp-secret.ts';
import { countByKey, findSealedWith, replaceSealed, type SealedColumn } from './sealed-column-repository.ts';

/** Small enough that a statement takes well under a second. */
const MAX_ROWS_PER_READ = 5_000;

/** The two-factor secrets of the console's logins, or of the bundled provider's. */
export const twoFactorColumn: SealedColumn = {
  name: ['two-factor secret', 'two-factor secrets'],
  table: 'accounts',
  column: 'totp_secret',
  id: 'accounts.id',
  boundTo: (id) => totpBinding(Number(id)),
};

/** What the console keeps encrypted. */
export const consoleColumns: readonly SealedColumn[] = [
  twoFactorColumn,
  {
    name: ['client secret of OAuth settings', 'client secrets of OAuth settings'],
    table: 'oauth_settings',
    column: 'client_secret',
    id: 'oauth_settings.admin_id',
    boundTo: (id) => secretBinding(Number(id)),
  },
  {
    name: ['credential of a panel', 'credentials of panels'],
    table: 'panels',
    column: 'sealed_credential',
    id: 'panels.public_id',
    boundTo: credentialBinding,
  },
  {
    name: ['key of a panel’s proxy', 'keys of panels’ proxies'],
    table: 'panels',
    column: 'sealed_key',
    id: 'panels.public_id',
    boundTo: keyBinding,
  },
];

/** Which values are encrypted with a key other than the first one, in words such as `3 two-factor secrets`. */
export interface KeyUse {
  /** Encrypted with another key in SECRET_KEY. */
  older: string[];
  /** Encrypted with a key that is not in SECRET_KEY, so that no one can read them. */
  missing: string[];
}

/** Counts the values in these columns that older or missing keys encrypted. */
export async function findKeyUse(
  { database, keyring }: Pick<Services, 'database' | 'keyring'>,
  columns: readonly SealedColumn[],
): Promise<KeyUse> {
  const use: KeyUse = { older: [], missing: [] };
  for (const column of columns) {
    const counts = await countByKey(database, column);
    const sum = (isCounted: (keyId: string) => boolean) =>
      counts.filter(({ keyId }) => isCounted(keyId)).reduce((total, { count }) => total + count, 0);
    const older = sum((keyId) => keyId !== keyring.currentId && keyring.ids.includes(keyId));
    const missing = sum((keyId) => !keyring.ids.includes(keyId));
    if (older > 0) use.older.push(counted(older, ...column.name));
    if (missing > 0) use.missing.push(counted(missing, ...column.name));
  }
  return use;
}

/**
 * Logs which values can't be decrypted because their key is missing. Everything else still works, so the process serves
 * requests while this reads all accounts.
 */
export async function warnOfMissingKeys(services: Services, columns: readonly SealedColumn[]): Promise<void> {
  const { logger } = services;
  try {
    const { missing } = await findKeyUse(services, columns);
    if (missing.length === 0) return;
    logger.error(
      { missing },
      'encrypted with a key that is not in SECRET_KEY: add the key to the end of the list',
    );
  } catch (error) {
    logger.warn({ err: error }, 'could not check whether a key is missing');
  }
}

/**
 * Re-encrypts with the first key everything that an older key encrypted. Commits in batches, so it can be interrupted and
 * started again, and other processes can run. Returns the number of values.
 */
export async function reencryptColumn(
  { database, keyring, logger }: Services,
  column: SealedColumn,
): Promise<number> {
  const keyIds = keyring.ids.filter((id) => id !== keyring.currentId);
  const skipped: string[] = [];
  let reencrypted = 0;
  for (;;) {
    const rows = await findSealedWith(database, column, { keyIds, skipped, limit: MAX_ROWS_PER_READ });
    const replacements = rows.flatMap((row) => {
      try {
        const plain = keyring.open(row.sealed, column.boundTo(row.id));
        return [{ ...row, reencrypted: keyring.seal(plain, column.boundTo(row.id)) }];
      } catch (error) {
        // The value was altered. Its owner also sees an error.
        logger.warn({ err: error, table: column.table, id: row.id }, 'a value cannot be decrypted');
        skipped.push(row.id);
        return [];
      }
    });
    if (rows.length === 0) return reencrypted;
    await replaceSealed(database, column, replacements);
    reencrypted += replacements.length;
  }
}
