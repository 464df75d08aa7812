import type { Knex } from 'knex';
import { queryWithin } from '../database/query-within.ts';

export interface StoredMetrics {
  /** The emails that are not sent yet. */
  waitingEmails: { kind: string; state: string; count: number }[];
  /** The age of the oldest of them, in seconds, or 0 if there is none. */
  oldestEmailSeconds: number;
  mailServerPaused: boolean;
  /** The batches that are running. */
  runningBatches: number;
}

/**
 * Reads what only the database knows. Uses the indexes of waiting emails and running batches, so it is fast. Fails if
 * the database takes longer than `limitMs`.
 */
export function findStoredMetrics(database: Knex, limitMs: number): Promise<StoredMetrics> {
  return queryWithin<StoredMetrics>(
    database,
    limitMs,
    `with waiting as (
       select message as kind, state, count(*) as count, min(created_at) as oldest from mail_jobs
       where state in ('queued', 'deferred', 'sending') group by message, state
     )
     select
       coalesce((select json_agg(json_build_object('kind', kind, 'state', state, 'count', count)) from waiting), '[]')
         as "waitingEmails",
       coalesce((select extract(epoch from now() - min(oldest)) from waiting), 0)::float as "oldestEmailSeconds",
       exists (select 1 from mail_relay where failures > 0) as "mailServerPaused",
       (select count(*) from batches where state = 'running') as "runningBatches"`,
  );
}
