import type { Knex } from 'knex';
import type { StoredPayload } from './payload-repository.ts';

const AT_ONCE = 20;

/**
 * OpenID sessions that were ended at the provider, and whose clients have not been told. Each is taken by one process,
 * and comes again when it has not been deleted within half a minute.
 */
export async function takeEndedSessions(sql: Knex): Promise<StoredPayload[]> {
  const { rows } = await sql.raw<{ rows: StoredPayload[] }>(
    `update payloads p set logout_due_at = now() + interval '30 seconds'
     where (model, id_hash) in (
       select model, id_hash from payloads where logout_due_at <= now() and expires_at > now()
       order by logout_due_at limit ${AT_ONCE} for update skip locked)
     returning p.id_hash as "idHash", p.sealed, p.consumed_at as "consumedAt"`,
  );
  return rows;
}
