import type { Knex } from 'knex';
import { mayBeSignedIn } from '../accounts/account-repository.ts';
import type { Role } from '../audit/actor.ts';
import { runPrepared } from '../database/prepared.ts';
import { isSessionOpen, isTouchDue } from '../sessions/session-repository.ts';
import { isLogDue } from './event-interval-repository.ts';
import { panelColumns } from './panel-repository.ts';
import type { Panel } from './panel.ts';

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
