import { pagination, type Counted } from '../http/pagination.ts';
import { render } from '../http/views.ts';
import type { ListDefinition, RuleField } from './list-definition.ts';
import { RULES_LIMIT, type ListQuery, type Rule } from './list-query.ts';

type Pair = [name: string, value: string];

/**
 * What a list's page shows of its query: `queryRules` for partials/query-rules, with its slot, `columns` for the table's head,
 * `pagination` for partials/pagination.
 */
export function listView(list: ListDefinition, query: ListQuery, total: number, counted?: Counted) {
  const asked = queryPairs(query);
  const sorted = [...asked, ...sortPairs(list, query)];
  const toFields = (pairs: Pair[]) => pairs.map(([name, value]) => ({ name, value }));
  const { fields, templates } = ruleParts(list);
  // It always has a query: the page size.
  const unsorted = pathOf(list, [...asked, ...pageSizePairs(query)]);
  return {
    slots: { ruleTemplates: [templates] },
    queryRules: {
      action: list.path,
      kept: toFields([...sortPairs(list, query), ...pageSizePairs(query)]),
      search: list.searchLabel === undefined ? null : { label: list.searchLabel, value: query.search },
      fields,
      rules: query.drafts.map((draft) => ({
        ...conditionView(list, draft),
        number: draft.number,
        /** The list without this rule. */
        removeHref: pathOf(list, [
          ...queryPairs({ ...query, rules: query.rules.filter((rule) => rule !== draft) }),
          ...sortPairs(list, query),
          ...pageSizePairs(query),
        ]),
      })),
      full: query.drafts.length >= RULES_LIMIT,
      limit: RULES_LIMIT,
      problems: query.problems,
      isAsked: asked.length > 0,
    },
    columns: Object.entries(list.columns).map(([key, { label, sortable }]) => {
      const current = query.sort.column === key;
      const descending = current && !query.sort.descending;
      return {
        key,
        label,
        href: sortable === false ? null : `${unsorted}&sort=${key}${descending ? '&order=descending' : ''}`,
        sort: current ? (query.sort.descending ? 'descending' : 'ascending') : null,
      };
    }),
    pagination: pagination(list.path, toFields(sorted), query.page, total, counted),
  };
}

/** What a list's rules may be made of: the same on each of its pages. */
interface RuleParts {
  fields: { name: string; label: string }[];
  templates: Buffer;
}

const partsOf = new WeakMap<ListDefinition, RuleParts>();

function ruleParts(list: ListDefinition): RuleParts {
  let parts = partsOf.get(list);
  if (!parts) {
    const conditions = Object.keys(list.fields).map((field) => conditionView(list, emptyRule(list, field)));
    parts = {
      fields: Object.entries(list.fields).map(([name, { label }]) => ({ name, label })),
      templates: Buffer.from(render('partials/rule-templates', { conditions })),
    };
    partsOf.set(list, parts);
  }
  return parts;
}

/** The URL of a list with these rules: for links from other pages. */
export function listPath(
  list: ListDefinition,
  rules: { field: string; match: string; values?: string[] }[],
): string {
  return pathOf(
    list,
    rules.flatMap(({ field, match, values = [] }, index) => rulePairs(index + 1, field, match, values)),
  );
}

/** Search and rules as they stand in the URL: what else leads to the same matches must carry them. */
export function queryPairs(query: Pick<ListQuery, 'search' | 'rules'>): Pair[] {
  return [
    ...(query.search === '' ? [] : [['search', query.search] as Pair]),
    ...query.rules.flatMap(({ field, match, values }, index) => rulePairs(index + 1, field, match, values)),
  ];
}

/** The rules in words: "Status is any of Active, Pending". */
export function ruleTexts(list: ListDefinition, { rules }: Pick<ListQuery, 'rules'>): string[] {
  return rules.map(({ field, match, values }) => {
    const { label, value, matches } = list.fields[field] as RuleField;
    const names = values.map((name) => (value.kind === 'choices' ? (value.options[name] ?? name) : name));
    return [label, matches[match]?.label, names.join(', ')].filter(Boolean).join(' ');
  });
}

/** Search and rules in one line; empty where nothing is asked. */
export function queryInWords(list: ListDefinition, query: Pick<ListQuery, 'search' | 'rules'>): string {
  const search = query.search === '' ? [] : [`Search “${query.search}”`];
  return [...search, ...ruleTexts(list, query)].join('; ');
}

function rulePairs(number: number, field: string, match: string, values: string[]): Pair[] {
  return [
    [`field${number}`, field],
    [`match${number}`, match],
    ...values.map((value): Pair => [`value${number}`, value]),
  ];
}

function sortPairs({ defaultSort }: ListDefinition, { sort }: ListQuery): Pair[] {
  if (sort.column === defaultSort.column && sort.descending === defaultSort.descending) return [];
  return [['sort', sort.column], ...(sort.descending ? [['order', 'descending'] as Pair] : [])];
}

function pageSizePairs({ page }: ListQuery): Pair[] {
  return [['pageSize', String(page.pageSize)]];
}

function pathOf({ path }: ListDefinition, pairs: Pair[]): string {
  return pairs.length === 0 ? path : `${path}?${String(new URLSearchParams(pairs))}`;
}

function emptyRule({ fields }: ListDefinition, field: string): Rule {
  return { field, match: Object.keys(fields[field]?.matches ?? {})[0] ?? '', values: [] };
}

/** A rule without its field's name: how it matches, and what. */
function conditionView(list: ListDefinition, { field, match, values }: Rule) {
  const { value, matches } = list.fields[field] as RuleField;
  return {
    field,
    matches: Object.entries(matches).map(([name, other]) => ({
      name,
      label: other.label,
      selected: name === match,
      withoutValue: other.withoutValue === true,
    })),
    withoutValue: matches[match]?.withoutValue === true,
    value: {
      kind: value.kind,
      text: values[0] ?? '',
      maxlength: value.kind === 'text' ? value.maxlength : null,
      chosen: values.map((name) => (value.kind === 'choices' ? value.options[name] : name)).join(', '),
      options:
        value.kind === 'choices'
          ? Object.entries(value.options).map(([name, text]) => ({
              name,
              label: text,
              chosen: values.includes(name),
            }))
          : [],
    },
  };
}
