import { isRoot } from '../admins/scope.ts';
import { COUNT_CAP, DEFAULT_PAGE_SIZE } from '../lists/pagination.ts';
import type { ListQuery } from '../lists/list-query.ts';
import type { Bind } from '../lists/list-repository.ts';
import {
  technicianConditions,
  type TechnicianConditions,
  type Predicate,
} from './technician-conditions-repository.ts';
import { technicianOrder, type TechnicianOrder } from './technician-order-repository.ts';

/** The cap on counting for text filters. It is lower because PostgreSQL has to check those rows one by one. */
const TEXT_CAP = 500;
/** How many of more than TEXT_CAP matches can be paged through. It is a multiple of every page size. */
const MAX_TEXT_OFFSET = 200;

/**
 * How many technicians of a large subtree are scanned if an index alone cannot decide which of them match: for a text
 * in one column, a text of fewer than three letters, or a search with filters.
 */
export const MAX_SCANNED = 2_500;

/**
 * Up to this many technicians in a subtree, checking each one is faster than checking an index's matches from all
 * admins.
 */
const SMALL_SUBTREE = 20_000;
/** The same limit for filters that an index can check without fetching the rows. */
const SMALL_SUBTREE_IN_INDEX = 150_000;

/** Up to this many rows, sorting them is faster than reading the sorted index, for one of the first pages. */
const MAX_SORTED = 3_000;

/** The parts of a page's statement. */
export interface PageSql {
  /**
   * Common table expressions with the IDs of the page (`page`) and the number of matches to page through (`total`).
   * `total` has one row.
   */
  with: string;
  /** Whether the page may be incomplete. */
  isPartial: string;
  order: TechnicianOrder;
}

/** How to query one page. */
export interface TechnicianPlan extends TechnicianConditions {
  order: TechnicianOrder;
  cap: number;
  /** How many matches can be paged through if there are more than `cap`. */
  reach: number;
  /** Up to this many matches are sorted. If there are more, the page is read from the sorted index. */
  sortable: string;
  /** Up to this many technicians, a subtree is treated as small. */
  smallSubtree: number;
  pageSize: number;
  /** The number of technicians on the pages before, as an SQL expression. */
  offset: string;
}

/** Plans one page. Adds its values to `bind`. If the statement has a name, its text does not depend on the page. */
export function planPage(
  adminPath: string,
  query: ListQuery,
  bind: Bind,
  name: string | undefined,
): TechnicianPlan {
  const conditions = technicianConditions(adminPath, query, bind);
  const { pageSize, page } = query.page;
  const skipped = (page - 1) * pageSize;
  // In a subquery, because PostgreSQL would otherwise plan a named statement again for each offset.
  const offset = name === undefined ? String(skipped) : `(select ${bind(skipped)}::integer)`;
  const hasPredicates = conditions.predicates.length > 0;
  const hasText = conditions.predicates.some(({ row, index }) => row !== index);
  const cap = hasText ? TEXT_CAP : COUNT_CAP;
  const reach = hasText ? MAX_TEXT_OFFSET : COUNT_CAP;
  return {
    ...conditions,
    order: technicianOrder(query.sort),
    cap,
    reach,
    // Reading the sorted index costs more the deeper the page is and the fewer rows match.
    sortable: hasPredicates ? String(cap) : `greatest(${MAX_SORTED}, 3 * (${offset} + ${pageSize}))`,
    smallSubtree: conditions.predicates.some(({ readsNotes }) => readsNotes)
      ? SMALL_SUBTREE
      : SMALL_SUBTREE_IN_INDEX,
    pageSize,
    offset,
  };
}

/** The sorts of all technicians that have a named statement. Each has an index of its own. */
const NAMED_SORTS = ['email', 'username', 'last-login'];

/**
 * Names the statement if each connection should plan it only once, because planning takes longer than reading the page.
 * This applies to what most people open: pages of all technicians by a common sort, and of a subtree in the default
 * order. Returns undefined for all others, because each name costs half a megabyte in every PostgreSQL connection, and
 * the best plan for a filter or a search depends on its values.
 */
