import { pagination } from './pagination.ts';
import { conditionView } from './rule-condition.ts';
import { ruleConditionsHref } from './rule-condition-routes.ts';
import type { ListDefinition } from '../../lists/list-definition.ts';
import { pathOf, queryPairs, type Pair } from '../../lists/list-path.ts';
import { RULES_LIMIT, type ListQuery } from '../../lists/list-query.ts';
import type { Counted } from '../../lists/pagination.ts';

/**
 * Builds the view data for a list's query. `queryRules` is for partials/query-rules, `columns` is for the
 * table's head, and `pagination` is for partials/pagination.
 */
export function listView(list: ListDefinition, query: ListQuery, total: number, counted?: Counted) {
  const selected = queryPairs(query);
  const sorted = [...selected, ...sortPairs(list, query)];
  const toFields = (pairs: Pair[]) => pairs.map(([name, value]) => ({ name, value }));
  // The URL always has a query with the page size, so the sort can be added with `&`.
  const unsorted = pathOf(list, [...selected, ...pageSizePairs(query)]);
  return {
    queryRules: {
      action: list.path,
      kept: toFields([...sortPairs(list, query), ...pageSizePairs(query)]),
      search: list.searchLabel === undefined ? null : { label: list.searchLabel, value: query.search },
      fields: Object.entries(list.fields).map(([name, { label }]) => ({ name, label })),
      conditionsHref: ruleConditionsHref(list),
      rules: query.drafts.map((draft) => ({
        ...conditionView(list, draft),
        number: draft.number,
        /** The URL of the list without this rule. */
        removeHref: pathOf(list, [
          ...queryPairs({ ...query, rules: query.rules.filter((rule) => rule !== draft) }),
          ...sortPairs(list, query),
          ...pageSizePairs(query),
        ]),
      })),
      full: query.drafts.length >= RULES_LIMIT,
      limit: RULES_LIMIT,
      problems: query.problems,
      hasSelection: selected.length > 0,
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

function sortPairs({ defaultSort }: ListDefinition, { sort }: ListQuery): Pair[] {
  if (sort.column === defaultSort.column && sort.descending === defaultSort.descending) return [];
  return [['sort', sort.column], ...(sort.descending ? [['order', 'descending'] as Pair] : [])];
}

function pageSizePairs({ page }: ListQuery): Pair[] {
  return [['pageSize', String(page.pageSize)]];
}
