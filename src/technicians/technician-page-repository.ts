import { COUNT_CAP, DEFAULT_PAGE_SIZE } from '../lists/pagination.ts';
import type { ListQuery } from '../lists/list-query.ts';
import type { Bind } from '../lists/list-repository.ts';
import {
  technicianConditions,
  technicianOrder,
  type TechnicianConditions,
  type TechnicianOrder,
  type Test,
} from './technician-conditions-repository.ts';

/** Rows with a text have to be looked at one by one, so they are counted less far, and fewer of many are paged through. */
const TEXT_CAP = 500;
/** Whole pages of every size. */
const TEXT_REACH = 200;

/** In a large installation so many are looked through where an index alone cannot tell who fits: a text of one column or of less than three letters, a search with rules. */
export const LOOKED_THROUGH = 2_500;

/** So many below an admin, and it is still quicker to look at each than at what an index finds of all levels. */
const FEW = 20_000;
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
  const hasTests = conditions.tests.length > 0;
  const hasText = conditions.tests.some(({ row, index }) => row !== index);
  const cap = hasText ? TEXT_CAP : COUNT_CAP;
  return {
    ...conditions,
    order: technicianOrder(query.sort),
    cap,
    reach: hasText ? TEXT_REACH : COUNT_CAP,
    // Going by the sorted index costs the more the deeper the page and the fewer fit.
    sortable: hasTests ? cap : Math.max(FEW_TO_SORT, 3 * (offset + pageSize)),
    few: conditions.tests.some(({ readsNotes }) => readsNotes) ? FEW : FEW_IN_INDEX,
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
  { levels, tests, isSmallInstallation }: TechnicianPlan,
  { rules, sort, page: { page, pageSize } }: ListQuery,
): string | undefined {
  if (rules.length > 0 || page > 1 || pageSize !== DEFAULT_PAGE_SIZE) return undefined;
  if (!isSmallInstallation && (levels.length > 0 || tests.length > 0)) return undefined;
  const searched = tests.map(({ index }) => (index === undefined ? 'looked through' : 'searched'));
  const scope = [isSmallInstallation ? 'few' : 'many', levels.length === 0 ? 'all' : 'below', ...searched];
  return ['technicians', ...scope, sort.column, sort.descending ? 'desc' : 'asc'].join(' ');
}

/**
 * The ids of a page, and how many there are to page through, as common table expressions. How many technicians are
 * below an admin, PostgreSQL cannot guess well enough to choose a plan. So that is looked at first, and of the two ways
 * the other one is never run: where there are few, each is looked at and the fitting ones are sorted; where there are
 * many, they are read in the order of the sorted index until the page is full, which is soon.
 */
export function pageOf(plan: TechnicianPlan): string {
  return plan.levels.length === 0 ? pageOfAll(plan) : pageOfLevels(plan);
}

const isTechnician = `a.role = 'technician'`;

function pageOfAll(plan: TechnicianPlan): string {
  if (plan.tests.length === 0)
    return `with total as (${countAll(plan, COUNT_CAP)}), page as (${sorted(plan)})`;
  return `with ${lookedThrough(plan)}matches as materialized (${found(plan)}),
    total as materialized (select count(*) as n from matches),
    page as (${chosen(plan, 'select * from matches')})`;
}

function pageOfLevels(plan: TechnicianPlan): string {
  if (plan.tests.length === 0) {
    return `with total as materialized (${countAll(plan, Math.max(plan.cap, plan.sortable))}),
      page as (${chosen(plan, `select a.id, ${plan.order.columns} ${ofLevels(plan)}`)})`;
  }
  const isSmall = '(select "isSmall" from size)';
  return `with size as materialized (${sizeOf(plan)}), ${lookedThrough(plan)}
    matches as materialized (
      (select a.id, ${plan.order.columns} ${ofLevels(plan, rowTests(plan))} and ${isSmall} limit ${plan.cap + 1})
      union all
      (select * from (${found(plan)}) many where not ${isSmall})),
    total as materialized (select count(*) as n from matches),
    page as (${chosen(plan, 'select * from matches')})`;
}

