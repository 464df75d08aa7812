import type { Account, Status } from './account.ts';

const labels: Record<Status, string> = { pending: 'Pending', active: 'Active', inactive: 'Inactive' };

export function statusBadge({ status }: Pick<Account, 'status'>): { label: string; kind: Status } {
  return { label: labels[status], kind: status };
}
