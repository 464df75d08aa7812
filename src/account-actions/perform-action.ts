import { auditOutOfScope, logRefused, type OutOfScope } from '../audit/log-event.ts';
import { withTransaction, type Transaction } from '../audit/transaction.ts';
import { requireAccess } from '../sessions/session-access.ts';
import type { Services } from '../services.ts';
import type { Account } from '../accounts/account.ts';
import { partyOf } from '../audit/audit-party.ts';
import type { Actor } from '../audit/actor.ts';
import { isAtOrBelow } from '../admins/scope.ts';
import { ActionRefusedError } from '../accounts/account-errors.ts';
import { NotFoundError } from '../lib/errors.ts';
import { decide, type Action } from '../accounts/account-policy.ts';
import { findAccount, lockAccount } from '../accounts/account-repository.ts';

/**
 * Runs every action: locks the account's row, checks the actor's access and the policy again, and runs `effect` in the
 * same transaction. A refusal is logged in a separate transaction. Throws NotFoundError if the account is outside the
 * actor's subtree, ActionRefusedError if the policy forbids the action, and AccessEndedError if the actor lost access.
 */
export async function performAction(
  services: Services,
  action: Action,
  actor: Actor,
  accountId: number,
  effect: (transaction: Transaction, account: Account) => Promise<string>,
): Promise<string> {
  return auditOutOfScope(services, actor, outOfScopeAccount(services, actor, accountId), () =>
    loggingRefusal(services, action, actor, () =>
      withTransaction(services.database, async (transaction) => {
        const account = await lockAccount(transaction.sql, accountId);
        await requireAccess(transaction.sql, actor);
        if (!account) throw new NotFoundError();
        const decision = decide(action, actor, account);
        if (decision.allowed) return effect(transaction, account);
        if (decision.reason === 'not-found') throw new NotFoundError();
        throw new ActionRefusedError(decision.reason, account);
      }),
    ),
  );
}

/** Logs an ActionRefusedError that `work` throws, in a separate transaction, and rethrows it. */
export async function loggingRefusal<T>(
  services: Services,
  action: Action,
  actor: Actor,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ActionRefusedError) {
      await logRefused(services, actor, action, partyOf(error.account), error.reason);
    }
    throw error;
  }
}

/** Lets the log record an attempt to open an account outside the actor's subtree. */
export function outOfScopeAccount({ database }: Services, actor: Actor, id: number): OutOfScope {
  return {
    what: `account ${id}`,
    isOutOfScope: async () => {
      const account = await findAccount(database, id);
      return account !== undefined && !isAtOrBelow(actor, account.adminPath);
    },
  };
}
