import type { Knex } from 'knex';

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

/** Removes the authenticator app of a login, so that it has only its passkeys. */
export async function removeApp(database: Knex, accountId: number): Promise<void> {
  await database('accounts')
    .where({ id: accountId })
    .update({ totp_secret: null, totp_enrolled_at: null, totp_last_step: null });
}
