import type { Knex } from 'knex';
import type { ListQuery } from '../lists/list-query.ts';
import {
  choiceConditions,
  countOf,
  dayConditions,
  listClauses,
  lowerCaseConditions,
  type ListSql,
} from '../lists/list-repository.ts';
import type { Batch, Tally } from './batch.ts';
import type { batchList } from './batch-list-definition.ts';
import { batchColumns } from './batch-repository.ts';

const listSql: ListSql<typeof batchList> = {
  conditions: {
    action: choiceConditions('b.action'),
    who: lowerCaseConditions('b.actor_name'),
    state: choiceConditions('b.state'),
    created: dayConditions('b.created_at'),
  },
  search: () => 'true',
  order: { created: 'b.id {}' },
};

export type ListedBatch = Batch & { state: 'running' | 'finished' } & Pick<
    Tally,
    'total' | 'done' | 'skipped' | 'failed'
  >;

/** Reads one page of the batches that were started in an admin's subtree, without drafts. `total` stops at COUNT_CAP + 1. */
export async function listBatches(
  sql: Knex,
  { adminPath, timeZone }: { adminPath: string; timeZone: string },
  query: ListQuery,
): Promise<{ batches: ListedBatch[]; total: number }> {
  const { where, orderBy, bindings } = listClauses(listSql, query);
  const matches = `from batches b join admins ad on ad.id = b.admin_id
    where ad.path <@ :adminPath::ltree and b.state <> 'draft' and ${where}`;
  const { page, pageSize } = query.page;
  const { rows } = await sql.raw<{ rows: (ListedBatch & { matches: number })[] }>(
    `with page as (select ${batchColumns},
       ${countOf(matches)} as matches
       ${matches} order by ${orderBy} limit :pageSize offset :offset)
     select page.*, items.* from page cross join lateral (
       select count(*) as total, count(*) filter (where state = 'done') as done,
         count(*) filter (where state = 'skipped') as skipped, count(*) filter (where state = 'failed') as failed
       from batch_items where batch_id = page.id) items
     order by ${orderBy.replace('b.id', 'page.id')}`,
    { ...bindings, adminPath, timeZone, pageSize, offset: (page - 1) * pageSize },
  );
  return { batches: rows, total: rows[0]?.matches ?? 0 };
}
