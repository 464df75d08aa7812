import type { Account, Status } from '../../accounts/account.ts';
import type { Catalogue } from '../../locales/catalogues.ts';

export function statusBadge(
  t: Catalogue,
  { status }: Pick<Account, 'status'>,
): { label: string; kind: Status } {
  return { label: t.actions.statuses[status], kind: status };
}
