import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import type { Actor } from '../audit/actor.ts';
import { adminParty, partyOf } from '../audit/audit-party.ts';
import { databaseClock } from '../database/clock.ts';
import { InvalidFormError } from '../forms/form-errors.ts';
import { formatCount } from '../lib/numbers.ts';
import type { Text } from '../locales/text.ts';
import type { Services } from '../services.ts';
import { perform } from '../sessions/perform.ts';
import { insertReportPart, lockReview, storeSignOff } from './access-review-repository.ts';
import type { AccessReview } from './access-review.ts';
import { outOfScopeReview } from './find-review.ts';
import { reportHead, reportLines, type Signing } from './report-csv.ts';
import { ReviewRefusedError } from './review-errors.ts';
import { storeFacts, streamReport } from './review-item-repository.ts';

/**
 * Signs off a review: stores the facts of all technicians and the report, and logs the SHA-256 of its CSV file. Returns
 * what was done. `undecided` is the number of technicians without a decision that the person has confirmed, and
 * they need a reason. Throws ReviewRefusedError if the review is signed off already, and InvalidFormError if the number
 * has changed or the reason is missing.
 */
export function signOff(
  services: Services,
  actor: Actor,
  reviewId: number,
  { undecided, reason }: { undecided: number; reason: string },
): Promise<Text> {
  return perform<AccessReview, Text>(services, actor, {
    outOfScope: outOfScopeReview(services, reviewId),
    lock: (sql) => lockReview(sql, actor.adminPath, reviewId, 'alone'),
    decide(review) {
      if (review.signOff) throw new ReviewRefusedError('signed-off', undefined);
    },
    refusalOf: (error, review) =>
      error instanceof ReviewRefusedError && review
        ? {
            action: 'sign-off-review',
            subject: adminParty({ id: review.adminId, name: review.adminName }),
            reason: error.reason,
          }
        : undefined,
    async effect(transaction, review) {
      const { sql } = transaction;
      const counts = await storeFacts(sql, review);
      if (counts.undecided !== undecided)
        throw new InvalidFormError({ '': (t) => t.reviews.signOff.changed });
      if (undecided > 0 && reason === '')
        throw new InvalidFormError({ reason: (t) => t.forms.confirmation.reasonMissing });
      // The time of the transaction, which storeSignOff stores too.
      const at = new Date(await databaseClock(sql));
      const signing = { by: actor.username, at, reason, counts };
      const sha256 = await writeReport(sql, review, signing);
      const { timeZone: zone, accountId: byId, username: by } = actor;
      await storeSignOff(sql, review, { byId, by, zone, reason, counts, sha256 });
      transaction.audit({
        action: 'sign-off-review',
        outcome: 'done',
        actor: partyOf(actor),
        subject: adminParty({ id: review.adminId, name: review.adminName }),
        changes: {
          review: { before: null, after: String(review.id) },
          technicians: { before: null, after: formatCount(counts.total) },
          ...(undecided > 0 && { undecided: { before: null, after: formatCount(undecided) } }),
          sha256: { before: null, after: sha256 },
        },
        ...(reason && { reason }),
        origin: actor.origin,
      });
      return ({ results }) => results.reviewSignedOff({ admin: review.adminName });
    },
  });
}

/** Stores the CSV file in parts, so that few rows are in memory. Returns its SHA-256. */
async function writeReport(sql: Knex.Transaction, review: AccessReview, signing: Signing): Promise<string> {
  const hash = createHash('sha256');
  let parts = 0;
  const write = async (text: string) => {
    hash.update(text);
    await insertReportPart(sql, review.id, parts, text);
    parts += 1;
  };
  await write(reportHead(review, signing));
  for await (const items of streamReport(sql, review.id)) await write(reportLines(items));
  return hash.digest('hex');
}
