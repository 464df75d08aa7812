import type { Transaction } from '../database/transaction.ts';
import { LINKLESS_LIFETIME, wakeWorkers } from './mail-job-repository.ts';
import { limitEmails, type EmailCause } from './email-limit.ts';
import { messages, type MessageWithData } from './messages/catalogue.ts';

/** Which data and whether a link belong to a job, its message says: see messages/catalogue.ts. */
export type NewMailJob = MessageWithData & {
  accountId: number;
  adminId: number;
  address: string;
  /** A signed-in person, unless it says otherwise. */
  cause?: EmailCause;
};

/** A reserved domain that no mail server can have (RFC 2606): the first admin has it until its owner enters an address. */
const UNDELIVERABLE = /\.invalid$/i;

/**
 * Queues an email in the transaction of its cause, and wakes the workers when it commits. Returns the job's ID; undefined
 * if nothing is queued because no mail server can have the address. Throws EmailLimitError, unless the email is a security
 * notice: those are always sent and are not counted, so an attacker can neither hold them back nor use them up.
 */
export async function queueMail(
  { sql }: Transaction,
  { cause = 'person', ...job }: NewMailJob,
): Promise<number | undefined> {
  if (UNDELIVERABLE.test(job.address)) return undefined;
  if (!messages[job.message].securityNotice) await limitEmails(sql, job.address, cause);
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
