import type { Knex } from 'knex';
import { FLOW_MINUTES } from './sso-flow.ts';

const FLOWS_PER_DELETE = 100;

export interface FlowRow {
  stateHash: string;
  browserHash: string;
  adminId: number;
  sealed: string;
}

/** Stores a flow, which expires after FLOW_MINUTES. Also deletes up to 100 expired flows. */
export async function insertFlow(sql: Knex, row: FlowRow): Promise<void> {
  await sql.raw(
    `with over as (
       delete from sso_flows where state_hash in (
         select state_hash from sso_flows where expires_at < now()
         limit ${FLOWS_PER_DELETE} for update skip locked))
     insert into sso_flows (state_hash, browser_hash, admin_id, sealed, expires_at)
     values (:stateHash, :browserHash, :adminId, :sealed, now() + interval '${FLOW_MINUTES} minutes')`,
    { ...row },
  );
}

export type ClaimedFlow =
  { state: 'taken'; adminId: number; sealed: string } | { state: 'used' } | { state: 'unknown' };

/**
 * Marks a flow as used and returns it. Works only in the browser that began the flow, and before it expires. If
 * callbacks arrive at the same time, only one of them gets the flow.
 */
export async function claimFlow(sql: Knex, stateHash: string, browserHash: string): Promise<ClaimedFlow> {
  const { rows } = await sql.raw<{ rows: { adminId: number; sealed: string }[] }>(
    `update sso_flows set used_at = now()
     where state_hash = ? and browser_hash = ? and used_at is null and expires_at > now()
     returning admin_id as "adminId", sealed`,
    [stateHash, browserHash],
  );
  const [row] = rows;
  if (row) return { state: 'taken', ...row };
  const used = await sql('sso_flows')
    .where({ state_hash: stateHash, browser_hash: browserHash })
    .whereNotNull('used_at')
    .first<{ state_hash: string } | undefined>('state_hash');
  return { state: used ? 'used' : 'unknown' };
}
