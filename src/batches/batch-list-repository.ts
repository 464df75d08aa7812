import type { Knex } from 'knex';
import type { ListQuery } from '../query-rules/list-query.ts';
import { like, listClauses, type Bind, type ListSql } from '../query-rules/list-repository.ts';
import type { Batch, Tally } from './batch.ts';
import type { batchList } from './batch-list.ts';
import { batchColumns } from './batch-repository.ts';

/** Counting stops here. */
export const COUNT_CAP = 10_000;

const choice = (column: string) => ({
  any: (values: readonly string[], bind: Bind) => `${column} = any (${bind([...values])})`,
  none: (values: readonly string[], bind: Bind) => `${column} <> all (${bind([...values])})`,
});

const startOf = (day: string, bind: Bind) => `(${bind(day)}::date::timestamp at time zone :timeZone)`;

const listSql: ListSql<typeof batchList> = {
  conditions: {
    action: choice('b.work'),
    who: {
      contains: ([text], bind) => `b.actor_name like lower(${bind(like.contains(text))})`,
      is: ([text], bind) => `b.actor_name = lower(${bind(text)})`,
      'starts-with': ([text], bind) => `b.actor_name like lower(${bind(like.startsWith(text))})`,
      'ends-with': ([text], bind) => `b.actor_name like lower(${bind(like.endsWith(text))})`,
    },
    state: choice('b.state'),
    asked: {
      before: ([day], bind) => `b.created_at < ${startOf(day, bind)}`,
      after: ([day], bind) => `b.created_at >= ${startOf(day, bind)} + interval '1 day'`,
    },
  },
  search: () => 'true',
  order: { asked: 'b.id {}' },
};

export type ListedBatch = Batch & Pick<Tally, 'total' | 'done' | 'skipped'>;

/** One page of the batches that were asked for at a level and below. */
export async function listBatches(
  sql: Knex,
  { adminPath, timeZone }: { adminPath: string; timeZone: string },
  query: ListQuery,
): Promise<{ batches: ListedBatch[]; total: number }> {
  const { where, orderBy, bindings } = listClauses(listSql, query);
  const matches = `from batches b join admins ad on ad.id = b.admin_id
    where ad.path <@ :adminPath::ltree and ${where}`;
  const { page, pageSize } = query.page;
  const { rows } = await sql.raw<{ rows: (ListedBatch & { matches: number })[] }>(
    `with page as (select ${batchColumns},
       (select count(*) from (select 1 ${matches} limit ${COUNT_CAP + 1}) capped) as matches
       ${matches} order by ${orderBy} limit :pageSize offset :offset)
     select page.*, items.* from page cross join lateral (
       select count(*) as total, count(*) filter (where state = 'done') as done,
         count(*) filter (where state = 'skipped') as skipped
       from batch_items where batch_id = page.id) items
     order by ${orderBy.replace('b.id', 'page.id')}`,
    { ...bindings, adminPath, timeZone, pageSize, offset: (page - 1) * pageSize },
  );
  return { batches: rows, total: rows[0]?.matches ?? 0 };
}
