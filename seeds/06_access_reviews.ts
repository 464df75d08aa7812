import type { Knex } from 'knex';
import { demoReviews, type DemoReview } from './demo/reviews.ts';
import { continueIds, iso } from './demo/rows.ts';
import { parametersOf } from './demo/timelines.ts';
import { rootAdmin } from './demo/admins.ts';

export async function seed(knex: Knex): Promise<void> {
  for (const review of demoReviews(parametersOf(knex))) await insertReview(knex, review);
  await continueIds(knex, 'access_reviews');
}

/** Inserts an open review, and signs it off afterwards, because the database refuses technicians after that. */
async function insertReview(knex: Knex, { review, items, report }: DemoReview): Promise<void> {
  const { id, signOff } = review;
  await knex('access_reviews').insert({
    id,
    admin_id: review.adminId,
    admin_name: review.adminName,
    technicians: review.technicians,
    started_at: review.startedAt,
    started_by_id: review.startedById,
    started_by: review.startedBy,
  });
  if (items.length > 0) {
    await knex('access_review_items').insert(
      items.map(({ facts, ...item }, index) => ({
        review_id: id,
        position: index + 1,
        account_id: item.accountId,
        username: facts.username,
        email: facts.email,
        admin_name: facts.adminName,
        invited_by: item.invitedBy,
        decision: item.decision,
        ends_on: item.endsOn,
        note: item.note,
        decided_by_id: item.decision && rootAdmin.id,
        decided_by: item.decidedBy,
        decided_at: item.decidedAt && iso(item.decidedAt.getTime()),
        facts: signOff && JSON.stringify(facts),
      })),
    );
  }
  if (!signOff || report === null) return;
  await knex('access_review_reports').insert({ review_id: id, part: 0, text: report });
  await knex('access_reviews')
    .where({ id })
    .update({
      signed_off_at: signOff.at,
      signed_off_by_id: rootAdmin.id,
      signed_off_by: signOff.by,
      signed_off_zone: signOff.zone,
      reason: signOff.reason,
      counts: JSON.stringify(signOff.counts),
      sha256: signOff.sha256,
    });
}
