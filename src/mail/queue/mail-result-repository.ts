import type { Knex } from 'knex';
import { isLeased, notifyAccounts } from './mail-job-repository.ts';

/** The result of one attempt. */
export interface MailResult {
  jobId: number;
  attempt: number;
  state: 'accepted' | 'deferred' | 'refused' | 'cancelled' | 'expired';
  /** How the attempt ended, or null if there was none. */
  outcome: 'accepted' | 'deferred' | 'refused' | 'interrupted' | null;
  reply: string;
  /** Seconds until the next attempt of a deferred job. */
  delay: number;
}

/**
 * Writes results in a transaction of its own. Locks the accounts first and in order, as actions on accounts do, to
 * avoid deadlocks. A result that arrives after another worker has claimed the job does not change the job. The result of
 * a job that has been deleted in the meantime is dropped.
 */
export async function storeMailResults(database: Knex, results: readonly MailResult[]): Promise<void> {
  const ids = results.map(({ jobId }) => jobId);
  const given = JSON.stringify(
    results.map(({ jobId, attempt, state, outcome, reply, delay }) => ({
      id: jobId,
      attempt,
      state,
      outcome,
      reply,
      delay,
    })),
  );
  await database.transaction(async (sql) => {
    // As an array, the IDs are known before the accounts are read. With a join, the plan reads all accounts.
    await sql
      .raw(
        `select 1 from accounts where id = any (array(
           select account_id from mail_jobs where id = any (?::bigint[])
         )) order by id for no key update`,
        [ids],
      )
      .options({ name: 'accounts of mails' });
    await sql
      .raw(
        `with given as (
           select * from jsonb_to_recordset(:given::jsonb)
             as r (id bigint, attempt int, state text, outcome text, reply text, delay float)
         ), tries as (
           insert into mail_attempts (job_id, outcome, reply)
           select id, outcome, reply from given
           where outcome is not null and id in (select id from mail_jobs where id = any (:ids::bigint[]))
           order by id
         ), updated as (
           update mail_jobs j set state = given.state, reply = nullif(given.reply, ''), lease_until = null,
             next_attempt_at = case when given.state = 'deferred'
               then least(now() + given.delay * interval '1 second', j.expires_at) else j.next_attempt_at end,
             finished_at = case when given.state <> 'deferred' then now() end
           from given
           where j.id = any (:ids::bigint[]) and j.id = given.id and j.attempts = given.attempt and ${isLeased('j')}
           returning j.id, j.account_id, j.state
         )
         ${notifyAccounts('updated')}`,
        { given, ids },
      )
      .options({ name: 'email results' });
  });
}