/** All technicians of the levels, up to one more than `cap`. */
function countAll({ levels }: TechnicianPlan, cap: number): string {
  return `select least(coalesce(sum(c.technicians), 0), ${cap + 1}) as n ${countsOf(levels)}`;
}

/** Whether the levels have few technicians. */
function sizeOf({ levels, few }: TechnicianPlan): string {
  return `select coalesce(sum(c.technicians), 0) <= ${few} as "isSmall" ${countsOf(levels)}`;
}

function countsOf(levels: string[]): string {
  if (levels.length === 0) return 'from technician_counts c';
  return `from technician_counts c join admins ad on ad.id = c.admin_id where ${levels.join(' and ')}`;
}

/** The page out of those rows, where they are no more than can be sorted, else by the sorted index. */
function chosen(plan: TechnicianPlan, rows: string): string {
  const { order, sortable, pageSize, offset } = plan;
  const isSortable = `(select n from total) <= ${sortable}`;
  return `(select id from (${rows}) matches where ${isSortable} order by ${order.byColumns} limit ${pageSize} offset ${offset})
    union all
    (select id from (${sorted(plan)}) by_index where not (${isSortable}))`;
}

function sorted({ order, tests, levels, reach, pageSize, offset }: TechnicianPlan): string {
  // Beyond what can be reached where there are more than `cap`.
  if (offset + pageSize > reach) return 'select null::bigint as id where false';
  const conditions = tests.flatMap(({ row, index, orLevels }) =>
    index === undefined || index === row || orLevels !== undefined ? [row] : [index, row],
  );
  const from = order.needsAdmin
    ? ofLevels({ levels, tests: [] })
    : `from accounts a where ${[isTechnician, ...inLevels({ levels })].join(' and ')}`;
  return `select a.id ${[from, ...conditions].join(' and ')} order by ${order.byKeys} limit ${pageSize} offset ${offset}`;
}

/** The technicians of the levels, level by level: `offset 0` keeps PostgreSQL from going another way. */
function ofLevels({ levels }: TechnicianConditions, test = 'true'): string {
  return `from admins ad cross join lateral (
      select a.* from accounts a where a.admin_id = ad.id and ${isTechnician} and ${test} offset 0) a
    where ${levels.length === 0 ? 'true' : levels.join(' and ')}`;
}

/** The same as a test of a row: `is true` keeps it a look-up in a hash table. */
function inLevels({ levels }: Pick<TechnicianConditions, 'levels'>): string[] {
  if (levels.length === 0) return [];
  return [`(a.admin_id in (select ad.id from admins ad where ${levels.join(' and ')})) is true`];
}

function rowTests({ tests }: TechnicianConditions): string {
  return tests.map(({ row }) => `(${row})`).join(' and ');
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
function testsByLook({ tests }: TechnicianConditions): string[] {
  if (searchOf(tests)) return tests.length === 1 ? [] : tests.map(({ row }) => row);
  return tests.flatMap(({ row, index }) => (row === index ? [] : [row]));
}

/** The test that an index and the levels' names decide together. */
function searchOf(tests: Test[]): Required<Pick<Test, 'index' | 'orLevels'>> | undefined {
  for (const { index, orLevels } of tests) if (index && orLevels) return { index, orLevels };
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
  const byIndex = plan.tests.flatMap(({ index }) => index ?? []);
  const byRow =
    byIndex.length === 0 && plan.levels.length > 0
      ? `select a.* ${ofLevels(plan)}`
      : `select a.* from accounts a where ${[isTechnician, ...byIndex, ...inLevels(plan)].join(' and ')}`;
  const search = searchOf(plan.tests);
  if (!search) return byRow;
  const named = { levels: [...plan.levels, search.orLevels], tests: [] };
  return `${byRow} union all select a.* ${ofLevels(named, `not (${search.index})`)}`;
}

/** Whether there were more candidates than were looked through, and not enough of them fitted. */
export function isPartial(plan: TechnicianPlan): string {
  if (!looksThroughSome(plan)) return 'false';
  const isWhole = plan.levels.length > 0 ? '(select "isSmall" from size)' : 'false';
  return `(not ${isWhole} and total.n <= ${plan.cap} and (select count(*) from looked) > ${LOOKED_THROUGH})`;
}
