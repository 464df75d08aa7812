import type { Transaction } from '../database/transaction.ts';
import { insertMailJob, notifyWorkers, type NewMailJob } from './mail-job-repository.ts';

/** Queues one e-mail in the transaction of its cause; workers are woken when it commits. Returns the job's id. */
export async function queueMail({ sql }: Transaction, job: NewMailJob): Promise<number> {
  const id = await insertMailJob(sql, job);
  await notifyWorkers(sql);
  return id;
}
