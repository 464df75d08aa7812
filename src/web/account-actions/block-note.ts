import { MOST_WRONG_CODES } from '../../rate-limits/buckets.ts';
import { formatNear } from '../../lib/times.ts';
import type { Account } from '../../accounts/account.ts';

/** What an admin is told of an account that is blocked after failed tries, in one line. */
export function blockNote(
  { blockedUntil, totpLocked }: Pick<Account, 'blockedUntil' | 'totpLocked'>,
  timeZone: string,
): string | null {
  if (totpLocked) return `Blocked after ${MOST_WRONG_CODES} wrong codes. Only Reset 2FA unblocks it`;
  return blockedUntil && `Blocked after failed attempts, until ${formatNear(blockedUntil, timeZone)}`;
}
