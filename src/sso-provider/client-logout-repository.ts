import type { Knex } from 'knex';
import type { StoredPayload } from './payload-repository.ts';

/** A session that was ended, as it was kept. */
export type EndedSession = StoredPayload & { model: string };

const AT_ONCE = 20;

/**
 * OpenID sessions that were ended at the provider, and whose clients have not been told. Each is taken by one process,
 * and comes again when it has not been deleted within half a minute.
 */
export async function takeEndedSessions(sql: Knex): Promise<EndedSession[]> {
  const { rows } = await sql.raw<{ rows: EndedSession[] }>(
    `update payloads p set logout_due_at = now() + interval '30 seconds'
     where (model, id_hash) in (
       select model, id_hash from payloads where logout_due_at <= now() and expires_at > now()
       order by logout_due_at limit ${AT_ONCE} for update skip locked)
     returning p.model, p.id_hash as "idHash", p.sealed, p.consumed_at as "consumedAt"`,
  );
  return rows;
}

/** Keeps that a product could not be told, to be tried again as long as its tokens may have lived. */
export async function insertPendingLogout(
  sql: Knex,
  { model, idHash, sealed }: Pick<EndedSession, 'model' | 'idHash' | 'sealed'>,
): Promise<void> {
  await sql.raw(
    `insert into payloads (model, id_hash, sealed, logout_due_at, expires_at)
     values (?, ?, ?, now() + interval '30 seconds', now() + interval '8 hours') on conflict do nothing`,
    [model, idHash, sealed],
  );
}
