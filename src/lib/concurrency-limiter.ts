import { BusyError } from './errors.ts';

export interface Limiter {
  <T>(work: () => PromiseLike<T>): Promise<T>;
  /** Counts the jobs now. */
  load: () => { running: number; waiting: number };
}

/**
 * Creates a function that runs up to `concurrency` jobs at a time. Others wait in the order of arrival. Throws BusyError if
 * `maxQueue` jobs are already waiting, or after a wait of `maxWaitMs`, so that people get a response before they
 * give up.
 */
export function createLimiter(
  concurrency: number,
  { maxQueue, maxWaitMs }: { maxQueue: number; maxWaitMs: number },
): Limiter {
  const waiting: (() => void)[] = [];
  let running = 0;

  function waitForSlot(): Promise<void> {
    return new Promise((resolve, reject) => {
      const go = () => {
        clearTimeout(timeout);
        resolve();
      };
      const timeout = setTimeout(() => {
        waiting.splice(waiting.indexOf(go), 1);
        reject(new BusyError());
      }, maxWaitMs);
      waiting.push(go);
    });
  }

  async function limit<T>(work: () => PromiseLike<T>): Promise<T> {
    if (running < concurrency) running += 1;
    else if (waiting.length < maxQueue) await waitForSlot();
    else throw new BusyError();
    try {
      return await work();
    } finally {
      // The next waiting job takes over the slot, so `running` stays the same.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  }

  return Object.assign(limit, { load: () => ({ running, waiting: waiting.length }) });
}
