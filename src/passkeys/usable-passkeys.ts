import type { Knex } from 'knex';
import type { Services } from '../services.ts';
import { listPasskeys } from './passkey-repository.ts';
import type { Passkey } from './passkey.ts';
import { offersPasskeys, relyingParty } from './relying-party.ts';

/** Returns the passkeys of a login that work at the address of this app, oldest first. */
export async function listUsablePasskeys(
  { config }: Pick<Services, 'config'>,
  sql: Knex,
  accountId: number,
): Promise<Passkey[]> {
  if (!offersPasskeys(config)) return [];
  const { id: host } = relyingParty(config);
  return (await listPasskeys(sql, accountId)).filter((passkey) => passkey.host === host);
}
