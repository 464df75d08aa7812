import type { Account } from '../accounts/account.ts';
import type { RequestOrigin } from '../audit/audit-event.ts';
import { codeBuckets, MAX_WRONG_CODES } from '../rate-limits/rate-limits.ts';
import { lastOf, withRateLimit } from '../rate-limits/with-rate-limit.ts';
import type { Services } from '../services.ts';
import { countWrongCode, findWrongCodes } from './block-repository.ts';
import { beginBlock } from './record-block.ts';

export type LimitedOutcome = 'right' | 'wrong' | 'totpLocked';

/**
 * Runs an attempt at the second factor within the limits that codes and passkeys share. Returns `totpLocked` if
 * there were too many wrong ones in a row, even for a right one. Throws TooManyRequestsError if the rate limit for
 * wrong ones is reached.
 */
export async function withSecondFactorLimit(
  services: Services,
  account: Account,
  origin: RequestOrigin,
  attempt: () => Promise<boolean>,
): Promise<LimitedOutcome> {
  if ((await findWrongCodes(services.database, account.id)) >= MAX_WRONG_CODES) return 'totpLocked';
  const right = await withRateLimit(
    services,
    codeBuckets(account.id),
    async () => {
      if (await attempt()) return true;
      const wrongInARow = await countWrongCode(services.database, account.id);
      if (wrongInARow === MAX_WRONG_CODES) await beginBlock(services, account, null, origin);
      return undefined;
    },
    (full) => beginBlock(services, account, lastOf(full), origin),
  );
  return right ? 'right' : 'wrong';
}
