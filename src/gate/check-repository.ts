import type { Knex } from 'knex';
import { mayBeSignedIn } from '../accounts/account-repository.ts';
import type { Role } from '../audit/actor.ts';
import { runPrepared } from '../database/prepared.ts';
import { isSessionOpen, isTouchDue } from '../sessions/session-repository.ts';
import { panelColumns } from './panel-repository.ts';
import type { Panel } from './panel.ts';

/** A view or a refusal of a session is logged again after this time. */
const LOGGED_AGAIN_AFTER = "interval '1 hour'";

/** SQL condition that another event is due. The column has the time of the last one. */
const isLogDue = (loggedAt: string) => `coalesce(${loggedAt} < now() - ${LOGGED_AGAIN_AFTER}, true)`;

/** The person whose browser has entered the panel, with what a check needs to know. */
export interface Visitor {
  sessionIdHash: string;
  /** Whether the use of the session must be recorded again. */
  isTouchDue: boolean;
  accountId: number;
  username: string;
  role: Role;
  email: string;
  timeZone: string;
  adminId: number;
  adminName: string;
  adminPath: string;
  /** The short names of the admins from the root down to the person's own, joined by slashes. */
  groups: string;
  /** Whether the logins of their admin may enter the panel. */
  isAllowed: boolean;
  isViewDue: boolean;
  isRefusalDue: boolean;
}

const visitorColumns = {
  sessionIdHash: 's.id_hash',
  isTouchDue: isTouchDue('s'),
  accountId: 'a.id',
  username: 'a.username',
  role: 'a.role',
  email: 'a.email::text',
  timeZone: 'a.time_zone',
  adminId: 'ad.id',
  adminName: 'ad.name',
  adminPath: 'ad.path::text',
  groups: `(
    select string_agg(up.slug, '/' order by nlevel(up.path)) from admins up
    where up.id = any (string_to_array(ad.path::text, '.')::bigint[]))`,
  isAllowed: 'exists (select 1 from panel_admins pa where pa.panel_id = p.id and pa.admin_id = ad.id)',
  isViewDue: isLogDue('ps.view_logged_at'),
  isRefusalDue: isLogDue('ps.refusal_logged_at'),
} satisfies Record<keyof Visitor, string>;

const visitorJson = Object.entries(visitorColumns)
  .map(([name, expression]) => `'${name}', ${expression}`)
  .join(', ');

/** Shorter than for other statements, so that a proxy gets its answer while the database is silent. */
const LIMIT_MS = 5_000;

/**
 * Finds the panel with this key, and the person with this token if their session is still open by the same rules as on
 * pages. One named statement, because every request to a panel runs it.
 */
export async function findVisit(
  sql: Knex,
  { keyHash, tokenHash }: { keyHash: string; tokenHash: string | null },
): Promise<{ panel: Panel; visitor: Visitor | null } | undefined> {
  const rows = await runPrepared<Panel & { visitor: Visitor | null }>(
    sql,
    'gate check',
    () => `select ${panelColumns}, (
       select json_build_object(${visitorJson})
       from panel_sessions ps
       join sessions s on s.id_hash = ps.session_id_hash
       join accounts a on a.id = s.account_id and a.epoch = s.epoch
       join admins ad on ad.id = a.admin_id
       where ps.token_hash = :tokenHash and ps.panel_id = p.id and s.stage = 'signed-in'
         and ${isSessionOpen('s')} and ${mayBeSignedIn}
     ) as visitor
     from panels p where p.key_hash = :keyHash`,
    { keyHash, tokenHash },
    { limitMs: LIMIT_MS },
  );
  const [row] = rows;
  if (!row) return undefined;
  const { visitor, ...panel } = row;
  return { panel, visitor };
}

/**
 * Records that a view or a refusal of this session is logged now. Returns false if one was logged
 * recently, for example by a request that arrived at the same time.
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
