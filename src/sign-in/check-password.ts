import { rehashPassword } from '../accounts/account-repository.ts';
import type { Account } from '../accounts/account.ts';
import { hashPassword, verifyPassword } from '../accounts/passwords/password-hashing.ts';
import type { RequestOrigin } from '../audit/audit-event.ts';
import { maySignIn } from '../accounts/account-policy.ts';
import type { Services } from '../services.ts';
import { requestBlock } from './block-sign-in.ts';
import { measure } from '../lib/measurements.ts';
import { identifierFrom } from '../accounts/sign-in-identifier.ts';
import { findCandidate, type SignInCandidate } from './sign-in-repository.ts';
import { passwordBuckets } from '../rate-limits/rate-limits.ts';
import { withRateLimit } from '../rate-limits/with-rate-limit.ts';

export interface PasswordAttempt {
  /** The username or email address, as typed. */
  identifier: string;
  password: string;
  origin: RequestOrigin;
  trustedDeviceOf: (accountId: number) => string | undefined;
}

/**
 * Returns the account that may sign in with this password. Returns undefined, after the same amount of work, for a
 * wrong password, an unknown identifier, a pending, inactive or SSO-only account, and an account whose admin is
 * inactive. Throws TooManyRequestsError if there were too many failed attempts, or BusyError if too many passwords are
 * waiting.
 */
export async function checkPassword(
  services: Services,
  { identifier: typed, password, origin, trustedDeviceOf }: PasswordAttempt,
): Promise<Account | undefined> {
  const identifier = identifierFrom(typed);
  const candidate = await findCandidate(services.database, identifier);
  const trustedDeviceId = candidate && trustedDeviceOf(candidate.account.id);
  const account = await withRateLimit(
    services,
    passwordBuckets(identifier, origin.address, trustedDeviceId),
    () => signInWith(services, candidate, password),
    (full) => requestBlock(services, { identifier, full, origin }),
  );
  measure('factor', { factor: 'password', outcome: account ? 'right' : 'wrong' });
  return account;
}

async function signInWith(
  { database }: Services,
  candidate: SignInCandidate | undefined,
  password: string,
): Promise<Account | undefined> {
  const hash = candidate?.passwordHash ?? null;
  const { matches, outdated } = await verifyPassword(hash, password);
  if (!candidate || !matches || !maySignIn(candidate.account)) return undefined;
  if (hash !== null && outdated) {
    await rehashPassword(database, candidate.account.id, hash, await hashPassword(password));
  }
  return candidate.account;
}
