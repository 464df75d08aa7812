import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Services } from '../services.ts';

/** A task that runs at once and then regularly, in each worker process. */
export interface MaintenanceJob {
  /** What it does, for the log: "delete old emails". */
  name: string;
  everySeconds: number;
  /** Stops early if `signal` is aborted. */
  run(signal: AbortSignal): Promise<unknown>;
}

/** Runs the jobs until it is stopped. `stop` waits for the current runs. A job that fails is logged and runs again. */
export function startMaintenance(
  { logger }: Services,
  jobs: readonly MaintenanceJob[],
): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  // Each job waits for it. Node.js warns about more than ten.
  setMaxListeners(jobs.length, signal);

  async function repeat(job: MaintenanceJob): Promise<void> {
    while (!signal.aborted) {
      try {
        await job.run(signal);
      } catch (error) {
        logger.warn({ err: error, job: job.name }, 'a maintenance job failed');
      }
      await sleep(job.everySeconds * 1000, undefined, { signal }).catch(() => undefined);
    }
  }

  const running = jobs.map(repeat);
  return {
    async stop() {
      stopping.abort();
      await Promise.all(running);
    },
  };
}
