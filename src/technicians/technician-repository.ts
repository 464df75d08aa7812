import { availableParallelism } from 'node:os';
import type { Knex } from 'knex';
import type { ListedAccount } from '../accounts/account.ts';
import { listedColumns } from '../accounts/account-repository.ts';
import { latestMailColumns, latestMailJoin } from '../mail/latest-mail-repository.ts';
import type { MailState } from '../mail/receipts.ts';
import { COUNT_CAP } from '../http/pagination.ts';
import type { ListQuery } from '../query-rules/list-query.ts';
import { newBindings } from '../query-rules/list-repository.ts';
import { turns } from '../turns.ts';
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

/** So many are looked through where an index alone cannot tell who fits: a text of one column or of less than three letters, a search with rules. */
export const LOOKED_THROUGH = 2_500;

/** So many below an admin, and it is still quicker to look at each than at what an index finds of all levels. */
const FEW = 20_000;
/** The same where one need look at them in the index only. */
const FEW_IN_INDEX = 150_000;

/** So many, and it is quicker to sort them than to go by the sorted index, for a page at the beginning. */
const FEW_TO_SORT = 3_000;

/**
 * How many technicians there are at all, as PostgreSQL knew when a page was last read. Of few, any plan is quick, whatever is
 * asked; of more it depends on that, and PostgreSQL has to look at it each time.
 */
let technicianCount = Number.POSITIVE_INFINITY;

/**
 * A page keeps a processor of PostgreSQL busy until it is read. More at once would be no sooner ready, and where this process
 * shares the machine, they would take its own processor.
 */
const inTurn = turns(2 * availableParallelism() + 1, 500);

export type Technician = ListedAccount & { mail: MailState | null };

export interface Scope {
  adminPath: string;
  timeZone: string;
}

export interface TechnicianPage {
  technicians: Technician[];
  /** Matches, counted up to one more than `cap`. */
  total: number;
  cap: number;
  /** Of more than `cap`, so many can be paged through. */
  reach: number;
  /** Only LOOKED_THROUGH of the technicians were looked at. */
  isPartial: boolean;
}

interface Plan extends TechnicianConditions {
  order: TechnicianOrder;
  cap: number;
  /** So many matches are sorted; of more a page is read from the sorted index. */
  sortable: number;
  /** The size up to which a subtree counts as small. */
  few: number;
  pageSize: number;
  offset: number;
  /** The page is beyond what can be reached where there are more than `cap`. */
  isBeyond: boolean;
  /** There are few technicians at all. */
  hasFew: boolean;
}

/** One page of the technicians of a level and of all below it, as asked. */
export async function listTechnicians(sql: Knex, scope: Scope, query: ListQuery): Promise<TechnicianPage> {
  const { bind, bindings } = newBindings();
  const conditions = technicianConditions(scope.adminPath, query, bind);
  const { pageSize, page } = query.page;
  const offset = (page - 1) * pageSize;
  const order = technicianOrder(query.sort);
  const hasTests = conditions.tests.length > 0;
  const hasText = conditions.tests.some(({ row, index }) => row !== index);
  const reach = hasText ? TEXT_REACH : COUNT_CAP;
  const cap = hasText ? TEXT_CAP : COUNT_CAP;
  const plan = {
    ...conditions,
    order,
    cap,
    // Going by the sorted index costs the more the deeper the page and the fewer fit.
    sortable: hasTests ? cap : Math.max(FEW_TO_SORT, 3 * (offset + pageSize)),
    few: conditions.tests.some(({ readsNotes }) => readsNotes) ? FEW : FEW_IN_INDEX,
    pageSize,
    offset,
    isBeyond: offset + pageSize > reach,
    hasFew: technicianCount <= FEW,
  };
  const read = sql.raw<{ rows: (Technician & Found)[] }>(
    `${pageOf(plan)}
     select ${listedColumns}, ${latestMailColumns}, total.n as total, ${isPartial(plan)} as "isPartial",
       (select reltuples from pg_class where oid = 'accounts'::regclass) as "technicianCount"
     from total left join (page join accounts a on a.id = page.id join admins ad on ad.id = a.admin_id) on true
       ${latestMailJoin}
     order by ${order.byKeys}`,
    { ...bindings, ...scope },
  );
  const name = preparedAs(plan, query);
  const { rows } = await inTurn(() => (name === undefined ? read : read.options({ name })));
  const { total = 0, isPartial: partial = false } = rows[0] ?? {};
  technicianCount = rows[0]?.technicianCount ?? technicianCount;
  const technicians = rows.filter(({ id }) => (id as number | null) !== null);
  return { technicians, total, cap, reach, isPartial: partial };
}

