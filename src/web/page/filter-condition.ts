import {
  needsValue,
  type ListDefinition,
  type ListLabels,
  type RuleField,
} from '../../lists/list-definition.ts';
import type { Rule } from '../../lists/list-query.ts';
import type { Catalogue } from '../../locales/catalogues.ts';

/** Builds the view data of a rule's match and value. */
function conditionView(
  t: Catalogue,
  list: ListDefinition,
  { options: labels }: ListLabels,
  { field, match, values }: Rule,
) {
  const { value, matches } = list.fields[field] as RuleField;
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

/** Builds the view data of a rule: its condition, and the fields that it could have. */
export function ruleView(t: Catalogue, list: ListDefinition, rule: Rule) {
  const labels = list.labels(t);
  const fields = Object.keys(list.fields).map((name) => ({
    name,
    label: labels.fields[name],
    selected: name === rule.field,
  }));
  return { fields, ...conditionView(t, list, labels, rule) };
}

/** Builds the view data of an empty rule for each field of a list. */
export function emptyRules(t: Catalogue, list: ListDefinition) {
  return Object.entries(list.fields).map(([field, { matches }]) =>
    ruleView(t, list, { field, match: matches[0] ?? '', values: [] }),
  );
}
