import type { Knex } from 'knex';
import { streamRows } from '../database/stream-rows.ts';
import type { ListQuery, Matching } from '../lists/list-query.ts';
import {
  choiceConditions,
  countOf,
  like,
  listClauses,
  textConditions,
  type ListSql,
} from '../lists/list-repository.ts';
import type { Admin } from './admin.ts';
import type { adminList } from './admin-list-definition.ts';
import { isActiveAt, adminColumns, adminTables } from './admin-repository.ts';

const inactive = `not ${isActiveAt('ad.path')}`;
const status = `case when ${inactive} then 'inactive' else 'active' end`;

const listSql: ListSql<typeof adminList> = {
  conditions: {
    name: textConditions('ad.name'),
    below: textConditions('up.name'),
    email: textConditions('main.email::text'),
    username: textConditions('main.username'),
    status: choiceConditions(`(${status})`),
    account: choiceConditions('main.status'),
  },
  search: (text, bind) =>
    `concat_ws(' ', ad.name, ad.slug, up.name, main.email, main.username) ilike ${bind(like.contains(text))}`,
  order: {
    name: 'lower(ad.name) {}, ad.id',
    below: 'lower(up.name) {}, lower(ad.name), ad.id',
    email: 'main.email {} nulls last, ad.id',
    status: `(${status}) {}, lower(ad.name), ad.id`,
    lastLogin: 'main.last_sign_in_at {} nulls last, ad.id',
  },
};

/** One page of the admins below an admin, and how many match in total, counted up to a limit. */
export async function listAdmins(
  sql: Knex,
  adminPath: string,
  query: ListQuery,
): Promise<{ admins: Admin[]; total: number }> {
  const { matches, orderBy, bindings } = matching(query);
  const { page, pageSize } = query.page;
  const { rows } = await sql.raw<{ rows: (Admin & { total: number })[] }>(
    `select ${adminColumns}, ${countOf(matches)} as total
     ${matches} order by ${orderBy} limit :pageSize offset :offset`,
    { ...bindings, adminPath, pageSize, offset: (page - 1) * pageSize },
  );
  return { admins: rows, total: rows[0]?.total ?? 0 };
}

/** Streams all matching admins below an admin in chunks, in the list's order. Runs in the caller's transaction. */
export function streamAdmins(
  sql: Knex.Transaction,
  adminPath: string,
  query: Matching,
): AsyncGenerator<Admin[]> {
  const { matches, orderBy, bindings } = matching(query);
  return streamRows<Admin>(sql, `select ${adminColumns} ${matches} order by ${orderBy}`, {
    ...bindings,
    adminPath,
  });
}

function matching(query: Matching) {
  const { where, orderBy, bindings } = listClauses(listSql, query);
  const matches = `from ${adminTables} left join accounts main on main.admin_id = ad.id and main.role = 'primary'
    where ad.path <@ :adminPath::ltree and ad.path <> :adminPath::ltree and ${where}`;
  return { matches, orderBy, bindings };
}

/** The admins with these ids that are at or below `adminPath`, ordered by name. */
export async function findAdminsBelow(
  sql: Knex,
  adminPath: string,
  ids: readonly number[],
): Promise<Admin[]> {
  const { rows } = await sql.raw<{ rows: Admin[] }>(
    `select ${adminColumns} from ${adminTables}
     where ad.id = any (:ids) and ad.path <@ :adminPath::ltree order by lower(ad.name), ad.id`,
    { ids: [...ids], adminPath },
  );
  return rows;
}

/**
 * The admin at `rootPath` and up to `generations` generations below it. The nearest generation comes first, and each
 * generation is ordered by name. Returns up to `limit` admins.
 */
export async function listTree(
  sql: Knex,
  rootPath: string,
  { generations, limit }: { generations: number; limit: number },
): Promise<Admin[]> {
  const { rows } = await sql.raw<{ rows: Admin[] }>(
    `select ${adminColumns} from ${adminTables}
     where ad.path <@ :rootPath::ltree and nlevel(ad.path) <= nlevel(:rootPath::ltree) + :generations
     order by nlevel(ad.path), lower(ad.name), ad.id limit :limit`,
    { rootPath, generations, limit },
  );
  return rows;
}

/** The admins at or below `adminPath`, without those at or below `except`, ordered by path. Returns up to `limit`. */
export async function listTargets(
  sql: Knex,
  adminPath: string,
  { except, limit }: { except: string | null; limit: number },
): Promise<Pick<Admin, 'name' | 'slug' | 'path'>[]> {
  const { rows } = await sql.raw<{ rows: Pick<Admin, 'name' | 'slug' | 'path'>[] }>(
    `select name, slug, path::text as path from admins
     where path <@ :adminPath::ltree and (:except::ltree is null or not path <@ :except::ltree) order by path limit :limit`,
    { adminPath, except, limit },
  );
  return rows;
}
