import { Tinypool } from 'tinypool';
import { createLimiter } from '../../lib/limiter.ts';
import type { Strength, StrengthRequest } from './password-estimator.js';

const pool = new Tinypool({
  filename: new URL('./password-estimator.js', import.meta.url).href,
  runtime: 'worker_threads',
  minThreads: 0,
  maxThreads: 1,
  idleTimeout: 10 * 60_000,
  // The thread runs plain JavaScript, so it does not need the process's loader.
  execArgv: [],
});

/** Runs one estimate at a time. An attacker who sends many gets a 503, and the thread's queue stays short. */
const limit = createLimiter(1, { maxQueue: 64, maxWaitMs: 20_000 });

/** Estimates a password's strength outside the event loop. Throws BusyError if too many estimates are waiting. */
export function estimateStrength(request: StrengthRequest): Promise<Strength> {
  return limit(() => pool.run(request) as Promise<Strength>);
}

/**
 * Starts the thread, which takes half a second to read its word lists, so that the first person does not wait for it.
 */
export async function loadWordLists(): Promise<void> {
  await estimateStrength({ password: '', words: [] });
}
