import { deactivate } from '../account-actions/deactivate.ts';
import { setEndDate } from '../account-actions/set-end-date.ts';
import { lockAccount } from '../accounts/account-repository.ts';
import type { Account } from '../accounts/account.ts';
import type { Actor } from '../audit/actor.ts';
import { adminParty, partyOf } from '../audit/audit-party.ts';
import type { Transaction } from '../audit/transaction.ts';
import { InvalidFormError } from '../forms/form-errors.ts';
import { rejectStaleForm } from '../forms/form-version.ts';
import type { Catalogue } from '../locales/catalogues.ts';
import type { Text } from '../locales/text.ts';
import type { Services } from '../services.ts';
import { perform } from '../sessions/perform.ts';
import { lockReview } from './access-review-repository.ts';
import type { ReviewDecision, ReviewItem, StoredDecision } from './access-review.ts';
import { outOfScopeItem, readReviewed, type ReviewedTechnician } from './find-review.ts';
import { ReviewRefusedError } from './review-errors.ts';
import { findReviewOfItem, lockItem, storeDecision } from './review-item-repository.ts';
import { reasonAgainst } from './decision-policy.ts';

/** The stored values that the decision form changes. */
export function decidedValues({ decision, endsOn, note }: Pick<ReviewItem, keyof StoredDecision>) {
  return { decision: decision ?? '', accessEndsOn: endsOn ?? '', note };
}

/** What the reviewer saw, so that a decision can't silently replace a newer one. */
export type Seen = { version: string } | { at: Date };

/**
 * Stores a decision about a technician, and makes the change with the same code as the action elsewhere. Returns what
 * was done. Throws ReviewRefusedError, InvalidFormError, and StaleFormError if someone else decided since the form was
 * opened. A batch has a time instead of a form, and gets ReviewRefusedError in that case.
 */
export function decideOnTechnician(
  services: Services,
  actor: Actor,
  itemId: number,
  decided: StoredDecision,
  seen: Seen,
): Promise<Text> {
  return perform<ReviewedTechnician, Text>(services, actor, {
    outOfScope: outOfScopeItem(services, itemId),
    async lock(sql) {
      const reviewId = await findReviewOfItem(sql, itemId);
      const review = reviewId && (await lockReview(sql, actor.adminPath, reviewId, 'shared'));
      if (!review) return undefined;
      await lockItem(sql, itemId);
      const target = await readReviewed(sql, review, itemId);
      // The account may have changed while this waited for the lock.
      return target && { ...target, account: await lockAccount(sql, target.item.accountId) };
    },
    decide({ review, item, account }) {
      const reason = reasonAgainst(decided.decision, actor, review, account);
      if (reason) throw new ReviewRefusedError(reason, account);
      if ('at' in seen && item.decidedAt && item.decidedAt > seen.at)
        throw new ReviewRefusedError('decided-since', account);
    },
    refusalOf: (error, target) =>
      error instanceof ReviewRefusedError && target
        ? { action: 'review-access', subject: subjectOf(target, error), reason: error.reason }
        : undefined,
    async effect(transaction, { review, item, account }) {
      if (!account) throw new Error('The policy allowed a decision about a deleted login');
      if ('version' in seen) rejectStaleDecision(seen.version, item, decided);
      await apply(services, transaction, actor, account, decided);
      await storeDecision(transaction.sql, itemId, decided, { byId: actor.accountId, by: actor.username });
      transaction.audit({
        action: 'review-access',
        outcome: 'done',
        actor: partyOf(actor),
        subject: partyOf(account),
        changes: {
          decision: { before: item.decision, after: decided.decision },
          review: { before: null, after: String(review.id) },
        },
        ...(decided.note && { reason: decided.note }),
        origin: actor.origin,
      });
      const { email } = account;
      const { decision, endsOn } = decided;
      return ({ results, formats }) =>
        results.decided[decision]({ email, date: endsOn === null ? '' : formats.day(endsOn) });
    },
  });
}

/** A refusal is logged with the technician, unless it is about someone outside the review's branch. */
function subjectOf({ review, account }: ReviewedTechnician, { reason }: ReviewRefusedError) {
  return account && reason !== 'moved'
    ? partyOf(account)
    : adminParty({ id: review.adminId, name: review.adminName });
}

function rejectStaleDecision(version: string, item: ReviewItem, decided: StoredDecision): void {
  rejectStaleForm({
    thing: 'decision',
    version,
    stored: decidedValues(item),
    typed: decidedValues(decided),
    describe: describeValue,
  });
}

function describeValue({ reviews, validation }: Catalogue, field: string, value: string): string {
  if (value === '') return field === 'decision' ? reviews.undecided : validation.nothing;
  return validation.quoted({
    value: field === 'decision' ? reviews.decisions[value as ReviewDecision] : value,
  });
}

/** Makes the change of a decision, in its transaction. The account is locked. "Keep" changes nothing. */
async function apply(
  services: Services,
  transaction: Transaction,
  actor: Actor,
  account: Account,
  { decision, endsOn, note }: StoredDecision,
): Promise<void> {
  if (decision === 'deactivate') {
    // The action's own transaction becomes part of this one.
    await deactivate.perform({ ...services, database: transaction.sql }, actor, account.id, note);
  }
  if (decision === 'set-end-date') {
    if (endsOn === null)
      throw new InvalidFormError({ accessEndsOn: (t) => t.validation.accessEndsOn.missing });
    await setEndDate(transaction, actor, account, endsOn);
  }
}
