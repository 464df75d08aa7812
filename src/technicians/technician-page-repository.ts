import { COUNT_CAP, DEFAULT_PAGE_SIZE } from '../lists/pagination.ts';
import type { ListQuery } from '../lists/list-query.ts';
import type { Bind } from '../lists/list-repository.ts';
import {
  technicianConditions,
  technicianOrder,
  type TechnicianConditions,
  type TechnicianOrder,
  type Predicate,
} from './technician-conditions-repository.ts';

/** Rows with a text have to be looked at one by one, so they are counted less far, and fewer of many are paged through. */
const TEXT_CAP = 500;
/** Whole pages of every size. */
const TEXT_REACH = 200;

/** In a large installation so many are looked through where an index alone cannot tell who fits: a text of one column or of less than three letters, a search with rules. */
export const LOOKED_THROUGH = 2_500;

/** So many below an admin, and it is still quicker to look at each than at what an index finds of all levels. */
const SMALL_SUBTREE = 20_000;
/** The same where one need look at them in the index only. */
const FEW_IN_INDEX = 150_000;

/** So many, and it is quicker to sort them than to go by the sorted index, for a page at the beginning. */
const FEW_TO_SORT = 3_000;

/** Of so few accounts any plan is quick, whatever is asked, and each can be looked at; of more the best plan depends on that. */
const SMALL_INSTALLATION = 20_000;

/** How many accounts there are, as far as it matters: PostgreSQL's guess, and where it has none, a count. */
export const accountCount = `
  (select case when reltuples > 0 then reltuples
     else (select count(*) from (select 1 from accounts limit ${SMALL_INSTALLATION + 1}) counted) end
   from pg_class where oid = 'accounts'::regclass)`;

/** What is asked of the database for one page. */
export interface TechnicianPlan extends TechnicianConditions {
  order: TechnicianOrder;
  cap: number;
  /** Of more than `cap`, so many can be paged through. */
  reach: number;
  /** So many matches are sorted; of more a page is read from the sorted index. */
  sortable: number;
  /** The size up to which a subtree counts as small. */
  few: number;
  pageSize: number;
  offset: number;
  isSmallInstallation: boolean;
}

export function planPage(adminPath: string, query: ListQuery, bind: Bind, accounts: number): TechnicianPlan {
  const conditions = technicianConditions(adminPath, query, bind);
  const { pageSize, page } = query.page;
  const offset = (page - 1) * pageSize;
  const hasTests = conditions.predicates.length > 0;
  const hasText = conditions.predicates.some(({ row, index }) => row !== index);
  const cap = hasText ? TEXT_CAP : COUNT_CAP;
  return {
    ...conditions,
    order: technicianOrder(query.sort),
    cap,
    reach: hasText ? TEXT_REACH : COUNT_CAP,
    // Going by the sorted index costs the more the deeper the page and the fewer fit.
    sortable: hasTests ? cap : Math.max(FEW_TO_SORT, 3 * (offset + pageSize)),
    few: conditions.predicates.some(({ readsNotes }) => readsNotes) ? SMALL_SUBTREE : FEW_IN_INDEX,
    pageSize,
    offset,
    isSmallInstallation: accounts <= SMALL_INSTALLATION,
  };
}

/**
 * The statement's name where it is planned once for each connection. What most people look at is: the first page of all there
 * are, and in a small installation also that of a level, and what a search finds. Others are planned anew. Names are few, since
 * each costs every connection of PostgreSQL half a megabyte.
 */
export function preparedAs(
  { admins, predicates, isSmallInstallation }: TechnicianPlan,
  { rules, sort, page: { page, pageSize } }: ListQuery,
): string | undefined {
  if (rules.length > 0 || page > 1 || pageSize !== DEFAULT_PAGE_SIZE) return undefined;
  if (!isSmallInstallation && (admins.length > 0 || predicates.length > 0)) return undefined;
  const searched = predicates.map(({ index }) => (index === undefined ? 'looked through' : 'searched'));
  const scope = [isSmallInstallation ? 'few' : 'many', admins.length === 0 ? 'all' : 'below', ...searched];
  return ['technicians', ...scope, sort.column, sort.descending ? 'desc' : 'asc'].join(' ');
}

/**
 * The ids of a page, and how many there are to page through, as common table expressions. How many technicians are
 * below an admin, PostgreSQL cannot guess well enough to choose a plan. So that is looked at first, and of the two ways
 * the other one is never run: where there are few, each is looked at and the fitting ones are sorted; where there are
 * many, they are read in the order of the sorted index until the page is full, which is soon.
 */
export function pageOf(plan: TechnicianPlan): string {
  return plan.admins.length === 0 ? pageOfAll(plan) : pageOfAdmins(plan);
}

const isTechnician = `a.role = 'technician'`;

function pageOfAll(plan: TechnicianPlan): string {
  if (plan.predicates.length === 0)
    return `with total as (${countAll(plan, COUNT_CAP)}), page as (${sorted(plan)})`;
  return `with ${lookedThrough(plan)}matches as materialized (${found(plan)}),
    total as materialized (select count(*) as n from matches),
    page as (${chosen(plan, 'select * from matches')})`;
}

