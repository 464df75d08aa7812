import type { Account } from './account.ts';
import { reasonText, type Reason } from './account-policy.ts';

/** What is not there, or is another's: the two look alike. */
export class NotFoundError extends Error {
  override name = 'NotFoundError';
}

/** A policy forbids it as things are now. The message is its reason. */
export class RefusedError extends Error {
  override name = 'RefusedError';
}

/** The policy forbids it in the account's present state. */
export class ActionRefusedError extends RefusedError {
  override name = 'ActionRefusedError';
  readonly reason: Reason;
  readonly account: Account;

  constructor(reason: Reason, account: Account) {
    super(reasonText(reason, account));
    this.reason = reason;
    this.account = account;
  }
}

/** A form's values cannot be taken. One sentence for each field. */
export class InvalidFormError extends Error {
  override name = 'InvalidFormError';
  readonly errors: Record<string, string>;

  constructor(errors: Record<string, string>) {
    super(Object.values(errors).join(' '));
    this.errors = errors;
  }
}
