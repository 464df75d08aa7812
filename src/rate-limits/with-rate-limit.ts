import { TooManyRequestsError } from '../lib/errors.ts';
import type { Services } from '../services.ts';
import { refund, consume, type Bucket, type FilledBucket } from './rate-limit-repository.ts';

/**
 * Counts the attempt before it runs, and removes it from the count unless it failed. `attempt` returns undefined if it
 * failed. Calls `onFull` if the failure filled a bucket. Throws TooManyRequestsError if a bucket was already full.
 */
export async function withRateLimit<T>(
  services: Services,
  buckets: readonly Bucket[],
  attempt: () => Promise<T | undefined>,
  onFull: (full: FilledBucket[]) => Promise<void>,
): Promise<T | undefined> {
  const result = await consume(services.database, buckets);
  if (!result.allowed) throw new TooManyRequestsError(result.retryAfterSeconds, 'failed-attempts');
  let failed = false;
  try {
    const result = await attempt();
    failed = result === undefined;
    return result;
  } finally {
    if (!failed) await refund(services.database, buckets);
    else if (result.full.length > 0) await onFull(result.full);
  }
}

/** The time when the last of the buckets expires. */
export function lastOf(full: readonly FilledBucket[]): Date {
  return new Date(Math.max(...full.map(({ expiresAt }) => expiresAt.getTime())));
}
