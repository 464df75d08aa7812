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
  technicians: Technician[];
  /** The number of matches. Counting stops at `cap` + 1. */
  total: number;
  cap: number;
  /** How many matches can be paged through if there are more than `cap`. */
  reach: number;
  /** Only LOOKED_THROUGH technicians were scanned. */
  isPartial: boolean;
}

/** A technician with the facts about the whole page. If the page has no technicians, it is one row without an ID. */
type Found = (Technician | { id: null }) & { total: number; isPartial: boolean; accounts: number };

/**
 * Each page keeps one of PostgreSQL's processors busy, so more pages at once would not be ready sooner. The limit
 * assumes that PostgreSQL has as many processors as this machine. If it runs on this machine, more pages would slow
 * down this process too.
 */
const AT_ONCE = 2 * availableParallelism();
/** The same time as for a database connection. */
const LONGEST_WAIT_MS = 5_000;

const limit = createLimiter(AT_ONCE, { longestQueue: 500, longestWaitMs: LONGEST_WAIT_MS });

/** The number of accounts when a page was last read. The best plan for a page depends on it. */
let accounts: number | undefined;

/**
 * Reads one page of the matching technicians in an admin's subtree. Throws BusyError if too many requests are waiting.
 */
export async function listTechnicians(sql: Knex, scope: Scope, query: ListQuery): Promise<TechnicianPage> {
  const { bind, bindings } = newBindings();
  accounts ??= await countAccounts(sql);
  const plan = planPage(scope.adminPath, query, bind, accounts);
  const name = preparedAs(plan, query);
  const values = { ...bindings, ...scope };
  const rows = await limit(async () => {
    if (name !== undefined) return runPrepared<Found>(sql, name, () => textOf(plan), values);
    return (await sql.raw<{ rows: Found[] }>(textOf(plan), values)).rows;
  });
  const [first] = rows;
  if (!first) throw new Error('A page has at least one row');
  accounts = first.accounts;
  return {
    technicians: rows.filter((row) => row.id !== null),
    total: first.total,
    cap: plan.cap,
    reach: plan.reach,
    isPartial: first.isPartial,
  };
}

function textOf(plan: TechnicianPlan): string {
  return `${pageOf(plan)}
    select ${listedColumns}, ${latestMailColumns},
      total.n as total, ${isPartial(plan)} as "isPartial", ${accountCount} as accounts
    from total left join page on true left join accounts a on a.id = page.id left join admins ad on ad.id = a.admin_id
      ${latestMailJoin}
    order by ${plan.order.byKeys}`;
}

async function countAccounts(sql: Knex): Promise<number> {
  const { rows } = await sql.raw<{ rows: [{ accounts: number }] }>(`select ${accountCount} as accounts`);
  return rows[0].accounts;
}
