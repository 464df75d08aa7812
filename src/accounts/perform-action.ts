import { logOpenForeign, logRefused } from '../audit/log-attempts.ts';
import { withTransaction, type Transaction } from '../database/transaction.ts';
import type { Services } from '../services.ts';
import { partyOf, type Account, type Actor } from './account.ts';
import { ActionRefusedError, NotFoundError } from './account-errors.ts';
import { decide, type Action } from './account-policy.ts';
import { findAccount, lockAccount } from './account-repository.ts';

/**
 * The frame of every action: locks the account's row, asks the policy again on what it then is, and runs the
 * effect in the same transaction. What is refused is logged in a transaction of its own.
 * Throws NotFoundError outside the actor's subtree, ActionRefusedError where the state forbids it.
 */
export async function performAction<T>(
  services: Services,
  action: Action,
  actor: Actor,
  accountId: number,
  effect: (transaction: Transaction, account: Account) => Promise<T>,
): Promise<T> {
  try {
    return await loggingRefusal(services, action, actor, () =>
      withTransaction(services.database, async (transaction) => {
        const account = await lockAccount(transaction.sql, accountId);
        if (!account) throw new NotFoundError();
        const decision = decide(action, actor, account);
        if (decision.allowed) return effect(transaction, account);
        if (decision.reason === 'not-found') throw new NotFoundError();
        throw new ActionRefusedError(decision.reason, account);
      }),
    );
  } catch (error) {
    if (error instanceof NotFoundError) await logForeign(services, actor, accountId);
    throw error;
  }
}

/** What the policy refuses is logged, and thrown on. */
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

/** Logs that the actor asked for an account of another branch. An id that nobody has is no event. */
export async function logForeign(services: Services, actor: Actor, accountId: number): Promise<void> {
  const account = await findAccount(services.database, accountId);
  if (account) await logOpenForeign(services, actor, `account ${accountId}`);
}
