import type { Knex } from 'knex';
import type { Services } from '../../services.ts';
import { pruneMailJobs } from './mail-job-repository.ts';

const BATCH = 1000;
const EVERY_MS = 3_600_000;

/** Deletes expired rows of one kind other than emails. */
export type Cleanup = (sql: Knex) => Promise<unknown>;

/** Deletes old emails and runs the given cleanups, at once and then every hour. `stop` waits for the current run. */
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
