import type { Catalogue } from '../../locales/catalogues.ts';
import type { ListedAccount } from '../../accounts/account.ts';

/** Says when the access of an account ends or ended, or returns null if it has no end date. */
export function endNote(
  { actions: { accessEnded, accessEnds }, formats }: Catalogue,
  { accessEnd }: Pick<ListedAccount, 'accessEnd'>,
): string | null {
  if (!accessEnd) return null;
  const date = formats.day(accessEnd.on);
  return accessEnd.hasEnded ? accessEnded({ date }) : accessEnds({ date });
}
