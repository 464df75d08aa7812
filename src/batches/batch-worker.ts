import { setTimeout as sleep } from 'node:timers/promises';
import type { Services } from '../services.ts';
import { claimBatch } from './batch-claim-repository.ts';
import { LEASE_SECONDS, processBatch } from './process-batch.ts';
import { warnRarely } from '../lib/warn-rarely.ts';

const POLL_MS = 1_000;

/**
 * Performs batches until it is stopped. Any number of workers can run on one database. `stop` waits for the current
 * items; another worker continues with the rest.
 */
export function startBatchWorker(services: Services): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const working = work(services, stopping.signal);
  return {
    async stop() {
      stopping.abort();
      await working;
    },
  };
}

async function work(services: Services, signal: AbortSignal): Promise<void> {
  const { database, logger } = services;
  while (!signal.aborted) {
    try {
      const batch = await claimBatch(database, LEASE_SECONDS);
      // If the batch is not finished, another worker is still performing its last items.
      const finished = batch && (await processBatch(services, batch, () => signal.aborted));
      if (!finished) await pause(signal);
    } catch (error) {
      warnRarely(logger, { err: error }, 'the batch worker is waiting for the database');
      await pause(signal);
    }
  }
}

async function pause(signal: AbortSignal): Promise<void> {
  // The signal ends the pause early.
  await sleep(POLL_MS, undefined, { signal }).catch(() => undefined);
}
