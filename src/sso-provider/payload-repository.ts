import type { Knex } from 'knex';
import { isSessionOpen } from '../sessions/session-repository.ts';

/** An entry of the OpenID library, which expires. */
export interface PayloadRow {
  model: string;
  idHash: string;
  sealed: string;
  uidHash: string | null;
  grantHash: string | null;
  sessionPublicId: string | null;
  secondsToLive: number;
}

export interface StoredPayload {
  idHash: string;
  sealed: string;
  consumedAt: Date | null;
}

const columns = `p.id_hash as "idHash", p.sealed, p.consumed_at as "consumedAt"`;

/** An OpenID session is valid only while the provider session it belongs to is valid. */
const sessionLives = `
  (p.session_public_id is null or exists (
    select 1 from sessions s join accounts a on a.id = s.account_id
    where s.public_id = p.session_public_id and s.stage = 'signed-in' and a.status = 'active' and a.epoch = s.epoch
      and ${isSessionOpen('s')}))`;

/** Inserts the entry, or replaces the one with the same model and ID. It expires after `secondsToLive` seconds. */
export async function storePayload(sql: Knex, row: PayloadRow): Promise<void> {
  await sql.raw(
    `insert into payloads (model, id_hash, sealed, uid_hash, grant_hash, session_public_id, expires_at)
     values (:model, :idHash, :sealed, :uidHash, :grantHash, :sessionPublicId,
       now() + :secondsToLive * interval '1 second')
     on conflict (model, id_hash) do update set sealed = excluded.sealed, uid_hash = excluded.uid_hash,
       grant_hash = excluded.grant_hash, session_public_id = excluded.session_public_id, expires_at = excluded.expires_at`,
    { ...row },
  );
}

/** Returns undefined if the entry doesn't exist, has expired, or belongs to a session that has ended. */
export async function findPayload(
  sql: Knex,
  model: string,
  by: { idHash: string } | { uidHash: string },
): Promise<(StoredPayload & { sessionPublicId: string | null }) | undefined> {
  const [column, value] = 'idHash' in by ? ['id_hash', by.idHash] : ['uid_hash', by.uidHash];
  const { rows } = await sql.raw<{ rows: (StoredPayload & { sessionPublicId: string | null })[] }>(
    `select ${columns}, p.session_public_id as "sessionPublicId" from payloads p
     where p.model = ? and p.${column} = ? and p.expires_at > now() and ${sessionLives}`,
    [model, value],
  );
  return rows[0];
}

/** Returns false if a parallel request has consumed it already. */
export async function consumePayload(sql: Knex, model: string, idHash: string): Promise<boolean> {
  const consumed = await sql('payloads')
    .where({ model, id_hash: idHash, consumed_at: null })
    .update({ consumed_at: sql.fn.now() });
  return consumed === 1;
}

export async function deletePayload(sql: Knex, model: string, idHash: string): Promise<void> {
  await sql('payloads').where({ model, id_hash: idHash }).delete();
}

export async function deletePayloadsOfGrant(sql: Knex, model: string, grantHash: string): Promise<void> {
  await sql('payloads').where({ model, grant_hash: grantHash }).delete();
}

/**
 * Deletes the grant that a payload belongs to, with everything issued under it. A token that is stored only afterwards
 * is useless without the grant.
 */
export async function revokeGrantOf(sql: Knex, model: string, idHash: string): Promise<void> {
  await sql.raw(
    `delete from payloads p using payloads used
     where used.model = ? and used.id_hash = ?
       and (p.grant_hash = used.grant_hash or (p.model = 'Grant' and p.id_hash = used.grant_hash))`,
    [model, idHash],
  );
}
