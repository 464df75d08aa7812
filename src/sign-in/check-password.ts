import { rehashPassword } from '../accounts/account-repository.ts';
import type { Account } from '../accounts/account.ts';
import { hashPassword, verifyPassword } from '../accounts/password-hashing.ts';
import type { RequestOrigin } from '../audit/audit-event.ts';
import type { Services } from '../services.ts';
import { findCandidate, type SignInCandidate } from './sign-in-repository.ts';
import { passwordBuckets } from './throttling.ts';
import { throttledTry } from './throttled-try.ts';

export interface PasswordAttempt {
  /** The username or the e-mail address, as typed. */
  identifier: string;
  password: string;
  origin: RequestOrigin;
  knownBrowserOf: (accountId: number) => string | undefined;
}

/**
 * The account that may sign in with this password. Undefined alike, and after the same work, for a wrong password, an
 * unknown name, a pending, inactive or SSO-only account, and one below a deactivated admin.
 * Throws TooManyRequestsError, BusyError.
 */
export async function checkPassword(
  services: Services,
  { identifier, password, origin, knownBrowserOf }: PasswordAttempt,
): Promise<Account | undefined> {
  const candidate = await findCandidate(services.database, identifier);
  const account = candidate?.account ?? null;
  const buckets = account
    ? passwordBuckets({ accountId: account.id }, origin.address, knownBrowserOf(account.id))
    : passwordBuckets({ name: identifier }, origin.address, undefined);
  return throttledTry(services, { buckets, account, origin }, async () => {
    const hash = candidate?.passwordHash ?? null;
    const { matches, outdated } = await verifyPassword(hash, password);
    if (!candidate || !matches || !maySignIn(candidate)) return undefined;
    if (hash !== null && outdated) {
      await rehashPassword(services.database, candidate.account.id, hash, await hashPassword(password));
    }
    return candidate.account;
  });
}

function maySignIn({ account }: SignInCandidate): boolean {
  return account.status === 'active' && account.levelActive;
}