export function statementName(
  adminPath: string,
  { search, filters, sort: { column, descending }, page: { pageSize } }: ListQuery,
): string | undefined {
  if (search !== '' || filters.length > 0 || pageSize !== DEFAULT_PAGE_SIZE) return undefined;
  if (isRoot({ adminPath }))
    return NAMED_SORTS.includes(column) ? `technicians by ${column}${descending ? ' desc' : ''}` : undefined;
  return column === 'email' && !descending ? 'technicians below' : undefined;
}

/**
 * Returns the parts of the page's statement. PostgreSQL cannot estimate the size of a subtree well enough to choose a plan, so the statement reads the
 * size first and then runs only one of two branches. In a small subtree it checks each technician and sorts the
 * matches. In a large one it reads the sorted index until the page is full, which is soon.
 */
export function pageOf(plan: TechnicianPlan): PageSql {
  return { with: matchesOf(plan), isPartial: isPartial(plan), order: plan.order };
}

function matchesOf(plan: TechnicianPlan): string {
  if (plan.predicates.length === 0) return pageWithoutPredicates(plan);
  return plan.admins.length > 0 || scansRows(plan) ? pageOfSubtree(plan) : pageOfAll(plan);
}

const isTechnician = `a.role = 'technician'`;

function pageWithoutPredicates(plan: TechnicianPlan): string {
  const { admins, order } = plan;
  const page =
    admins.length === 0 ? sorted(plan) : chosen(plan, `select a.id, ${order.columns} ${ofAdmins(plan)}`);
  return `with total as materialized (select coalesce(sum(c.technicians), 0) as n ${countsOf(admins)}), page as (${page})`;
}

function pageOfAll(plan: TechnicianPlan): string {
  return `with matches as materialized (${found(plan)}),
    total as materialized (select count(*) as n from matches),
    page as (${chosen(plan, 'select * from matches')})`;
}

function pageOfSubtree(plan: TechnicianPlan): string {
  const isSmall = '(select "isSmall" from size)';
  return `with size as materialized (${sizeOf(plan)}), ${scannedRows(plan)}
    matches as materialized (
      (select a.id, ${plan.order.columns} ${ofAdmins(plan, rowPredicates(plan))} and ${isSmall} limit ${plan.cap + 1})
      union all
      (select * from (${found(plan)}) many where not ${isSmall})),
    total as materialized (select count(*) as n from matches),
    page as (${chosen(plan, 'select * from matches')})`;
}

/** Selects whether the admins have few enough technicians to check each one. */
function sizeOf({ admins, smallSubtree }: TechnicianPlan): string {
  return `select coalesce(sum(c.technicians), 0) <= ${smallSubtree} as "isSmall" ${countsOf(admins)}`;
}

function countsOf(admins: string[]): string {
  if (admins.length === 0) return 'from technician_counts c';
  return `from technician_counts c join admins ad on ad.id = c.admin_id where ${admins.join(' and ')}`;
}

/** Selects the page by sorting `rows`, or from the sorted index if there are too many to sort. */
function chosen(plan: TechnicianPlan, rows: string): string {
  const { order, sortable, pageSize, offset } = plan;
  const isSortable = `(select n from total) <= ${sortable}`;
  return `(select id from (${rows}) matches where ${isSortable} order by ${order.byColumns} limit ${pageSize} offset ${offset})
    union all
    (select id from (${sorted(plan)}) by_index where not (${isSortable}))`;
}

/** Selects the page from the sorted index, or nothing if the page is too far from the start. */
function sorted({ order, predicates, admins, reach, pageSize, offset }: TechnicianPlan): string {
  const conditions = predicates.flatMap(({ row, index, orAdmins }) =>
    index === undefined || index === row || orAdmins !== undefined ? [row] : [index, row],
  );
  const from = order.needsAdmin
    ? ofAdmins({ admins, predicates: [] })
    : `from accounts a where ${[isTechnician, ...inAdmins({ admins })].join(' and ')}`;
  const isInReach = `${offset} + ${pageSize} <= ${reach}`;
  return `select a.id ${[from, ...conditions, isInReach].join(' and ')} order by ${order.byKeys} limit ${pageSize} offset ${offset}`;
}

