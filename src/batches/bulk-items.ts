import type { ButtonAction } from '../account-actions/account-actions.ts';
import { decide, reasonText } from '../accounts/account-policy.ts';
import type { Account } from '../accounts/account.ts';
import type { Actor } from '../audit/actor.ts';
import type { NewItem } from './batch.ts';

/** Something is done to what is there already; nothing where there is no subject. `forecast`: why it will be skipped, as things are. */
export function bulkItem(subjectId: number | null, name: string, forecast: string | null): NewItem {
  return { subjectId, name, forecast, details: null, typed: null, line: null };
}

/** What the policy says of an account; `subjectId` names it, or the level whose main admin it is. */
export function accountItem(
  actor: Actor,
  action: ButtonAction,
  account: Account,
  subjectId: number,
): NewItem {
  const decision = decide(action, actor, account);
  return bulkItem(subjectId, account.email, decision.allowed ? null : reasonText(decision.reason, account));
}
