import { NotFoundError } from '../lib/errors.ts';
import { partyOf } from './audit-party.ts';
import type { Actor } from './actor.ts';
import { withTransaction } from './transaction.ts';
import type { Services } from '../services.ts';
import type { AuditAction, AuditEvent, AuditParty } from './audit-event.ts';

/** Something that may be of another branch. */
export interface OutOfScope {
  /** As the log names it: "account 17". */
  what: string;
  /** False for what nobody has: to ask for that is no event. */
  isOutOfScope: () => Promise<boolean>;
}

/**
 * What `look` finds. Throws NotFoundError where it finds nothing: what is another branch's and what is not there look
 * alike. The log tells them apart: to ask for what is another's is an event.
 */
export async function auditOutOfScope<T>(
  services: Services,
  actor: Actor,
  outOfScope: OutOfScope,
  find: () => Promise<T | undefined>,
): Promise<T> {
  try {
    const found = await find();
    if (found === undefined) throw new NotFoundError();
    return found;
  } catch (error) {
    if (error instanceof NotFoundError) await logIfOutOfScope(services, actor, outOfScope);
    throw error;
  }
}

/** That somebody asked for what is another branch's is an event; that it is not there is none. */
export async function logIfOutOfScope(
  services: Services,
  actor: Actor,
  { what, isOutOfScope }: OutOfScope,
): Promise<void> {
  if (await isOutOfScope()) await logRefused(services, actor, 'open-foreign', partyOf(actor), what);
}

/** Logs an attempt that was refused, in a transaction of its own: that of the attempt is rolled back. */
export async function logRefused(
  services: Services,
  actor: Actor,
  action: AuditAction,
  subject: AuditParty,
  reason: string,
): Promise<void> {
  await logEvent(services, {
    action,
    outcome: 'refused',
    actor: partyOf(actor),
    subject,
    reason,
    origin: actor.origin,
  });
}

/** Logs what the actor takes out. */
export async function logExport(
  services: Services,
  actor: Actor,
  action: 'export-log' | 'export-technicians',
  what: string,
): Promise<void> {
  const party = partyOf(actor);
  await logEvent(services, {
    action,
    outcome: 'done',
    actor: party,
    subject: party,
    reason: what,
    origin: actor.origin,
  });
}

/** Logs what changes nothing that it could commit with. */
export async function logEvent({ database }: Pick<Services, 'database'>, event: AuditEvent): Promise<void> {
  await withTransaction(database, (transaction) => Promise.resolve(transaction.audit(event)));
}
