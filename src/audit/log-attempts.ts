import { partyOf, type Actor } from '../accounts/account.ts';
import { withTransaction } from '../database/transaction.ts';
import type { Services } from '../services.ts';
import type { AuditAction, AuditEvent, AuditParty } from './audit-event.ts';

/** Logs that the actor asked for what is of another branch: "account 17". */
export async function logOpenForeign(services: Services, actor: Actor, what: string): Promise<void> {
  await logRefused(services, actor, 'open-foreign', partyOf(actor), what);
}

/** Logs an attempt that was refused, in a transaction of its own: that of the attempt is rolled back. */
export async function logRefused(
  services: Services,
  actor: Actor,
  action: AuditAction,
  subject: AuditParty,
  reason: string,
): Promise<void> {
  await logAlone(services, actor, { action, outcome: 'refused', subject, reason });
}

/** Logs what the actor takes out: reading changes nothing that it could commit with. */
export async function logExport(
  services: Services,
  actor: Actor,
  action: 'export-log' | 'export-technicians',
  what: string,
): Promise<void> {
  await logAlone(services, actor, { action, outcome: 'done', subject: partyOf(actor), reason: what });
}

async function logAlone(
  { database }: Services,
  actor: Actor,
  event: Pick<AuditEvent, 'action' | 'outcome' | 'subject' | 'reason'>,
): Promise<void> {
  await withTransaction(database, (transaction) => {
    transaction.audit({ ...event, actor: partyOf(actor), origin: actor.origin });
    return Promise.resolve();
  });
}
