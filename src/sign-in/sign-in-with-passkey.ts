import { findAccount } from '../accounts/account-repository.ts';
import { maySignIn } from '../accounts/account-policy.ts';
import type { Account } from '../accounts/account.ts';
import type { RequestOrigin } from '../audit/audit-event.ts';
import { checkPasskey, ownerOfResponse } from '../passkeys/check-passkey.ts';
import type { PasskeyKind } from '../passkeys/passkey.ts';
import { passkeyBuckets } from '../rate-limits/rate-limits.ts';
import { withRateLimit } from '../rate-limits/with-rate-limit.ts';
import type { Services } from '../services.ts';
import { requestBlock } from './block-sign-in.ts';

interface PasskeySignIn {
  /** The browser's response as JSON. */
  response: string;
  browserHash: string;
  origin: RequestOrigin;
}

/**
 * Returns the account that may sign in with this passkey, which is both factors, and the passkey's kind. Returns undefined for a passkey that is
 * unknown, removed or refused, and for an account that may not sign in. Throws TooManyRequestsError if there were too
 * many failed attempts.
 */
export async function signInWithPasskey(
  services: Services,
  { response, browserHash, origin }: PasskeySignIn,
): Promise<{ account: Account; kind: PasskeyKind | undefined } | undefined> {
  return withRateLimit(
    services,
    passkeyBuckets(origin.address),
    async () => {
      const accountId = await ownerOfResponse(services, response);
      const account = accountId === undefined ? undefined : await findAccount(services.database, accountId);
      if (!account) return undefined;
      const context = { purpose: 'sign-in', browserHash } as const;
      const { outcome, kind } = await checkPasskey(services, { account, response, context, origin });
      return outcome === 'right' && maySignIn(account) ? { account, kind } : undefined;
    },
    (full) => requestBlock(services, { identifier: '', full, origin }),
  );
}
