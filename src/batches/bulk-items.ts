import type { ButtonAction } from '../account-actions/account-actions.ts';
import { decideInBulk } from '../accounts/account-policy.ts';
import { reasonText } from '../accounts/refusal-text.ts';
import { storeText } from '../locales/stored-text.ts';
import type { Text } from '../locales/text.ts';
import type { Account } from '../accounts/account.ts';
import type { Actor } from '../audit/actor.ts';
import type { NewItem } from './batch.ts';

/**
 * Creates an item for something that exists already. `subjectId` is null if it was not found. `expectedSkip` says why it
 * will be skipped.
 */
export function bulkItem(subjectId: number | null, name: string, expectedSkip: Text | null): NewItem {
  return {
    subjectId,
    name,
    expectedSkip: expectedSkip && storeText(expectedSkip),
    details: null,
    typed: null,
    line: null,
  };
}

/**
 * Creates an item with the policy's decision on an account. `subjectId` is its id, or its admin's id if it is the main
 * admin.
 */
export function accountItem(
  actor: Actor,
  action: ButtonAction,
  account: Account,
  subjectId: number,
): NewItem {
  const decision = decideInBulk(action, actor, account);
  return bulkItem(
    subjectId,
    account.email,
    decision.allowed ? null : (t) => reasonText(t, decision.reason, account),
  );
}
