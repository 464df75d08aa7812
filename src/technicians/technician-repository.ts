import type { Knex } from 'knex';
import type { Account } from '../accounts/account.ts';
import { accountColumns } from '../accounts/account-repository.ts';
import { attentionConditions } from '../accounts/attention-repository.ts';
import type { Attention } from '../accounts/attention.ts';
import { latestMailColumns, latestMailJoin } from '../mail/latest-mail-repository.ts';
import type { MailState } from '../mail/receipts.ts';
import type { ListQuery } from '../query-rules/list-query.ts';
import { like, listClauses, type Bind, type ListSql } from '../query-rules/list-repository.ts';
import type { technicianList } from './technician-list.ts';

/** Counting stops here: the page says "10,000+" and offers a rule instead of page 401. */
export const COUNT_CAP = 10_000;

export type Technician = Account & { mail: MailState | null };

export interface TechnicianPage {
  technicians: Technician[];
  /** Matches, counted up to one more than COUNT_CAP. */
  total: number;
}

type Values = readonly [string, ...string[]];

const text = (column: string) => {
  const matching =
    (pattern: (typed: string) => string) =>
    ([typed]: Values, bind: Bind) =>
      `${column} ilike ${bind(pattern(typed))}`;
  return {
    contains: matching(like.contains),
    is: matching(like.is),
    'starts-with': matching(like.startsWith),
    'ends-with': matching(like.endsWith),
  };
};

const choice = (column: string) => ({
  any: (values: Values, bind: Bind) => `${column} = any (${bind([...values])})`,
  none: (values: Values, bind: Bind) => `${column} <> all (${bind([...values])})`,
});

const named = (level: string, [typed]: Values, bind: Bind) =>
  `(${level}.slug = lower(${bind(typed)}) or lower(${level}.name) = lower(${bind(typed)}))`;

const startOf = (day: string, bind: Bind) => `(${bind(day)}::date::timestamp at time zone :timeZone)`;

const needs = (values: Values) =>
  values.map((name) => `(${attentionConditions[name as Attention]})`).join(' or ');

const listSql: ListSql<typeof technicianList> = {
  conditions: {
    email: text('a.email::text'),
    username: text('a.username'),
    admin: {
      // Only levels that the actor may see can be named.
      below: (values, bind) =>
        `exists (select 1 from admins top where top.path @> ad.path and top.path <@ :adminPath::ltree
           and ${named('top', values, bind)})`,
      is: (values, bind) => named('ad', values, bind),
      contains: text('ad.name').contains,
    },
    status: choice('a.status'),
    'two-factor': choice(`case when a.totp_secret is null then 'off' else 'on' end`),
    sso: choice(`case when a.sso_subject is null then 'not-linked' else 'linked' end`),
    'last-login': {
      before: ([day], bind) => `a.last_sign_in_at < ${startOf(day, bind)}`,
      after: ([day], bind) => `a.last_sign_in_at >= ${startOf(day, bind)} + interval '1 day'`,
      never: () => 'a.last_sign_in_at is null',
    },
    notes: {
      contains: text('a.notes').contains,
      empty: () => `a.notes = ''`,
      'not-empty': () => `a.notes <> ''`,
    },
    mail: choice(`coalesce(a.last_mail_state, 'none')`),
    attention: {
      any: (values) => needs(values),
      none: (values) => `not (${needs(values)})`,
    },
  },
  search: (typed, bind) =>
    `concat_ws(' ', a.email, a.username, ad.name, a.notes) ilike ${bind(like.contains(typed))}`,
  order: {
    email: 'a.email {}, a.id',
    username: 'a.username {}, a.id',
    admin: 'ad.name {}, a.email, a.id',
    status: 'a.status {}, a.email, a.id',
    'two-factor': '(a.totp_secret is not null) {}, a.email, a.id',
    sso: '(a.sso_subject is not null) {}, a.email, a.id',
    // Who never signed in counts as the longest ago.
    'last-login': `coalesce(a.last_sign_in_at, '-infinity') {}, a.email, a.id`,
    notes: 'a.notes {}, a.email, a.id',
  },
};

/** One page of the technicians of a level and of all below it, as asked. */
export async function listTechnicians(
  sql: Knex,
  scope: { adminPath: string; timeZone: string },
  query: ListQuery,
): Promise<TechnicianPage> {
  const { where, orderBy, bindings } = listClauses(listSql, query);
  const matches = `from accounts a join admins ad on ad.id = a.admin_id
    where a.role = 'technician' and ad.path <@ :adminPath::ltree and ${where}`;
  const { page, pageSize } = query.page;
  const { rows } = await sql.raw<{ rows: (Technician & { total: number })[] }>(
    `select ${accountColumns}, ${latestMailColumns},
       (select count(*) from (select 1 ${matches} limit ${COUNT_CAP + 1}) capped) as total
     from (select a.id ${matches} order by ${orderBy} limit :pageSize offset :offset) page
     join accounts a on a.id = page.id join admins ad on ad.id = a.admin_id ${latestMailJoin}
     order by ${orderBy}`,
    { ...bindings, ...scope, pageSize, offset: (page - 1) * pageSize },
  );
  return { technicians: rows, total: rows[0]?.total ?? 0 };
}
