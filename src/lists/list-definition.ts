/** How a rule's value is typed or chosen. */
export type RuleValue =
  | { kind: 'text'; maxlength: number }
  | { kind: 'choices'; options: Record<string, string> }
  /** A calendar day, as 2026-11-24. */
  | { kind: 'day' };

export interface RuleMatch {
  label: string;
  /** The match says it all: "is never". */
  withoutValue?: true;
}

export interface RuleField {
  label: string;
  value: RuleValue;
  /** By the name that stands in the URL; the first is the one a new rule starts with. */
  matches: Record<string, RuleMatch>;
}

export interface ListColumn {
  label: string;
  /** Whether the list may be sorted by it. */
  sortable?: false;
}

/** What may be asked of a list. Names stand in URLs; nothing else that a URL asks for reaches a query. */
export interface ListDefinition<
  Fields extends Record<string, RuleField> = Record<string, RuleField>,
  Columns extends Record<string, ListColumn> = Record<string, ListColumn>,
> {
  path: string;
  /** The label of the plain search box; none without one. */
  searchLabel?: string;
  fields: Fields;
  /** In the table's order. */
  columns: Columns;
  defaultSort: { column: string; descending: boolean };
}

/** Checks a definition and keeps its names for the compiler: a field or column without its SQL does not compile. */
export function defineList<
  const Fields extends Record<string, RuleField>,
  const Columns extends Record<string, ListColumn>,
>(
  definition: ListDefinition<Fields, Columns> & { defaultSort: { column: keyof Columns } },
): ListDefinition<Fields, Columns> {
  return definition;
}

/** The matches of fields that several lists have. */
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
