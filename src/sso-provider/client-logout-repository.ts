import type { Knex } from 'knex';
import type { StoredPayload } from './payload-repository.ts';

/** An ended OpenID session, as stored. */
export type EndedSession = StoredPayload & { model: string };

const LOGOUTS_PER_CLAIM = 20;

/** When a product is notified again if it could not be notified. */
const RETRY_AFTER = "interval '30 seconds'";

/** How long this is tried. A product's tokens may live as long. */
const RETRY_FOR = "interval '8 hours'";

/**
 * Claims OpenID sessions that ended at the provider and whose clients have not been notified. Each is claimed by one
 * process, and is due again later unless it has been deleted by then.
 */
export async function takeEndedSessions(sql: Knex): Promise<EndedSession[]> {
  const { rows } = await sql.raw<{ rows: EndedSession[] }>(
    `update payloads p set logout_due_at = now() + ${RETRY_AFTER}
     where (model, id_hash) in (
       select model, id_hash from payloads where logout_due_at <= now() and expires_at > now()
       order by logout_due_at limit ${LOGOUTS_PER_CLAIM} for update skip locked)
     returning p.model, p.id_hash as "idHash", p.sealed, p.consumed_at as "consumedAt"`,
  );
  return rows;
}

/** Stores that a product could not be notified, so that it is tried again. */
export async function insertPendingLogout(
  sql: Knex,
  { model, idHash, sealed }: Pick<EndedSession, 'model' | 'idHash' | 'sealed'>,
): Promise<void> {
  await sql.raw(
    `insert into payloads (model, id_hash, sealed, logout_due_at, expires_at)
     values (?, ?, ?, now() + ${RETRY_AFTER}, now() + ${RETRY_FOR}) on conflict do nothing`,
    [model, idHash, sealed],
  );
}
