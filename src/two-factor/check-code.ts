import type { Account } from '../accounts/account.ts';
import type { RequestOrigin } from '../audit/audit-event.ts';
import type { Services } from '../services.ts';
import { measure } from '../lib/measurements.ts';
import { lastOf, withRateLimit } from '../rate-limits/with-rate-limit.ts';
import { beginBlock } from '../blocks/record-block.ts';
import { codeBuckets, MAX_WRONG_CODES } from '../rate-limits/limits.ts';
import { openSecret, reencryptSecret } from './enrolment.ts';
import { codeProblem, stepOfCode } from './totp.ts';
import { countWrongCode, findTwoFactor, takeStep } from './two-factor-repository.ts';

export type CodeCheck = 'right' | 'wrong' | 'missing' | 'malformed' | 'only-a-reset-helps';

/**
 * Checks a typed code. Each code works once. A malformed code is not an attempt, so no limit counts it.
 * Returns `only-a-reset-helps` if there were too many wrong codes in a row, even for a correct code.
 * Throws TooManyRequestsError if the rate limit for wrong codes is reached.
 */
export async function checkCode(
  services: Services,
  { account, code, origin }: { account: Account; code: string; origin: RequestOrigin },
): Promise<CodeCheck> {
  const problem = codeProblem(code);
  if (problem) return problem;
  const { sealedSecret, wrongCodes } = await findTwoFactor(services.database, account.id);
  if (wrongCodes >= MAX_WRONG_CODES) return 'only-a-reset-helps';
  const right = await withRateLimit(
    services,
    codeBuckets(account.id),
    async () => {
      if (await spendCode(services, account.id, sealedSecret, code)) return true;
      const wrongInARow = await countWrongCode(services.database, account.id);
      if (wrongInARow === MAX_WRONG_CODES) await beginBlock(services, account, null, origin);
      return undefined;
    },
    (full) => beginBlock(services, account, lastOf(full), origin),
  );
  const outcome = right ? 'right' : 'wrong';
  measure('factor', { factor: 'code', outcome });
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
