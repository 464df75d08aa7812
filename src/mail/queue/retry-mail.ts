import type { Actor } from '../../audit/actor.ts';
import type { Services } from '../../services.ts';
import { limitEmails } from './limit-emails.ts';
import { notifyWorkers, requeueJob } from './mail-job-repository.ts';
import type { MailJob } from './mail-job.ts';
import { performMailAction } from './perform-mail-action.ts';

/**
 * Queues a refused email again. Returns and throws the same as performMailAction. Also throws EmailLimitError if the
 * address has received too many emails.
 */
export function retryMail(services: Services, actor: Actor, jobId: number): Promise<MailJob> {
  return performMailAction(services, actor, jobId, {
    action: 'retry',
    auditAction: 'retry-mail',
    effect: async (sql, job) => {
      await limitEmails(sql, job.address, 'person');
      await requeueJob(sql, job.id);
      await notifyWorkers(sql);
    },
  });
}
