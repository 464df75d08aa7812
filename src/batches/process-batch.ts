import { setTimeout as sleep } from 'node:timers/promises';
import type { Services } from '../services.ts';
import { storeText } from '../locales/stored-text.ts';
import type { Batch } from './batch.ts';
import { endRolledBackItem } from './batch-item-repository.ts';
import { extendLease, releaseLease } from './batch-claim-repository.ts';
import { finishBatch } from './finish-batch.ts';
import { ItemFailedError, performNextItem } from './perform-item.ts';

/** A worker that does not extend its lease for this long is assumed dead, and another one continues the batch. */
export const LEASE_SECONDS = 30;

/** The number of items performed at once, so that the others continue while one waits for the log. */
const CONCURRENCY = 4;

/** An item is retried because it can conflict with another change of the same account. */
const MAX_ATTEMPTS = 3;
const RETRY_DELAY_MS = 500;

/**
 * Performs the items of a leased batch until none is left or `shouldStop` returns true. Returns true if this call
 * finished the batch. Throws if the database fails.
 */
export async function processBatch(
  services: Services,
  batch: Batch,
  shouldStop: () => boolean = () => false,
): Promise<boolean> {
  const { database, logger } = services;
  const heartbeat = setInterval(
    () =>
      void extendLease(database, batch.id, LEASE_SECONDS).catch((error: unknown) =>
        logger.warn({ err: error, batch: batch.id }, 'failed to extend the lease of a batch'),
      ),
    (LEASE_SECONDS * 1000) / 3,
  );
  try {
    const failures = new Map<number, number>();
    const workers = Array.from({ length: CONCURRENCY }, () =>
      processItems(services, batch, failures, shouldStop),
    );
    // Wait until each has finished its current item, even if another has failed.
    await Promise.allSettled(workers);
    await Promise.all(workers);
    if (await finishBatch(services, batch)) return true;
    await releaseLease(database, batch.id);
    return false;
  } finally {
    clearInterval(heartbeat);
  }
}

async function processItems(
  services: Services,
  batch: Batch,
  failures: Map<number, number>,
  shouldStop: () => boolean,
): Promise<void> {
  while (!shouldStop()) {
    try {
      if (!(await performNextItem(services, batch))) return;
    } catch (error) {
      if (!(error instanceof ItemFailedError)) throw error;
      await countFailure(services, batch, failures, error);
    }
  }
}

/** Throws if the database is unavailable. The failure is then not the item's fault, and the batch continues later. */
async function countFailure(
  { database, logger }: Services,
  batch: Batch,
  failures: Map<number, number>,
  error: ItemFailedError,
): Promise<void> {
  logger.warn({ err: error, batch: batch.id, position: error.position }, 'an item of a batch failed');
  await sleep(RETRY_DELAY_MS);
  await extendLease(database, batch.id, LEASE_SECONDS);
  const count = (failures.get(error.position) ?? 0) + 1;
  failures.set(error.position, count);
  if (count < MAX_ATTEMPTS) return;
  await endRolledBackItem(database, batch.id, error.position, {
    state: 'failed',
    note: storeText(({ batches }) => batches.notes.failed),
  });
}
