import { MOST_WRONG_CODES } from '../sign-in/throttling.ts';
import { formatNear } from '../times.ts';
import type { Account } from './account.ts';

/** What an admin is told of an account that is blocked after failed tries, in one line. */
export function blockNote(
  { blockedUntil, outOfCodes }: Pick<Account, 'blockedUntil' | 'outOfCodes'>,
  timeZone: string,
): string | null {
  if (outOfCodes) return `Blocked after ${MOST_WRONG_CODES} wrong codes: only Reset 2FA helps`;
  return blockedUntil && `Blocked after failed tries, until ${formatNear(blockedUntil, timeZone)}`;
}
