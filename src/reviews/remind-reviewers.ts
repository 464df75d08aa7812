import type { Knex } from 'knex';
import { findAccount } from '../accounts/account-repository.ts';
import { maySignIn } from '../accounts/account-policy.ts';
import type { Account } from '../accounts/account.ts';
import { findPrimaries } from '../accounts/primary-repository.ts';
import { isAtOrBelow } from '../admins/scope.ts';
import type { Actor } from '../audit/actor.ts';
import { adminParty, partyOf } from '../audit/audit-party.ts';
import { RefusedError } from '../forms/form-errors.ts';
import type { Text } from '../locales/text.ts';
import { queueMail } from '../mail/queue/queue-mail.ts';
import { paths } from '../paths.ts';
import type { Services } from '../services.ts';
import { perform } from '../sessions/perform.ts';
import { lockReview, secondsUntilReminder, setReminded } from './access-review-repository.ts';
import type { AccessReview } from './access-review.ts';
import { outOfScopeReview } from './find-review.ts';
import { ReviewRefusedError } from './review-errors.ts';
import { countItems } from './review-item-repository.ts';

/** How long people wait before they can email another reminder. */
export const REMINDER_HOURS = 24;

/** Finds who gets a reminder: the admin's main admin and the person who started the review, if they may sign in and see it. */
export async function findReviewers(sql: Knex, review: AccessReview): Promise<Account[]> {
  const main = (await findPrimaries(sql, [review.adminId])).get(review.adminId);
  const starter = await findAccount(sql, review.startedById);
  const found = [main, starter].filter((account) => account !== undefined);
  return [...new Map(found.map((account) => [account.id, account])).values()].filter(
    (account) => maySignIn(account) && isAtOrBelow(account, review.adminPath),
  );
}

/**
 * Emails a reminder to the reviewers, even if only the sign-off is missing. Returns what was done. Throws RefusedError if no
 * one can get it or if the last one was less than REMINDER_HOURS ago, ReviewRefusedError, and EmailLimitError.
 */
export function remindReviewers(services: Services, actor: Actor, reviewId: number): Promise<Text> {
  return perform<AccessReview, Text>(services, actor, {
    outOfScope: outOfScopeReview(services, reviewId),
    lock: (sql) => lockReview(sql, actor.adminPath, reviewId, 'alone'),
    decide(review) {
      if (review.signOff) throw new ReviewRefusedError('signed-off', undefined);
    },
    refusalOf: () => undefined,
    async effect(transaction, review) {
      const { sql } = transaction;
      const reviewers = await requireReminder(sql, review);
      const { undecided, total } = await countItems(sql, review);
      for (const { id, adminId, email } of reviewers) {
        await queueMail(transaction, {
          message: 'review-reminder',
          accountId: id,
          adminId,
          address: email,
          data: {
            path: paths.accessReview(review.id),
            admin: review.adminName,
            requestedBy: actor.username,
            undecided,
            total,
          },
        });
      }
      await setReminded(sql, review.id);
      const emails = reviewers.map(({ email }) => email);
      transaction.audit({
        action: 'remind-reviewers',
        outcome: 'done',
        actor: partyOf(actor),
        subject: adminParty({ id: review.adminId, name: review.adminName }),
        changes: { review: { before: null, after: String(review.id) } },
        reason: emails.join(', '),
        origin: actor.origin,
      });
      return ({ results, formats }) => results.reviewersReminded({ emails: formats.list(emails) });
    },
  });
}

/** Returns who gets a reminder now. Throws RefusedError if none can be sent. */
export async function requireReminder(sql: Knex, review: AccessReview): Promise<Account[]> {
  const wait = await secondsUntilReminder(sql, review.id, REMINDER_HOURS);
  if (wait > 0)
    throw new RefusedError((t) =>
      t.reviews.remind.tooSoon({
        pause: t.formats.duration(REMINDER_HOURS * 60),
        wait: t.formats.wait(wait),
      }),
    );
  const reviewers = await findReviewers(sql, review);
  if (reviewers.length === 0) throw new RefusedError((t) => t.reviews.remind.noOne);
  return reviewers;
}
