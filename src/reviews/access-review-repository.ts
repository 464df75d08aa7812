import type { Knex } from 'knex';
import { adminsEverBelow } from '../admins/admin-repository.ts';
import { refusedByIndex } from '../database/savepoint.ts';
import type { AccessReview, ReviewCounts } from './access-review.ts';

/** The tables of a review `r`. The path of its admin is `path`, even if the admin was deleted. */
export const reviewTables = `access_reviews r
  left join admins ad on ad.id = r.admin_id
  left join former_admins former on former.id = r.admin_id
  cross join lateral (select coalesce(ad.path, former.path) as path) place`;

/** SQL condition on `access_reviews r`: its admin is, or was, at or below `:adminPath`. */
export const isReviewBelow = `r.admin_id in (${adminsEverBelow})`;

/** Columns of a ReviewRow, selected from `reviewTables`. */
export const reviewColumns = `r.id, r.admin_id as "adminId", coalesce(ad.name, r.admin_name) as "adminName",
  place.path::text as "adminPath", r.technicians, r.started_at as "startedAt", r.started_by_id as "startedById",
  r.started_by as "startedBy", r.reminded_at as "remindedAt",
  case when r.signed_off_at is not null then jsonb_build_object('by', r.signed_off_by, 'zone', r.signed_off_zone,
    'reason', r.reason, 'counts', r.counts, 'sha256', r.sha256) end as "signOff", r.signed_off_at as "signedOffAt"`;

export type ReviewRow = AccessReview & { signedOffAt: Date | null };

/** Turns a row into a review. The time of the sign-off is a column of its own, because JSON has no dates. */
export function reviewOf({ signedOffAt, ...review }: ReviewRow): AccessReview {
  return { ...review, signOff: review.signOff && signedOffAt && { ...review.signOff, at: signedOffAt } };
}

async function selectReviews(
  sql: Knex,
  clauses: string,
  values: Record<string, Knex.RawBinding>,
): Promise<AccessReview[]> {
  const { rows } = await sql.raw<{ rows: ReviewRow[] }>(
    `select ${reviewColumns} from ${reviewTables} where ${clauses}`,
    values,
  );
  return rows.map(reviewOf);
}

/** Finds a review of an admin at or below `adminPath`. Returns undefined if it is elsewhere or doesn't exist. */
export async function findReviewBelow(
  sql: Knex,
  adminPath: string,
  id: number,
): Promise<AccessReview | undefined> {
  return (await selectReviews(sql, `r.id = :id and ${isReviewBelow}`, { id, adminPath }))[0];
}

export async function reviewExists(sql: Knex, id: number): Promise<boolean> {
  return (await sql('access_reviews').where({ id }).first('id')) !== undefined;
}

/** Finds the open review of an admin. There can be only one. */
export async function findOpenReview(sql: Knex, adminId: number): Promise<AccessReview | undefined> {
  return (await selectReviews(sql, 'r.admin_id = :adminId and r.signed_off_at is null', { adminId }))[0];
}

/** Finds the review of an admin that was signed off last. */
export async function findLastSignedOff(sql: Knex, adminId: number): Promise<AccessReview | undefined> {
  const clauses =
    'r.admin_id = :adminId and r.signed_off_at is not null order by r.signed_off_at desc limit 1';
  return (await selectReviews(sql, clauses, { adminId }))[0];
}

/**
 * Locks a review until the transaction ends, and reads it. Decisions share the lock, and a sign-off waits for them.
 * PostgreSQL grants advisory locks in order, so later decisions can't keep a sign-off waiting. Returns undefined as
 * findReviewBelow does.
 */
export async function lockReview(
  sql: Knex,
  adminPath: string,
  id: number,
  mode: 'shared' | 'alone',
): Promise<AccessReview | undefined> {
  const lock = mode === 'shared' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock';
  await sql.raw(`select ${lock}(hashtextextended('access review', ?::bigint))`, [id]);
  return findReviewBelow(sql, adminPath, id);
}

type NewReview = Pick<AccessReview, 'adminId' | 'adminName' | 'startedById' | 'startedBy'>;

/** Inserts an open review without technicians. Returns its ID, or undefined if the admin has an open review. */
export async function insertReview(
  sql: Knex.Transaction,
  { adminId, adminName, startedById, startedBy }: NewReview,
): Promise<number | undefined> {
  const row = { admin_id: adminId, admin_name: adminName, started_by_id: startedById, started_by: startedBy };
  let id: number | undefined;
  await refusedByIndex(sql, ['access_reviews_one_open'], async (savepoint) => {
    const [inserted] = await savepoint('access_reviews').insert(row).returning<{ id: number }[]>('id');
    id = inserted?.id;
  });
  return id;
}

export async function setReminded(sql: Knex, id: number): Promise<void> {
  await sql('access_reviews').where({ id }).update({ reminded_at: sql.fn.now() });
}

/** Returns the seconds until another reminder can be sent, by the database's clock. 0 means now. */
export async function secondsUntilReminder(sql: Knex, id: number, hours: number): Promise<number> {
  const { rows } = await sql.raw<{ rows: { seconds: number }[] }>(
    `select greatest(0, ceil(extract(epoch from reminded_at + :hours * interval '1 hour' - now())))::integer as seconds
     from access_reviews where id = :id`,
    { id, hours },
  );
  return rows[0]?.seconds ?? 0;
}

export interface StoredSignOff {
  byId: number;
  by: string;
  zone: string;
  reason: string;
  counts: ReviewCounts;
  sha256: string;
}

/** Stores the sign-off. The review can't be changed after that. The time is that of the transaction. */
export async function storeSignOff(
  sql: Knex.Transaction,
  { id, adminName }: Pick<AccessReview, 'id' | 'adminName'>,
  { byId, by, zone, reason, counts, sha256 }: StoredSignOff,
): Promise<void> {
  await sql('access_reviews')
    .where({ id })
    .update({
      admin_name: adminName,
      signed_off_at: sql.fn.now(),
      signed_off_by_id: byId,
      signed_off_by: by,
      signed_off_zone: zone,
      reason,
      counts: JSON.stringify(counts),
      sha256,
    });
}

/** Stores a part of the CSV file of a report. */
export async function insertReportPart(
  sql: Knex.Transaction,
  reviewId: number,
  part: number,
  text: string,
): Promise<void> {
  await sql('access_review_reports').insert({ review_id: reviewId, part, text });
}

/** Reads one part of the CSV file of a report. Returns undefined after the last one. */
export async function findReportPart(sql: Knex, reviewId: number, part: number): Promise<string | undefined> {
  const row = await sql('access_review_reports')
    .where({ review_id: reviewId, part })
    .first<{ text: string } | undefined>('text');
  return row?.text;
}
