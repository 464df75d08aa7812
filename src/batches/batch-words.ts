import { actionLabels } from '../accounts/account-policy.ts';
import { formatCount } from '../numbers.ts';
import type { Batch, BatchItem, Tally, Work } from './batch.ts';

export function workLabel(work: Work): string {
  return work === 'invite' ? 'Invite' : actionLabels[work];
}

/** "1 technician", "1,200 technicians". */
export function technicians(count: number): string {
  return count === 1 ? '1 technician' : `${formatCount(count)} technicians`;
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

export function titleOf({ work }: Batch, { total }: Tally): string {
  if (work !== 'invite') return `${workLabel(work)}: ${technicians(total)}`;
  return total === 1 ? 'Import: 1 line' : `Import: ${formatCount(total)} lines`;
}

/** What will happen, in sentences; `reasons` are those for which some will be skipped. */
export function consequencesOf({ work, asked }: Batch, { doable }: Tally, reasons: readonly ReasonCount[]) {
  return [
    `${whatHappens(work, doable)} (${asked}).`,
    ...reasons.map(skippedFor),
    ...(doable === 0
      ? []
      : ['Each is asked again when its turn comes: who has changed meanwhile may be skipped.']),
  ];
}

function whatHappens(work: Work, doable: number): string {
  if (doable === 0) return 'Nothing is done';
  if (work !== 'invite') return `“${workLabel(work)}” is done to ${technicians(doable)}`;
  return `${technicians(doable)} ${doable === 1 ? 'is' : 'are'} invited, each by a mail of its own`;
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
  const { line, name, details, forecast, state, note } = item;
  const isDraft = batch.state === 'draft';
  return {
    line,
    name,
    username: details?.username ?? '',
    adminName: details?.adminName ?? '',
    outcome: isDraft ? outlook(batch, item) : itemStates[state],
    note: (isDraft ? forecast : note) ?? '',
    bad: isDraft ? forecast !== null : state === 'skipped',
  };
}

function outlook({ work }: Pick<Batch, 'work'>, { forecast, details }: BatchItem): string {
  if (forecast === null) return work === 'invite' ? 'Will be invited' : 'Will be done';
  return work === 'invite' && details === null ? 'Invalid' : 'Will be skipped';
}
