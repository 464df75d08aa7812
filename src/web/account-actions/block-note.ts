import { MAX_WRONG_CODES } from '../../rate-limits/limits.ts';
import { catalogues } from '../../locales/catalogues.ts';
import type { Account } from '../../accounts/account.ts';

/** Returns a one-line note for an account that is blocked after failed attempts, or null if it is not blocked. */
export function blockNote(
  { blockedUntil, totpLocked }: Pick<Account, 'blockedUntil' | 'totpLocked'>,
  timeZone: string,
): string | null {
  if (totpLocked) return `Blocked after ${MAX_WRONG_CODES} wrong codes. Only Reset 2FA unblocks it`;
  return (
    blockedUntil &&
    `Blocked after failed attempts, until ${catalogues.en.formats.near(blockedUntil, timeZone)}`
  );
}
