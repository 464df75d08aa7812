import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Calls `look` every 20 ms until its result is as expected, and returns that result. Throws an Error with the last
 * result after `timeout` milliseconds. The default is long, because a busy machine may stop everything for seconds.
 */
export async function waitUntil<T>(
  look: () => Promise<T> | T,
  wanted: (seen: T) => boolean,
  timeout = 30_000,
): Promise<T> {
  for (const began = Date.now(); ; await sleep(20)) {
    const seen = await look();
    if (wanted(seen)) return seen;
    if (Date.now() - began > timeout) throw new Error(`Not within ${timeout} ms: ${JSON.stringify(seen)}`);
  }
}
