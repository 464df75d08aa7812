import type { Knex } from 'knex';
import { isActiveAt } from '../admins/admin-repository.ts';

export interface NamedAdmin {
  id: number;
  name: string;
  slug: string;
  isActive: boolean;
}

/** Finds the admins in a subtree by name or short name. `names` must be lower-case. */
export async function findNamedAdmins(
  sql: Knex,
  adminPath: string,
  names: readonly string[],
): Promise<NamedAdmin[]> {
  const { rows } = await sql.raw<{ rows: NamedAdmin[] }>(
    `select ad.id, ad.name, ad.slug, ${isActiveAt('ad.path')} as "isActive"
     from admins ad
     where ad.path <@ :adminPath::ltree and (lower(ad.name) = any (:names) or ad.slug = any (:names))`,
    { adminPath, names: [...names] },
  );
  return rows;
}

export interface NameInUse {
  username: string;
  emailKey: string;
  /** The account is a technician in the subtree. */
  isOwn: boolean;
}

/** Finds the accounts that have one of these usernames or email addresses. Both must be lower-case. */
export async function findNamesInUse(
  sql: Knex,
  adminPath: string,
  usernames: readonly string[],
  emails: readonly string[],
): Promise<NameInUse[]> {
  const { rows } = await sql.raw<{ rows: NameInUse[] }>(
    `select a.username, a.email_key as "emailKey", a.role = 'technician' and ad.path <@ :adminPath::ltree as "isOwn"
     from (select id from accounts where username = any (:usernames)
           union select id from accounts where email_key = any (:emails)) taken
     join accounts a on a.id = taken.id join admins ad on ad.id = a.admin_id`,
    { adminPath, usernames: [...usernames], emails: [...emails] },
  );
  return rows;
}
