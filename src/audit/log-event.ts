import { NotFoundError } from '../lib/errors.ts';
import { partyOf } from './audit-party.ts';
import type { Actor } from './actor.ts';
import { withTransaction } from './transaction.ts';
import type { Services } from '../services.ts';
import type { AuditAction, AuditEvent, AuditParty } from './audit-event.ts';

/** Something that may belong to another branch of the admin tree. */
export interface OutOfScope {
  /** Its name in the log, such as "account 17". */
  what: string;
  /** Returns false if it doesn't exist at all, because trying to open it is then not logged. */
  isOutOfScope: () => Promise<boolean>;
}

/**
 * Returns the result of `find`. Throws NotFoundError if `find` returns undefined, so that something in another branch
 * looks as if it didn't exist. An attempt to open something in another branch is logged, in its own transaction.
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

/** Logs an attempt to open something in another branch, in its own transaction. Logs nothing if it doesn't exist. */
export async function logIfOutOfScope(
  services: Services,
  actor: Actor,
  { what, isOutOfScope }: OutOfScope,
): Promise<void> {
  if (await isOutOfScope()) await logRefused(services, actor, 'open-foreign', partyOf(actor), what);
}

/** Logs a refused attempt in its own transaction, because the transaction of the attempt is rolled back. */
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

/** Logs an export by the actor, in its own transaction. */
export async function logExport(
  services: Services,
  actor: Actor,
  action: 'export-log' | 'export-technicians' | 'export-review',
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

/** Logs an event in its own transaction, for actions that have no transaction to commit it with. */
export async function logEvent({ database }: Pick<Services, 'database'>, event: AuditEvent): Promise<void> {
  await withTransaction(database, (transaction) => Promise.resolve(transaction.audit(event)));
}
