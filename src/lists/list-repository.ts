import type { Knex } from 'knex';
import { COUNT_CAP } from './pagination.ts';
import type { ListDefinition } from './list-definition.ts';
import type { ListQuery, Rule } from './list-query.ts';

/** Hands a value to the statement and returns its placeholder: `a.username = ${bind(value)}`. */
export type Bind = (value: Knex.RawBinding) => string;

/** The SQL of one match of one field. */
export type Condition = (values: readonly [string, ...string[]], bind: Bind) => string;

/** What each match of each field means, complete: a match without it does not compile. */
export type CompiledRules<List extends ListDefinition, CompiledRule> = {
  [Field in keyof List['fields']]: { [Match in keyof List['fields'][Field]['matches']]: CompiledRule };
};

/** The SQL of everything a list offers. */
export interface ListSql<List extends ListDefinition> {
  conditions: CompiledRules<List, Condition>;
  search(text: string, bind: Bind): string;
  /** What `order by` names for each column; `{}` stands for the direction. The last must make the order total. */
  order: { [Column in SortableColumn<List>]: `${string}{}${string}` };
}

export type SortableColumn<List extends ListDefinition> = {
  [Column in keyof List['columns']]: List['columns'][Column] extends { sortable: false } ? never : Column;
}[keyof List['columns']];

export interface ListClauses {
  /** Conditions joined by `and`; `true` where there are none. */
  where: string;
  orderBy: string;
  /** For a raw statement, beside its own bindings. */
  bindings: Record<string, Knex.RawBinding>;
}

/** The clauses of a list's statement for what was asked. */
export function listClauses<List extends ListDefinition>(
  sql: ListSql<List>,
  { search, rules, sort }: Pick<ListQuery, 'search' | 'rules' | 'sort'>,
): ListClauses {
  const { bind, bindings } = newBindings();
  const parts = rules.map((rule) => {
    const condition = compiledRuleOf(sql.conditions, rule);
    return `(${condition(rule.values as [string, ...string[]], bind)})`;
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

/** Collects the values of a statement under names of their own. */
export function newBindings(): { bind: Bind; bindings: Record<string, Knex.RawBinding> } {
  const bindings: Record<string, Knex.RawBinding> = {};
  const bind: Bind = (value) => {
    const name = `asked${Object.keys(bindings).length}`;
    bindings[name] = value;
    return `:${name}`;
  };
  return { bind, bindings };
}

export function compiledRuleOf<CompiledRule>(
  compiledRules: Record<string, Record<string, CompiledRule>>,
  { field, match }: Rule,
): CompiledRule {
  const compiledRule = compiledRules[field]?.[match];
  if (compiledRule === undefined) throw new Error(`Nothing says what ${field} ${match} means`);
  return compiledRule;
}

/** How many rows that is, `from …`, counted up to one more than the cap. */
export const countOf = (rows: string, cap = COUNT_CAP) =>
  `(select count(*) from (select 1 ${rows} limit ${cap + 1}) capped)`;

/** The matches of a column that has one of a few values. */
export const choiceConditions = (column: string) => ({
  any: (values: readonly string[], bind: Bind) => `${column} = any (${bind([...values])})`,
  none: (values: readonly string[], bind: Bind) => `${column} <> all (${bind([...values])})`,
});

/** The matches of a text, in whatever letters. */
export const textConditions = (column: string) =>
  comparedBy((pattern, bind) => `${column} ilike ${bind(pattern)}`);

/** The same for a column that is in small letters, as its index is. */
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

/** The matches of a time, by the days of whoever reads: the statement binds `:timeZone`. */
export const dayConditions = (column: string) => ({
  before: ([day]: readonly [string, ...string[]], bind: Bind) => `${column} < ${startOf(day, bind)}`,
  after: ([day]: readonly [string, ...string[]], bind: Bind) => `${column} >= ${endOf(day, bind)}`,
});

/** When that day begins for the reader: the statement binds `:timeZone`. */
export function startOf(day: string, bind: Bind): string {
  return `(${bind(day)}::date::timestamp at time zone :timeZone)`;
}

/** When it is over. */
export function endOf(day: string, bind: Bind): string {
  return `((${bind(day)}::date + 1)::timestamp at time zone :timeZone)`;
}

/** A LIKE pattern in which what was typed stands for itself. */
export const like = {
  is: (text: string) => plain(text),
  contains: (text: string) => `%${plain(text)}%`,
  startsWith: (text: string) => `${plain(text)}%`,
  endsWith: (text: string) => `%${plain(text)}`,
};

function plain(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
