import { isRoot } from '../admins/scope.ts';
import { attentionConditions, upcomingEndConditions } from './attention-repository.ts';
import {
  endOf,
  like,
  compiledFilterOf,
  startOf,
  type Bind,
  type CompiledFilters,
} from '../lists/list-repository.ts';
import type { ListQuery } from '../lists/list-query.ts';
import { facetsOf } from './facet-combinations.ts';
import type { technicianList } from './technician-list-definition.ts';
import { asciiLower } from '../lib/typed-text.ts';

type List = typeof technicianList;

/** A condition on a technician `a`. */
export interface Predicate {
  /** Decides for one row. */
  row: string;
  /** Finds rows with an index: all that match, and perhaps others. */
  index?: string;
  /** Also matches every technician of these admins `ad`. If it is set, `index` finds no rows that do not match. */
  orAdmins?: string;
  /** Reads a text that no sorted index contains, so PostgreSQL has to fetch each row. */
  readsNotes?: true;
}

/** The query as conditions on `accounts a` and its admin `admins ad`. */
export interface TechnicianConditions {
  admins: string[];
  predicates: Predicate[];
}

type CompiledFilter = (values: readonly [string, ...string[]], bind: Bind) => Partial<TechnicianConditions>;

const indexed = (row: string) => ({ predicates: [{ row, index: row }] });

const readingNotes = ({ predicates: predicates = [] }: Partial<TechnicianConditions>) => ({
  predicates: predicates.map((predicate) => ({ ...predicate, readsNotes: true as const })),
});

/** Reports whether the trigram index can find the text. It needs three consecutive letters or digits. */
export function hasTrigram(typed: string): boolean {
  return /[\p{L}\p{N}]{3}/u.test(typed);
}

/** The trigram index finds the text in any column, so `row` decides. */
function text(row: string, typed: string, bind: Bind): Partial<TechnicianConditions> {
  const index = hasTrigram(typed) ? { index: `a.search_text like lower(${bind(like.contains(typed))})` } : {};
  return { predicates: [{ row, ...index }] };
}

const contains =
  (column: string): CompiledFilter =>
  ([typed], bind) =>
    text(`strpos(${column}, ${bind(asciiLower(typed))}) > 0`, typed, bind);

const endsWith =
  (column: string): CompiledFilter =>
  ([typed], bind) =>
    text(`starts_with(reverse(${column}), reverse(${bind(asciiLower(typed))}))`, typed, bind);

const is =
  (column: string): CompiledFilter =>
  ([typed], bind) =>
    indexed(`${column} = ${bind(asciiLower(typed))}`);

const startsWith =
  (column: string): CompiledFilter =>
  ([typed], bind) =>
    indexed(`${column} like ${bind(like.startsWith(asciiLower(typed)))}`);

const ofNamedAdmin = (typed: string, bind: Bind) =>
  `(lower(top.name) = lower(${bind(typed)}) or top.slug = ${bind(asciiLower(typed))})`;

/** Adds nothing, because one condition on accounts.facets covers all such filters. */
const byFacets: CompiledFilter = () => ({});

const choices = { any: byFacets, none: byFacets };

const compiledFilters: CompiledFilters<List, CompiledFilter> = {
  email: {
    contains: contains('a.email_key'),
    is: is('a.email_key'),
    'starts-with': startsWith('a.email_key'),
    'ends-with': endsWith('a.email_key'),
  },
  username: {
    contains: contains('a.username'),
    is: is('a.username'),
    'starts-with': startsWith('a.username'),
    'ends-with': endsWith('a.username'),
  },
  admin: {
    // The named admin must be one that the actor may see.
    below: ([typed], bind) => ({
      admins: [
        `exists (select 1 from admins top where top.path @> ad.path and top.path <@ :adminPath::ltree
           and ${ofNamedAdmin(typed, bind)})`,
      ],
    }),
    is: ([typed], bind) => ({ admins: [ofNamedAdmin(typed, bind).replaceAll('top.', 'ad.')] }),
    contains: ([typed], bind) => ({ admins: [`strpos(lower(ad.name), lower(${bind(typed)})) > 0`] }),
  },
  status: choices,
  'two-factor': choices,
  sso: choices,
  mail: choices,
  'last-login': {
    before: ([day], bind) => indexed(`a.last_sign_in_at < ${startOf(day, bind)}`),
    after: ([day], bind) => indexed(`a.last_sign_in_at >= ${endOf(day, bind)}`),
    never: byFacets,
  },
  'access-end': {
    before: ([day], bind) => indexed(`a.access_ends_on < ${bind(day)}::date`),
    after: ([day], bind) => indexed(`a.access_ends_on > ${bind(day)}::date`),
  },
  notes: {
    contains: ([typed], bind) =>
      readingNotes(text(`strpos(lower(a.notes), lower(${bind(typed)})) > 0`, typed, bind)),
    empty: () => indexed(`a.notes_key = ''`),
    'not-empty': () => indexed(`a.notes_key > ''`),
  },
  'upcoming-end': eachOf(upcomingEndConditions),
  attention: eachOf(attentionConditions),
};

