import { actionLabels } from '../accounts/account-policy.ts';
import { isAdminButton } from '../admin-actions/admin-button-actions.ts';
import { adminActionLabels } from '../admin-actions/admin-policy.ts';
import { counted, formatCount } from '../lib/numbers.ts';
import type { Batch, BatchItem, Invitation, Subjects, Tally, BatchAction } from './batch.ts';

export function batchActionLabel(work: BatchAction): string {
  if (work === 'invite') return 'Invite';
  return isAdminButton(work) ? adminActionLabels[work] : actionLabels[work];
}

export const subjectWords: Record<Subjects, { one: string; many: string; nameLabel: string }> = {
  technicians: { one: 'technician', many: 'technicians', nameLabel: 'Email address' },
  admins: { one: 'admin', many: 'admins', nameLabel: 'Name' },
  'main-admins': { one: 'main admin', many: 'main admins', nameLabel: 'Email address' },
};

/** Formats a count, such as "1 technician" or "1,200 technicians". */
export function subjectsInWords(subjects: Subjects, count: number): string {
  const { one, many } = subjectWords[subjects];
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

export function titleOf({ work, subjects }: Batch, { total }: Tally): string {
  if (work !== 'invite') return `${batchActionLabel(work)}: ${subjectsInWords(subjects, total)}`;
  return `Import: ${counted(total, 'line', 'lines')}`;
}

/** Describes what will happen. `reasons` says why some items will be skipped. */
export function consequencesOf(batch: Batch, { eligible }: Tally, reasons: readonly ReasonCount[]) {
  return [
    `${whatHappens(batch, eligible)} (${batch.asked}).`,
    ...reasons.map(skippedFor),
    ...(eligible === 0
      ? []
      : ['We check each one again just before the change, and skip any that no longer qualify.']),
  ];
}

function whatHappens({ work, subjects }: Batch, eligible: number): string {
  if (eligible === 0) return 'Nothing will be changed';
  const whom = subjectsInWords(subjects, eligible);
  if (work !== 'invite') return `“${batchActionLabel(work)}” will be applied to ${whom}`;
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
export function itemRow(batch: Pick<Batch, 'state' | 'work'>, item: BatchItem) {
  const { line, name, details, typed, forecast, state, note } = item;
  const isDraft = batch.state === 'draft';
  return {
    line,
    name,
    username: details ? usernameText(details, forecast) : (typed?.username ?? ''),
    adminName: details?.adminName ?? typed?.admin ?? '',
    outcome: isDraft ? expectedOutcome(batch, item) : itemStates[state],
    note: (isDraft ? forecast : note) ?? '',
    bad: isDraft ? forecast !== null : state === 'skipped',
  };
}

/** Hides a proposed username if the line will be skipped, because it would only confuse. */
function usernameText({ username, isProposed }: Invitation, forecast: string | null): string {
  if (!isProposed) return username;
  return forecast === null ? `${username} (proposed)` : '';
}

function expectedOutcome({ work }: Pick<Batch, 'work'>, { forecast, details }: BatchItem): string {
  if (forecast === null) return work === 'invite' ? 'Will be invited' : 'Will be done';
  return work === 'invite' && details === null ? 'Invalid' : 'Will be skipped';
}
