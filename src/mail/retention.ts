import type { Services } from '../services.ts';
import { deleteExpiredForms } from '../http/kept-form-repository.ts';
import { deleteDeadSessions } from '../http/session-repository.ts';
import { deleteExpiredBuckets } from '../sign-in/throttle-repository.ts';
import { pruneMailJobs } from './mail-job-repository.ts';

const BATCH = 1000;
const EVERY_MS = 3_600_000;

/** Forgets old mails, dead sessions, and counters and kept forms that ran out, now and then, for as long as it is not stopped. */
export function startRetention(
  { database, config, logger }: Services,
  everyMs = EVERY_MS,
): { stop(): Promise<void> } {
  let stopped = false;

  async function prune(): Promise<void> {
    try {
      let pruned = BATCH;
      while (!stopped && pruned === BATCH)
        pruned = await pruneMailJobs(database, config.mailRetentionDays, BATCH);
      await deleteDeadSessions(database);
      await deleteExpiredBuckets(database);
      // The provider has no forms that are worth keeping, nor a table for them.
      if (config.app === 'console') await deleteExpiredForms(database);
    } catch (error) {
      logger.warn({ err: error }, 'what is over could not be forgotten');
    }
  }

  let pruning = prune();
  const timer = setInterval(() => {
    pruning = pruning.then(prune);
  }, everyMs);
  return {
    stop() {
      stopped = true;
      clearInterval(timer);
      return pruning;
    },
  };
}
