import type { Knex } from 'knex';
import { accessHasEnded, currentStatus } from '../accounts/account-repository.ts';
import { isEachActiveAt } from '../admins/admin-repository.ts';
import { linkLifetimes } from '../links/link.ts';
import { nearestRules } from './access-rules-repository.ts';
import { noticeDays, SECOND_WARNING_DAYS, type RuleKind } from './access-rules.ts';

interface RuleSql {
  status: string;
  /** The column of access_rules. */
  days: string;
  /** When the days of a technician `a` began. */
  countedFrom: string;
  /**
   * SQL condition with an index: the days of a technician may have begun at that time or earlier. It can match more.
   */
  countedSince: (time: string) => string;
}

const invitationLifetime = `interval '${linkLifetimes.invitation} minutes'`;

export const ruleSql: Record<RuleKind, RuleSql> = {
  unused: {
    status: 'active',
    days: 'unused_days',
    countedFrom: 'coalesce(a.last_sign_in_at, a.created_at)',
    countedSince: (time) => `coalesce(a.last_sign_in_at, a.created_at) <= ${time}`,
  },
  invitation: {
    status: 'pending',
    days: 'invitation_days',
    // The days begin with the newest invitation. A withdrawn invitation has no end.
    countedFrom: `greatest(a.created_at, a.invitation_ends_at - ${invitationLifetime})`,
    countedSince: (time) => `coalesce(a.invitation_ends_at, '-infinity') <= ${time} + ${invitationLifetime}`,
  },
};

const days = (number: string | number) => `${number} * interval '1 day'`;

/** SQL condition: another login of the same admin may sign in. The caller checks that the admin is active. */
const hasOtherAccess = `exists (
  select 1 from accounts other where other.admin_id = a.admin_id and other.id <> a.id
    and ${currentStatus.replaceAll('a.', 'other.')} = 'active')`;

/** SQL condition: a rule of this kind may end the access, or withdraw the invitation. */
export const ruleApplies = (kind: RuleKind) => `
  a.role = 'technician' and a.status = '${ruleSql[kind].status}' and (${accessHasEnded}) is not true
  and ${isEachActiveAt('ad.path')} and coalesce(a.rule_grace_until, '-infinity') <= statement_timestamp()
  ${kind === 'unused' ? `and ${hasOtherAccess}` : ''}`;

/** SQL query: the active admins that a rule of this kind applies to, and its days. */
const ruledAdmins = (kind: RuleKind) => `
  select ad.id, ad.path, rules.${ruleSql[kind].days} as days
  from admins ad cross join lateral (${nearestRules}) rules
  where rules.${ruleSql[kind].days} is not null and ${isEachActiveAt('ad.path')}`;

/** What a rule will do to a technician. */
export interface RuleEnd {
  id: number;
  adminId: number;
  email: string;
  /** When it will happen. */
  endsAt: Date;
  days: number;
}

/**
 * Schedules what a rule will do to up to `limit` technicians, and returns them. Skips those that another transaction has
 * locked.
 */
export async function scheduleRuleEnds(
  sql: Knex.Transaction,
  kind: RuleKind,
  limit: number,
): Promise<RuleEnd[]> {
  const { days: column, countedFrom, countedSince } = ruleSql[kind];
  const notice = `statement_timestamp() + ${days(noticeDays[kind])}`;
  const { rows } = await sql.raw<{ rows: RuleEnd[] }>(
    `with ruled as materialized (${ruledAdmins(kind)}), due as (
       select a.id, ad.days, greatest(${countedFrom} + ${days('ad.days')}, ${notice}) as ends_at
       from accounts a join ruled ad on ad.id = a.admin_id
       where a.ends_by_rule_at is null and ${ruleApplies(kind)}
         and ${countedSince(`${notice} - ${days(`(select min(${column}) from access_rules)`)}`)}
         and ${countedFrom} <= ${notice} - ${days('ad.days')}
       limit :limit for no key update of a skip locked
     )
     update accounts a set ends_by_rule_at = date_trunc('second', due.ends_at) + interval '1 second',
       rule_warning_at = case a.status when 'active' then due.ends_at - ${days(SECOND_WARNING_DAYS)} end
     from due where a.id = due.id
     returning a.id, a.admin_id as "adminId", a.email::text as email, a.ends_by_rule_at as "endsAt", due.days`,
    { limit },
  );
  return rows;
}

/** Locks a technician who is due for the second warning. Skips those that another transaction has locked. */
export function lockDueWarning(sql: Knex.Transaction): Promise<number | undefined> {
  return lockNext(
    sql,
    `select a.id from accounts a where a.rule_warning_at <= statement_timestamp() and a.ends_by_rule_at > statement_timestamp()
     order by a.rule_warning_at limit 1 for no key update skip locked`,
  );
}

/**
 * Locks a technician whose access a rule ends now, and its admin, because two workers that each have one of its last two
 * logins would postpone each other. Skips those that another transaction has locked.
 */
export function lockDueEnd(sql: Knex.Transaction): Promise<number | undefined> {
  return lockNext(
    sql,
    `select a.id from accounts a join admins ad on ad.id = a.admin_id
     where a.ends_by_rule_at <= statement_timestamp() order by a.ends_by_rule_at
     limit 1 for no key update of a, ad skip locked`,
  );
}

