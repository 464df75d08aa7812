import type { Knex } from 'knex';
import type { Actor } from '../audit/actor.ts';
import { logIfOutOfScope, type OutOfScope } from '../audit/log-event.ts';
import type { Matching } from '../lists/list-query.ts';
import { describeQuery } from '../lists/list-path.ts';
import type { Services } from '../services.ts';
import { storeText } from '../locales/stored-text.ts';
import type { NewItem, BatchAction } from './batch.ts';
import { bulkItem } from './bulk-items.ts';
import type { BulkList } from './bulk-list.ts';
import { draftBatch } from './draft-batch.ts';

/** The rows that the actor ticked, or all that match the filters. */
export type Chosen = { ids: number[] } | { matching: Matching };

/**
 * Saves the chosen rows as a draft, each with the policy's current decision. Logs each ticked row that is outside the
 * actor's subtree. Returns the draft's id, or undefined if nothing was chosen. Throws TooManyError.
 */
export async function draftBulk<BulkAction extends BatchAction, Row extends { id: number }>(
  services: Services,
  actor: Actor,
  bulk: BulkList<BulkAction, Row>,
  { action, chosen, listPath }: { action: BulkAction; chosen: Chosen; listPath: string },
): Promise<number | undefined> {
  const subjects = bulk.subjects(action);
  const selection = storeText((t) =>
    'ids' in chosen
      ? t.batches[subjects].ticked({ count: chosen.ids.length })
      : describeQuery(t, bulk.list, chosen.matching) || t.batches[subjects].all,
  );
  const unknown: OutOfScope[] = [];
  const id = await draftBatch(
    services,
    actor,
    { action, subjects, selection, source: null, listPath },
    itemsOf,
  );
  for (const one of unknown) await logIfOutOfScope(services, actor, one);
  return id;

  async function* itemsOf(sql: Knex.Transaction): AsyncGenerator<NewItem[]> {
    if ('matching' in chosen) {
      for await (const rows of bulk.stream(sql, actor, chosen.matching)) {
        yield bulk.items(sql, actor, action, rows);
      }
      return;
    }
    const rows = chosen.ids.length === 0 ? [] : await bulk.find(sql, actor, chosen.ids);
    const found = new Set(rows.map((row) => row.id));
    const missing = chosen.ids.filter((one) => !found.has(one));
    unknown.push(...missing.map((one) => bulk.outOfScope(services, actor, one)));
    yield [
      ...(await bulk.items(sql, actor, action, rows)),
      ...unknown.map(({ what }) => bulkItem(null, what, bulk.notFoundReason)),
    ];
  }
}
