import { pageWanted, type PageWanted } from './pagination.ts';
import type { ListDefinition, RuleField } from './list-definition.ts';
import { trimTyped } from '../lib/typed-text.ts';

export const RULES_LIMIT = 10;
const SEARCH_LIMIT = 200;

/** A condition on a field. A text or day has one value, choices have one or more. */
export interface Rule {
  field: string;
  match: string;
  values: string[];
}

/** A rule as the page shows it. It may not have a value yet. */
export interface RuleDraft extends Rule {
  /** Part of the names of its form fields, such as field1, match1 and value1. */
  number: number;
  /** Shown as fields, because it is new, incomplete or being edited. Others are shown as one line of text. */
  isOpen: boolean;
}

export interface ListQuery {
  search: string;
  /** The drafts that are complete. */
  rules: Rule[];
  drafts: RuleDraft[];
  sort: { column: string; descending: boolean };
  page: PageWanted;
  /** One sentence for each part of the URL that was ignored. */
  problems: string[];
}

/** The parts of a query that decide which rows match, and their order. */
export type Matching = Pick<ListQuery, 'search' | 'rules' | 'sort'>;

/**
 * Reads the query of a list from URL parameters. Ignores what the list does not offer, and reports it in `problems`.
 */
export function readListQuery(list: ListDefinition, query: Record<string, unknown>): ListQuery {
  const problems: string[] = [];
  const drafts = readDrafts(list, query, problems);
  return {
    search: list.searchLabel === undefined ? '' : trimTyped(textOf(query['search'])).slice(0, SEARCH_LIMIT),
    rules: drafts.filter((draft) => isWhole(list, draft)),
    drafts: query['new'] === undefined ? drafts : withNewRule(list, drafts),
    sort: readSort(list, query, problems),
    page: pageWanted(query),
    problems,
  };
}

function readDrafts(list: ListDefinition, query: Record<string, unknown>, problems: string[]): RuleDraft[] {
  const numbers = Object.keys(query)
    .flatMap((name) => /^field([1-9]\d?)$/.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((one, other) => one - other);
  if (numbers.length > RULES_LIMIT) {
    problems.push(`Only the first ${RULES_LIMIT} rules count.`);
  }
  return numbers.slice(0, RULES_LIMIT).flatMap((number) => {
    const name = textOf(query[`field${number}`]);
    const field = ownEntry(list.fields, name);
    if (!field) {
      problems.push(`Rule ${number} asks for something this list does not have: it was left out.`);
      return [];
    }
    const draft = readDraft(number, name, field, query, problems);
    const isEdited = textOf(query['edit']) === String(number);
    return isLeftEmpty(field, draft, query) ? [] : [{ ...draft, isOpen: isEdited || !isWhole(list, draft) }];
  });
}

function readDraft(
  number: number,
  name: string,
  field: RuleField,
  query: Record<string, unknown>,
  problems: string[],
): Omit<RuleDraft, 'isOpen'> {
  const match = textOf(query[`match${number}`]);
  const draft = { number, field: name, match, values: valuesOf(field, query[`value${number}`]) };
  const known = ownEntry(field.matches, match);
  if (!known) {
    // Without JavaScript, a changed field is sent with a match of the old field. The page then shows the new matches.
    if (match !== '') problems.push(`${field.label}: choose how it has to match.`);
    return { ...draft, match: Object.keys(field.matches)[0] ?? '', values: [] };
  }
  if (known.withoutValue) return { ...draft, values: [] };
  if (draft.values.length === 0 && trimTyped(textOf(query[`value${number}`])) !== '') {
    problems.push(`${field.label}: its value cannot be used, so the rule was left out.`);
  }
  return draft;
}

/** Reports whether no value was entered. Without JavaScript, browsers send such a rule too. */
function isLeftEmpty(
  field: RuleField,
  { number, match, values }: Omit<RuleDraft, 'isOpen'>,
  query: Record<string, unknown>,
): boolean {
  return (
    textOf(query[`match${number}`]) === match &&
    !field.matches[match]?.withoutValue &&
    values.length === 0 &&
    trimTyped(textOf(query[`value${number}`])) === ''
  );
}

/** Returns the given values that the field accepts. */
function valuesOf({ value }: RuleField, given: unknown): string[] {
  if (value.kind === 'choices') {
    const chosen = (Array.isArray(given) ? given : [given]) as unknown[];
    return Object.keys(value.options).filter((option) => chosen.includes(option));
  }
  const text = trimTyped(textOf(given));
  if (value.kind === 'day') return isDay(text) ? [text] : [];
  return text === '' || text.length > value.maxlength ? [] : [text];
}

function isWhole({ fields }: ListDefinition, { field, match, values }: Rule): boolean {
  return values.length > 0 || fields[field]?.matches[match]?.withoutValue === true;
}

function isDay(text: string): boolean {
  if (!/^(19|2\d)\d\d-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function withNewRule(list: ListDefinition, drafts: RuleDraft[]): RuleDraft[] {
  if (drafts.length >= RULES_LIMIT) return drafts;
  const [[field, { matches }] = ['', { matches: {} }]] = Object.entries(list.fields);
  const number = Math.max(0, ...drafts.map((draft) => draft.number)) + 1;
  return [...drafts, { number, field, match: Object.keys(matches)[0] ?? '', values: [], isOpen: true }];
}

function readSort(
  list: ListDefinition,
  query: Record<string, unknown>,
  problems: string[],
): ListQuery['sort'] {
  const column = textOf(query['sort']);
  if (column === '') return list.defaultSort;
  const known = ownEntry(list.columns, column);
  if (!known || known.sortable === false) {
    problems.push('The list cannot be sorted by that.');
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
