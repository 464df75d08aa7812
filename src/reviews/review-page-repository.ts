import type { Knex } from 'knex';
import { currentStatus } from '../accounts/account-repository.ts';
import { streamRows } from '../database/stream-rows.ts';
import type { ListQuery, Matching } from '../lists/list-query.ts';
import {
  choiceConditions,
  dayConditions,
  listClauses,
  textConditions,
  type ListSql,
} from '../lists/list-repository.ts';
import type { AccessReview, ReviewItem } from './access-review.ts';
import type { reviewItemList } from './review-item-list-definition.ts';
import {
  itemBindings,
  itemTables,
  loginOfItem,
  openItemColumns,
  twoFactor,
} from './review-item-repository.ts';

const email = 'coalesce(a.email::text, i.email)';
const username = 'coalesce(a.username, i.username)';
const adminName = 'coalesce(ad.name, i.admin_name)';
const state = `coalesce(i.decision, case when a.id is null then 'gone' else 'undecided' end)`;
const status = `case when a.id is not null then ${currentStatus} end`;
const sso = `case when a.sso_issuer is not null then 'linked' when a.id is not null then 'not-linked' end`;

const { is, contains } = textConditions(adminName);

const listSql: ListSql<typeof reviewItemList> = {
  conditions: {
    decision: choiceConditions(state),
    email: textConditions(email),
    username: textConditions(username),
    admin: { is, contains },
    status: choiceConditions(status),
    'last-login': {
      ...dayConditions('a.last_sign_in_at'),
      never: () => 'a.id is not null and a.last_sign_in_at is null',
    },
    'two-factor': choiceConditions(twoFactor),
    sso: choiceConditions(sso),
    'access-end': {
      before: ([day], bind) => `a.access_ends_on < ${bind(day)}::date`,
      after: ([day], bind) => `a.access_ends_on > ${bind(day)}::date`,
    },
    inviter: textConditions('i.invited_by'),
  },
  search: () => 'true',
  order: {
    email: 'i.position {}',
    admin: `${adminName} {}, i.position`,
    status: `${status} {}, i.position`,
    'last-login': `a.last_sign_in_at {} nulls last, i.position`,
    'two-factor': `${twoFactor} {}, i.position`,
    sso: `${sso} {}, i.position`,
    password: `a.password_set_at {} nulls last, i.position`,
    inviter: `i.invited_by {}, i.position`,
    decision: `${state} {}, i.position`,
  },
};

type Review = Pick<AccessReview, 'id' | 'adminPath' | 'technicians'>;

/** Reads one page of the technicians in an open review. `total` is 0 if the page is after the last one. */
export async function listItems(
  sql: Knex,
  review: Review,
  timeZone: string,
  query: ListQuery,
): Promise<{ items: ReviewItem[]; total: number }> {
  const { where, orderBy, bindings } = listClauses(listSql, query);
  const { page, pageSize } = query.page;
  const isWhole = query.filters.length === 0;
  // The default order is in the table of items, so only the logins on the page are read.
  const isPlain = isWhole && query.sort.column === 'email';
  const matches = `from ${isPlain ? 'access_review_items i' : itemTables} where i.review_id = :reviewId and ${where}`;
  const { rows } = await sql.raw<{ rows: (ReviewItem & { matches: number })[] }>(
    `with page as materialized (
       select i.id, ${isWhole ? ':technicians::integer' : 'count(*) over ()'} as matches ${matches}
       order by ${orderBy} limit :pageSize offset :offset)
     select ${openItemColumns}, page.matches
     from page join access_review_items i on i.id = page.id ${loginOfItem}
     order by ${orderBy}`,
    {
      ...bindings,
      ...itemBindings(review),
      technicians: review.technicians,
      timeZone,
      pageSize,
      offset: (page - 1) * pageSize,
    },
  );
  return { items: rows.map(({ matches: _matches, ...item }) => item), total: rows[0]?.matches ?? 0 };
}

/** Streams all matching technicians of an open review in chunks, in the list's order. Runs in the caller's transaction. */
export function streamItems(
  sql: Knex.Transaction,
  review: Review,
  timeZone: string,
  query: Matching,
): AsyncGenerator<ReviewItem[]> {
  const { where, orderBy, bindings } = listClauses(listSql, query);
  return streamRows<ReviewItem>(
    sql,
    `select ${openItemColumns} from ${itemTables} where i.review_id = :reviewId and ${where} order by ${orderBy}`,
    { ...bindings, ...itemBindings(review), timeZone },
  );
}

/** Reads these technicians of an open review. */
export async function findItems(sql: Knex, review: Review, ids: readonly number[]): Promise<ReviewItem[]> {
  const { rows } = await sql.raw<{ rows: ReviewItem[] }>(
    `select ${openItemColumns} from ${itemTables}
     where i.review_id = :reviewId and i.id = any (:ids) order by i.position`,
    { ...itemBindings(review), ids: [...ids] },
  );
  return rows;
}