/** Matches technicians for whom at least one of the named conditions is true, or none of them. */
function eachOf(conditions: Record<string, string>) {
  const oneOf = (names: readonly string[]) =>
    `(${names.map((name) => `(${conditions[name]})`).join(' or ')})`;
  return {
    any: ((names) => indexed(oneOf(names))) satisfies CompiledFilter,
    none: ((names) => indexed(`${oneOf(names)} is not true`)) satisfies CompiledFilter,
  };
}

/** Accounts whose stored status is out of date, because no worker has recorded yet that their access has ended. */
const outdated = `select due.id from accounts due
  where due.access_ends_at <= statement_timestamp() and due.status <> 'inactive'`;

/** The facets that these accounts will have: those of an inactive account. See facet-combinations.ts. */
const currentFacets = 'due.facets - due.facets % 3 + 2';

/** Matches the facets. If a filter is about the status, it also uses the current status of accounts whose access has ended. */
function facetConditions(
  facets: number[],
  filters: ListQuery['filters'],
  bind: Bind,
): Partial<TechnicianConditions>[] {
  const wanted = bind(facets);
  const stored = `a.facets = any (${wanted})`;
  if (!filters.some(({ field }) => field === 'status')) return [indexed(stored)];
  // The arrays are nearly always empty, and the primary key finds their rows.
  return [
    indexed(`(${stored} or a.id = any (array(${outdated} and ${currentFacets} = any (${wanted}))))`),
    indexed(`a.id <> all (array(${outdated} and ${currentFacets} <> all (${wanted})))`),
  ];
}

/** The search box searches all texts of a row, and the admin's name, which is in another table. */
function searchTest(typed: string, bind: Bind): Partial<TechnicianConditions> {
  // In a subquery, so that a prepared statement computes it once and not for each row.
  const small = `(select lower(${bind(typed)}))`;
  const named = (ad: string) => `strpos(lower(${ad}.name), ${small}) > 0`;
  const row = `(strpos(a.search_text, ${small}) > 0
    or a.admin_id in (select named.id from admins named where ${named('named')}))`;
  const { predicates: predicates = [] } = text(row, typed, bind);
  return readingNotes({
    predicates: predicates.map((predicate) => ({ ...predicate, orAdmins: named('ad') })),
  });
}

/** Compiles the search and filters of a list query. Binds its values with `bind`, and expects :adminPath to be bound. */
export function technicianConditions(
  adminPath: string,
  { search, filters }: Pick<ListQuery, 'search' | 'filters'>,
  bind: Bind,
): TechnicianConditions {
  const facets = facetsOf(filters);
  const parts: Partial<TechnicianConditions>[] = [
    // The root sees everything, so it needs no condition.
    ...(isRoot({ adminPath }) ? [] : [{ admins: ['ad.path <@ :adminPath::ltree'] }]),
    ...(facets ? facetConditions(facets, filters, bind) : []),
    ...filters.map((filter) =>
      compiledFilterOf(compiledFilters, filter)(filter.values as [string, ...string[]], bind),
    ),
    ...(search === '' ? [] : [searchTest(search, bind)]),
  ];
  return {
    admins: parts.flatMap(({ admins: admins = [] }) => admins),
    predicates: parts.flatMap(({ predicates: predicates = [] }) => predicates),
  };
}
