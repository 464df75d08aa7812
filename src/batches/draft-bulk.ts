import type { Knex } from 'knex';
import type { Actor } from '../audit/actor.ts';
import { logIfOutOfScope, type OutOfScope } from '../audit/log-event.ts';
import type { Matching } from '../lists/list-query.ts';
import { queryInWords } from '../lists/list-path.ts';
import type { Services } from '../services.ts';
import type { NewItem, BatchAction } from './batch.ts';
import { subjectsInWords, subjectWords } from './batch-words.ts';
import { bulkItem } from './bulk-items.ts';
import type { BulkList } from './bulk-list.ts';
import { draftBatch } from './draft-batch.ts';

/** Those that are ticked, or all that fit the rules. */
export type Chosen = { ids: number[] } | { matching: Matching };

/**
 * Keeps what was chosen, as the list is at this moment, with what the policy says of each. Throws TooManyError. Returns
 * the draft's id; undefined where nothing was chosen. That another branch's was ticked is logged.
 */
export async function draftBulk<W extends BatchAction, Row extends { id: number }>(
  services: Services,
  actor: Actor,
  bulk: BulkList<W, Row>,
  { work, chosen, listPath }: { work: W; chosen: Chosen; listPath: string },
): Promise<number | undefined> {
  const subjects = bulk.subjects(work);
  const asked =
    'ids' in chosen
      ? `${subjectsInWords(subjects, chosen.ids.length)} ticked`
      : queryInWords(bulk.list, chosen.matching) || `all ${subjectWords[subjects].many}`;
  const unknown: OutOfScope[] = [];
  const id = await draftBatch(services, actor, { work, subjects, asked, source: null, listPath }, itemsOf);
  for (const one of unknown) await logIfOutOfScope(services, actor, one);
  return id;

  async function* itemsOf(sql: Knex.Transaction): AsyncGenerator<NewItem[]> {
    if ('matching' in chosen) {
      for await (const rows of bulk.stream(sql, actor, chosen.matching)) {
        yield bulk.items(sql, actor, work, rows);
      }
      return;
    }
    const rows = chosen.ids.length === 0 ? [] : await bulk.find(sql, actor, chosen.ids);
    const found = new Set(rows.map((row) => row.id));
    const missing = chosen.ids.filter((one) => !found.has(one));
    unknown.push(...missing.map((one) => bulk.foreign(services, actor, one)));
    yield [
      ...(await bulk.items(sql, actor, work, rows)),
      ...unknown.map(({ what }) => bulkItem(null, what, bulk.notThere)),
    ];
  }
}
