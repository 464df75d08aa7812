import type { Knex } from 'knex';
import { refusedByIndex } from '../database/savepoint.ts';
import { countOf } from '../lists/list-repository.ts';
import { CONTENTS_CAP, type Admin } from './admin.ts';

export interface AdminRef {
  id: number;
  name: string;
  path: string;
}

/**
 * SQL condition: neither the admin with that path nor one above it is deactivated. Otherwise no one there can sign in.
 */
export const isActiveAt = (path: string) =>
  `not exists (select 1 from admins up where up.path @> ${path} and up.deactivated_at is not null)`;

/**
 * The same condition for a column of many rows. PostgreSQL checks once whether any admin is deactivated. If none is, it
 * checks no row's path.
 */
export const isEachActiveAt = (path: string) =>
  `(not exists (select 1 from admins where deactivated_at is not null) or ${isActiveAt(path)})`;

/** SQL query: the ids of the admins at or below `:adminPath`. */
export const adminsBelow = 'select id from admins where path <@ :adminPath::ltree';

/** SQL query: the same, with the ids of deleted admins. */
export const adminsEverBelow = `${adminsBelow} union all select id from former_admins where path <@ :adminPath::ltree`;

/**
 * SQL call that a transaction makes before it locks the row of the admin `:id`. PostgreSQL grants advisory locks in
 * order, but lets shared row locks overtake a transaction that waits to change the row. The name of the lock
 * stays 'level', because processes of an older version may use the same lock during an update.
 */
const adminLock = (mode: '' | '_shared') =>
  `pg_advisory_xact_lock${mode}(hashtextextended('level', :id::bigint))`;

/**
 * Locks an admin against changes until the transaction ends. Returns undefined if it is not at or below `adminPath`.
 * Waits for transactions that are already waiting to change the admin, and reads the result. Otherwise an import could
 * keep its admin from being deactivated.
 */
export async function lockAdminBelow(
  sql: Knex.Transaction,
  adminPath: string,
  id: number,
): Promise<(AdminRef & { isActive: boolean }) | undefined> {
  const { rows } = await sql
    .raw<{ rows: (AdminRef & { isActive: boolean })[] }>(
      `with turn as materialized (select ${adminLock('_shared')})
       select ad.id, ad.name, ad.path::text as path,
         ad.deactivated_at is null and ${isActiveAt('ad.path')} as "isActive"
       from turn cross join admins ad where ad.id = :id and ad.path <@ :adminPath::ltree for share of ad`,
      { id, adminPath },
    )
    .options({ name: 'admin below' });
  return rows[0];
}

/** Counts the rows, because technician_counts has the numbers from before the transaction. */
const contents = (what: string) => countOf(`from ${what}`, CONTENTS_CAP);

/** Columns of an Admin, selected from `admins ad left join admins up on up.id = ad.parent_id`. */
export const adminColumns = `
  ad.id, ad.name, ad.slug, ad.path::text as path, ad.parent_id as "parentId", up.name as "parentName",
  ad.deactivated_at as "deactivatedAt",
  (select above.name from admins above
   where above.path @> ad.path and above.id <> ad.id and above.deactivated_at is not null
   order by nlevel(above.path) desc limit 1) as "inactiveAbove",
  ${contents('admins below where below.parent_id = ad.id')} as "subAdmins",
  ${contents(`accounts t where t.admin_id = ad.id and t.role = 'technician'`)} as technicians,
  ${contents('domains d where d.admin_id = ad.id')} as domains`;

export const adminTables = 'admins ad left join admins up on up.id = ad.parent_id';

async function selectOne(
  sql: Knex,
  condition: string,
  values: Record<string, Knex.RawBinding>,
): Promise<Admin | undefined> {
  const { rows } = await sql.raw<{ rows: Admin[] }>(
    `select ${adminColumns} from ${adminTables} where ${condition}`,
    values,
  );
  return rows[0];
}

export function findAdmin(sql: Knex, id: number): Promise<Admin | undefined> {
  return selectOne(sql, 'ad.id = :id', { id });
}

/** Returns undefined if the admin is not at or below `adminPath`. */
export function findAdminBelow(sql: Knex, adminPath: string, id: number): Promise<Admin | undefined> {
  return selectOne(sql, 'ad.id = :id and ad.path <@ :adminPath::ltree', { id, adminPath });
}

