import type { Knex } from 'knex';

/** The channel on which waiting workers are woken. */
export const MAIL_CHANNEL = 'mail_jobs';

/** Wakes them when the transaction commits. */
const wakeWorkers = `pg_notify('${MAIL_CHANNEL}', '')`;

/** How long a mail without a link is tried: later a notice would be no news. */
const LINKLESS_LIFETIME = "interval '3 days'";

/**
 * The job is being sent. It is asked so, and not by its state, because the planner would read the index of all that are
 * due for a few whose ids are given.
 */
export const isLeased = (job: string) => `${job}.lease_until is not null`;

/** Ends a statement whose CTE `changed` returns jobs: their state is that of the account when they are its newest. */
export const notifyAccounts = (changed: string) => `
  update accounts set last_mail_state = ${changed}.state from ${changed}
  where accounts.id = ${changed}.account_id and not exists (
    select 1 from mail_jobs newer where newer.account_id = ${changed}.account_id and newer.id > ${changed}.id)`;

interface NewJob {
  message: string;
  accountId: number;
  adminId: number;
  address: string;
  link: { id: string; expiresAt: Date } | null;
  /** JSON. */
  data: string;
}

/** Inserts a job, marks it as the account's newest email, and wakes the workers. Returns the job's ID. */
export async function insertMailJob(sql: Knex, { link, ...job }: NewJob): Promise<number> {
  // The link's end comes from the caller: looked up here, a plan made while links were few reads them all.
  const { rows } = await sql
    .raw<{ rows: { id: number }[] }>(
      `with job as (
       insert into mail_jobs (message, account_id, admin_id, link_id, address, data, expires_at)
       values (:message, :accountId, :adminId, :linkId, :address, :data,
         coalesce(:expiresAt::timestamptz, now() + ${LINKLESS_LIFETIME}))
       returning id, account_id),
     told as (
       update accounts set last_mail_state = 'queued' from job
       where accounts.id = job.account_id and last_mail_state is distinct from 'queued')
     select id, ${wakeWorkers} from job`,
      { ...job, linkId: link?.id ?? null, expiresAt: link?.expiresAt ?? null },
    )
    .options({ name: 'new mail' });
  return (rows[0] as { id: number }).id;
}

export async function notifyWorkers(sql: Knex): Promise<void> {
  await sql.raw(`select ${wakeWorkers}`);
}

type CancelReason =
  | 'An admin cancelled it'
  | 'The address was changed'
  | 'The account was deactivated or deleted'
  | 'The admin was deactivated or deleted';

/** The statement that cancels the jobs with that condition. */
export const cancelJobs = (condition: string, reason: CancelReason) => `
  with ended as (
    update mail_jobs set state = 'cancelled', reply = '${reason}', finished_at = now(), lease_until = null
    where ${condition} returning *
  ) ${notifyAccounts('ended')}`;

export const waitingJob = `state in ('queued', 'deferred')`;

/** Cancels what has not been sent yet, because its cause is gone. */
export async function cancelMailJobs(sql: Knex, accountId: number, reason: CancelReason): Promise<void> {
  await sql.raw(cancelJobs(`account_id = ? and ${waitingJob}`, reason), [accountId]);
}

/** Cancels one job that waits. */
export async function cancelJob(sql: Knex, id: number): Promise<void> {
  await sql.raw(cancelJobs('id = ?', 'An admin cancelled it'), [id]);
}

/** Queues a job again whose mail was refused. A mail without a link gets its time anew. */
export async function requeueJob(sql: Knex, id: number): Promise<void> {
  await sql.raw(
    `with again as (
       update mail_jobs set state = 'queued', finished_at = null, next_attempt_at = now(),
         expires_at = case when link_id is null then now() + ${LINKLESS_LIFETIME} else expires_at end
       where id = ? returning *
     ) ${notifyAccounts('again')}`,
    [id],
  );
}

/** Forgets mails that ended longer ago than that, a few at a time: nobody waits for it. Returns how many. */
export async function pruneMailJobs(sql: Knex, days: number, limit: number): Promise<number> {
  const { rowCount } = await sql.raw<{ rowCount: number }>(
    `delete from mail_jobs where id in (
       select id from mail_jobs where finished_at < now() - ? * interval '1 day' limit ?)`,
    [days, limit],
  );
  return rowCount;
}
