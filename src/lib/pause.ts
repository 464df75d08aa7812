import { setImmediate } from 'node:timers/promises';

/** Short enough that two such loops and a page fit into one turn of the event loop (R9 allows 50 ms). */
const MAX_WORK_MS = 5;

/** Creates a function for long loops. If a loop awaits it in each round, other requests can run every 5 ms. */
export function createPause(): () => Promise<void> | undefined {
  let began = performance.now();
  return () => {
    if (performance.now() - began < MAX_WORK_MS) return undefined;
    return setImmediate().then(() => {
      began = performance.now();
    });
  };
}
