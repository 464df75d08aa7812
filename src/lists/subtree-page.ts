import { COUNT_CAP } from './pagination.ts';
import { countOf } from './list-repository.ts';

/** So many rows of a subtree, and it is quicker to look at each than to go by the order of the list. */
const SMALL_SUBTREE = 20_000;

/** A table whose rows each belong to a level; conditions and clauses call a row by the alias. */
export interface AdminScopedTable {
  table: string;
  alias: string;
  /** The column of the level's id, which has an index. */
  admin: string;
  /** The columns of the list's order, the id among them. */
  keys: readonly string[];
}

export interface AdminsPage {
  /** What selects the ids of the levels whose rows may be seen; null for every row. */
  admins: string | null;
  where: string;
  /** `order by … limit … offset …` */
  clauses: string;
}

/**
 * The statement's `with`: `page` has the ids of the page's rows, `total` how many rows there are; beyond COUNT_CAP it
 * says no more than that there are more.
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
 * How many rows are below a level, PostgreSQL cannot guess well enough to choose a plan. So it is counted first, and
 * of the two ways the other one is never run: few are all looked at and sorted; of many, those of the page are read in
 * the list's order, and `is true` keeps the test of their level a look-up in a hash table.
 */
function ofAdmins(
  { table, alias, admin, keys }: AdminScopedTable,
  admins: string,
  where: string,
  clauses: string,
): string {
  const ofAdmin = `from levels l cross join lateral (
    select * from ${table} where ${admin} = l.id offset 0) ${alias}`;
  const isSmallSubtree = `(select n from size) <= ${SMALL_SUBTREE}`;
  const many = `from ${table} ${alias} where (${alias}.${admin} in (select id from levels)) is true and ${where}`;
  return `levels as materialized (${admins}),
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