async function lockNext(sql: Knex.Transaction, statement: string): Promise<number | undefined> {
  const { rows } = await sql.raw<{ rows: { id: number }[] }>(statement);
  return rows[0]?.id;
}

/** A rule that applies to a technician. */
export interface AppliedRule {
  days: number;
  /** The admin that set the rule. */
  adminId: number;
  adminName: string;
  adminPath: string;
  /** When the number of days is over. */
  dueAt: Date;
  /** Whether that is in the past. */
  isDue: boolean;
  /** When the rule will act: the scheduled time, or the earliest possible time if nothing is scheduled yet. */
  endsAt: Date;
  /** No other login of the same admin may sign in, so the rule for unused access does nothing. */
  isOnlyAccess: boolean;
}

/** Returns the rule that applies to the technician. Returns undefined if none does, or if no one of its admin may sign in. */
export async function findAppliedRule(
  sql: Knex,
  kind: RuleKind,
  id: number,
): Promise<AppliedRule | undefined> {
  const { days: column, countedFrom, status } = ruleSql[kind];
  const { rows } = await sql.raw<{ rows: AppliedRule[] }>(
    `select rules.days, up.id as "adminId", up.name as "adminName", up.path::text as "adminPath", due.at as "dueAt",
       due.at <= statement_timestamp() as "isDue",
       coalesce(a.ends_by_rule_at, greatest(due.at,
         greatest(statement_timestamp(), a.rule_grace_until) + ${days(noticeDays[kind])})) as "endsAt",
       not ${hasOtherAccess} as "isOnlyAccess"
     from accounts a join admins ad on ad.id = a.admin_id
     cross join lateral (select admin_id, ${column} as days from (${nearestRules}) rule) rules
     cross join lateral (select ${countedFrom} + ${days('rules.days')} as at) due
     join admins up on up.id = rules.admin_id
     where a.id = :id and rules.days is not null and a.role = 'technician' and a.status = :status
       and (${accessHasEnded}) is not true and ${isEachActiveAt('ad.path')}`,
    { id, status },
  );
  return rows[0];
}

/**
 * Locks another login of the same admin that may sign in, so that it keeps its access until the transaction ends.
 * Returns "busy" if other transactions have locked all of them, because waiting for these could end in a deadlock.
 */
export async function lockOtherAccess(
  sql: Knex.Transaction,
  id: number,
): Promise<'locked' | 'busy' | 'none'> {
  const other = (columns: string) =>
    `select ${columns} from accounts me join accounts a on a.admin_id = me.admin_id and a.id <> me.id
     where me.id = :id and ${currentStatus} = 'active'`;
  const locked = await sql.raw<{ rowCount: number }>(`${other('1')} limit 1 for share of a skip locked`, {
    id,
  });
  if (locked.rowCount > 0) return 'locked';
  const busy = await sql.raw<{ rowCount: number }>(`${other('1')} limit 1`, { id });
  return busy.rowCount > 0 ? 'busy' : 'none';
}

/** Cancels what a rule has scheduled for the technician. */
export async function cancelRuleEnd(sql: Knex, id: number): Promise<void> {
  await sql('accounts').where({ id }).update({ ends_by_rule_at: null, rule_warning_at: null });
}

/** Postpones the end of access by a minute, so that a worker tries again. */
export async function postponeRuleEnd(sql: Knex, id: number): Promise<void> {
  await sql.raw(
    `update accounts set ends_by_rule_at = date_trunc('second', now() + interval '1 minute') where id = ?`,
    [id],
  );
}

/** Marks the second warning as done, whether it was sent or is no longer needed. */
export async function endWarnings(sql: Knex, id: number): Promise<void> {
  await sql('accounts').where({ id }).update({ rule_warning_at: null });
}

/**
 * Cancels up to `limit` scheduled ends that the rules don't call for any more, because a rule or the place of an admin in
 * the tree has changed. Returns how many. Looks only at and below `adminPath`, if it is given. Skips technicians that another transaction
 * has locked. A shorter rule changes no scheduled end, because it would end the access no sooner.
 */
export async function cancelOutdatedEnds(
  sql: Knex.Transaction,
  kind: RuleKind,
  adminPath: string | null,
  limit: number,
): Promise<number> {
  const { countedFrom, status } = ruleSql[kind];
  const { rowCount } = await sql.raw<{ rowCount: number }>(
    `with ruled as materialized (${ruledAdmins(kind)}), outdated as (
       select a.id from accounts a join admins within on within.id = a.admin_id left join ruled ad on ad.id = a.admin_id
       where a.ends_by_rule_at is not null and a.status = :status and (:adminPath::ltree is null or within.path <@ :adminPath::ltree)
         and (ad.id is null or ${countedFrom} + ${days('ad.days')} > a.ends_by_rule_at)
       limit :limit for no key update of a skip locked
     )
     update accounts set ends_by_rule_at = null, rule_warning_at = null where id in (select id from outdated)`,
    { status, adminPath, limit },
  );
  return rowCount;
}
