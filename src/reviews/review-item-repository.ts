import type { Knex } from 'knex';
import { accessHasEnded, currentStatus } from '../accounts/account-repository.ts';
import { adminsBelow } from '../admins/admin-repository.ts';
import { streamRows } from '../database/stream-rows.ts';
import type { AccessReview, ReviewCounts, ReviewItem, StoredDecision } from './access-review.ts';

/** Joins the login of each item `i` of the review :reviewId. `a` and `ad` are null for a technician who is gone. */
export const loginOfItem = `
  left join (accounts a join admins ad on ad.id = a.admin_id and ad.path <@ :reviewPath::ltree) on a.id = i.account_id`;

/** The tables of the items. */
export const itemTables = `access_review_items i ${loginOfItem}`;

const inUtc = (time: string) => `to_jsonb(date_trunc('second', ${time} at time zone 'UTC'))`;

/** SQL expression: the TwoFactorKind of `accounts a`, or null if it is gone. */
export const twoFactor = `case when a.id is null then null
  when a.passkey_count = 0 then case when a.totp_secret is null then 'off' else 'app' end
  else case when a.totp_secret is null then 'passkey' else 'both' end end`;

/** SQL expression: the current ReviewFacts of an item. A technician who is gone has the names from the start. */
const currentFacts = `jsonb_build_object(
  'presence', case when a.id is not null then 'present'
    when exists (select 1 from accounts elsewhere where elsewhere.id = i.account_id) then 'moved' else 'deleted' end,
  'username', coalesce(a.username, i.username), 'email', coalesce(a.email::text, i.email),
  'adminName', coalesce(ad.name, i.admin_name), 'status', case when a.id is not null then ${currentStatus} end,
  'lastSignInAt', ${inUtc('a.last_sign_in_at')}, 'twoFactor', ${twoFactor},
  'isLinked', a.sso_issuer is not null, 'passwordSetAt', ${inUtc('a.password_set_at')},
  'accessEndsOn', a.access_ends_on, 'accessEndsZone', a.access_ends_zone,
  'accessHasEnded', coalesce(${accessHasEnded}, false))`;

const itemColumns = `i.id, i.account_id as "accountId", i.invited_by as "invitedBy", i.decision,
  i.ends_on::text as "endsOn", i.note, i.decided_by as "decidedBy", i.decided_at as "decidedAt"`;

/** Columns of a ReviewItem of an open review, selected from `itemTables`. */
export const openItemColumns = `${itemColumns}, ${currentFacts} as facts`;

/** The columns of an item in a review that is signed off. */
const reportedColumns = `${itemColumns}, i.facts`;

/** Returns the values that `itemTables` needs. */
export const itemBindings = ({ id, adminPath }: Pick<AccessReview, 'id' | 'adminPath'>) => ({
  reviewId: id,
  reviewPath: adminPath,
});

/** Puts the technicians at or below an admin into a review, in the order of Manage Technicians. Returns their number. */
export async function insertItems(
  sql: Knex.Transaction,
  reviewId: number,
  adminPath: string,
): Promise<number> {
  const { rowCount } = await sql.raw<{ rowCount: number }>(
    `insert into access_review_items (review_id, position, account_id, username, email, admin_name, invited_by)
     select :reviewId, row_number() over (order by a.email_key), a.id, a.username, a.email::text, ad.name, first.inviter
     from accounts a join admins ad on ad.id = a.admin_id
     left join lateral (
       select case when e.action = 'invite' then e.actor_name end as inviter from audit_events e
       where e.subject_account_id = a.id order by e.id limit 1) first on true
     where a.role = 'technician' and ad.path <@ :adminPath::ltree`,
    { reviewId, adminPath },
  );
  await sql('access_reviews').where({ id: reviewId }).update({ technicians: rowCount });
  return rowCount;
}

/** Counts the technicians at or below an admin. */
export async function countTechniciansBelow(sql: Knex, adminPath: string): Promise<number> {
  const { rows } = await sql.raw<{ rows: [{ count: number }] }>(
    `select coalesce(sum(technicians), 0)::bigint as count from technician_counts where admin_id in (${adminsBelow})`,
    { adminPath },
  );
  return rows[0].count;
}

/** Counts the technicians that no one has decided about, including those who are gone. It only reads an index. */
export async function countWithoutDecision(sql: Knex, reviewId: number): Promise<number> {
  const { rows } = await sql.raw<{ rows: [{ count: number }] }>(
    'select count(*) as count from access_review_items where review_id = ? and decision is null',
    [reviewId],
  );
  return rows[0].count;
}

