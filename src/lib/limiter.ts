import { BusyError } from './errors.ts';

/**
 * Lets so many works run at once; others wait, in the order they came. Throws BusyError where `longestQueue` wait already, and
 * for one that has waited for `longestWaitMs`: whoever asked shall be told while still there.
 */
export function createLimiter(
  atOnce: number,
  { longestQueue, longestWaitMs }: { longestQueue: number; longestWaitMs: number },
) {
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
      }, longestWaitMs);
      waiting.push(go);
    });
  }

  return async function limit<T>(work: () => PromiseLike<T>): Promise<T> {
    if (running < atOnce) running += 1;
    else if (waiting.length < longestQueue) await waitForSlot();
    else throw new BusyError();
    try {
      return await work();
    } finally {
      // The turn is handed on, or given back.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
