import type { Knex } from 'knex';
import type { Actor } from '../audit/actor.ts';
import type { AuditAction, AuditParty } from '../audit/audit-event.ts';
import { auditOutOfScope, logRefused, type OutOfScope } from '../audit/log-event.ts';
import { withTransaction, type Transaction } from '../audit/transaction.ts';
import type { Services } from '../services.ts';
import { requireAccess } from './require-access.ts';

/** A refused action, as the log records it. */
export interface Refusal {
  action: AuditAction;
  subject: AuditParty;
  reason: string;
}

/** Returns what the log records if the error is a refusal by the policy. */
type RefusalOf = (error: unknown) => Refusal | undefined;

/** How to perform an action on a target, such as an account, an admin, a domain or an email. */
export interface ActionSteps<Target, Result> {
  outOfScope: OutOfScope;
  /** Locks the target's row and reads it. Returns undefined if the actor may not see it. */
  lock: (sql: Knex.Transaction) => Promise<Target | undefined>;
  /** Throws an error if the policy forbids the action in the target's current state. */
  decide: (target: Target) => void;
  /** Returns what the log records if the error is a refusal. `target` is undefined if it was not locked yet. */
  refusalOf: (error: unknown, target: Target | undefined) => Refusal | undefined;
  /** Makes the change. Usually returns a sentence that says what was done. */
  effect: (transaction: Transaction, target: Target) => Promise<Result>;
}

/**
 * Runs an action in one transaction. Locks the target, checks the actor's access and the policy again, and makes the
 * change. Logs a refusal in a separate transaction. Does the same for a target outside the actor's subtree, which looks
 * as if it didn't exist. Returns what `effect` returns. Throws NotFoundError, AccessEndedError and
 * the errors of `decide` and `effect`.
 */
export function perform<Target, Result = string>(
  services: Services,
  actor: Actor,
  { outOfScope, lock, decide, refusalOf, effect }: ActionSteps<Target, Result>,
): Promise<Result> {
  let target: Target | undefined;
  return auditOutOfScope(services, actor, outOfScope, () =>
    loggingRefusal(
      services,
      actor,
      (error) => refusalOf(error, target),
      () =>
        withTransaction(services.database, async (transaction) => {
          target = await lock(transaction.sql);
          await requireAccess(transaction.sql, actor);
          if (target === undefined) return undefined;
          decide(target);
          return effect(transaction, target);
        }),
    ),
  );
}

/** Logs a refusal by the policy that `work` throws, in a separate transaction, and rethrows it. */
export async function loggingRefusal<T>(
  services: Services,
  actor: Actor,
  refusalOf: RefusalOf,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal) await logRefused(services, actor, refusal.action, refusal.subject, refusal.reason);
    throw error;
  }
}
