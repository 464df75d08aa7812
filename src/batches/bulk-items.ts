import type { Account, Actor } from '../accounts/account.ts';
import type { ButtonAction } from '../accounts/account-actions.ts';
import { decide, reasonText } from '../accounts/account-policy.ts';
import type { NewItem } from './batch.ts';

/** What the policy says of an account; `subjectId` names it, or the level whose main admin it is. */
export function accountItem(
  actor: Actor,
  action: ButtonAction,
  account: Account,
  subjectId: number,
): NewItem {
  const decision = decide(action, actor, account);
  const forecast = decision.allowed ? null : reasonText(decision.reason, account);
  return { subjectId, name: account.email, details: null, line: null, forecast };
}

export function unknownItem(subjectId: number, name: string, forecast: string): NewItem {
  return { subjectId, name, details: null, line: null, forecast };
}
