import { requireFutureEnd } from '../accounts/access-end.ts';
import type { Actor } from '../audit/actor.ts';
import { requireAccess } from '../sessions/require-access.ts';
import type { Services } from '../services.ts';
import { SMALL_BATCH, type Batch } from './batch.ts';
import { skipIneligible, tallyOf } from './batch-item-repository.ts';
import { startDraft } from './batch-repository.ts';
import { LEASE_SECONDS, processBatch } from './process-batch.ts';

/** The page waits at most this long for a small batch. A worker does the rest. */
const MAX_WAIT_MS = 5_000;

/**
 * Starts a draft, in a transaction of its own. Does nothing if it was started before. Performs a small batch before it
 * returns, within MAX_WAIT_MS, and leaves a larger one to the workers. Throws AccessEndedError, and InvalidFormError if the
 * end date is past.
 */
export async function startBatch(
  services: Services,
  actor: Actor,
  draft: Batch,
  { reason, accessEndsOn }: Pick<Batch, 'reason' | 'accessEndsOn'>,
): Promise<void> {
  const { database } = services;
  if (accessEndsOn !== null) await requireFutureEnd(database, accessEndsOn, actor.timeZone);
  const isSmall = (await tallyOf(database, draft.id)).total <= SMALL_BATCH;
  const started = await database.transaction(async (sql) => {
    const leaseSeconds = isSmall ? LEASE_SECONDS : 0;
    if (!(await startDraft(sql, draft.id, { reason, accessEndsOn, leaseSeconds }))) return false;
    await requireAccess(sql, actor);
    await skipIneligible(sql, draft.id);
    return true;
  });
  if (!started || !isSmall) return;
  const began = performance.now();
  await processBatch(
    services,
    { ...draft, reason, accessEndsOn },
    () => performance.now() - began > MAX_WAIT_MS,
  );
}
