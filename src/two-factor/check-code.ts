import type { Account } from '../accounts/account.ts';
import type { RequestOrigin } from '../audit/audit-event.ts';
import type { Services } from '../services.ts';
import { measure } from '../lib/measurements.ts';
import { withSecondFactorLimit, type LimitedOutcome } from '../blocks/with-second-factor-limit.ts';
import { openSecret, reencryptSecret } from './totp-secret.ts';
import { codeProblem, stepOfCode } from './totp.ts';
import { findTwoFactor, takeStep } from './two-factor-repository.ts';

export type CodeCheck = LimitedOutcome | 'missing' | 'malformed';

/**
 * Checks a typed code. Each code works once. A malformed code is not an attempt, so no limit counts it.
 * Returns `totpLocked` if there were too many wrong codes in a row, even for a correct code.
 * Throws TooManyRequestsError if the rate limit for wrong codes is reached.
 */
export async function checkCode(
  services: Services,
  { account, code, origin }: { account: Account; code: string; origin: RequestOrigin },
): Promise<CodeCheck> {
  const problem = codeProblem(code);
  if (problem) return problem;
  const outcome = await withSecondFactorLimit(services, account, origin, async () => {
    const { sealedSecret } = await findTwoFactor(services.database, account.id);
    return spendCode(services, account.id, sealedSecret, code);
  });
  if (outcome !== 'totpLocked') measure('factor', { factor: 'code', outcome });
  return outcome;
}

/**
 * Marks a correct code as used. Also encrypts the secret with the newest key. Returns false if the code is wrong or has
 * been used.
 */
async function spendCode(
  services: Services,
  accountId: number,
  sealedSecret: string | null,
  code: string,
): Promise<boolean> {
  const { database, keyring } = services;
  if (sealedSecret === null) return false;
  const step = stepOfCode(openSecret(keyring, accountId, sealedSecret), code);
  if (step === undefined) return false;
  const reencrypted = reencryptSecret(keyring, accountId, sealedSecret);
  if (await takeStep(database, accountId, { sealedSecret, reencrypted, step })) return true;
  // `npm run keys:reseal` may have encrypted the secret again since it was read.
  const { sealedSecret: current } = await findTwoFactor(database, accountId);
  return current !== sealedSecret && spendCode(services, accountId, current, code);
}
