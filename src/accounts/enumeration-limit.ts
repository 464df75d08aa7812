import { TooManyRequestsError } from '../lib/errors.ts';
import type { Services } from '../services.ts';
import { fillBuckets, consume, type Bucket } from '../rate-limits/rate-limit-repository.ts';
import { bulkNameBuckets, nameBuckets, othersNameBuckets } from '../rate-limits/buckets.ts';
import type { Actor } from '../audit/actor.ts';

/**
 * Counts a form whose response reveals whether a name is taken: a username, an address or a short name. Counted before
 * the result is known, so that the response at the limit is the same for every name. Throws TooManyRequestsError.
 */
export async function limitNameCheck({ database }: Services, actor: Actor): Promise<void> {
  await take(database, nameBuckets(actor.accountId), 1);
}

/** The same for a list of names. Throws TooManyRequestsError if there were too many names, or too many taken ones. */
export async function limitNameChecks({ database }: Services, actor: Actor, names: number): Promise<void> {
  await take(database, othersNameBuckets(actor.accountId), 1);
  await take(database, bulkNameBuckets(actor.accountId), names);
}

/**
 * Counts how many names of a list belong to other admins' people. If they are too many, they are not revealed and no
 * other list is checked until the limit ends. Throws TooManyRequestsError.
 */
export async function countOthersNames({ database }: Services, actor: Actor, found: number): Promise<void> {
  if (found === 0) return;
  const buckets = othersNameBuckets(actor.accountId);
  const taken = await consume(database, buckets, found);
  if (taken.allowed) return;
  await fillBuckets(database, buckets);
  throw new TooManyRequestsError(taken.retryAfterSeconds, 'names');
}

async function take(database: Services['database'], buckets: Bucket[], amount: number): Promise<void> {
  const taken = await consume(database, buckets, amount);
  if (!taken.allowed) throw new TooManyRequestsError(taken.retryAfterSeconds, 'names');
}
