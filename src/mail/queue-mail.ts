import type { Transaction } from '../database/transaction.ts';
import { LINKLESS_LIFETIME, wakeWorkers } from './mail-job-repository.ts';
import type { MessageWithData } from './messages/catalogue.ts';

/** Which data and whether a link belong to a job, its message says: see messages/catalogue.ts. */
export type NewMailJob = MessageWithData & {
  accountId: number;
  adminId: number;
  address: string;
};

/**
 * Queues one e-mail in the transaction of its cause, and tells its account; workers are woken when it commits. Returns the
 * job's id.
 */
export async function queueMail({ sql }: Transaction, job: NewMailJob): Promise<number> {
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
      {
        ...job,
        linkId: job.link?.id ?? null,
        expiresAt: job.link?.expiresAt ?? null,
        data: JSON.stringify(job.data),
      },
    )
    .options({ name: 'new mail' });
  return (rows[0] as { id: number }).id;
}
