import { availableParallelism } from 'node:os';
import type { Knex } from 'knex';
import type { ListedAccount } from '../accounts/account.ts';
import { listedColumns } from '../accounts/account-repository.ts';
import { latestMailColumns, latestMailJoin } from '../mail/latest-mail-repository.ts';
import type { MailState } from '../mail/receipts.ts';
import type { ListQuery } from '../query-rules/list-query.ts';
import { newBindings } from '../query-rules/list-repository.ts';
import { turns } from '../turns.ts';
import { isPartial, pageOf, planPage, preparedAs } from './technician-page-repository.ts';

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

/** What each row says of all. */
interface Found {
  total: number;
  isPartial: boolean;
  /** Null where PostgreSQL does not know yet. */
  accountCount: number | null;
}

/**
 * While PostgreSQL is at work on a page, a processor is. It has its own machine or shares this one, whose processors are the
 * guess: of more pages at once none would be ready sooner, and where it is shared, they would take this process its own.
 */
const AT_ONCE = 2 * availableParallelism() + 1;
/** As long as for a connection. */
const LONGEST_WAIT_MS = 5_000;

const inTurn = turns(AT_ONCE, { longestQueue: 500, longestWaitMs: LONGEST_WAIT_MS });

/** How many accounts there are, as PostgreSQL knew when a page was last read: how a page is best read depends on it. */
let accountCount = Number.POSITIVE_INFINITY;

/** One page of the technicians of a level and of all below it, as asked. Throws BusyError where too many ask. */
export async function listTechnicians(sql: Knex, scope: Scope, query: ListQuery): Promise<TechnicianPage> {
  const { bind, bindings } = newBindings();
  const plan = planPage(scope.adminPath, query, bind, accountCount);
  const read = sql.raw<{ rows: (Technician & Found)[] }>(
    `${pageOf(plan)}
     select ${listedColumns}, ${latestMailColumns}, total.n as total, ${isPartial(plan)} as "isPartial",
       (select nullif(greatest(reltuples, 0), 0) from pg_class where oid = 'accounts'::regclass) as "accountCount"
     from total left join (page join accounts a on a.id = page.id join admins ad on ad.id = a.admin_id) on true
       ${latestMailJoin}
     order by ${plan.order.byKeys}`,
    { ...bindings, ...scope },
  );
  const name = preparedAs(plan, query);
  const { rows } = await inTurn(() => (name === undefined ? read : read.options({ name })));
  const [first] = rows;
  accountCount = first?.accountCount ?? Number.POSITIVE_INFINITY;
  return {
    technicians: rows.filter(({ id }) => (id as number | null) !== null),
    total: first?.total ?? 0,
    cap: plan.cap,
    reach: plan.reach,
    isPartial: first?.isPartial ?? false,
  };
}
