import type { Knex } from 'knex';
import { countOf } from '../lists/list-repository.ts';
import { noticeDays, type AccessRules, type RuleKind } from './access-rules.ts';
import { ruleApplies, ruleSql } from './rule-end-repository.ts';

/** How many technicians one rule affects soon, and when it will act at the earliest. */
export interface RuleEffect {
  /** Stops at COUNT_CAP + 1. */
  count: number;
  from: Date;
}

export type RuleEffects = Record<RuleKind, RuleEffect>;

/** Admins that inherit their rules from the admin with the path `:adminPath` or from above it, and that admin itself. */
const adminsRuledFrom = `
  select ad.id from admins ad
  where ad.path <@ :adminPath::ltree and not exists (
    select 1 from access_rules own join admins up on up.id = own.admin_id
    where up.path @> ad.path and up.path <@ :adminPath::ltree and up.path <> :adminPath::ltree)`;

/**
 * Counts the technicians whom rules with these days would affect first, at this admin and at every admin below it that
 * inherits them.
 */
export async function findRuleEffects(
  sql: Knex,
  adminPath: string,
  { unusedDays, invitationDays }: Pick<AccessRules, 'unusedDays' | 'invitationDays'>,
): Promise<RuleEffects> {
  const effect = (kind: RuleKind) => {
    const notice = `statement_timestamp() + ${noticeDays[kind]} * interval '1 day'`;
    const since = `${notice} - :${kind} * interval '1 day'`;
    return `json_build_object('from', ${notice}, 'count', ${countOf(
      `from accounts a join admins ad on ad.id = a.admin_id
       where :${kind}::integer is not null and a.ends_by_rule_at is null and a.admin_id in (${adminsRuledFrom}) and ${ruleApplies(kind)}
         and ${ruleSql[kind].countedSince(since)} and ${ruleSql[kind].countedFrom} <= ${since}`,
    )})`;
  };
  const { rows } = await sql.raw<{ rows: [Record<RuleKind, { count: number; from: string }>] }>(
    `select ${effect('unused')} as unused, ${effect('invitation')} as invitation`,
    { adminPath, unused: unusedDays, invitation: invitationDays },
  );
  const [{ unused, invitation }] = rows;
  return {
    unused: { ...unused, from: new Date(unused.from) },
    invitation: { ...invitation, from: new Date(invitation.from) },
  };
}
