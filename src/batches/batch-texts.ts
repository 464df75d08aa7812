import { actionLabels } from '../accounts/account-policy.ts';
import { isAdminButton } from '../admin-actions/admin-button-actions.ts';
import { adminActionLabels } from '../admin-actions/admin-policy.ts';
import { counted, formatCount } from '../lib/numbers.ts';
import type { Batch, BatchItem, Invitation, Subjects, Tally, BatchAction } from './batch.ts';

export function batchActionLabel(action: BatchAction): string {
  if (action === 'invite') return 'Invite';
  return isAdminButton(action) ? adminActionLabels[action] : actionLabels[action];
}

export const subjectLabels: Record<Subjects, { one: string; many: string; nameLabel: string }> = {
  technicians: { one: 'technician', many: 'technicians', nameLabel: 'Email address' },
  admins: { one: 'admin', many: 'admins', nameLabel: 'Name' },
  'main-admins': { one: 'main admin', many: 'main admins', nameLabel: 'Email address' },
};

/** Formats a count, such as "1 technician" or "1,200 technicians". */
export function formatSubjects(subjects: Subjects, count: number): string {
  const { one, many } = subjectLabels[subjects];
  return counted(count, one, many);
}

export const batchStates: Record<Batch['state'], string> = {
  draft: 'Not confirmed',
  running: 'Running',
  finished: 'Finished',
};

const itemStates: Record<BatchItem['state'], string> = {
  waiting: 'Waiting',
  done: 'Done',
  skipped: 'Skipped',
};

export function titleOf({ action, subjects }: Batch, { total }: Tally): string {
  if (action !== 'invite') return `${batchActionLabel(action)}: ${formatSubjects(subjects, total)}`;
  return `Import: ${counted(total, 'line', 'lines')}`;
}

/** Describes what will happen. `reasons` says why some items will be skipped. */
export function consequencesOf(batch: Batch, { eligible }: Tally, reasons: readonly ReasonCount[]) {
  return [
    `${effectOf(batch, eligible)} (${batch.selection}).`,
    ...reasons.map(skippedFor),
    ...(eligible === 0
      ? []
      : ['We check each one again just before the change, and skip any that no longer qualify.']),
  ];
}

function effectOf({ action, subjects }: Batch, eligible: number): string {
  if (eligible === 0) return 'Nothing will be changed';
  const whom = formatSubjects(subjects, eligible);
  if (action !== 'invite') return `“${batchActionLabel(action)}” will be applied to ${whom}`;
  return `${whom} will be invited${eligible === 1 ? '' : ', each with a separate email'}`;
}

/** The number of items that were or will be skipped for one reason. */
export interface ReasonCount {
  reason: string;
  count: number;
}

export function skippedFor({ reason, count }: ReasonCount): string {
  return `${formatCount(count)} skipped: ${reason}`;
}

/**
 * Formats an item for the batch page, with its expected outcome if the batch is a draft and its actual state otherwise.
 */
export function itemRow(batch: Pick<Batch, 'state' | 'action'>, item: BatchItem) {
  const { line, name, details, typed, expectedSkip, state, note } = item;
  const isDraft = batch.state === 'draft';
  return {
    line,
    name,
    username: details ? usernameText(details, expectedSkip) : (typed?.username ?? ''),
    adminName: details?.adminName ?? typed?.admin ?? '',
    outcome: isDraft ? expectedOutcome(batch, item) : itemStates[state],
    note: (isDraft ? expectedSkip : note) ?? '',
    bad: isDraft ? expectedSkip !== null : state === 'skipped',
  };
}

/** Hides a proposed username if the line will be skipped, because it would only confuse. */
function usernameText({ username, isProposed }: Invitation, expectedSkip: string | null): string {
  if (!isProposed) return username;
  return expectedSkip === null ? `${username} (proposed)` : '';
}

function expectedOutcome({ action }: Pick<Batch, 'action'>, { expectedSkip, details }: BatchItem): string {
  if (expectedSkip === null) return action === 'invite' ? 'Will be invited' : 'Will be done';
  return action === 'invite' && details === null ? 'Invalid' : 'Will be skipped';
}