/** What each row says of all. */
interface Found {
  total: number;
  isPartial: boolean;
  technicianCount: number;
}

/**
 * What most people look at is planned once for each connection: the first page of all there are, and of few also that of a
 * level and what a search finds. Others are planned anew.
 */
function preparedAs(
  { levels, tests, offset, hasFew }: Plan,
  { rules, sort, page }: ListQuery,
): string | undefined {
  if (rules.length > 0 || offset > 0) return undefined;
  if (!hasFew && (levels.length > 0 || tests.length > 0)) return undefined;
  const searched = tests.map(({ index }) => (index === undefined ? 'looked through' : 'searched'));
  const scope = [hasFew ? 'few' : 'many', levels.length === 0 ? 'all' : 'below', ...searched];
  return ['technicians', ...scope, sort.column, sort.descending ? 'desc' : 'asc', page.pageSize].join(' ');
}

/**
 * The ids of a page, and how many there are to page through, as common table expressions. How many technicians are
 * below an admin, PostgreSQL cannot guess well enough to choose a plan. So that is looked at first, and of the two ways
 * the other one is never run: where there are few, each is looked at and the fitting ones are sorted; where there are
 * many, they are read in the order of the sorted index until the page is full, which is soon.
 */
function pageOf(plan: Plan): string {
  return plan.levels.length === 0 ? pageOfAll(plan) : pageOfLevels(plan);
}

const isTechnician = `a.role = 'technician'`;

function pageOfAll(plan: Plan): string {
  if (plan.tests.length === 0) return `with total as (${countAll(plan)}), page as (${sorted(plan)})`;
  return `with ${lookedThrough(plan)}matches as materialized (${found(plan)}),
    total as materialized (select count(*) as n from matches),
    page as (${chosen(plan, 'select * from matches')})`;
}

/** To stop at the cap takes a fifth longer than to count a few too many. */
function countAll({ hasFew }: Plan): string {
  return hasFew
    ? `select least(count(*), ${COUNT_CAP + 1}) as n from accounts a where ${isTechnician}`
    : `select count(*) as n from (select 1 from accounts a where ${isTechnician} limit ${COUNT_CAP + 1}) capped`;
}

function pageOfLevels(plan: Plan): string {
  if (plan.tests.length === 0) {
    return `with total as materialized (select count(*) as n from (
        select 1 ${ofLevels(plan)} limit ${Math.max(plan.cap, plan.sortable) + 1}) capped),
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

/** Whether the levels have few technicians, by how many a level has on average: to count them takes too long. */
function sizeOf({ levels, few }: Plan): string {
  return `select (select count(*) from admins ad where ${levels.join(' and ')}) * greatest(a.reltuples, 0)
      <= ${few} * greatest(ad.reltuples, 1) as "isSmall"
    from pg_class a cross join pg_class ad where a.oid = 'accounts'::regclass and ad.oid = 'admins'::regclass`;
}

/** The page out of those rows, where they are no more than can be sorted, else by the sorted index. */
function chosen(plan: Plan, rows: string): string {
  const { order, sortable, pageSize, offset } = plan;
  const isSortable = `(select n from total) <= ${sortable}`;
  return `(select id from (${rows}) matches where ${isSortable} order by ${order.byColumns} limit ${pageSize} offset ${offset})
    union all
    (select id from (${sorted(plan)}) by_index where not (${isSortable}))`;
}

function sorted({ order, tests, levels, isBeyond, pageSize, offset }: Plan): string {
  if (isBeyond) return 'select null::bigint as id where false';
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
function found(plan: Plan): string {
  const { order, cap } = plan;
  const looks = testsByLook(plan);
  const rows = looks.length === 0 ? candidates(plan) : `select * from looked limit ${LOOKED_THROUGH}`;
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

/** Those whose rows are looked at, and one more. They are read no further than somebody asks for them. */
function lookedThrough(plan: Plan): string {
  return testsByLook(plan).length === 0
    ? ''
    : `looked as materialized (select * from (${candidates(plan)}) a limit ${LOOKED_THROUGH + 1}), `;
}

/** Technicians that an index finds, by their row or, each once, by their level's name; all there are where none can. */
function candidates(plan: Plan): string {
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
function isPartial(plan: Plan): string {
  if (testsByLook(plan).length === 0) return 'false';
  const isWhole = plan.levels.length > 0 ? '(select "isSmall" from size)' : 'false';
  return `(not ${isWhole} and total.n <= ${plan.cap} and (select count(*) from looked) > ${LOOKED_THROUGH})`;
}
