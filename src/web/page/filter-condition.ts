import {
  needsValue,
  type ListDefinition,
  type ListLabels,
  type FilterField,
} from '../../lists/list-definition.ts';
import type { Filter } from '../../lists/list-query.ts';
import type { Catalogue } from '../../locales/catalogues.ts';

/** Builds the view data of a filter's match and value. */
function conditionView(
  t: Catalogue,
  list: ListDefinition,
  { options: labels }: ListLabels,
  { field, match, values }: Filter,
) {
  const { value, matches } = list.fields[field] as FilterField;
  const labelOf = (option: string) => labels[field]?.[option] ?? option;
  return {
    field,
    matches: matches.map((name) => ({
      name,
      label: t.lists.matches[name],
      selected: name === match,
      withoutValue: !needsValue(name),
    })),
    withoutValue: !needsValue(match),
    value: {
      kind: value.kind,
      text: values[0] ?? '',
      maxlength: value.kind === 'text' ? value.maxlength : null,
      chosen: values.map(labelOf).join(', '),
      options:
        value.kind === 'choices'
          ? value.options.map((name) => ({ name, label: labelOf(name), chosen: values.includes(name) }))
          : [],
    },
  };
}

/** Builds the view data of a filter: its condition, and the fields that it could have. */
export function filterView(t: Catalogue, list: ListDefinition, filter: Filter) {
  const labels = list.labels(t);
  const fields = Object.keys(list.fields).map((name) => ({
    name,
    label: labels.fields[name],
    selected: name === filter.field,
  }));
  return { fields, ...conditionView(t, list, labels, filter) };
}

/** Builds the view data of an empty filter for each field of a list. */
export function emptyFilters(t: Catalogue, list: ListDefinition) {
  return Object.entries(list.fields).map(([field, { matches }]) =>
    filterView(t, list, { field, match: matches[0] ?? '', values: [] }),
  );
}
