import type { ListDefinition, RuleField } from '../../lists/list-definition.ts';
import type { Rule } from '../../lists/list-query.ts';

/** Builds the view data of a rule's match and value. */
export function conditionView(list: ListDefinition, { field, match, values }: Rule) {
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

/** Builds the view data of an empty rule for each field of a list. */
export function emptyConditions(list: ListDefinition) {
  return Object.keys(list.fields).map((field) => conditionView(list, emptyRule(list, field)));
}

function emptyRule({ fields }: ListDefinition, field: string): Rule {
  return { field, match: Object.keys(fields[field]?.matches ?? {})[0] ?? '', values: [] };
}
