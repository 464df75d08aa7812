import type { Catalogue } from '../locales/catalogues.ts';
import type { Reason } from './account-policy.ts';
import type { ListedAccount } from './account.ts';

/** Says why an action is not available for this login. */
export function reasonText(
  { actions: { accessEnded, reasons, reasonsForMainAdmins }, formats }: Catalogue,
  reason: Reason,
  { role, accessEnd }: Pick<ListedAccount, 'role' | 'accessEnd'>,
): string {
  if (reason === 'access-ended') return accessEnded({ date: accessEnd ? formats.day(accessEnd.on) : '' });
  if (role === 'primary' && (reason === 'only-active' || reason === 'only-pending')) {
    return reasonsForMainAdmins[reason];
  }
  return reasons[reason];
}
