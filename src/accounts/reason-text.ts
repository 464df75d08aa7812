import type { Catalogue } from '../locales/catalogues.ts';
import type { Reason } from './account-policy.ts';
import type { ListedAccount } from './account.ts';

/** Says why an action is not available for this login. */
export function reasonText(
  { actions: { reasons, reasonsForMainAdmins } }: Catalogue,
  reason: Reason,
  { role }: Pick<ListedAccount, 'role'>,
): string {
  if (role === 'primary' && (reason === 'only-active' || reason === 'only-pending')) {
    return reasonsForMainAdmins[reason];
  }
  return reasons[reason];
}
