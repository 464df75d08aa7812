import { TooManyRequestsError } from '../lib/errors.ts';
import type { Services } from '../services.ts';
import { fillBuckets, consume, type Bucket } from '../rate-limits/rate-limit-repository.ts';
import { bulkNameBuckets, nameBuckets, othersNameBuckets } from '../rate-limits/rate-limits.ts';
import type { Actor } from '../audit/actor.ts';

/**
 * Counts a form whose response reveals whether a username, an address or a short name is taken. Call this before the
 * check, so that the response at the limit is the same for every name. Throws TooManyRequestsError.
 */
export async function limitNameCheck({ database }: Services, actor: Actor): Promise<void> {
  await take(database, nameBuckets(actor.accountId), 1);
}

/** Counts a list of names. Throws TooManyRequestsError if there were too many names, or too many taken ones. */
export async function limitNameChecks({ database }: Services, actor: Actor, names: number): Promise<void> {
  await take(database, othersNameBuckets(actor.accountId), 1);
  await take(database, bulkNameBuckets(actor.accountId), names);
}

/**
 * Counts the names of a list that belong to other admins. If there are too many, throws TooManyRequestsError, so that
 * the list reveals none of them, and blocks further lists until the limit ends.
 */
export async function countOthersNames({ database }: Services, actor: Actor, found: number): Promise<void> {
  if (found === 0) return;
  const buckets = othersNameBuckets(actor.accountId);
  const consumed = await consume(database, buckets, found);
  if (consumed.allowed) return;
  await fillBuckets(database, buckets);
  throw new TooManyRequestsError(consumed.retryAfterSeconds, 'names');
}

async function take(database: Services['database'], buckets: Bucket[], amount: number): Promise<void> {
  const taken = await consume(database, buckets, amount);
  if (!taken.allowed) throw new TooManyRequestsError(taken.retryAfterSeconds, 'names');
}
