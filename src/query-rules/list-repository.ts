import type { Knex } from 'knex';
import type { ListDefinition } from './list-definition.ts';
import type { ListQuery } from './list-query.ts';

/** Hands a value to the statement and returns its placeholder: `a.email = ${bind(value)}::citext`. */
export type Bind = (value: Knex.RawBinding) => string;

/** The SQL of one match of one field. */
export type Condition = (values: readonly [string, ...string[]], bind: Bind) => string;

/** The SQL of everything a list offers, complete: a match or a column without it does not compile. */
export interface ListSql<List extends ListDefinition> {
  conditions: {
    [Field in keyof List['fields']]: { [Match in keyof List['fields'][Field]['matches']]: Condition };
  };
  search(text: string, bind: Bind): string;
  /** What `order by` names for each column; `%` stands for the direction. The last must make the order total. */
  order: { [Column in SortableColumn<List>]: string };
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
  const bindings: Record<string, Knex.RawBinding> = {};
  const bind: Bind = (value) => {
    const name = `asked${Object.keys(bindings).length}`;
    bindings[name] = value;
    return `:${name}`;
  };
  const conditions = sql.conditions as Record<string, Record<string, Condition>>;
  const parts = rules.map(({ field, match, values }) => {
    const condition = conditions[field]?.[match];
    if (!condition) throw new Error(`No SQL for ${field} ${match}`);
    return `(${condition(values as [string, ...string[]], bind)})`;
  });
  if (search !== '') parts.push(`(${sql.search(search, bind)})`);
  const order = (sql.order as Record<string, string>)[sort.column];
  if (order === undefined) throw new Error(`No order for ${sort.column}`);
  return {
    where: parts.length === 0 ? 'true' : parts.join(' and '),
    orderBy: order.replaceAll('%', sort.descending ? 'desc' : 'asc'),
    bindings,
  };
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
