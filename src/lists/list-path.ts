import type { Catalogue } from '../locales/catalogues.ts';
import type { ListDefinition } from './list-definition.ts';
import type { ListQuery } from './list-query.ts';

export type Pair = [name: string, value: string];

/** Returns the URL of a list with these rules, for links from other pages. */
export function listPath(
  list: ListDefinition,
  rules: { field: string; match: string; values?: string[] }[],
): string {
  return pathOf(
    list,
    rules.flatMap(({ field, match, values = [] }, index) => rulePairs(index + 1, field, match, values)),
  );
}

/**
 * Returns the URL parameters of the search and rules. Every link and form that leads to the same matches must have
 * them.
 */
export function queryPairs(query: Pick<ListQuery, 'search' | 'rules'>): Pair[] {
  return [
    ...(query.search === '' ? [] : [['search', query.search] as Pair]),
    ...query.rules.flatMap(({ field, match, values }, index) => rulePairs(index + 1, field, match, values)),
  ];
}

/** Describes the rules in words, such as "Status is any of Active, Pending". */
export function ruleTexts(t: Catalogue, list: ListDefinition, { rules }: Pick<ListQuery, 'rules'>): string[] {
  const { fields, options } = list.labels(t);
  const matches: Record<string, string> = t.lists.matches;
  return rules.map(({ field, match, values }) => {
    const parts = { field: fields[field] ?? field, match: matches[match] ?? match };
    if (values.length === 0) return t.lists.ruleWithoutValue(parts);
    const names = values.map((value) => options[field]?.[value] ?? value);
    return t.lists.rule({ ...parts, values: names.join(', ') });
  });
}

/** Describes the search and rules in one line. Returns an empty string if there are none. */
export function describeQuery(
  t: Catalogue,
  list: ListDefinition,
  query: Pick<ListQuery, 'search' | 'rules'>,
): string {
  const search = query.search === '' ? [] : [t.lists.searchedFor({ text: query.search })];
  return [...search, ...ruleTexts(t, list, query)].join('; ');
}

/** Returns the URL parameters of one rule. */
export function rulePairs(number: number, field: string, match: string, values: string[]): Pair[] {
  return [
    [`field${number}`, field],
    [`match${number}`, match],
    ...values.map((value): Pair => [`value${number}`, value]),
  ];
}

/** Returns the URL of a list with these parameters. */
export function pathOf({ path }: ListDefinition, pairs: Pair[]): string {
  return pairs.length === 0 ? path : `${path}?${String(new URLSearchParams(pairs))}`;
}
