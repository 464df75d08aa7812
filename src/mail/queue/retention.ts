import type { Knex } from 'knex';
import type { Services } from '../../services.ts';
import { pruneMailJobs } from './mail-job-repository.ts';

const BATCH = 1000;
const EVERY_MS = 3_600_000;

/** Forgets what is over of one kind, besides mails. */
export type Cleanup = (sql: Knex) => Promise<unknown>;

/** Forgets old mails, and what else it is given, now and then, for as long as it is not stopped. */
export function startRetention(
  { database, config, logger }: Services,
  forgets: readonly Cleanup[],
): { stop(): Promise<void> } {
  let stopped = false;

  async function prune(): Promise<void> {
    try {
      let pruned = BATCH;
      while (!stopped && pruned === BATCH)
        pruned = await pruneMailJobs(database, config.mailRetentionDays, BATCH);
      for (const forget of forgets) await forget(database);
    } catch (error) {
      logger.warn({ err: error }, 'what is over could not be forgotten');
    }
  }

  let pruning = prune();
  const timer = setInterval(() => {
    pruning = pruning.then(prune);
  }, EVERY_MS);
  return {
    stop() {
      stopped = true;
      clearInterval(timer);
      return pruning;
    },
  };
}
