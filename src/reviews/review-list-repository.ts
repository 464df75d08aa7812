import type { Knex } from 'knex';
import type { ListQuery } from '../lists/list-query.ts';
import {
  choiceConditions,
  countOf,
  listClauses,
  textConditions,
  type ListSql,
} from '../lists/list-repository.ts';
import {
  isReviewBelow,
  reviewColumns,
  reviewOf,
  reviewTables,
  type ReviewRow,
} from './access-review-repository.ts';
import type { AccessReview } from './access-review.ts';
import type { reviewList } from './review-list-definition.ts';

const { is, contains } = textConditions('coalesce(ad.name, r.admin_name)');

const listSql: ListSql<typeof reviewList> = {
  conditions: {
    state: choiceConditions(`case when r.signed_off_at is null then 'open' else 'signed-off' end`),
    admin: { is, contains },
  },
  search: () => 'true',
  order: { started: 'r.id {}' },
};

/** A review with the number of technicians that no one has decided about, including those who are gone. */
export type ListedReview = AccessReview & { withoutDecision: number };

/** Reads one page of the reviews of an admin and those below. `total` stops at COUNT_CAP + 1. */
export async function listReviews(
  sql: Knex,
  { adminPath }: { adminPath: string },
  query: ListQuery,
): Promise<{ reviews: ListedReview[]; total: number }> {
  const { where, orderBy, bindings } = listClauses(listSql, query);
  const matches = `from ${reviewTables} where ${isReviewBelow} and ${where}`;
  const { page, pageSize } = query.page;
  const { rows } = await sql.raw<{ rows: (ReviewRow & { withoutDecision: number; matches: number })[] }>(
    `select ${reviewColumns}, ${countOf(matches)} as matches,
       (select count(*) from access_review_items i where i.review_id = r.id and i.decision is null) as "withoutDecision"
     ${matches} order by ${orderBy} limit :pageSize offset :offset`,
    { ...bindings, adminPath, pageSize, offset: (page - 1) * pageSize },
  );
  const reviews = rows.map(({ withoutDecision, matches: _matches, ...row }) => ({
    ...reviewOf(row),
    withoutDecision,
  }));
  return { reviews, total: rows[0]?.matches ?? 0 };
}
