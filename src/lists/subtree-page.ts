import { COUNT_CAP } from './pagination.ts';
import { countOf } from './list-repository.ts';

/** So many rows of a subtree, and it is quicker to look at each than to go by the order of the list. */
const FEW = 20_000;

/** A table whose rows each belong to a level; conditions and clauses call a row by the alias. */
export interface LeveledTable {
  table: string;
  alias: string;
  /** The column of the level's id, which has an index. */
  level: string;
  /** The columns of the list's order, the id among them. */
  keys: readonly string[];
}

export interface LevelsPage {
  /** What selects the ids of the levels whose rows may be seen; null for every row. */
  levels: string | null;
  where: string;
  /** `order by … limit … offset …` */
  clauses: string;
}

/**
 * The statement's `with`: `page` has the ids of the page's rows, `total` how many rows there are; beyond COUNT_CAP it
 * says no more than that there are more.
 */
export function pageOfLevels(rows: LeveledTable, { levels, where, clauses }: LevelsPage): string {
  return levels === null ? ofAll(rows, where, clauses) : ofLevels(rows, levels, where, clauses);
}

function ofAll({ table, alias }: LeveledTable, where: string, clauses: string): string {
  const matches = `from ${table} ${alias} where ${where}`;
  return `page as materialized (select ${alias}.id ${matches} ${clauses}),
    total as (select ${countOf(matches)} as n)`;
}

/**
 * How many rows are below a level, PostgreSQL cannot guess well enough to choose a plan. So it is counted first, and
 * of the two ways the other one is never run: few are all looked at and sorted; of many, those of the page are read in
 * the list's order, and `is true` keeps the test of their level a look-up in a hash table.
 */
function ofLevels(
  { table, alias, level, keys }: LeveledTable,
  levels: string,
  where: string,
  clauses: string,
): string {
  const ofLevel = `from levels l cross join lateral (
    select * from ${table} where ${level} = l.id offset 0) ${alias}`;
  const isFew = `(select n from size) <= ${FEW}`;
  const many = `from ${table} ${alias} where (${alias}.${level} in (select id from levels)) is true and ${where}`;
  return `levels as materialized (${levels}),
    size as materialized (select ${countOf(ofLevel, FEW)} as n),
    few as materialized (
      select ${keys.map((key) => `${alias}.${key}`).join(', ')} ${ofLevel} where ${isFew} and ${where}),
    page as materialized (
      (select ${alias}.id from few ${alias} where ${isFew} ${clauses})
      union all
      (select ${alias}.id ${many} and not (${isFew}) ${clauses})),
    total as (select case
      when ${isFew} then (select count(*) from few)
      when ${where === 'true'} then ${COUNT_CAP + 1}
      else ${countOf(many)} end as n)`;
}
