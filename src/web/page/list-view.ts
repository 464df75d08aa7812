import { pagination } from './pagination.ts';
import { filterView } from './filter-condition.ts';
import { filterConditionsHref } from './filter-condition-routes.ts';
import type { ListDefinition } from '../../lists/list-definition.ts';
import type { Catalogue } from '../../locales/catalogues.ts';
import {
  pathOf,
  describeQuery,
  queryPairs,
  filterPairs,
  filterTexts,
  type Pair,
} from '../../lists/list-path.ts';
import { FILTERS_LIMIT, type ListQuery, type Filter, type FilterDraft } from '../../lists/list-query.ts';
import { DEFAULT_PAGE_SIZE, type Counted } from '../../lists/pagination.ts';

/**
 * Builds the view data for a list's query. `filters` is for partials/filters, `columns` is for the table's head, and
 * `pagination` is for partials/pagination.
 */
export function listView(
  t: Catalogue,
  list: ListDefinition,
  query: ListQuery,
  total: number,
  counted?: Counted,
) {
  const labels = list.labels(t);
  const selected = queryPairs(query);
  const order = [...sortPairs(list, query), ...pageSizePairs(query)];
  const toFields = (pairs: Pair[]) => pairs.map(([name, value]) => ({ name, value }));
  const withFilters = (filters: Filter[], others: Pair[] = []) =>
    pathOf(list, [...queryPairs({ search: query.search, filters }), ...order, ...others]);
  const pages = pagination(
    t,
    list.path,
    toFields([...selected, ...sortPairs(list, query)]),
    query.page,
    total,
    counted,
  );
  const removeHref = (draft: FilterDraft) => withFilters(query.filters.filter((filter) => filter !== draft));
  return {
    filters: {
      action: list.path,
      kept: toFields(order),
      search: list.isSearchable ? { label: labels.search ?? t.lists.search, value: query.search } : null,
      conditionsHref: filterConditionsHref(t, list),
      /** The active filters, with their fields for the form. */
      chips: query.drafts
        .filter((draft) => !draft.isOpen)
        .map((draft) => ({
          text: filterTexts(t, list, { filters: [draft] }).join(),
          inputs: toFields(filterPairs(draft.number, draft.field, draft.match, draft.values)),
          editHref: withFilters(query.filters, [['edit', String(query.filters.indexOf(draft) + 1)]]),
          removeHref: removeHref(draft),
        })),
      /** The filters that are shown as fields. */
      open: query.drafts
        .filter((draft) => draft.isOpen)
        .map((draft) => ({
          ...filterView(t, list, draft),
          number: draft.number,
          removeHref: removeHref(draft),
        })),
      count: query.filters.length,
      full: query.drafts.length >= FILTERS_LIMIT,
      limit: FILTERS_LIMIT,
      problems: query.problems.map((problem) => problem(t)),
      hasSelection: selected.length > 0,
      /** Printed instead of the form. */
      printed: [
        t.lists.printedFilter({ filters: describeQuery(t, list, query) || t.lists.noFilter }),
        pages.inWords,
      ].join(' '),
    },
    columns: Object.entries(list.columns).map(([key, { sortable }]) => {
      const current = query.sort.column === key;
      const descending = current && !query.sort.descending;
      return {
        key,
        label: labels.columns[key],
        href:
          sortable === false
            ? null
            : pathOf(list, [
                ...selected,
                ...pageSizePairs(query),
                ['sort', key],
                ...(descending ? [['order', 'descending'] as Pair] : []),
              ]),
        sort: current ? (query.sort.descending ? 'descending' : 'ascending') : null,
      };
    }),
    pagination: pages,
  };
}

function sortPairs({ defaultSort }: ListDefinition, { sort }: ListQuery): Pair[] {
  if (sort.column === defaultSort.column && sort.descending === defaultSort.descending) return [];
  return [['sort', sort.column], ...(sort.descending ? [['order', 'descending'] as Pair] : [])];
}

function pageSizePairs({ page }: ListQuery): Pair[] {
  return page.pageSize === DEFAULT_PAGE_SIZE ? [] : [['pageSize', String(page.pageSize)]];
}
