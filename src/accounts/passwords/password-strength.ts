import { Tinypool } from 'tinypool';
import { createLimiter } from '../../lib/concurrency-limiter.ts';
import type { Strength, StrengthRequest } from './password-estimator.js';

/** Starts the thread when it is needed, because its word lists take 45 MB of memory, and passwords are set rarely. */
const pool = new Tinypool({
  filename: new URL('./password-estimator.js', import.meta.url).href,
  runtime: 'worker_threads',
  minThreads: 0,
  maxThreads: 1,
  idleTimeout: 10 * 60_000,
  // Don't pass on the options that let the process load TypeScript, because the thread runs plain JavaScript.
  execArgv: [],
  // Loading the word lists leaves a lot of garbage. Without a limit, the thread keeps 30 MB more and is no faster.
  resourceLimits: { maxYoungGenerationSizeMb: 4 },
});

/** Runs one estimate at a time. If too many are waiting, for example in an attack, further requests get a 503. */
const limit = createLimiter(1, { maxQueue: 64, maxWaitMs: 20_000 });

/** Estimates a password's strength outside the event loop. Throws BusyError if too many estimates are waiting. */
export function estimateStrength(request: StrengthRequest): Promise<Strength> {
  return limit(() => pool.run(request) as Promise<Strength>);
}
