import { decide, mayChangeEndDate, type Reason } from '../accounts/account-policy.ts';
import type { ListedAccount } from '../accounts/account.ts';
import { isAtOrBelow } from '../admins/scope.ts';
import type { Actor } from '../audit/actor.ts';
import type { AccessReview, ReviewDecision } from './access-review.ts';

/** Why a decision is not possible: a reason of the account policy, or of a review. */
export type ReviewReason = Reason | 'signed-off' | 'deleted' | 'moved' | 'own-access' | 'decided-since';

type ReviewRule = (actor: Actor, account: ListedAccount) => ReviewReason | null;

const rules: Record<ReviewDecision, ReviewRule> = {
  keep: () => null,
  'set-end-date': (actor, account) => {
    // A review never gives access back.
    if (account.accessEnd?.hasEnded) return 'access-ended';
    return mayChangeEndDate(actor, account) ? null : 'own-access';
  },
  deactivate: (actor, account) => {
    const decision = decide('deactivate', actor, account);
    return decision.allowed ? null : decision.reason;
  },
};

/**
 * Returns why the actor can't make this decision now, or null if it is possible. `account` is undefined if it was
 * deleted. It is the only place with these rules. Who may see the review is decided before.
 */
export function reasonAgainst(
  decision: ReviewDecision,
  actor: Actor,
  review: Pick<AccessReview, 'adminPath' | 'signOff'>,
  account: ListedAccount | undefined,
): ReviewReason | null {
  if (review.signOff) return 'signed-off';
  if (!account) return 'deleted';
  if (!isAtOrBelow(review, account.adminPath)) return 'moved';
  if (account.id === actor.accountId) return 'own-access';
  return rules[decision](actor, account);
}
