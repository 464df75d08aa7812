import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { Keyring } from '../lib/keyring.ts';
import type { SignInRequest, SignInRequestKind } from './sign-in-request.ts';

export interface StoredRequest {
  id: string;
  kind: SignInRequestKind;
  sealed: string;
}

const bindingOf = (id: string) => `sign-in request:${id}`;

/** Stores a request for the worker. Its content is sealed with the keyring. */
export async function insertRequest(
  sql: Knex,
  keyring: Keyring,
  kind: SignInRequestKind,
  request: SignInRequest,
): Promise<void> {
  const id = randomUUID();
  await sql('sign_in_requests').insert({
    id,
    kind,
    sealed: keyring.seal(JSON.stringify(request), bindingOf(id)),
  });
}

export function unsealRequest(keyring: Keyring, { id, sealed }: StoredRequest): SignInRequest {
  return JSON.parse(keyring.open(sealed, bindingOf(id))) as SignInRequest;
}

/**
 * Locks the oldest request that is due until the transaction ends, and skips requests that another worker has locked.
 * Returns undefined if none is due.
 */
export async function lockNextRequest(sql: Knex.Transaction): Promise<StoredRequest | undefined> {
  const { rows } = await sql.raw<{ rows: StoredRequest[] }>(
    `select id, kind, sealed from sign_in_requests where due_at <= now()
     order by due_at limit 1 for update skip locked`,
  );
  return rows[0];
}

export async function deleteRequest(sql: Knex, id: string): Promise<void> {
  await sql('sign_in_requests').where({ id }).delete();
}

/** Postpones a failed request so that it does not hold up the others. Each failure adds one minute to the wait. */
export async function postponeRequest(sql: Knex, id: string): Promise<void> {
  await sql.raw(
    `update sign_in_requests set failures = failures + 1, due_at = now() + (failures + 1) * interval '1 minute'
     where id = ?`,
    [id],
  );
}

/** Deletes requests older than a day, because the person no longer expects an email. */
export async function deleteOldRequests(sql: Knex): Promise<void> {
  await sql('sign_in_requests').whereRaw(`created_at < now() - interval '1 day'`).delete();
}
