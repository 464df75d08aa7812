import { MOST_WRONG_CODES } from '../sign-in/throttling.ts';
import { formatNear } from '../times.ts';
import type { Account } from './account.ts';

/** What an admin is told of an account that is blocked after failed tries, in one line. */
export function blockNote(
  { blockedUntil, outOfCodes }: Pick<Account, 'blockedUntil' | 'outOfCodes'>,
  timeZone: string,
): string | null {
  if (outOfCodes) return `Blocked after ${MOST_WRONG_CODES} wrong codes. Only Reset 2FA unblocks it`;
  return blockedUntil && `Blocked after failed attempts, until ${formatNear(blockedUntil, timeZone)}`;
}
