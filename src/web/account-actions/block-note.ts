import { MAX_WRONG_CODES } from '../../rate-limits/rate-limits.ts';
import type { Catalogue } from '../../locales/catalogues.ts';
import type { Account } from '../../accounts/account.ts';

/** Returns a one-line note for an account that is blocked after failed attempts, or null if it is not blocked. */
export function blockNote(
  { actions: { blocked }, formats }: Catalogue,
  { blockedUntil, totpLocked }: Pick<Account, 'blockedUntil' | 'totpLocked'>,
  timeZone: string,
): string | null {
  if (totpLocked) return blocked.wrongCodes({ limit: String(MAX_WRONG_CODES) });
  return blockedUntil && blocked.until({ time: formats.near(blockedUntil, timeZone) });
}
