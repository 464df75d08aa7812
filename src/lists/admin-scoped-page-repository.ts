import { COUNT_CAP } from './pagination.ts';
import { countOf } from './list-repository.ts';

/** Up to this many rows of a subtree, reading and sorting all of them is faster than reading in the list's order. */
const SMALL_SUBTREE = 20_000;

/** A table whose rows each belong to an admin. Conditions and clauses refer to a row by the alias. */
export interface AdminScopedTable {
  table: string;
  alias: string;
  /** The column of the admin's ID. It must have an index. */
  admin: string;
  /** The columns of the list's order, including the ID. */
  keys: readonly string[];
}

export interface AdminsPage {
  /** A query that selects the IDs of the admins whose rows are visible. Null for every row. */
  admins: string | null;
  where: string;
  /** `order by … limit … offset …` */
  clauses: string;
}

/**
 * Builds the `with` of a list's statement. `page` has the IDs of the rows on the page, and `total` the number of rows.
 * A `total` above COUNT_CAP only shows that there are more.
 */
export function pageOfAdmins(rows: AdminScopedTable, { admins, where, clauses }: AdminsPage): string {
  return admins === null ? ofAll(rows, where, clauses) : ofAdmins(rows, admins, where, clauses);
}

function ofAll({ table, alias }: AdminScopedTable, where: string, clauses: string): string {
  const matches = `from ${table} ${alias} where ${where}`;
  return `page as materialized (select ${alias}.id ${matches} ${clauses}),
    total as (select ${countOf(matches)} as n)`;
}

/**
 * PostgreSQL can't estimate the number of rows below an admin well enough to choose a plan. So the statement counts
 * them first and then runs only one of two branches. If there are few, it reads and sorts all of them. If there are
 * many, it reads the rows of the page in the list's order, and `is true` makes PostgreSQL check their admin in a hash
 * table.
 */
function ofAdmins(
  { table, alias, admin, keys }: AdminScopedTable,
  admins: string,
  where: string,
  clauses: string,
): string {
  const ofAdmin = `from scope cross join lateral (
    select * from ${table} where ${admin} = scope.id offset 0) ${alias}`;
  const isSmallSubtree = `(select n from size) <= ${SMALL_SUBTREE}`;
  const many = `from ${table} ${alias} where (${alias}.${admin} in (select id from scope)) is true and ${where}`;
  return `scope as materialized (${admins}),
    size as materialized (select ${countOf(ofAdmin, SMALL_SUBTREE)} as n),
    few as materialized (
      select ${keys.map((key) => `${alias}.${key}`).join(', ')} ${ofAdmin} where ${isSmallSubtree} and ${where}),
    page as materialized (
      (select ${alias}.id from few ${alias} where ${isSmallSubtree} ${clauses})
      union all
      (select ${alias}.id ${many} and not (${isSmallSubtree}) ${clauses})),
    total as (select case
      when ${isSmallSubtree} then (select count(*) from few)
      when ${where === 'true'} then ${COUNT_CAP + 1}
      else ${countOf(many)} end as n)`;
}
