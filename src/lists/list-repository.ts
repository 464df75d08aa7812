import type { Knex } from 'knex';
import { COUNT_CAP } from './pagination.ts';
import type { ListDefinition } from './list-definition.ts';
import type { ListQuery, Filter } from './list-query.ts';

/** Binds a value to the statement and returns its placeholder, as in `a.username = ${bind(value)}`. */
export type Bind = (value: Knex.RawBinding) => string;

/** Returns the SQL for one match of one field. */
export type Condition = (values: readonly [string, ...string[]], bind: Bind) => string;

/** The compiled filter of every match of every field. If one is missing, the code does not compile. */
export type CompiledFilters<List extends ListDefinition, CompiledFilter> = {
  [Field in keyof List['fields']]: Record<List['fields'][Field]['matches'][number], CompiledFilter>;
};

/** The SQL of everything a list offers. */
export interface ListSql<List extends ListDefinition> {
  conditions: CompiledFilters<List, Condition>;
  search(text: string, bind: Bind): string;
  /**
   * The `order by` expressions for each column, where `{}` is the direction. The last one must make the order unique.
   */
  order: { [Column in SortableColumn<List>]: `${string}{}${string}` };
}

export type SortableColumn<List extends ListDefinition> = {
  [Column in keyof List['columns']]: List['columns'][Column] extends { sortable: false } ? never : Column;
}[keyof List['columns']];

export interface ListClauses {
  /** Conditions joined by `and`, or `true` if there are none. */
  where: string;
  orderBy: string;
  /** Bindings that a raw statement needs in addition to its own. */
  bindings: Record<string, Knex.RawBinding>;
}

/** Builds the clauses of a list's statement for a query. Throws if the list has no SQL for a filter or column. */
export function listClauses<List extends ListDefinition>(
  sql: ListSql<List>,
  { search, filters, sort }: Pick<ListQuery, 'search' | 'filters' | 'sort'>,
): ListClauses {
  const { bind, bindings } = newBindings();
  const parts = filters.map((filter) => {
    const condition = compiledFilterOf(sql.conditions, filter);
    return `(${condition(filter.values as [string, ...string[]], bind)})`;
  });
  if (search !== '') parts.push(`(${sql.search(search, bind)})`);
  const order = (sql.order as Record<string, string>)[sort.column];
  if (order === undefined) throw new Error(`No order for ${sort.column}`);
  return {
    where: parts.length === 0 ? 'true' : parts.join(' and '),
    orderBy: order.replaceAll('{}', sort.descending ? 'desc' : 'asc'),
    bindings,
  };
}

/** Collects the values of a statement under generated names. */
export function newBindings(): { bind: Bind; bindings: Record<string, Knex.RawBinding> } {
  const bindings: Record<string, Knex.RawBinding> = {};
  const bind: Bind = (value) => {
    const name = `value${Object.keys(bindings).length}`;
    bindings[name] = value;
    return `:${name}`;
  };
  return { bind, bindings };
}

/** Finds the compiled filter for a filter. Throws if there is none. */
export function compiledFilterOf<CompiledFilter>(
  compiledFilters: Record<string, Record<string, CompiledFilter>>,
  { field, match }: Filter,
): CompiledFilter {
  const compiledFilter = compiledFilters[field]?.[match];
  if (compiledFilter === undefined) throw new Error(`Nothing says what ${field} ${match} means`);
  return compiledFilter;
}

/** Returns a subquery that counts the rows of a `from …` clause, up to one more than the cap. */
export const countOf = (rows: string, cap = COUNT_CAP) =>
  `(select count(*) from (select 1 ${rows} limit ${cap + 1}) capped)`;

/** The conditions for a column that has one of a few values. */
export const choiceConditions = (column: string) => ({
  any: (values: readonly string[], bind: Bind) => `${column} = any (${bind([...values])})`,
  none: (values: readonly string[], bind: Bind) => `${column} <> all (${bind([...values])})`,
});

/** The conditions for a text column, ignoring case. */
export const textConditions = (column: string) =>
  comparedBy((pattern, bind) => `${column} ilike ${bind(pattern)}`);

/** The same for a column in lower case, so that PostgreSQL can use its index. */
export const lowerCaseConditions = (column: string) => ({
  ...comparedBy((pattern, bind) => `${column} like lower(${bind(pattern)})`),
  is: ([text]: readonly [string, ...string[]], bind: Bind) => `${column} = lower(${bind(text)})`,
});

function comparedBy(compare: (pattern: string, bind: Bind) => string) {
  const matching =
    (pattern: (text: string) => string) =>
    ([text]: readonly [string, ...string[]], bind: Bind) =>
      compare(pattern(text), bind);
  return {
    contains: matching(like.contains),
    is: matching(like.is),
    'starts-with': matching(like.startsWith),
    'ends-with': matching(like.endsWith),
  };
}

/** The conditions for a time, by the reader's calendar days. The statement must bind `:timeZone`. */
export const dayConditions = (column: string) => ({
  before: ([day]: readonly [string, ...string[]], bind: Bind) => `${column} < ${startOf(day, bind)}`,
  after: ([day]: readonly [string, ...string[]], bind: Bind) => `${column} >= ${endOf(day, bind)}`,
});

/** Returns the SQL for the start of a day for the reader. The statement must bind `:timeZone`. */
export function startOf(day: string, bind: Bind): string {
  return `(${bind(day)}::date::timestamp at time zone :timeZone)`;
}

/** Returns the SQL for the end of a day for the reader, which is the start of the next. */
export function endOf(day: string, bind: Bind): string {
  return `((${bind(day)}::date + 1)::timestamp at time zone :timeZone)`;
}

/** Builds LIKE patterns in which the typed text is matched literally. */
export const like = {
  is: (text: string) => plain(text),
  contains: (text: string) => `%${plain(text)}%`,
  startsWith: (text: string) => `${plain(text)}%`,
  endsWith: (text: string) => `%${plain(text)}`,
};

function plain(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
