import { pageWanted, type PageWanted } from './pagination.ts';
import { needsValue, type ListDefinition, type FilterField } from './list-definition.ts';
import { isDay } from '../lib/times.ts';
import { trimTyped } from '../lib/typed-text.ts';
import type { Catalogue } from '../locales/catalogues.ts';
import type { Text } from '../locales/text.ts';

export const FILTERS_LIMIT = 10;
const SEARCH_LIMIT = 200;

/** A condition on a field. A text or day has one value, choices have one or more. */
export interface Filter {
  field: string;
  match: string;
  values: string[];
}

/** A filter as the page shows it. It may not have a value yet. */
export interface FilterDraft extends Filter {
  /** Part of the names of its form fields, such as field1, match1 and value1. */
  number: number;
  /** Shown as fields, because it is new, incomplete or being edited. Others are shown as one line of text. */
  isOpen: boolean;
}

export interface ListQuery {
  search: string;
  /** The drafts that are complete. */
  filters: Filter[];
  drafts: FilterDraft[];
  sort: { column: string; descending: boolean };
  page: PageWanted;
  /** One sentence for each part of the URL that was ignored. */
  problems: Text[];
}

/** The parts of a query that decide which rows match, and their order. */
export type Matching = Pick<ListQuery, 'search' | 'filters' | 'sort'>;

/**
 * Reads the query of a list from URL parameters. Ignores what the list does not offer, and reports it in `problems`.
 */
export function readListQuery(list: ListDefinition, query: Record<string, unknown>): ListQuery {
  const problems: Text[] = [];
  const drafts = readDrafts(list, query, problems);
  return {
    search: list.isSearchable ? trimTyped(textOf(query['search'])).slice(0, SEARCH_LIMIT) : '',
    filters: drafts.filter((draft) => isWhole(draft)),
    drafts: query['new'] === undefined ? drafts : withNewFilter(list, drafts),
    sort: readSort(list, query, problems),
    page: pageWanted(query),
    problems,
  };
}

function readDrafts(list: ListDefinition, query: Record<string, unknown>, problems: Text[]): FilterDraft[] {
  const numbers = Object.keys(query)
    .flatMap((name) => /^field([1-9]\d?)$/.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((one, other) => one - other);
  if (numbers.length > FILTERS_LIMIT) {
    problems.push((t) => t.lists.problems.tooMany({ limit: FILTERS_LIMIT }));
  }
  return numbers.slice(0, FILTERS_LIMIT).flatMap((number) => {
    const name = textOf(query[`field${number}`]);
    const field = ownEntry(list.fields, name);
    if (!field) {
      problems.push((t) => t.lists.problems.unknownField({ number: String(number) }));
      return [];
    }
    const draft = readDraft(list, number, name, field, query, problems);
    const isEdited = textOf(query['edit']) === String(number);
    return isLeftEmpty(draft, query) ? [] : [{ ...draft, isOpen: isEdited || !isWhole(draft) }];
  });
}

function readDraft(
  list: ListDefinition,
  number: number,
  name: string,
  field: FilterField,
  query: Record<string, unknown>,
  problems: Text[],
): Omit<FilterDraft, 'isOpen'> {
  const match = textOf(query[`match${number}`]);
  const draft = { number, field: name, match, values: valuesOf(field, query[`value${number}`]) };
  const labelled = (t: Catalogue) => ({ field: list.labels(t).fields[name] ?? name });
  if (!(field.matches as readonly string[]).includes(match)) {
    // Without JavaScript, a changed field is sent with a match of the old field. The page then shows the new matches.
    if (match !== '') problems.push((t) => t.lists.problems.unknownMatch(labelled(t)));
    return { ...draft, match: field.matches[0] ?? '', values: [] };
  }
  if (!needsValue(match)) return { ...draft, values: [] };
  if (draft.values.length === 0 && trimTyped(textOf(query[`value${number}`])) !== '') {
    problems.push((t) => t.lists.problems.invalidValue(labelled(t)));
  }
  return draft;
}

/** Reports whether no value was entered. Without JavaScript, browsers send such a filter too. */
function isLeftEmpty(
  { number, match, values }: Omit<FilterDraft, 'isOpen'>,
  query: Record<string, unknown>,
): boolean {
  return (
    textOf(query[`match${number}`]) === match &&
    needsValue(match) &&
    values.length === 0 &&
    trimTyped(textOf(query[`value${number}`])) === ''
  );
}

/** Returns the given values that the field accepts. */
function valuesOf({ value }: FilterField, given: unknown): string[] {
  if (value.kind === 'choices') {
    const chosen = (Array.isArray(given) ? given : [given]) as unknown[];
    return value.options.filter((option) => chosen.includes(option));
  }
  const text = trimTyped(textOf(given));
  if (value.kind === 'day') return isDay(text) ? [text] : [];
  return text === '' || text.length > value.maxlength ? [] : [text];
}

function isWhole({ match, values }: Filter): boolean {
  return values.length > 0 || !needsValue(match);
}

function withNewFilter(list: ListDefinition, drafts: FilterDraft[]): FilterDraft[] {
  if (drafts.length >= FILTERS_LIMIT) return drafts;
  const [[field, { matches }] = ['', { matches: [] }]] = Object.entries(list.fields);
  const number = Math.max(0, ...drafts.map((draft) => draft.number)) + 1;
  return [...drafts, { number, field, match: matches[0] ?? '', values: [], isOpen: true }];
}

function readSort(list: ListDefinition, query: Record<string, unknown>, problems: Text[]): ListQuery['sort'] {
  const column = textOf(query['sort']);
  if (column === '') return list.defaultSort;
  const known = ownEntry(list.columns, column);
  if (!known || known.sortable === false) {
    problems.push((t) => t.lists.problems.unknownOrder);
    return list.defaultSort;
  }
  return { column, descending: textOf(query['order']) === 'descending' };
}

/** Returns the first value if a parameter is repeated. */
function textOf(value: unknown): string {
  const first = (Array.isArray(value) ? value[0] : value) as unknown;
  return typeof first === 'string' ? first : '';
}

function ownEntry<T>(record: Record<string, T>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
