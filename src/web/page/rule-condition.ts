import type { ListDefinition, RuleField } from '../../lists/list-definition.ts';
import type { Rule } from '../../lists/list-query.ts';

/** Builds the view data of a rule's match and value. */
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

/** Builds the view data of a rule: its condition, and the fields that it could have. */
export function ruleView(list: ListDefinition, rule: Rule) {
  const fields = Object.entries(list.fields).map(([name, { label }]) => ({
    name,
    label,
    selected: name === rule.field,
  }));
  return { fields, ...conditionView(list, rule) };
}

/** Builds the view data of an empty rule for each field of a list. */
export function emptyRules(list: ListDefinition) {
  return Object.keys(list.fields).map((field) => ruleView(list, emptyRule(list, field)));
}

function emptyRule({ fields }: ListDefinition, field: string): Rule {
  return { field, match: Object.keys(fields[field]?.matches ?? {})[0] ?? '', values: [] };
}
