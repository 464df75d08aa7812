import type { Catalogue } from '../locales/catalogues.ts';
import type { ListDefinition } from './list-definition.ts';
import type { ListQuery } from './list-query.ts';

export type Pair = [name: string, value: string];

/** Returns the URL of a list with these filters, for links from other pages. */
export function listPath(
  list: ListDefinition,
  filters: { field: string; match: string; values?: string[] }[],
): string {
  return pathOf(
    list,
    filters.flatMap(({ field, match, values = [] }, index) => filterPairs(index + 1, field, match, values)),
  );
}

/**
 * Returns the URL parameters of the search and filters. Every link and form that leads to the same matches must have
 * them.
 */
export function queryPairs(query: Pick<ListQuery, 'search' | 'filters'>): Pair[] {
  return [
    ...(query.search === '' ? [] : [['search', query.search] as Pair]),
    ...query.filters.flatMap(({ field, match, values }, index) =>
      filterPairs(index + 1, field, match, values),
    ),
  ];
}

/** Describes the filters in words, such as "Status is any of Active, Pending". */
export function filterTexts(
  t: Catalogue,
  list: ListDefinition,
  { filters }: Pick<ListQuery, 'filters'>,
): string[] {
  const { fields, options } = list.labels(t);
  const matches: Record<string, string> = t.lists.matches;
  return filters.map(({ field, match, values }) => {
    const parts = { field: fields[field] ?? field, match: matches[match] ?? match };
    if (values.length === 0) return t.lists.ruleWithoutValue(parts);
    const names = values.map((value) => options[field]?.[value] ?? value);
    return t.lists.rule({ ...parts, values: names.join(', ') });
  });
}

/** Describes the search and filters in one line. Returns an empty string if there are none. */
export function describeQuery(
  t: Catalogue,
  list: ListDefinition,
  query: Pick<ListQuery, 'search' | 'filters'>,
): string {
  const search = query.search === '' ? [] : [t.lists.searchedFor({ text: query.search })];
  return [...search, ...filterTexts(t, list, query)].join('; ');
}

/** Returns the URL parameters of one filter. */
export function filterPairs(number: number, field: string, match: string, values: string[]): Pair[] {
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
