import type { Knex } from 'knex';
import { findAccounts } from '../accounts/account-repository.ts';
import type { Actor } from '../audit/actor.ts';
import { paths } from '../paths.ts';
import { lockReview } from '../reviews/access-review-repository.ts';
import type { AccessReview, ReviewItem } from '../reviews/access-review.ts';
import { outOfScopeItem } from '../reviews/find-review.ts';
import { reviewReasonText } from '../reviews/review-errors.ts';
import { decisionOf, reviewBatchActions, type ReviewBatchAction } from '../reviews/review-batch-actions.ts';
import { itemListOf } from '../reviews/review-item-list-definition.ts';
import { findItems, streamItems } from '../reviews/review-page-repository.ts';
import { reasonAgainst } from '../reviews/decision-policy.ts';
import type { NewItem } from './batch.ts';
import { bulkItem } from './bulk-items.ts';
import type { BulkList } from './bulk-list.ts';

/** Decisions about many technicians of an open review. */
export function reviewBulk(review: AccessReview): BulkList<ReviewBatchAction, ReviewItem> {
  return {
    list: itemListOf(review),
    path: paths.bulkAccessReview(review.id),
    groups: [{ label: null, actions: reviewBatchActions }],
    subjects: () => 'reviewed',
    async find(sql, actor, ids) {
      await waitForDecisions(sql, actor, review);
      return findItems(sql, review, ids);
    },
    async *stream(sql, actor, query) {
      await waitForDecisions(sql, actor, review);
      yield* streamItems(sql, review, actor.timeZone, query);
    },
    items: (sql, actor, action, items) => newItems(sql, actor, review, action, items),
    outOfScope: (services, _actor, id) => outOfScopeItem(services, id),
    notFoundReason: (t) => t.actions.reasons['not-found'],
  };
}

/**
 * Waits for decisions that are being saved, so that the draft shows them. The batch skips technicians with a later
 * decision.
 */
async function waitForDecisions(sql: Knex, actor: Actor, review: AccessReview): Promise<void> {
  await lockReview(sql, actor.adminPath, review.id, 'alone');
}

async function newItems(
  sql: Knex,
  actor: Actor,
  review: AccessReview,
  action: ReviewBatchAction,
  items: readonly ReviewItem[],
): Promise<NewItem[]> {
  const accounts = await findAccounts(
    sql,
    items.map(({ accountId }) => accountId),
  );
  return items.map(({ id, accountId, facts }) => {
    const account = accounts.get(accountId);
    const reason = reasonAgainst(decisionOf(action), actor, review, account);
    return bulkItem(id, facts.email, reason && ((t) => reviewReasonText(t, reason, account)));
  });
}
