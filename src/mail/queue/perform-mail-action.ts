import type { Knex } from 'knex';
import type { Actor } from '../../audit/actor.ts';
import type { AuditAction, AuditParty } from '../../audit/audit-event.ts';
import { partyOf } from '../../audit/audit-party.ts';
import type { OutOfScope } from '../../audit/log-event.ts';
import { perform } from '../../sessions/perform.ts';
import { RefusedError } from '../../forms/form-errors.ts';
import type { Services } from '../../services.ts';
import { decideMail, type MailAction } from './mail-action-policy.ts';
import type { MailJob } from './mail-job.ts';
import { lockMailJobBelow, mailJobExists } from './mail-queue-repository.ts';
import { catalogues } from '../../locales/catalogues.ts';

interface MailChange {
  action: MailAction;
  auditAction: AuditAction;
  effect: (sql: Knex.Transaction, job: MailJob) => Promise<void>;
}

/**
 * Changes an email in the queue, and returns it as it was before. Runs in `perform`. Throws RefusedError if the state of
 * the email doesn't allow the change.
 */
export function performMailAction(
  services: Services,
  actor: Actor,
  jobId: number,
  { action, auditAction, effect }: MailChange,
): Promise<MailJob> {
  return perform<MailJob, MailJob>(services, actor, {
    outOfScope: outOfScopeMail(services, jobId),
    lock: (sql) => lockMailJobBelow(sql, actor.adminPath, jobId),
    decide(job) {
      const decision = decideMail(action, job);
      if (!decision.allowed) throw new RefusedError((t) => t.mail.actions.reasons[decision.reason]);
    },
    // An EmailLimitError is a RefusedError too, so it is logged in the same way.
    refusalOf: (error, job) =>
      error instanceof RefusedError && job
        ? { action: auditAction, subject: subjectOf(job), reason: error.message }
        : undefined,
    async effect(transaction, job) {
      await effect(transaction.sql, job);
      transaction.audit({
        action: auditAction,
        outcome: 'done',
        actor: partyOf(actor),
        subject: subjectOf(job),
        reason: `${catalogues.en.emails[job.message].label} to ${job.address}`,
        origin: actor.origin,
      });
      return job;
    },
  });
}

/** Describes an email that the actor tried to open, for the audit log in case it belongs to an admin outside their scope. */
export function outOfScopeMail({ database }: Services, jobId: number): OutOfScope {
  return { what: `mail ${jobId}`, isOutOfScope: () => mailJobExists(database, jobId) };
}

function subjectOf({ accountId, username, address, adminId, adminName }: MailJob): AuditParty {
  return { accountId, name: username ?? address, adminId, adminName };
}
