import type { ListDefinition, RuleField } from './list-definition.ts';
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
export function ruleTexts(list: ListDefinition, { rules }: Pick<ListQuery, 'rules'>): string[] {
  return rules.map(({ field, match, values }) => {
    const { label, value, matches } = list.fields[field] as RuleField;
    const names = values.map((name) => (value.kind === 'choices' ? (value.options[name] ?? name) : name));
    return [label, matches[match]?.label, names.join(', ')].filter(Boolean).join(' ');
  });
}

/** Describes the search and rules in one line. Returns an empty string if there are none. */
export function describeQuery(list: ListDefinition, query: Pick<ListQuery, 'search' | 'rules'>): string {
  const search = query.search === '' ? [] : [`Search “${query.search}”`];
  return [...search, ...ruleTexts(list, query)].join('; ');
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
