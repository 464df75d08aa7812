import { Tinypool } from 'tinypool';
import { createLimiter } from '../../lib/limiter.ts';
import type { Strength, StrengthRequest } from './password-estimator.js';

/** The thread is started when it is needed, because its word lists take 45 MB, and most people never set a password. */
const pool = new Tinypool({
  filename: new URL('./password-estimator.js', import.meta.url).href,
  runtime: 'worker_threads',
  minThreads: 0,
  maxThreads: 1,
  idleTimeout: 10 * 60_000,
  // The thread runs plain JavaScript, so it does not need the process's loader.
  execArgv: [],
  // Reading the word lists leaves much garbage. Without a limit, the thread keeps 30 MB more memory, and it is no faster.
  resourceLimits: { maxYoungGenerationSizeMb: 4 },
});

/** Runs one estimate at a time. An attacker who sends many gets a 503, and the thread's queue stays short. */
const limit = createLimiter(1, { maxQueue: 64, maxWaitMs: 20_000 });

/** Estimates a password's strength outside the event loop. Throws BusyError if too many estimates are waiting. */
export function estimateStrength(request: StrengthRequest): Promise<Strength> {
  return limit(() => pool.run(request) as Promise<Strength>);
}
