import type { Knex } from 'knex';

/** A login or an admin, with the name that an event gives it. */
export interface NamedOwner {
  kind: 'login' | 'admin';
  id: number;
  name: string;
}

export interface NameFacts extends NamedOwner {
  /** Another login (or admin) has had this name as well. */
  isShared: boolean;
  isDeleted: boolean;
  /** Its name today. Null if it was deleted, or if the reader may not see it. */
  currentName: string | null;
}

/**
 * Names of the admins at, below or above the reader's, and of their logins, because these can appear in the reader's
 * log. Joined by ID, because few logins share a name, whereas the reader may see a hundred thousand admins.
 */
const usedNames = `
  used_names n left join admins na on na.id = n.admin_id left join former_admins nf on nf.id = n.admin_id`;
const isVisible = `
  (na.path <@ :adminPath::ltree or na.path @> :adminPath::ltree or nf.path <@ :adminPath::ltree)`;

/** Finds out who the names in some events belong to today. Knows only the names that the reader may see. */
export async function findNameFacts(
  sql: Knex,
  adminPath: string,
  owners: readonly NamedOwner[],
): Promise<NameFacts[]> {
  if (owners.length === 0) return [];
  const { rows } = await sql.raw<{ rows: NameFacts[] }>(
    `select s.kind, s.id, s.name,
       exists (
         select 1 from ${usedNames}
         where n.kind = s.kind and lower(n.name) = lower(s.name) and n.owner_id <> s.id and ${isVisible}) as "isShared",
       coalesce(a.id, ad.id) is null as "isDeleted",
       case when coalesce(ad.path, of.path) <@ :adminPath::ltree then coalesce(a.username, ad.name) end as "currentName"
     from unnest(:kinds::text[], :ids::bigint[], :names::text[]) as s (kind, id, name)
     left join accounts a on s.kind = 'login' and a.id = s.id
     left join admins of on of.id = a.admin_id
     left join admins ad on s.kind = 'admin' and ad.id = s.id`,
    {
      adminPath,
      kinds: owners.map(({ kind }) => kind),
      ids: owners.map(({ id }) => id),
      names: owners.map(({ name }) => name),
    },
  );
  return rows;
}

const LOGINS_LIMIT = 1000;

/** Returns the IDs of up to LOGINS_LIMIT logins, visible to the reader, that have or had this name. */
export async function findLoginsNamed(sql: Knex, adminPath: string, name: string): Promise<number[]> {
  const { rows } = await sql.raw<{ rows: { id: number }[] }>(
    `select distinct n.owner_id as id from ${usedNames}
     where n.kind = 'login' and lower(n.name) = lower(:name) and ${isVisible} limit ${LOGINS_LIMIT}`,
    { adminPath, name },
  );
  return rows.map(({ id }) => id);
}
