import type { OutOfScope } from '../audit/log-event.ts';
import type { Transaction } from '../audit/transaction.ts';
import { perform, type Refusal } from '../sessions/perform.ts';
import type { Services } from '../services.ts';
import type { Account } from '../accounts/account.ts';
import { partyOf } from '../audit/audit-party.ts';
import type { Actor } from '../audit/actor.ts';
import { isAtOrBelow } from '../admins/scope.ts';
import { ActionRefusedError } from '../accounts/account-errors.ts';
import type { Text } from '../locales/text.ts';
import { NotFoundError } from '../lib/errors.ts';
import { decide, type Action } from '../accounts/account-policy.ts';
import { findAccount, lockAccount } from '../accounts/account-repository.ts';

/**
 * Performs an action on an account. See `perform`. Throws ActionRefusedError if the policy forbids the action.
 */
export function performAction(
  services: Services,
  action: Action,
  actor: Actor,
  accountId: number,
  effect: (transaction: Transaction, account: Account) => Promise<Text>,
): Promise<Text> {
  return perform<Account, Text>(services, actor, {
    outOfScope: outOfScopeAccount(services, actor, accountId),
    lock: (sql) => lockAccount(sql, accountId),
    decide(account) {
      const decision = decide(action, actor, account);
      if (decision.allowed) return;
      if (decision.reason === 'not-found') throw new NotFoundError();
      throw new ActionRefusedError(decision.reason, account);
    },
    refusalOf: accountRefusal(action),
    effect,
  });
}

/** Describes an ActionRefusedError of this action for the log. */
export function accountRefusal(action: Action): (error: unknown) => Refusal | undefined {
  return (error) =>
    error instanceof ActionRefusedError
      ? { action, subject: partyOf(error.account), reason: error.reason }
      : undefined;
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
