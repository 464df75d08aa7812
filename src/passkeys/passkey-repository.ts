import type { Knex } from 'knex';
import type { Passkey } from './passkey.ts';

/** What checking a signature needs. */
export interface Credential {
  /** Base64url, as browsers send it. */
  credentialId: string;
  publicKey: Uint8Array<ArrayBuffer>;
  /** How many signatures the authenticator had made. Always 0 for passkeys that devices share. */
  signCount: number;
  transports: string[];
}

/** The passkeys of a login, oldest first. */
export async function listPasskeys(sql: Knex, accountId: number): Promise<Passkey[]> {
  const { rows } = await sql.raw<{ rows: Passkey[] }>(
    `select id, name, host, created_at as "createdAt", last_used_at as "lastUsedAt", last_used_from as "lastUsedFrom"
     from passkeys where account_id = ? order by id`,
    [accountId],
  );
  return rows;
}

/** The passkeys that browsers can use for a login at this host. */
export async function listCredentials(sql: Knex, accountId: number, host: string): Promise<Credential[]> {
  return selectCredentials(sql, 'account_id = ? and host = ?', [accountId, host]);
}

/** Returns undefined if the login has no such passkey at this host. */
export async function findCredential(
  sql: Knex,
  accountId: number,
  { credentialId, host }: { credentialId: string; host: string },
): Promise<Credential | undefined> {
  const found = await selectCredentials(sql, 'account_id = ? and host = ? and credential_id = ?', [
    accountId,
    host,
    credentialId,
  ]);
  return found[0];
}

/** Returns the ID of the login that has a passkey at this host, or undefined if none has it. */
export async function findPasskeyOwner(
  sql: Knex,
  { credentialId, host }: { credentialId: string; host: string },
): Promise<number | undefined> {
  const { rows } = await sql.raw<{ rows: { accountId: number }[] }>(
    'select account_id as "accountId" from passkeys where credential_id = ? and host = ?',
    [credentialId, host],
  );
  return rows[0]?.accountId;
}

async function selectCredentials(
  sql: Knex,
  condition: string,
  values: Knex.RawBinding[],
): Promise<Credential[]> {
  const { rows } = await sql.raw<{ rows: Credential[] }>(
    `select credential_id as "credentialId", public_key as "publicKey", sign_count as "signCount", transports
     from passkeys where ${condition} order by id`,
    values,
  );
  return rows;
}

/** Inserts a passkey. Returns false if a login already has it. */
export async function insertPasskey(
  sql: Knex,
  passkey: Credential & { accountId: number; host: string; name: string },
): Promise<boolean> {
  const { rowCount } = await sql.raw<{ rowCount: number }>(
    `insert into passkeys (account_id, credential_id, public_key, sign_count, transports, host, name)
     values (:accountId, :credentialId, :publicKey, :signCount, :transports, :host, :name)
     on conflict (credential_id) do nothing`,
    { ...passkey, publicKey: Buffer.from(passkey.publicKey) },
  );
  return rowCount === 1;
}

/**
 * Stores that a passkey was used, and resets the count of wrong codes. Returns false if the passkey was removed, or has
 * made another signature since it was read. Locks the account first, as a removal does, so that the two can't deadlock.
 */
export async function recordUse(
  sql: Knex,
  { credentialId, signCount }: Credential,
  { newSignCount, address }: { newSignCount: number; address: string },
): Promise<boolean> {
  const { rowCount } = await sql.raw<{ rowCount: number }>(
    `with owner as materialized (
       select a.id from passkeys p join accounts a on a.id = p.account_id where p.credential_id = :credentialId
       for no key update of a),
     used as (
       update passkeys set sign_count = :newSignCount, last_used_at = now(), last_used_from = :address
       from owner where account_id = owner.id and credential_id = :credentialId and sign_count = :signCount
       returning account_id)
     update accounts set wrong_codes = 0 from used where id = used.account_id`,
    { credentialId, signCount, newSignCount, address },
  );
  return rowCount === 1;
}

/** Counts the passkeys that browsers bound to other hosts than this one. */
export async function countPasskeysOfOtherHosts(
  sql: Knex,
  host: string,
): Promise<{ count: number; hosts: string[] }> {
  const { rows } = await sql.raw<{ rows: [{ count: number; hosts: string[] | null }] }>(
    'select count(*) as count, array_agg(distinct host) as hosts from passkeys where host <> ?',
    [host],
  );
  return { count: rows[0].count, hosts: rows[0].hosts ?? [] };
}

/** Renames a passkey. Returns false if the login has no such passkey. */
export async function renamePasskey(
  sql: Knex,
  accountId: number,
  id: number,
  name: string,
): Promise<boolean> {
  return (await sql('passkeys').where({ id, account_id: accountId }).update({ name })) === 1;
}

/** Removes one passkey. Returns false if the login has no such passkey. */
export async function deletePasskey(sql: Knex, accountId: number, id: number): Promise<boolean> {
  return (await sql('passkeys').where({ id, account_id: accountId }).delete()) === 1;
}

/** Removes all passkeys of a login. Returns their names. */
export async function deletePasskeys(sql: Knex, accountId: number): Promise<string[]> {
  const removed = await sql('passkeys')
    .where({ account_id: accountId })
    .delete()
    .returning<{ name: string }[]>('name');
  return removed.map(({ name }) => name);
}
