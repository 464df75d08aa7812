import type { Knex } from 'knex';
import type { Services } from '../../services.ts';
import { deleteExpiredMailJobs } from './mail-job-repository.ts';

const BATCH = 1000;
const EVERY_MS = 3_600_000;

/** Deletes expired rows of one kind other than emails. */
export type Cleanup = (sql: Knex) => Promise<unknown>;

/** Deletes old emails and runs the given cleanups, at once and then every hour. `stop` waits for the current run. */
export function startRetention(
  { database, config, logger }: Services,
  cleanups: readonly Cleanup[],
): { stop(): Promise<void> } {
  let stopped = false;

  async function cleanUp(): Promise<void> {
    try {
      let deleted = BATCH;
      while (!stopped && deleted === BATCH)
        deleted = await deleteExpiredMailJobs(database, config.mailRetentionDays, BATCH);
      for (const cleanup of cleanups) await cleanup(database);
    } catch (error) {
      logger.warn({ err: error }, 'what is over could not be forgotten');
    }
  }

  let running = cleanUp();
  const timer = setInterval(() => {
    running = running.then(cleanUp);
  }, EVERY_MS);
  return {
    stop() {
      stopped = true;
      clearInterval(timer);
      return running;
    },
  };
}