function pageOfAdmins(plan: TechnicianPlan): string {
  if (plan.predicates.length === 0) {
    return `with total as materialized (${countAll(plan, Math.max(plan.cap, plan.sortable))}),
      page as (${chosen(plan, `select a.id, ${plan.order.columns} ${ofAdmins(plan)}`)})`;
  }
  const isSmall = '(select "isSmall" from size)';
  return `with size as materialized (${sizeOf(plan)}), ${lookedThrough(plan)}
    matches as materialized (
      (select a.id, ${plan.order.columns} ${ofAdmins(plan, rowTests(plan))} and ${isSmall} limit ${plan.cap + 1})
      union all
      (select * from (${found(plan)}) many where not ${isSmall})),
    total as materialized (select count(*) as n from matches),
    page as (${chosen(plan, 'select * from matches')})`;
}

/** All technicians of the levels, up to one more than `cap`. */
function countAll({ admins }: TechnicianPlan, cap: number): string {
  return `select least(coalesce(sum(c.technicians), 0), ${cap + 1}) as n ${countsOf(admins)}`;
}

/** Whether the levels have few technicians. */
function sizeOf({ admins, few }: TechnicianPlan): string {
  return `select coalesce(sum(c.technicians), 0) <= ${few} as "isSmall" ${countsOf(admins)}`;
}

function countsOf(admins: string[]): string {
  if (admins.length === 0) return 'from technician_counts c';
  return `from technician_counts c join admins ad on ad.id = c.admin_id where ${admins.join(' and ')}`;
}

/** The page out of those rows, where they are no more than can be sorted, else by the sorted index. */
function chosen(plan: TechnicianPlan, rows: string): string {
  const { order, sortable, pageSize, offset } = plan;
  const isSortable = `(select n from total) <= ${sortable}`;
  return `(select id from (${rows}) matches where ${isSortable} order by ${order.byColumns} limit ${pageSize} offset ${offset})
    union all
    (select id from (${sorted(plan)}) by_index where not (${isSortable}))`;
}

function sorted({ order, predicates, admins, reach, pageSize, offset }: TechnicianPlan): string {
  // Beyond what can be reached where there are more than `cap`.
  if (offset + pageSize > reach) return 'select null::bigint as id where false';
  const conditions = predicates.flatMap(({ row, index, orAdmins }) =>
    index === undefined || index === row || orAdmins !== undefined ? [row] : [index, row],
  );
  const from = order.needsAdmin
    ? ofAdmins({ admins, predicates: [] })
    : `from accounts a where ${[isTechnician, ...inAdmins({ admins })].join(' and ')}`;
  return `select a.id ${[from, ...conditions].join(' and ')} order by ${order.byKeys} limit ${pageSize} offset ${offset}`;
}

/** The technicians of the levels, level by level: `offset 0` keeps PostgreSQL from going another way. */
function ofAdmins({ admins }: TechnicianConditions, predicate = 'true'): string {
  return `from admins ad cross join lateral (
      select a.* from accounts a where a.admin_id = ad.id and ${isTechnician} and ${predicate} offset 0) a
    where ${admins.length === 0 ? 'true' : admins.join(' and ')}`;
}

/** The same as a test of a row: `is true` keeps it a look-up in a hash table. */
function inAdmins({ admins }: Pick<TechnicianConditions, 'admins'>): string[] {
  if (admins.length === 0) return [];
  return [`(a.admin_id in (select ad.id from admins ad where ${admins.join(' and ')})) is true`];
}

function rowTests({ predicates }: TechnicianConditions): string {
  return predicates.map(({ row }) => `(${row})`).join(' and ');
}

/** Up to one more than `cap` of the fitting technicians, in no order. */
function found(plan: TechnicianPlan): string {
  const { order, cap } = plan;
  const looks = testsByLook(plan);
  const rows = looksThroughSome(plan) ? `select * from looked limit ${LOOKED_THROUGH}` : candidates(plan);
  const join = order.needsAdmin ? 'join admins ad on ad.id = a.admin_id' : '';
  const where = looks.length === 0 ? '' : `where ${looks.join(' and ')}`;
  return `select a.id, ${order.columns} from (${rows}) a ${join} ${where} limit ${cap + 1}`;
}

/** What only a look at a candidate's row can tell. Those that the search finds by their level's name have been asked nothing else. */
function testsByLook({ predicates }: TechnicianConditions): string[] {
  if (searchOf(predicates)) return predicates.length === 1 ? [] : predicates.map(({ row }) => row);
  return predicates.flatMap(({ row, index }) => (row === index ? [] : [row]));
}

/** The test that an index and the levels' names decide together. */
function searchOf(predicates: Predicate[]): Required<Pick<Predicate, 'index' | 'orAdmins'>> | undefined {
  for (const { index, orAdmins } of predicates) if (index && orAdmins) return { index, orAdmins };
  return undefined;
}

function looksThroughSome(plan: TechnicianPlan): boolean {
  return !plan.isSmallInstallation && testsByLook(plan).length > 0;
}

/** Those whose rows are looked at, and one more. They are read no further than somebody asks for them. */
function lookedThrough(plan: TechnicianPlan): string {
  return looksThroughSome(plan)
    ? `looked as materialized (select * from (${candidates(plan)}) a limit ${LOOKED_THROUGH + 1}), `
    : '';
}

/** Technicians that an index finds, by their row or, each once, by their level's name; all there are where none can. */
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

/** Whether there were more candidates than were looked through, and not enough of them fitted. */
export function isPartial(plan: TechnicianPlan): string {
  if (!looksThroughSome(plan)) return 'false';
  const isWhole = plan.admins.length > 0 ? '(select "isSmall" from size)' : 'false';
  return `(not ${isWhole} and total.n <= ${plan.cap} and (select count(*) from looked) > ${LOOKED_THROUGH})`;
}
