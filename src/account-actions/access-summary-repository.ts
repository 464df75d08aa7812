import type { Knex } from 'knex';
import { isSessionOpen } from '../sessions/session-repository.ts';
import { isLinkOpen } from '../links/link-repository.ts';
import { waitingJob } from '../mail/queue/mail-job-repository.ts';

export interface AccessSummary {
  sessions: number;
  liveLinks: number;
  waitingMails: number;
}

/** Counts the account's open sessions, open links and queued emails, for the page that confirms a change. */
export async function findAccessSummary(sql: Knex, id: number): Promise<AccessSummary> {
  const { rows } = await sql.raw<{ rows: [AccessSummary] }>(
    `select
       (select count(*) from sessions s where account_id = :id and stage = 'signed-in'
          and ${isSessionOpen('s')}) as sessions,
       (select count(*) from one_time_links l where account_id = :id and ${isLinkOpen('l')}
          and expires_at > now()) as "liveLinks",
       (select count(*) from mail_jobs where account_id = :id and ${waitingJob}) as "waitingMails"`,
    { id },
  );
  return rows[0];
}
