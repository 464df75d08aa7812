import { RefusedError } from '../forms/form-errors.ts';
import type { Account } from './account.ts';
import type { Reason } from './account-policy.ts';
import { reasonText } from './refusal-text.ts';

/** The policy forbids the action in the account's current state. */
export class ActionRefusedError extends RefusedError {
  override name = 'ActionRefusedError';
  readonly reason: Reason;
  readonly account: Account;

  constructor(reason: Reason, account: Account) {
    super((t) => reasonText(t, reason, account));
    this.reason = reason;
    this.account = account;
  }
}
