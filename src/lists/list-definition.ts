/** The kind of value that a rule takes. */
export type RuleValue =
  | { kind: 'text'; maxlength: number }
  | { kind: 'choices'; options: Record<string, string> }
  /** A calendar day, such as 2026-11-24. */
  | { kind: 'day' };

export interface RuleMatch {
  label: string;
  /** The rule needs no value, as in "is never". */
  withoutValue?: true;
}

export interface RuleField {
  label: string;
  value: RuleValue;
  /** The matches by their name in the URL. A new rule starts with the first. */
  matches: Record<string, RuleMatch>;
}

export interface ListColumn {
  label: string;
  /** False if the list can't be sorted by this column. */
  sortable?: false;
}

/**
 * The rules, columns and order that a list offers. Their names appear in URLs, and no other name from a URL reaches a
 * query.
 */
export interface ListDefinition<
  Fields extends Record<string, RuleField> = Record<string, RuleField>,
  Columns extends Record<string, ListColumn> = Record<string, ListColumn>,
> {
  path: string;
  /** The label of the search box. Without it, the list has no search box. */
  searchLabel?: string;
  fields: Fields;
  /** In the table's order. */
  columns: Columns;
  defaultSort: { column: string; descending: boolean };
}

/** Returns the definition with its exact type, so that a field or column without SQL does not compile. */
export function defineList<
  const Fields extends Record<string, RuleField>,
  const Columns extends Record<string, ListColumn>,
>(
  definition: ListDefinition<Fields, Columns> & { defaultSort: { column: keyof Columns } },
): ListDefinition<Fields, Columns> {
  return definition;
}

/** The matches of text fields. Several lists use them. */
export const textMatches = {
  contains: { label: 'contains' },
  is: { label: 'is' },
  'starts-with': { label: 'starts with' },
  'ends-with': { label: 'ends with' },
} as const satisfies Record<string, RuleMatch>;

export const choiceMatches = {
  any: { label: 'is any of' },
  none: { label: 'is none of' },
} as const satisfies Record<string, RuleMatch>;

export const dayMatches = {
  before: { label: 'is before' },
  after: { label: 'is after' },
} as const satisfies Record<string, RuleMatch>;
