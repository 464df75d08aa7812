import type { Knex } from 'knex';
import type { AccessRules } from './access-rules.ts';

const columns = `
  r.admin_id as "adminId", up.name as "adminName", up.path::text as "adminPath", r.unused_days as "unusedDays",
  r.invitation_days as "invitationDays"`;

const rules = 'access_rules r join admins up on up.id = r.admin_id';

/**
 * SQL query: the row of access_rules that applies to the admin `ad`, its own or the nearest one above it. The path has
 * the ids of the admins above, so none of them is read.
 */
export const nearestRules = `
  select nearest.* from access_rules nearest
  where nearest.admin_id = any (string_to_array(ad.path::text, '.')::bigint[])
  order by array_position(string_to_array(ad.path::text, '.')::bigint[], nearest.admin_id) desc limit 1`;

/** Returns the rules of exactly this admin. Returns undefined if it inherits them. */
export async function findRulesOf(sql: Knex, adminId: number): Promise<AccessRules | undefined> {
  const { rows } = await sql.raw<{ rows: AccessRules[] }>(
    `select ${columns} from ${rules} where r.admin_id = ?`,
    [adminId],
  );
  return rows[0];
}

/** Returns the rules of this admin or of the nearest admin above it. Returns undefined if there are none. */
export async function findNearestRules(sql: Knex, adminPath: string): Promise<AccessRules | undefined> {
  const { rows } = await sql.raw<{ rows: AccessRules[] }>(
    `select ${columns} from ${rules} where up.path @> ?::ltree order by nlevel(up.path) desc limit 1`,
    [adminPath],
  );
  return rows[0];
}

/** Lists the rules of admins below this one that have their own, up to 100. */
export async function listOverridingRules(sql: Knex, adminPath: string): Promise<AccessRules[]> {
  const { rows } = await sql.raw<{ rows: AccessRules[] }>(
    `select ${columns} from ${rules}
     where up.path <@ :adminPath::ltree and up.path <> :adminPath::ltree order by up.path limit 100`,
    { adminPath },
  );
  return rows;
}

/**
 * Lets only one transaction at a time change access rules, until the caller's transaction ends. Otherwise the numbers
 * shown to the admin could be wrong by the time the change is saved.
 */
export async function lockRules(sql: Knex.Transaction): Promise<void> {
  await sql.raw('lock table access_rules in share row exclusive mode');
}

/** Inserts or replaces the rules of an admin. */
export async function storeRules(
  sql: Knex,
  { adminId, unusedDays, invitationDays }: Pick<AccessRules, 'adminId' | 'unusedDays' | 'invitationDays'>,
): Promise<void> {
  await sql('access_rules')
    .insert({
      admin_id: adminId,
      unused_days: unusedDays,
      invitation_days: invitationDays,
      updated_at: sql.fn.now(),
    })
    .onConflict('admin_id')
    .merge();
}

export async function deleteRules(sql: Knex, adminId: number): Promise<void> {
  await sql('access_rules').where({ admin_id: adminId }).delete();
}
