import type { Transaction } from '../../audit/transaction.ts';
import { insertMailJob } from './mail-job-repository.ts';
import { limitEmails, type EmailCause } from './limit-emails.ts';
import { messages, type MessageWithData } from '../messages/catalogue.ts';

/** A job to queue. Its message determines its data and whether it has a link. See messages/catalogue.ts. */
export type NewMailJob = MessageWithData & {
  accountId: number;
  adminId: number;
  address: string;
  /** Defaults to "person", which means someone who is signed in. */
  cause?: EmailCause;
};

/** A reserved domain that no mail server can have (RFC 2606). The first admin has it until its address is entered. */
const UNDELIVERABLE = /\.invalid$/i;

/**
 * Queues an email in the caller's transaction, and wakes the workers when it commits. Returns the job's ID, or
 * undefined if nothing is queued because no mail server can have the address. Throws EmailLimitError if the address has
 * received too many emails. Security notices are always sent and not counted, so that an attacker can neither block
 * them nor use up the limit with them.
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
