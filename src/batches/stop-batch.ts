import { partyOf } from '../audit/audit-party.ts';
import type { Actor } from '../audit/actor.ts';
import { withTransaction } from '../audit/transaction.ts';
import { requireAccess } from '../sessions/require-access.ts';
import type { Services } from '../services.ts';
import { storeText } from '../locales/stored-text.ts';
import type { Batch } from './batch.ts';
import { skipWaiting } from './batch-item-repository.ts';
import { lockRunning } from './batch-claim-repository.ts';
import { finishBatch, nameOf } from './finish-batch.ts';

/**
 * Skips the items that are still waiting, in a transaction of its own. The workers finish their current items and then
 * end the batch. Throws AccessEndedError.
 */
export async function stopBatch(services: Services, actor: Actor, batch: Batch): Promise<void> {
  await withTransaction(services.database, async (transaction) => {
    if (!(await lockRunning(transaction.sql, batch.id))) return;
    await requireAccess(transaction.sql, actor);
    const left = await skipWaiting(
      transaction.sql,
      batch.id,
      storeText(({ batches }) => batches.notes.stopped({ actor: actor.username })),
    );
    // Someone else stopped it first, or the workers already have the last items, so there is nothing to log.
    if (left === 0) return;
    transaction.audit({
      action: 'stop-batch',
      outcome: 'done',
      actor: partyOf(actor),
      subject: partyOf(actor),
      changes: { batch: { before: null, after: nameOf(batch) } },
      origin: actor.origin,
    });
  });
  await finishBatch(services, batch);
}
