import type { Knex } from 'knex';
import type { Catalogue } from '../../locales/catalogues.ts';
import { storeText } from '../../locales/stored-text.ts';
import type { MessageName } from '../messages/catalogue.ts';
import type { SentAttempt } from './bounce-address.ts';

/** The PostgreSQL channel that wakes waiting workers. */
export const MAIL_CHANNEL = 'mail_jobs';

/** Wakes the workers when the transaction commits. */
const wakeWorkers = `pg_notify('${MAIL_CHANNEL}', '')`;

/** How long the worker tries to send an email without a link. A later notice would be out of date. */
const LINKLESS_LIFETIME = "interval '3 days'";

/**
 * SQL condition for a job that is being sent. It checks the lease instead of the state, because with the state the
 * planner would read the index of all due jobs to find the few with the given IDs.
 */
export const isLeased = (job: string) => `${job}.lease_until is not null`;

/**
 * The end of a statement whose CTE `changed` returns jobs. Copies each job's state to its account if the job is the
 * account's newest.
 */
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
  /** The message's data as JSON. */
  data: string;
}

/** Inserts a job, marks it as the account's newest email, and wakes the workers. Returns the job's ID. */
export async function insertMailJob(sql: Knex, { link, ...job }: NewJob): Promise<number> {
  // The caller passes the link's expiry. A lookup here could keep a plan from when there were few links, which reads
  // the whole table.
  const { rows } = await sql
    .raw<{ rows: { id: number }[] }>(
      `with job as (
       insert into mail_jobs (message, account_id, admin_id, link_id, address, data, expires_at)
       values (:message, :accountId, :adminId, :linkId, :address, :data,
         coalesce(:expiresAt::timestamptz, now() + ${LINKLESS_LIFETIME}))
       returning id, account_id),
     account_state as (
       update accounts set last_mail_state = 'queued' from job
       where accounts.id = job.account_id and last_mail_state is distinct from 'queued')
     select id, ${wakeWorkers} from job`,
      { ...job, linkId: link?.id ?? null, expiresAt: link?.expiresAt ?? null },
    )
    .options({ name: 'new mail' });
  return (rows[0] as { id: number }).id;
}

/** Wakes the workers when the caller's transaction commits, or at once outside a transaction. */
export async function notifyWorkers(sql: Knex): Promise<void> {
  await sql.raw(`select ${wakeWorkers}`);
}

export type CancelReason = keyof Catalogue['mail']['cancelReasons'];

/** Returns the statement that cancels the jobs that match the condition. */
export const cancelJobs = (condition: string, reason: CancelReason) => `
  with ended as (
    update mail_jobs set state = 'cancelled', reply = '${storeText((t) => t.mail.cancelReasons[reason])}', finished_at = now(), lease_until = null
    where ${condition} returning *
  ) ${notifyAccounts('ended')}`;

export const waitingJob = `state in ('queued', 'deferred')`;

/** Cancels an account's emails that have not been sent yet, because they no longer apply. */
export async function cancelMailJobs(sql: Knex, accountId: number, reason: CancelReason): Promise<void> {
  await sql.raw(cancelJobs(`account_id = ? and ${waitingJob}`, reason), [accountId]);
}

/** Cancels one job. The caller checks that it is still waiting. */
export async function cancelJob(sql: Knex, id: number): Promise<void> {
  await sql.raw(cancelJobs('id = ?', 'byAdmin'), [id]);
}

interface BouncedJob {
  message: MessageName;
  address: string;
  accountId: number | null;
  username: string | null;
  adminId: number;
  adminName: string;
}

/**
 * Sets an accepted job to bounced, and marks it on its account if it is the account's newest. Returns undefined if there
 * is no such job, if it is not accepted or was sent again since, or if its admin has been deleted.
 */
export async function bounceJob(
  sql: Knex,
  { id, attempt }: SentAttempt,
  reason: string,
): Promise<BouncedJob | undefined> {
  // The account is locked first, as everywhere, to avoid deadlocks.
  await sql.raw(
    'select 1 from accounts where id = (select account_id from mail_jobs where id = ?) for no key update',
    [id],
  );
  const { rows } = await sql.raw<{ rows: BouncedJob[] }>(
    `with bounced as (
       update mail_jobs set state = 'bounced', reply = :reason
       where id = :id and attempts = :attempt and state = 'accepted' returning *
     ), marked as (
       update accounts set last_mail_state = 'refused' from bounced
       where accounts.id = bounced.account_id and not exists (
         select 1 from mail_jobs newer where newer.account_id = bounced.account_id and newer.id > bounced.id)
     )
     select b.message, b.address::text as address, b.account_id as "accountId", a.username, b.admin_id as "adminId",
       ad.name as "adminName"
     from bounced b join admins ad on ad.id = b.admin_id left join accounts a on a.id = b.account_id`,
    { id, attempt, reason },
  );
  return rows[0];
}

/** Returns the state of a job, or undefined if there is no such job. */
export async function findJobState(sql: Knex, id: number): Promise<string | undefined> {
  const job = await sql('mail_jobs').where({ id }).first<{ state: string } | undefined>('state');
  return job?.state;
}

/** Queues a refused or bounced job again. An email without a link gets its full lifetime again. */
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

/**
 * Deletes up to `limit` jobs that finished more than `days` days ago, and returns how many. The limit keeps each
 * statement short, so that no one has to wait for it.
 */
export async function deleteExpiredMailJobs(sql: Knex, days: number, limit: number): Promise<number> {
  const { rowCount } = await sql.raw<{ rowCount: number }>(
    `delete from mail_jobs where id in (
       select id from mail_jobs where finished_at < now() - ? * interval '1 day' limit ?)`,
    [days, limit],
  );
  return rowCount;
}
