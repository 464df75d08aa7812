import { availableParallelism } from 'node:os';
import type { Knex } from 'knex';
import type { ListedAccount } from '../accounts/account.ts';
import { listedColumns } from '../accounts/account-repository.ts';
import { runPrepared } from '../database/prepared.ts';
import { latestMailColumns, latestMailJoin } from '../mail/queue/latest-mail-repository.ts';
import type { MailState } from '../mail/queue/mail-status.ts';
import type { ListQuery } from '../lists/list-query.ts';
import { newBindings } from '../lists/list-repository.ts';
import { createLimiter } from '../lib/concurrency-limiter.ts';
import { isPlainSearch, narrowSearch, narrowSearchValues } from './narrow-search-repository.ts';
import { pageOf, planPage, statementName, type PageSql } from './technician-page-repository.ts';

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
  /** Only MAX_SCANNED technicians were scanned. */
  isPartial: boolean;
}

/** A technician with the facts about the whole page. If the page has no technicians, it is one row without an ID. */
type Found = (Technician | { id: null }) & { total: number; isPartial: boolean };

/**
 * Each page keeps one of PostgreSQL's processors busy, so more pages at once would not be ready sooner. The limit
 * assumes that PostgreSQL has as many processors as this machine. If it runs on this machine, more pages would slow
 * down this process too.
 */
const MAX_CONCURRENT_QUERIES = 2 * availableParallelism();
/** The same time as for a database connection. */
const MAX_WAIT_MS = 5_000;

const limit = createLimiter(MAX_CONCURRENT_QUERIES, { maxQueue: 500, maxWaitMs: MAX_WAIT_MS });

/**
 * Reads one page of the matching technicians in an admin's subtree. Throws BusyError if too many requests are waiting.
 */
export async function listTechnicians(sql: Knex, scope: Scope, query: ListQuery): Promise<TechnicianPage> {
  const { bind, bindings } = newBindings();
  const name = statementName(scope.adminPath, query);
  const plan = planPage(scope.adminPath, query, bind, name);
  const values = { ...bindings, ...scope };
  const text = () => statementOf(pageOf(plan));
  const [first, ...others] = await limit(async () => {
    if (name !== undefined) return runPrepared<Found>(sql, name, text, values);
    const found = isPlainSearch(query) ? await searchNarrowly(sql, scope, query) : undefined;
    return found ?? (await sql.raw<{ rows: Found[] }>(text(), values)).rows;
  });
  if (!first) throw new Error('A page has at least one row');
  return {
    technicians: [first, ...others].filter((row) => row.id !== null),
    total: first.total,
    cap: plan.cap,
    reach: plan.reach,
    isPartial: first.isPartial,
  };
}

/** Returns undefined if the installation is large or too many match. */
async function searchNarrowly(sql: Knex, scope: Scope, query: ListQuery): Promise<Found[] | undefined> {
  const values = { adminPath: scope.adminPath, ...narrowSearchValues(query) };
  const rows = await runPrepared<Found>(sql, 'technicians found', () => statementOf(narrowSearch), values);
  return rows[0]?.isPartial === true ? undefined : rows;
}

function statementOf({ with: expressions, isPartial, order }: PageSql): string {
  return `${expressions}
    select ${listedColumns}, ${latestMailColumns}, total.n as total, ${isPartial} as "isPartial"
    from total left join page on true left join accounts a on a.id = page.id left join admins ad on ad.id = a.admin_id
      ${latestMailJoin}
    order by ${order.byKeys}`;
}
