import type { Actor } from '../accounts/account.ts';
import type { Matching } from '../query-rules/list-query.ts';
import { queryInWords } from '../query-rules/list-view.ts';
import type { Services } from '../services.ts';
import type { NewItem, Work } from './batch.ts';
import { subjectsInWords, subjectWords } from './batch-words.ts';
import type { BulkList } from './bulk-list.ts';
import { draftBatch } from './draft-batch.ts';

/** Those that are ticked, or all that fit the rules. */
export type Chosen = { ids: number[] } | { matching: Matching };

/**
 * Keeps what was chosen, as the list is at this moment, with what the policy says of each. Throws TooManyError.
 * Returns the draft's id; undefined where nothing was chosen.
 */
export function draftBulk<W extends Work, Row extends { id: number }>(
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
  return draftBatch(
    services,
    actor,
    { work, subjects, asked, listPath },
    async function* (sql): AsyncGenerator<NewItem[]> {
      if ('matching' in chosen) {
        for await (const rows of bulk.stream(sql, actor, chosen.matching)) {
          yield bulk.items(sql, actor, work, rows);
        }
        return;
      }
      const rows = chosen.ids.length === 0 ? [] : await bulk.find(sql, actor, chosen.ids);
      const found = new Set(rows.map(({ id }) => id));
      const unknown = chosen.ids.filter((id) => !found.has(id));
      yield [...(await bulk.items(sql, actor, work, rows)), ...unknown.map((id) => bulk.unknownItem(id))];
    },
  );
}
