import type { Knex } from 'knex';
import type { ListedAccount, Status } from '../accounts/account.ts';
import { accessEnd, accessHasEnded, currentStatus } from '../accounts/account-repository.ts';
import { endsSoon, isWithin } from '../technicians/attention-repository.ts';
import { countOf } from '../lists/list-repository.ts';

/** Counts the technicians in an admin's subtree by status. Each count stops at COUNT_CAP + 1. */
export async function countTechnicians(sql: Knex, adminPath: string): Promise<Record<Status, number>> {
  const count = (condition: string) =>
    countOf(`from accounts a where role = 'technician' and ${condition} and ${isWithin(adminPath)}`);
  const stored = (status: Status) => count(`status = '${status}'`);
  // Their access has ended, but no worker has recorded that yet.
  const ended = (status: Status) =>
    count(`status = '${status}' and status <> 'inactive' and ${accessHasEnded}`);
  const { rows } = await sql.raw<{ rows: [Record<Status, number>] }>(
    `select ${stored('active')} - ${ended('active')} as active, ${stored('pending')} - ${ended('pending')} as pending,
       ${stored('inactive')} + ${ended('active')} + ${ended('pending')} as inactive`,
    { adminPath },
  );
  return rows[0];
}

/** A technician who loses access soon. */
export type EndingAccess = Pick<
  ListedAccount,
  'id' | 'email' | 'adminName' | 'status' | 'accessEnd' | 'endsByRuleAt'
>;

/** Lists the technicians in an admin's subtree who lose access soon, the first ones first. */
export async function listEndingAccess(sql: Knex, adminPath: string, limit: number): Promise<EndingAccess[]> {
  // Two short lists, each in the order of an index, because a new rule can end the access of thousands in one week.
  const first = Object.entries(endsSoon).map(
    ([column, condition]) =>
      `(select a.id, a.${column} as at from accounts a where ${condition} and ${isWithin(adminPath)}
        order by a.${column} limit :limit)`,
  );
  const { rows } = await sql.raw<{ rows: EndingAccess[] }>(
    `select a.id, a.email::text as email, ad.name as "adminName", ${currentStatus} as status,
       ${accessEnd} as "accessEnd", a.ends_by_rule_at as "endsByRuleAt"
     from (select id, min(at) as at from (${first.join(' union all ')}) each group by id) first
     join accounts a on a.id = first.id join admins ad on ad.id = a.admin_id
     order by first.at, a.id limit :limit`,
    { adminPath, limit },
  );
  return rows;
}

/** What a new installation still needs. */
export interface FirstSteps {
  hasTechnician: boolean;
  hasSingleSignOn: boolean;
  hasSubAdmin: boolean;
}

const GUIDED_DAYS = 14;

/**
 * Returns which of the first steps are done. Returns null if all of them are, or if the installation is older than two
 * weeks, because not everyone needs all of them.
 */
export async function findFirstSteps(sql: Knex): Promise<FirstSteps | null> {
  const { rows } = await sql.raw<{ rows: [FirstSteps & { isNew: boolean }] }>(
    `select exists (select 1 from accounts where role = 'technician') as "hasTechnician",
       exists (select 1 from oauth_settings where enabled) as "hasSingleSignOn",
       exists (select 1 from admins where parent_id is not null) as "hasSubAdmin",
       exists (select 1 from admins where parent_id is null and created_at > now() - interval '${GUIDED_DAYS} days') as "isNew"`,
  );
  const [{ isNew, ...steps }] = rows;
  return isNew && Object.values(steps).includes(false) ? steps : null;
}