export function findAdminBySlug(sql: Knex, adminPath: string, slug: string): Promise<Admin | undefined> {
  return selectOne(sql, 'ad.slug = :slug and ad.path <@ :adminPath::ltree', { slug, adminPath });
}

/** Finds an admin anywhere in the tree, not only below the actor. */
export async function findAdminId(sql: Knex, slug: string): Promise<number | undefined> {
  const row = await sql('admins').where({ slug }).first<{ id: number } | undefined>('id');
  return row?.id;
}

/** Finds the IDs of the admins with these short names, and keeps the admins from being deleted until the transaction ends. */
export async function lockAdminIds(
  sql: Knex.Transaction,
  slugs: readonly string[],
): Promise<Map<string, number>> {
  const { rows } = await sql.raw<{ rows: { slug: string; id: number }[] }>(
    'select slug, id from admins where slug = any (?::text[]) order by id for key share',
    [[...slugs]],
  );
  return new Map(rows.map(({ slug, id }) => [slug, id]));
}

/** The key of the advisory lock. Any number works if it is always the same. */
const TREE_LOCK = 7_310_043;

/**
 * Locks the shape of the tree until the transaction ends. Call this first in every transaction that changes the shape.
 * Without the lock, two moves at the same time could create a cycle, and an admin added below a moving one would keep
 * the old path.
 */
export async function lockTree(sql: Knex.Transaction): Promise<void> {
  await sql.raw('select pg_advisory_xact_lock(?)', [TREE_LOCK]);
}

/**
 * Locks the admin's row until the transaction ends, then reads it. Returns undefined if it no longer exists. The lock
 * lets other transactions insert rows that refer to the admin, such as emails, because those may hold accounts that
 * this transaction will wait for.
 */
export async function lockAdmin(sql: Knex.Transaction, id: number): Promise<Admin | undefined> {
  await sql.raw(`select ${adminLock('')}`, { id });
  await sql.raw('select 1 from admins where id = ? for no key update', [id]);
  return findAdmin(sql, id);
}

/** Inserts an admin. Returns its id, or undefined if the slug is taken. */
export async function insertAdmin(
  sql: Knex.Transaction,
  parent: Pick<Admin, 'id' | 'path'>,
  { name, slug }: Pick<Admin, 'name' | 'slug'>,
): Promise<number | undefined> {
  const { rows } = await sql.raw<{ rows: { id: number }[] }>(
    `with next as (select nextval(pg_get_serial_sequence('admins', 'id')) as id)
     insert into admins (id, parent_id, path, name, slug)
     select id, :parentId, :parentPath::ltree || id::text, :name, :slug from next
     on conflict (slug) do nothing returning id`,
    { parentId: parent.id, parentPath: parent.path, name, slug },
  );
  return rows[0]?.id;
}

/** Stores the name and slug. Returns false, and changes nothing, if the slug is taken. */
export async function storeAdminName(
  sql: Knex.Transaction,
  id: number,
  { name, slug }: Pick<Admin, 'name' | 'slug'>,
): Promise<boolean> {
  const refused = await refusedByIndex(sql, ['admins_slug'], (savepoint) =>
    savepoint('admins').where({ id }).update({ name, slug }),
  );
  return refused === undefined;
}

/** Moves the admin and everything below it below the target. Deleted admins move too, so that their log moves. */
export async function storeAdminMove(
  sql: Knex.Transaction,
  admin: Pick<Admin, 'id' | 'path'>,
  target: Pick<Admin, 'id' | 'path'>,
): Promise<void> {
  const values = { id: admin.id, from: admin.path, targetId: target.id, to: target.path };
  const newPath = ':to::ltree || subpath(path, nlevel(:from::ltree) - 1)';
  await sql.raw(
    `update admins set path = ${newPath}, parent_id = case id when :id then :targetId else parent_id end
     where path <@ :from::ltree`,
    values,
  );
  await sql.raw(`update former_admins set path = ${newPath} where path <@ :from::ltree`, values);
}

export async function setDeactivated(sql: Knex.Transaction, id: number, deactivated: boolean): Promise<void> {
  await sql('admins')
    .where({ id })
    .update({ deactivated_at: deactivated ? sql.fn.now() : null });
}

/** Deletes the admin. Keeps its path, so that the admins above it can still see its log. */
export async function deleteAdminRow(
  sql: Knex.Transaction,
  { id, path }: Pick<Admin, 'id' | 'path'>,
): Promise<void> {
  await sql('former_admins').insert({ id, path });
  await sql('admins').where({ id }).delete();
}
