import type { Actor } from '../../audit/actor.ts';
import type { Services } from '../../services.ts';
import { cancelJob } from './mail-job-repository.ts';
import type { MailJob } from './mail-job.ts';
import { performMailAction } from './perform-mail-action.ts';

/** Cancels an email that has not been sent yet. Returns and throws the same as performMailAction. */
export function cancelMail(services: Services, actor: Actor, jobId: number): Promise<MailJob> {
  return performMailAction(services, actor, jobId, {
    action: 'cancel',
    auditAction: 'cancel-mail',
    effect: (sql, job) => cancelJob(sql, job.id),
  });
}
