import type { Knex } from 'knex';
import type { Actor } from '../../audit/actor.ts';
import type { AuditAction, AuditParty } from '../../audit/audit-event.ts';
import { partyOf } from '../../audit/audit-party.ts';
import { auditOutOfScope, logRefused, type OutOfScope } from '../../audit/log-event.ts';
import { withTransaction } from '../../audit/transaction.ts';
import { requireAccess } from '../../sessions/session-access.ts';
import { RefusedError } from '../../lib/errors.ts';
import type { Services } from '../../services.ts';
import { decideMail, type MailAction } from './mail-job-policy.ts';
import type { MailJob } from './mail-job.ts';
import { lockMailJobBelow, mailJobExists } from './mail-queue-repository.ts';
import { messages } from '../messages/catalogue.ts';

interface MailChange {
  action: MailAction;
  auditAction: AuditAction;
  effect: (sql: Knex.Transaction, job: MailJob) => Promise<void>;
  /** Returns a sentence that says what was done. */
  done: (job: MailJob) => string;
}

/**
 * Locks the email's row, checks the policy again and makes the change, in one transaction with its event. Returns a
 * sentence that says what was done. Throws NotFoundError if the email is outside the actor's subtree, and RefusedError
 * if the email's state doesn't allow the change.
 */
export async function performMailAction(
  services: Services,
  actor: Actor,
  jobId: number,
  { action, auditAction, effect, done }: MailChange,
): Promise<string> {
  return auditOutOfScope(services, actor, outOfScopeMail(services, jobId), async () => {
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
          action: auditAction,
          outcome: 'done',
          actor: partyOf(actor),
          subject,
          reason: `${messages[job.message].label} to ${job.address}`,
          origin: actor.origin,
        });
        return done(job);
      });
    } catch (error) {
      if (error instanceof RefusedError && subject) {
        await logRefused(services, actor, auditAction, subject, error.message);
      }
      throw error;
    }
  });
}

/** Describes an email for the audit log, in case the actor may not see it. */
export function outOfScopeMail({ database }: Services, jobId: number): OutOfScope {
  return { what: `mail ${jobId}`, isOutOfScope: () => mailJobExists(database, jobId) };
}

function subjectOf({ accountId, username, address, adminId, adminName }: MailJob): AuditParty {
  return { accountId, name: username ?? address, adminId, adminName };
}
