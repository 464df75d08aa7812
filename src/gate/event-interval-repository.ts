import type { Knex } from 'knex';

/** A view or a refusal of a session is logged again after this time. */
const LOGGED_AGAIN_AFTER = "interval '1 hour'";

/** SQL condition that another event is due. The column has the time of the last one. */
export const isLogDue = (loggedAt: string) => `coalesce(${loggedAt} < now() - ${LOGGED_AGAIN_AFTER}, true)`;

/**
 * Records that a view or a refusal of this session is logged now. Returns false if one was logged recently, for
 * example by a request that arrived at the same time.
 */
export async function claimDueEvent(
  sql: Knex,
  kind: 'view' | 'refusal',
  { sessionIdHash, panelId }: { sessionIdHash: string; panelId: number },
): Promise<boolean> {
  const column = kind === 'view' ? 'view_logged_at' : 'refusal_logged_at';
  const updated = await sql('panel_sessions')
    .where({ session_id_hash: sessionIdHash, panel_id: panelId })
    .whereRaw(isLogDue(column))
    .update({ [column]: sql.fn.now() });
  return updated === 1;
}
