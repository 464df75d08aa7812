import type { Actor } from '../audit/actor.ts';
import type { Services } from '../services.ts';
import { BATCH_LIMIT, type Batch, type NewItem } from './batch.ts';
import { insertItems } from './batch-item-repository.ts';
import { insertBatch } from './batch-repository.ts';

/** More items were chosen than BATCH_LIMIT. */
export class TooManyError extends Error {
  override name = 'TooManyError';
}

/**
 * Saves the items as a draft, in one transaction. Nothing is done before the draft is confirmed. Returns the draft's
 * id, or undefined if there are no items. Throws TooManyError.
 */
export async function draftBatch(
  { database }: Services,
  actor: Actor,
  {
    action,
    subjects,
    selection,
    source,
    listPath,
  }: Pick<Batch, 'action' | 'subjects' | 'selection' | 'source' | 'listPath'>,
  items: (sql: Parameters<typeof insertBatch>[0]) => AsyncIterable<NewItem[]>,
): Promise<number | undefined> {
  try {
    return await database.transaction(async (sql) => {
      const id = await insertBatch(sql, {
        action,
        subjects,
        selection,
        source,
        listPath,
        adminId: actor.adminId,
        actorAccountId: actor.accountId,
        actorName: actor.username,
        origin: actor.origin,
      });
      let count = 0;
      for await (const some of items(sql)) {
        if (count + some.length > BATCH_LIMIT) throw new TooManyError();
        await insertItems(sql, id, count + 1, some);
        count += some.length;
      }
      if (count === 0) throw new NothingChosenError();
      return id;
    });
  } catch (error) {
    if (error instanceof NothingChosenError) return undefined;
    throw error;
  }
}

class NothingChosenError extends Error {}
