import { setTimeout as sleep } from 'node:timers/promises';

/** Looks again and again until it is as wanted; the last look is in the error when it never is. */
export async function waitUntil<T>(
  look: () => Promise<T> | T,
  wanted: (seen: T) => boolean,
  timeout = 8000,
): Promise<T> {
  for (const began = Date.now(); ; await sleep(20)) {
    const seen = await look();
    if (wanted(seen)) return seen;
    if (Date.now() - began > timeout) throw new Error(`Not within ${timeout} ms: ${JSON.stringify(seen)}`);
  }
}
