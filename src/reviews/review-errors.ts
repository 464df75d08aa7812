import { reasonText } from '../accounts/refusal-text.ts';
import type { Account } from '../accounts/account.ts';
import { RefusedError } from '../forms/form-errors.ts';
import type { Catalogue } from '../locales/catalogues.ts';
import type { ReviewReason } from './decision-policy.ts';

/** The rules of reviews forbid the decision in the current state. */
export class ReviewRefusedError extends RefusedError {
  override name = 'ReviewRefusedError';
  readonly reason: ReviewReason;

  constructor(reason: ReviewReason, account: Account | undefined) {
    super((t) => reviewReasonText(t, reason, account));
    this.reason = reason;
  }
}

/** Says why a decision is not possible. */
export function reviewReasonText(
  t: Catalogue,
  reason: ReviewReason,
  account: Pick<Account, 'role' | 'accessEnd'> | undefined,
): string {
  const { reasons } = t.reviews;
  if (isOfReview(reason, reasons)) return reasons[reason];
  return reasonText(t, reason, account ?? { role: 'technician', accessEnd: null });
}

function isOfReview<Reasons extends object>(
  reason: string,
  reasons: Reasons,
): reason is keyof Reasons & string {
  return Object.hasOwn(reasons, reason);
}
