import type { Knex } from 'knex';
import { adminsBelow } from '../admins/admin-repository.ts';
import type { ListQuery } from '../lists/list-query.ts';
import {
  countOf,
  dayConditions,
  like,
  listClauses,
  lowerCaseConditions,
  type Bind,
  type ListSql,
} from '../lists/list-repository.ts';
import type { Domain } from './domain.ts';
import type { domainList } from './domain-list-definition.ts';
import { asciiLower } from '../lib/typed-text.ts';

const columns = `
  d.id, d.name, d.admin_id as "adminId", ad.name as "adminName", ad.path::text as "adminPath",
  d.created_at as "createdAt"`;

const within = `d.admin_id in (${adminsBelow})`;

const nameConditions = lowerCaseConditions('d.name');
const named = (text: string, bind: Bind) => {
  return `(lower(admins.name) = lower(${bind(text)}) or admins.slug = ${bind(asciiLower(text))})`;
};

const listSql: ListSql<typeof domainList> = {
  conditions: {
    domain: nameConditions,
    admin: {
      is: ([text], bind) => `d.admin_id in (select id from admins where ${named(text, bind)})`,
      below: ([text], bind) =>
        `d.admin_id in (select low.id from admins join admins low on low.path <@ admins.path
           where ${named(text, bind)} and admins.path <@ :adminPath::ltree)`,
      contains: ([text], bind) =>
        `d.admin_id in (select id from admins where name ilike ${bind(like.contains(text))})`,
    },
    added: dayConditions('d.created_at'),
  },
  search: (text, bind) => nameConditions.contains([text], bind),
  order: {
    domain: 'd.name {}',
    admin: 'ad.name {}, ad.id {}, d.name {}',
    added: 'd.created_at {}, d.name {}',
  },
};

/** Reads one page of the domains in an admin's subtree. `total` stops at COUNT_CAP + 1. */
export async function listDomains(
  sql: Knex,
  { adminPath, timeZone }: { adminPath: string; timeZone: string },
  query: ListQuery,
): Promise<{ domains: Domain[]; total: number }> {
  const { where, orderBy, bindings } = listClauses(listSql, query);
  const conditions = `${within} and ${where}`;
  const { page, pageSize } = query.page;
  const { rows } = await sql.raw<{ rows: (Domain & { total: number })[] }>(
    `select ${columns},
       ${countOf(`from domains d where ${conditions}`)} as total
     from domains d join admins ad on ad.id = d.admin_id
     where ${conditions} order by ${orderBy} limit :pageSize offset :offset`,
    { ...bindings, adminPath, timeZone, pageSize, offset: (page - 1) * pageSize },
  );
  return { domains: rows, total: rows[0]?.total ?? 0 };
}

/** Finds a domain in an admin's subtree. Returns undefined if it is elsewhere or does not exist. */
export async function findDomainBelow(sql: Knex, adminPath: string, id: number): Promise<Domain | undefined> {
  const { rows } = await sql.raw<{ rows: Domain[] }>(
    `select ${columns} from domains d join admins ad on ad.id = d.admin_id where d.id = :id and ${within}`,
    { id, adminPath },
  );
  return rows[0];
}

/**
 * Locks the domain and reads it again. Returns undefined if it is outside the subtree. Runs in the caller's
 * transaction.
 */
export async function lockDomainBelow(
  sql: Knex.Transaction,
  adminPath: string,
  id: number,
): Promise<Domain | undefined> {
  await sql.raw('select 1 from domains where id = ? for update', [id]);
  return findDomainBelow(sql, adminPath, id);
}

export async function domainExists(sql: Knex, id: number): Promise<boolean> {
  return (await sql('domains').where({ id }).first('id')) !== undefined;
}

/** Finds the names that are taken. `own` says whether the domain is in the admin's subtree. */
export async function findDuplicate(
  sql: Knex,
  adminPath: string,
  names: readonly string[],
): Promise<Map<string, { own: boolean }>> {
  const { rows } = await sql.raw<{ rows: { name: string; own: boolean }[] }>(
    `select d.name, ${within} as own from domains d where d.name = any (:names)`,
    { adminPath, names: [...names] },
  );
  return new Map(rows.map(({ name, own }) => [name, { own }]));
}

/** Inserts the domains that are free and returns their names. Runs in the caller's transaction. */
export async function insertDomains(
  sql: Knex.Transaction,
  adminId: number,
  names: readonly string[],
): Promise<string[]> {
  // Sorted, so that two transactions that add the same names cannot deadlock.
  const { rows } = await sql.raw<{ rows: { name: string }[] }>(
    `insert into domains (admin_id, name) select :adminId, name from unnest(:names::text[]) as name order by name
     on conflict (name) do nothing returning name`,
    { adminId, names: [...names] },
  );
  return rows.map(({ name }) => name);
}

export async function storeDomainAdmin(sql: Knex.Transaction, id: number, adminId: number): Promise<void> {
  await sql('domains').where({ id }).update({ admin_id: adminId });
}

export async function deleteDomain(sql: Knex.Transaction, id: number): Promise<void> {
  await sql('domains').where({ id }).delete();
}
