import { TooManyRequestsError } from '../http/http-errors.ts';
import type { Services } from '../services.ts';
import { takeTry } from '../sign-in/throttle-repository.ts';
import { takenBuckets } from '../sign-in/throttling.ts';
import type { Actor } from './account.ts';
import { TakenError } from './taken.ts';

/** Does what may tell that somebody else has a name or an address. Throws TooManyRequestsError beyond the limit. */
export async function countingTaken<T>(services: Services, actor: Actor, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof TakenError) await countTakenAnswers(services, actor, 1);
    throw error;
  }
}

/** Counts such answers: whoever asks for many is looking for people. Throws TooManyRequestsError beyond the limit. */
export async function countTakenAnswers({ database }: Services, actor: Actor, count: number): Promise<void> {
  for (let told = 0; told < count; told += 1) {
    const taken = await takeTry(database, takenBuckets(actor.accountId));
    if (!taken.allowed) throw new TooManyRequestsError(taken.retryAfterSeconds, 'requests');
  }
}
