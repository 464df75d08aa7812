import { availableParallelism } from 'node:os';
import type { Knex } from 'knex';
import type { ListedAccount } from '../accounts/account.ts';
import { listedColumns } from '../accounts/account-repository.ts';
import { runPrepared } from '../database/prepared.ts';
import { latestMailColumns, latestMailJoin } from '../mail/queue/latest-mail-repository.ts';
import type { MailState } from '../mail/queue/mail-status.ts';
import type { ListQuery } from '../lists/list-query.ts';
import { newBindings } from '../lists/list-repository.ts';
import { createLimiter } from '../lib/limiter.ts';
import {
  accountCount,
  isPartial,
  pageOf,
  planPage,
  preparedAs,
  type TechnicianPlan,
} from './technician-page-repository.ts';

export type Technician = ListedAccount & { mail: MailState | null };

export interface Scope {
  adminPath: string;
  timeZone: string;
}

export interface TechnicianPage {
  /** Technicians as JSON: see accountFromJson. */
  technicians: string[];
  /** Matches, counted up to one more than `cap`. */
  total: number;
  cap: number;
  /** Of more than `cap`, so many can be paged through. */
  reach: number;
  /** Only LOOKED_THROUGH of the technicians were looked at. */
  isPartial: boolean;
}

/** The page is one row: to take a hundred values out of an answer costs this process as much as all else about it. */
interface Found {
  /** A line of JSON for each, null where there is none. */
  technicians: string | null;
  total: number;
  isPartial: boolean;
  accounts: number;
}

/**
 * While PostgreSQL is at work on a page, a processor is. It has its own machine or shares this one, whose processors are the
 * guess: of more pages at once none would be ready sooner, and where it is shared, they would take this process its own.
 */
const AT_ONCE = 2 * availableParallelism();
/** As long as for a connection. */
const LONGEST_WAIT_MS = 5_000;

const limit = createLimiter(AT_ONCE, { longestQueue: 500, longestWaitMs: LONGEST_WAIT_MS });

/** How many accounts there were when a page was last read: how a page is best read depends on it. */
let accounts: number | undefined;

/** One page of the technicians of a level and of all below it, as asked. Throws BusyError where too many ask. */
export async function listTechnicians(sql: Knex, scope: Scope, query: ListQuery): Promise<TechnicianPage> {
  const { bind, bindings } = newBindings();
  accounts ??= await countAccounts(sql);
  const plan = planPage(scope.adminPath, query, bind, accounts);
  const name = preparedAs(plan, query);
  const values = { ...bindings, ...scope };
  const [found] = await limit(async () => {
    if (name !== undefined) return runPrepared<Found>(sql, name, () => textOf(plan), values);
    return (await sql.raw<{ rows: Found[] }>(textOf(plan), values)).rows;
  });
  if (!found) throw new Error('A page is one row, be it empty');
  accounts = found.accounts;
  return {
    technicians: found.technicians?.split('\n') ?? [],
    total: found.total,
    cap: plan.cap,
    reach: plan.reach,
    isPartial: found.isPartial,
  };
}

function textOf(plan: TechnicianPlan): string {
  return `${pageOf(plan)}
    select (
        select string_agg(
          (select row_to_json(technician)::text from (select ${listedColumns}, ${latestMailColumns}) technician),
          E'\\n' order by ${plan.order.byKeys})
        from page join accounts a on a.id = page.id join admins ad on ad.id = a.admin_id ${latestMailJoin}
      ) as technicians, total.n as total, ${isPartial(plan)} as "isPartial", ${accountCount} as accounts
    from total`;
}

async function countAccounts(sql: Knex): Promise<number> {
  const { rows } = await sql.raw<{ rows: [{ accounts: number }] }>(`select ${accountCount} as accounts`);
  return rows[0].accounts;
}
