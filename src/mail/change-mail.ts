import type { Knex } from 'knex';
import { RefusedError } from '../lib/errors.ts';
import { partyOf } from '../audit/audit-party.ts';
import type { Actor } from '../audit/actor.ts';
import type { AuditAction, AuditParty } from '../audit/audit-event.ts';
import { loggingForeign, logRefused, type Foreign } from '../audit/log-event.ts';
import { withTransaction } from '../database/transaction.ts';
import { requireAccess } from '../http/session-access.ts';
import type { Services } from '../services.ts';
import { limitEmails } from './email-limit.ts';
import { decideMail, type MailAction } from './mail-job-policy.ts';
import { cancelJob, notifyWorkers, requeueJob } from './mail-job-repository.ts';
import type { MailJob } from './mail-job.ts';
import { lockMailJobBelow, mailJobExists } from './mail-queue-repository.ts';
import { messages } from './messages/catalogue.ts';

interface MailChange {
  audit: AuditAction;
  effect: (sql: Knex.Transaction, job: MailJob) => Promise<void>;
  told: (job: MailJob) => string;
}

const changes: Record<MailAction, MailChange> = {
  retry: {
    audit: 'retry-mail',
    effect: async (sql, job) => {
      await limitEmails(sql, job.address, 'person');
      await requeueJob(sql, job.id);
      await notifyWorkers(sql);
    },
    told: ({ address }) => `The mail to ${address} is queued again.`,
  },
  cancel: {
    audit: 'cancel-mail',
    effect: (sql, job) => cancelJob(sql, job.id),
    told: ({ address }) => `The mail to ${address} is cancelled.`,
  },
};

/**
 * Sends a refused mail again, or cancels one that waits; the policy is asked on the locked row. Tells what was done.
 * Throws NotFoundError outside the actor's subtree, RefusedError where the state forbids it.
 */
export async function changeMail(
  services: Services,
  action: MailAction,
  actor: Actor,
  jobId: number,
): Promise<string> {
  const { audit, effect, told } = changes[action];
  return loggingForeign(services, actor, foreignMail(services, jobId), async () => {
    let subject: AuditParty | undefined;
    try {
      return await withTransaction(services.database, async (transaction) => {
        const job = await lockMailJobBelow(transaction.sql, actor.adminPath, jobId);
        await requireAccess(transaction.sql, actor);
        if (!job) return undefined;
        subject = subjectOf(job);
        const decision = decideMail(action, job);
        if (!decision.allowed) throw new RefusedError(decision.reason);
        await effect(transaction.sql, job);
        transaction.audit({
          action: audit,
          outcome: 'done',
          actor: partyOf(actor),
          subject,
          reason: `${messages[job.message].label} to ${job.address}`,
          origin: actor.origin,
        });
        return told(job);
      });
    } catch (error) {
      if (error instanceof RefusedError && subject) {
        await logRefused(services, actor, audit, subject, error.message);
      }
      throw error;
    }
  });
}

/** For whoever looks for a mail that the actor may see. */
export function foreignMail({ database }: Services, jobId: number): Foreign {
  return { what: `mail ${jobId}`, isForeign: () => mailJobExists(database, jobId) };
}

function subjectOf({ accountId, username, address, adminId, adminName }: MailJob): AuditParty {
  return { accountId, name: username ?? address, adminId, adminName };
}