/** SQL columns of ReviewCounts. `isPresent` is an SQL condition for technicians who are still below the review's admin. */
function countColumns(decision: string, isPresent: string): string {
  const decided = (kind: string) => `count(*) filter (where ${decision} = '${kind}') as "${kind}"`;
  return `count(*) as total, ${decided('keep')}, ${decided('set-end-date')}, ${decided('deactivate')},
    count(*) filter (where ${decision} is null and (${isPresent})) as undecided,
    count(*) filter (where ${decision} is null and not (${isPresent})) as gone`;
}

/** The counts of an open review, and how many of its technicians are still below its admin. */
export type OpenCounts = ReviewCounts & { present: number };

/** Counts the technicians of an open review, by what was decided. */
export async function countItems(
  sql: Knex,
  review: Pick<AccessReview, 'id' | 'adminPath'>,
): Promise<OpenCounts> {
  const { rows } = await sql.raw<{ rows: [OpenCounts] }>(
    `select ${countColumns('i.decision', 'a.id is not null')}, count(a.id) as present
     from ${itemTables} where i.review_id = :reviewId`,
    itemBindings(review),
  );
  return rows[0];
}

/** Finds the ID of the review that has this item. */
export async function findReviewOfItem(sql: Knex, itemId: number): Promise<number | undefined> {
  const row = await sql('access_review_items')
    .where({ id: itemId })
    .first<{ reviewId: number } | undefined>('review_id as reviewId');
  return row?.reviewId;
}

/** Locks an item until the transaction ends, if there is one. */
export async function lockItem(sql: Knex.Transaction, id: number): Promise<void> {
  await sql.raw('select 1 from access_review_items where id = ? for update', [id]);
}

/** Finds a technician of a review: with current facts while it is open, and with those of its report after that. */
export async function findItem(
  sql: Knex,
  review: AccessReview,
  itemId: number,
): Promise<ReviewItem | undefined> {
  const columns = review.signOff ? reportedColumns : openItemColumns;
  const { rows } = await sql.raw<{ rows: ReviewItem[] }>(
    `select ${columns} from ${itemTables} where i.review_id = :reviewId and i.id = :itemId`,
    { ...itemBindings(review), itemId },
  );
  return rows[0];
}

/**
 * Stores a decision. Its time is that of the statement, not of the transaction, so it is later than any decision that
 * this one waited for.
 */
export async function storeDecision(
  sql: Knex.Transaction,
  itemId: number,
  { decision, endsOn, note }: StoredDecision,
  { byId, by }: { byId: number; by: string },
): Promise<void> {
  await sql('access_review_items')
    .where({ id: itemId })
    .update({
      decision,
      ends_on: endsOn,
      note,
      decided_by_id: byId,
      decided_by: by,
      decided_at: sql.raw('clock_timestamp()'),
    });
}

/**
 * Stores the current facts of all technicians, which the report keeps. The items can't be changed after that. Counts the
 * same rows in the same statement, because a technician could be deleted between two statements.
 */
export async function storeFacts(sql: Knex.Transaction, review: AccessReview): Promise<ReviewCounts> {
  const { rows } = await sql.raw<{ rows: [ReviewCounts] }>(
    `with stored as (
       update access_review_items item set facts = current.facts
       from (select i.id, ${currentFacts} as facts from ${itemTables} where i.review_id = :reviewId) current
       where item.id = current.id returning item.decision, item.facts ->> 'presence' as presence)
     select ${countColumns('decision', `presence = 'present'`)} from stored`,
    itemBindings(review),
  );
  return rows[0];
}

/** Streams the items of a report in chunks. Runs in the caller's transaction. */
export function streamReport(sql: Knex.Transaction, reviewId: number): AsyncGenerator<ReviewItem[]> {
  return streamRows<ReviewItem>(
    sql,
    `select ${reportedColumns} from access_review_items i where i.review_id = :reviewId order by i.position`,
    { reviewId },
  );
}

/** Reads one page of a report. */
export async function listReport(
  sql: Knex,
  reviewId: number,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<ReviewItem[]> {
  const { rows } = await sql.raw<{ rows: ReviewItem[] }>(
    `select ${reportedColumns} from access_review_items i
     where i.review_id = :reviewId order by i.position limit :pageSize offset :offset`,
    { reviewId, pageSize, offset: (page - 1) * pageSize },
  );
  return rows;
}

/** Reads the first undecided technicians of an open review. */
export async function listUndecided(sql: Knex, review: AccessReview, limit: number): Promise<ReviewItem[]> {
  const { rows } = await sql.raw<{ rows: ReviewItem[] }>(
    `select ${openItemColumns} from ${itemTables}
     where i.review_id = :reviewId and i.decision is null and a.id is not null order by i.position limit :limit`,
    { ...itemBindings(review), limit },
  );
  return rows;
}
