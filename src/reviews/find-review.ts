import type { Knex } from 'knex';
import { findAccount } from '../accounts/account-repository.ts';
import type { Account } from '../accounts/account.ts';
import type { Actor } from '../audit/actor.ts';
import { auditOutOfScope, type OutOfScope } from '../audit/log-event.ts';
import type { Services } from '../services.ts';
import { findReviewBelow, reviewExists } from './access-review-repository.ts';
import type { AccessReview, ReviewItem } from './access-review.ts';
import { findItem, findReviewOfItem } from './review-item-repository.ts';

/** A technician in a review, with the login as it is now. */
export interface ReviewedTechnician {
  review: AccessReview;
  item: ReviewItem;
  /** Undefined if it was deleted. It can be elsewhere in the tree. */
  account: Account | undefined;
}

/**
 * Finds a review of the actor's admin or one below it. Throws NotFoundError if there is none, and logs the attempt if
 * the review is one of another branch.
 */
export function findReviewFor(services: Services, actor: Actor, id: number): Promise<AccessReview> {
  return auditOutOfScope(services, actor, outOfScopeReview(services, id), () =>
    findReviewBelow(services.database, actor.adminPath, id),
  );
}

/** Finds a technician in such a review. Throws NotFoundError and logs the attempt as findReviewFor does. */
export function findReviewedFor(
  services: Services,
  actor: Actor,
  itemId: number,
): Promise<ReviewedTechnician> {
  return auditOutOfScope(services, actor, outOfScopeItem(services, itemId), async () => {
    const reviewId = await findReviewOfItem(services.database, itemId);
    const review = reviewId && (await findReviewBelow(services.database, actor.adminPath, reviewId));
    return review ? readReviewed(services.database, review, itemId) : undefined;
  });
}

/** Reads a technician in a review, and the login. */
export async function readReviewed(
  sql: Knex,
  review: AccessReview,
  itemId: number,
): Promise<ReviewedTechnician | undefined> {
  const item = await findItem(sql, review, itemId);
  return item && { review, item, account: await findAccount(sql, item.accountId) };
}

/** Lets the log record an attempt to open a review of another branch. */
export function outOfScopeReview({ database }: Services, id: number): OutOfScope {
  return { what: `access review ${id}`, isOutOfScope: () => reviewExists(database, id) };
}

/** Does the same for a technician in such a review. */
export function outOfScopeItem({ database }: Services, itemId: number): OutOfScope {
  return {
    what: `technician ${itemId} of an access review`,
    isOutOfScope: async () => (await findReviewOfItem(database, itemId)) !== undefined,
  };
}
