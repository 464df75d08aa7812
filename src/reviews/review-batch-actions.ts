import type { ConfirmationRequirements, InBulk } from '../account-actions/account-action.ts';
import type { AccountTotals } from '../account-actions/access-summary-repository.ts';
import { deactivate } from '../account-actions/deactivate.ts';
import { reviewDecisions, type ReviewDecision } from './access-review.ts';

/** A decision about many technicians at once. Batches store these codes, because actions have some of the others. */
export type ReviewBatchAction = `review-${ReviewDecision}`;

export const reviewBatchActions = reviewDecisions.map((decision) => `review-${decision}` as const);

export function isReviewBatch(action: string): action is ReviewBatchAction {
  return (reviewBatchActions as readonly string[]).includes(action);
}

/** Returns the decision that a batch makes. */
export function decisionOf(action: ReviewBatchAction): ReviewDecision {
  return action.slice('review-'.length) as ReviewDecision;
}

type ReviewBatch = Pick<ConfirmationRequirements, 'takesReason' | 'takesEndDate' | 'danger'> & {
  inBulk: InBulk<AccountTotals>;
};

/** What the page before a batch says and asks. The reason is the note of each decision. */
export const reviewBatches: Record<ReviewBatchAction, ReviewBatch> = {
  'review-keep': {
    takesReason: true,
    inBulk: { consequences: (t) => [t.reviews.consequences.keep] },
  },
  'review-set-end-date': {
    takesReason: true,
    takesEndDate: 'required',
    inBulk: { consequences: (t) => [t.reviews.consequences.endDate, t.reviews.consequences.reminders] },
  },
  'review-deactivate': { takesReason: true, danger: true, inBulk: deactivate.inBulk },
};
