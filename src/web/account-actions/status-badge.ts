import { statusLabels, type Account, type Status } from '../../accounts/account.ts';

export function statusBadge({ status }: Pick<Account, 'status'>): { label: string; kind: Status } {
  return { label: statusLabels[status], kind: status };
}
