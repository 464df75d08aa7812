import type { Transaction } from '../../audit/transaction.ts';
import { insertMailJob } from './mail-job-repository.ts';
import { limitEmails, type EmailCause } from './email-limit.ts';
import { messages, type MessageWithData } from '../messages/catalogue.ts';

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
  const { link, data, ...rest } = job;
  return insertMailJob(sql, { ...rest, link: link ?? null, data: JSON.stringify(data) });
}
