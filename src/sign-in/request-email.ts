import { TooManyRequestsError } from '../lib/errors.ts';
import type { Services } from '../services.ts';
import { addressFromTyped } from '../lib/typed-text.ts';
import { identifierFrom, MAX_IDENTIFIER_LENGTH } from '../accounts/sign-in-identifier.ts';
import { insertRequest } from './sign-in-request-repository.ts';
import type { SignInRequest } from './sign-in-request.ts';
import { consumeWithin } from '../rate-limits/rate-limit-repository.ts';
import { emailRequestBuckets } from '../rate-limits/rate-limits.ts';

/** The details that the page shows if the person has requested an email too often. */
export interface EarlierRequest {
  /** What they typed: a username or an email address. */
  what: 'address' | 'username';
  requestedAt: Date;
  againAt: Date;
  retryAfterSeconds: number;
}

/**
 * Stores a request for an email, in a transaction of its own. The worker decides whether to send one, so the response
 * and its timing are the same whether or not a login exists. Returns null, or the details to show if there were too
 * many requests for the same identifier. Throws TooManyRequestsError if too many requests came from one network.
 */
export async function requestEmail(
  { database, keyring }: Services,
  kind: 'forgot-password' | 'sign-up',
  { typed, ...page }: { typed: string } & Pick<SignInRequest, 'origin' | 'language'>,
): Promise<EarlierRequest | null> {
  const identifier = identifierFrom(typed);
  const { byIdentifier, byNetwork } = emailRequestBuckets(kind, identifier, page.origin.address);
  const result = await database.transaction(async (sql) => {
    const outcome = await consumeWithin(sql, [byIdentifier, byNetwork]);
    // The worker may create an account from this, so the address is kept as its owner typed it.
    const asTyped = addressFromTyped(typed).slice(0, MAX_IDENTIFIER_LENGTH);
    if (outcome.allowed) await insertRequest(sql, keyring, kind, { identifier: asTyped, ...page });
    return outcome;
  });
  if (result.allowed) return null;
  const fullBucket = result.full.find(({ key }) => key === byIdentifier.key);
  if (!fullBucket) throw new TooManyRequestsError(result.retryAfterSeconds, 'requests');
  return {
    what: identifier.includes('@') ? 'address' : 'username',
    requestedAt: fullBucket.countedAt ?? fullBucket.expiresAt,
    againAt: fullBucket.expiresAt,
    retryAfterSeconds: Math.max(1, Math.ceil(fullBucket.secondsLeft)),
  };
}
