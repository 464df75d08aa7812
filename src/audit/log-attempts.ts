import { partyOf, type Actor } from '../accounts/account.ts';
import { withTransaction } from '../database/transaction.ts';
import type { Services } from '../services.ts';
import type { AuditAction, AuditParty } from './audit-event.ts';

/** Logs that the actor asked for what is of another branch: "account 17". */
export async function logOpenForeign(services: Services, actor: Actor, what: string): Promise<void> {
  await logRefused(services, actor, 'open-foreign', partyOf(actor), what);
}

/** Logs an attempt that was refused, in a transaction of its own: that of the attempt is rolled back. */
export async function logRefused(
  { database }: Services,
  actor: Actor,
  action: AuditAction,
  subject: AuditParty,
  reason: string,
): Promise<void> {
  await withTransaction(database, (transaction) => {
    const outcome = 'refused';
    transaction.audit({ action, outcome, actor: partyOf(actor), subject, reason, origin: actor.origin });
    return Promise.resolve();
  });
}
