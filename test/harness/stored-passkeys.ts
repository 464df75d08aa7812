import type { Knex } from 'knex';
import type { Account } from '../../src/accounts/account.ts';
import { findAccount } from '../../src/accounts/account-repository.ts';
import * as adding from '../../src/passkeys/add-passkey.ts';
import type { Services } from '../../src/services.ts';
import type { Authenticator } from './authenticator.ts';
import type { Person } from './people.ts';

/** Stores a passkey that no device has, for tests that only show it. Returns its ID. */
export async function storePasskey(
  database: Knex,
  accountId: number,
  { name = 'Work laptop', host = 'localhost' }: { name?: string; host?: string } = {},
): Promise<number> {
  const [row] = await database('passkeys')
    .insert({
      account_id: accountId,
      credential_id: Buffer.from(`${accountId} ${name}`).toString('base64url'),
      public_key: Buffer.from('key'),
      sign_count: 0,
      transports: ['internal'],
      host,
      name,
    })
    .returning<{ id: number }[]>('id');
  return row?.id ?? 0;
}

/**
 * Creates a passkey on the device and stores it for the login, without opening a page. No event is logged, and no email
 * is sent.
 */
export async function givePasskey(
  services: Services,
  { id }: Pick<Person, 'id'>,
  device: Authenticator,
  name = 'Work laptop',
): Promise<void> {
  const { database } = services;
  const account = (await findAccount(database, id)) as Account;
  const browserHash = 'the browser of the device';
  const options = await adding.beginAddingPasskey(services, account, { browserHash });
  const created = await adding.readNewPasskey(services, browserHash, device.create(options));
  await adding.storePasskey(services, database, account, { name, created });
}

/** Removes the authenticator app of a login, so that it has only its passkeys. */
export async function removeApp(database: Knex, accountId: number): Promise<void> {
  await database('accounts')
    .where({ id: accountId })
    .update({ totp_secret: null, totp_enrolled_at: null, totp_last_step: null });
}
