import { BusyError } from './http/http-errors.ts';

/**
 * Lets so many works run at once; others wait, in the order they came. Throws BusyError where `longestQueue` wait already:
 * whoever came last would not be answered in time.
 */
export function turns(atOnce: number, longestQueue: number) {
  const waiting: (() => void)[] = [];
  let running = 0;

  return async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (running >= atOnce) {
      if (waiting.length >= longestQueue) throw new BusyError();
      await new Promise<void>((resolve) => waiting.push(resolve));
    } else {
      running += 1;
    }
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
