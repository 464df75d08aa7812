import type { Catalogue } from '../locales/catalogues.ts';

/** The kind of value that a filter takes. */
export type FilterValue =
  | { kind: 'text'; maxlength: number }
  | { kind: 'choices'; options: readonly string[] }
  /** A calendar day, such as 2026-11-24. */
  | { kind: 'day' };

/** How a filter compares its value. Every match has a label in the catalogue. */
export type FilterMatch = keyof Catalogue['lists']['matches'];

export interface FilterField {
  value: FilterValue;
  /** The matches by their name in the URL. A new filter starts with the first. */
  matches: readonly FilterMatch[];
}

export interface ListColumn {
  /** False if the list can't be sorted by this column. */
  sortable?: false;
}

/** The text of a list in one language. */
export interface ListLabels {
  /** The label of the search box, if it is not "Search". */
  search?: string;
  fields: Record<string, string>;
  columns: Record<string, string>;
  /** The labels of the options of each field that has some. */
  options: Record<string, Record<string, string>>;
}

/**
 * The filters, columns and order that a list offers. Their names appear in URLs, and no other name from a URL reaches a
 * query.
 */
export interface ListDefinition<
  Fields extends Record<string, FilterField> = Record<string, FilterField>,
  Columns extends Record<string, ListColumn> = Record<string, ListColumn>,
> {
  path: string;
  /** Its name in the URL of its conditions, if it isn't that of its path. */
  name?: string;
  /** The list has a search box. */
  isSearchable: boolean;
  fields: Fields;
  /** In the table's order. */
  columns: Columns;
  defaultSort: { column: string; descending: boolean };
  /** Returns the text of the list in the language of the catalogue. */
  labels(t: Catalogue): ListLabels;
}

/** The labels that a list needs: one for each field, column and option. */
type LabelsOf<Fields extends Record<string, FilterField>, Columns> = ListLabels & {
  fields: Record<keyof Fields, string>;
  columns: Record<keyof Columns, string>;
  options: {
    [Field in keyof Fields as Fields[Field]['value'] extends { kind: 'choices' } ? Field : never]: Record<
      Extract<Fields[Field]['value'], { kind: 'choices' }>['options'][number],
      string
    >;
  };
};

/**
 * Returns the definition with its exact type, so that a field or column without SQL does not compile. One without a
 * label does not compile either.
 */
export function defineList<
  const Fields extends Record<string, FilterField>,
  const Columns extends Record<string, ListColumn>,
>(
  definition: ListDefinition<Fields, Columns> & {
    defaultSort: { column: keyof Columns };
    labels(t: Catalogue): LabelsOf<Fields, Columns>;
  },
): ListDefinition<Fields, Columns> {
  return definition;
}

/** The matches of text fields. Several lists use them. */
export const textMatches = ['contains', 'is', 'starts-with', 'ends-with'] as const;

export const choiceMatches = ['any', 'none'] as const;

export const dayMatches = ['before', 'after'] as const;

/** Reports whether a filter with this match needs a value. "Is never" needs none. */
export function needsValue(match: string): boolean {
  return !['never', 'empty', 'not-empty'].includes(match);
}

/** Returns the labels of a field's options. */
export function optionLabels<Option extends string>(
  options: readonly Option[],
  labelOf: (option: Option) => string,
): Record<Option, string> {
  return Object.fromEntries(options.map((option) => [option, labelOf(option)])) as Record<Option, string>;
}
