import { actionLabels } from '../accounts/account-policy.ts';
import { isAdminButton } from '../admin-actions/admin-button-actions.ts';
import { adminActionLabels } from '../admin-actions/admin-policy.ts';
import { counted, formatCount } from '../lib/numbers.ts';
import type { Batch, BatchItem, Invitation, Subjects, Tally, Work } from './batch.ts';

export function workLabel(work: Work): string {
  if (work === 'invite') return 'Invite';
  return isAdminButton(work) ? adminActionLabels[work] : actionLabels[work];
}

export const subjectWords: Record<Subjects, { one: string; many: string; nameLabel: string }> = {
  technicians: { one: 'technician', many: 'technicians', nameLabel: 'Email address' },
  admins: { one: 'admin', many: 'admins', nameLabel: 'Name' },
  'main-admins': { one: 'main admin', many: 'main admins', nameLabel: 'Email address' },
};

/** "1 technician", "1,200 technicians". */
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
  if (work !== 'invite') return `${workLabel(work)}: ${subjectsInWords(subjects, total)}`;
  return `Import: ${counted(total, 'line', 'lines')}`;
}

/** What will happen, in sentences; `reasons` are those for which some will be skipped. */
export function consequencesOf(batch: Batch, { doable }: Tally, reasons: readonly ReasonCount[]) {
  return [
    `${whatHappens(batch, doable)} (${batch.asked}).`,
    ...reasons.map(skippedFor),
    ...(doable === 0
      ? []
      : ['We check each one again just before the change, and skip any that no longer qualify.']),
  ];
}

function whatHappens({ work, subjects }: Batch, doable: number): string {
  if (doable === 0) return 'Nothing will be changed';
  const whom = subjectsInWords(subjects, doable);
  if (work !== 'invite') return `“${workLabel(work)}” will be applied to ${whom}`;
  return `${whom} will be invited${doable === 1 ? '' : ', each with a separate email'}`;
}

/** How many were or will be skipped for one reason. */
export interface ReasonCount {
  reason: string;
  count: number;
}

export function skippedFor({ reason, count }: ReasonCount): string {
  return `${formatCount(count)} skipped: ${reason}`;
}

/** An item as the page of its batch shows it: what will happen before the start, what happened after it. */
export function itemRow(batch: Pick<Batch, 'state' | 'work'>, item: BatchItem) {
  const { line, name, details, typed, forecast, state, note } = item;
  const isDraft = batch.state === 'draft';
  return {
    line,
    name,
    username: details ? usernameText(details, forecast) : (typed?.username ?? ''),
    adminName: details?.adminName ?? typed?.admin ?? '',
    outcome: isDraft ? outlook(batch, item) : itemStates[state],
    note: (isDraft ? forecast : note) ?? '',
    bad: isDraft ? forecast !== null : state === 'skipped',
  };
}

/** A proposal for a line that will be skipped would only confuse. */
function usernameText({ username, isProposed }: Invitation, forecast: string | null): string {
  if (!isProposed) return username;
  return forecast === null ? `${username} (proposed)` : '';
}

function outlook({ work }: Pick<Batch, 'work'>, { forecast, details }: BatchItem): string {
  if (forecast === null) return work === 'invite' ? 'Will be invited' : 'Will be done';
  return work === 'invite' && details === null ? 'Invalid' : 'Will be skipped';
}