/** Reads the technicians admin by admin. `offset 0` prevents PostgreSQL from choosing another plan. */
function ofAdmins({ admins }: TechnicianConditions, predicate = 'true'): string {
  return `from admins ad cross join lateral (
      select a.* from accounts a where a.admin_id = ad.id and ${isTechnician} and ${predicate} offset 0) a
    where ${admins.length === 0 ? 'true' : admins.join(' and ')}`;
}

/** The same as a condition on a row. `is true` makes PostgreSQL look it up in a hash table. */
function inAdmins({ admins }: Pick<TechnicianConditions, 'admins'>): string[] {
  if (admins.length === 0) return [];
  return [`(a.admin_id in (select ad.id from admins ad where ${admins.join(' and ')})) is true`];
}

function rowPredicates({ predicates }: TechnicianConditions): string {
  return predicates.map(({ row }) => `(${row})`).join(' and ');
}

/** Selects up to `cap` + 1 matching technicians, unordered. */
function found(plan: TechnicianPlan): string {
  const { order, cap } = plan;
  const rowConditions = conditionsOnRows(plan);
  const rows = scansRows(plan) ? `select * from scanned limit ${MAX_SCANNED}` : candidates(plan);
  const join = order.needsAdmin ? 'join admins ad on ad.id = a.admin_id' : '';
  const where = rowConditions.length === 0 ? '' : `where ${rowConditions.join(' and ')}`;
  return `select a.id, ${order.columns} from (${rows}) a ${join} ${where} limit ${cap + 1}`;
}

/**
 * Conditions that only a candidate's row can decide. Candidates found by their admin's name were not checked for other
 * filters.
 */
function conditionsOnRows({ predicates }: TechnicianConditions): string[] {
  if (searchOf(predicates)) return predicates.length === 1 ? [] : predicates.map(({ row }) => row);
  return predicates.flatMap(({ row, index }) => (row === index ? [] : [row]));
}

/** Finds the condition that an index and the admins' names decide together. */
function searchOf(predicates: Predicate[]): Required<Pick<Predicate, 'index' | 'orAdmins'>> | undefined {
  for (const { index, orAdmins } of predicates) if (index && orAdmins) return { index, orAdmins };
  return undefined;
}

function scansRows(plan: TechnicianPlan): boolean {
  return conditionsOnRows(plan).length > 0;
}

/**
 * Selects the rows to scan, and one more to detect that there are others. PostgreSQL reads only as many as are used.
 */
function scannedRows(plan: TechnicianPlan): string {
  return scansRows(plan)
    ? `scanned as materialized (select * from (${candidates(plan)}) a limit ${MAX_SCANNED + 1}), `
    : '';
}

/**
 * Selects technicians by an index on their row or by their admin's name, without duplicates. Selects all if no index
 * helps.
 */
function candidates(plan: TechnicianPlan): string {
  const byIndex = plan.predicates.flatMap(({ index }) => index ?? []);
  const byRow =
    byIndex.length === 0 && plan.admins.length > 0
      ? `select a.* ${ofAdmins(plan)}`
      : `select a.* from accounts a where ${[isTechnician, ...byIndex, ...inAdmins(plan)].join(' and ')}`;
  const search = searchOf(plan.predicates);
  if (!search) return byRow;
  const named = { admins: [...plan.admins, search.orAdmins], predicates: [] };
  return `${byRow} union all select a.* ${ofAdmins(named, `not (${search.index})`)}`;
}

/**
 * Selects whether the page may be incomplete, because not all candidates were scanned and too few of those scanned
 * matched.
 */
function isPartial(plan: TechnicianPlan): string {
  if (!scansRows(plan)) return 'false';
  return `(not (select "isSmall" from size) and total.n <= ${plan.cap} and (select count(*) from scanned) > ${MAX_SCANNED})`;
}
