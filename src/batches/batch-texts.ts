import { catalogues } from '../locales/catalogues.ts';
import { accountActions } from '../account-actions/account-actions.ts';
import { adminButtonActions, isAdminButton } from '../admin-actions/admin-button-actions.ts';
import { counted, formatCount } from '../lib/numbers.ts';
import type { Batch, BatchItem, Invitation, Subjects, Tally, BatchAction } from './batch.ts';

export function batchActionLabel(action: BatchAction): string {
  if (action === 'invite') return 'Invite';
  const { actions, admins } = catalogues.en;
  return isAdminButton(action) ? admins.labels[action] : actions.labels[action];
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

/** The states of a batch that was started. */
export const batchStates = {
  running: 'Running',
  finished: 'Finished',
} satisfies Partial<Record<Batch['state'], string>>;

const itemStates: Record<BatchItem['state'], string> = {
  waiting: 'Waiting',
  done: 'Done',
  skipped: 'Skipped',
  failed: 'Failed',
};

export function titleOf({ action, subjects }: Batch, { total }: Tally): string {
  if (action !== 'invite') return `${batchActionLabel(action)}: ${formatSubjects(subjects, total)}`;
  return `Import: ${counted(total, 'line', 'lines')}`;
}

/** Says what will happen or has happened, such as "46 of 60 technicians will be deactivated." */
export function describeOutcome(
  { action, subjects }: Pick<Batch, 'action' | 'subjects'>,
  count: number,
  total: number,
  verb: 'will be' | 'were',
): string {
  const whom =
    count === total
      ? formatSubjects(subjects, count)
      : `${formatCount(count)} of ${formatSubjects(subjects, total)}`;
  return `${whom} ${count === 1 && verb === 'were' ? 'was' : verb} ${participleOf(action)}.`;
}

function participleOf(action: BatchAction): string {
  if (action === 'invite') return 'invited';
  return (isAdminButton(action) ? adminButtonActions[action] : accountActions[action]).inBulk.participle;
}

/** The number of items that were or will be skipped for one reason. */
export interface ReasonCount {
  reason: string;
  count: number;
}

export function skippedFor({ reason, count }: ReasonCount, verb: string): string {
  return `${formatCount(count)} ${verb}: ${reason}.`;
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
    kind: isDraft ? expectedKind(batch, item) : state,
  };
}

/** Hides a proposed username if the line will be skipped, because it would only confuse. */
function usernameText({ username, isProposed }: Invitation, expectedSkip: string | null): string {
  if (!isProposed) return username;
  return expectedSkip === null ? `${username} (proposed)` : '';
}

/** An import line that cannot be read is shown as failed. */
function expectedKind(
  { action }: Pick<Batch, 'action'>,
  { expectedSkip, details }: BatchItem,
): BatchItem['state'] {
  if (expectedSkip === null) return 'waiting';
  return action === 'invite' && details === null ? 'failed' : 'skipped';
}

function expectedOutcome(batch: Pick<Batch, 'action'>, item: BatchItem): string {
  switch (expectedKind(batch, item)) {
    case 'failed':
      return 'Invalid';
    case 'skipped':
      return 'Will be skipped';
    default:
      return batch.action === 'invite' ? 'Will be invited' : 'Will be done';
  }
}

/** The numbers of a batch, such as "46 done, 14 skipped". */
export function formatCounts({ done, skipped, failed }: Pick<Tally, 'done' | 'skipped' | 'failed'>): string {
  return [
    `${formatCount(done)} done`,
    `${formatCount(skipped)} skipped`,
    ...(failed > 0 ? [`${formatCount(failed)} failed`] : []),
  ].join(', ');
}

/** Says what a finished batch did. */
export function describeResult(
  batch: Pick<Batch, 'action' | 'subjects'>,
  { total, done, skipped, failed }: Tally,
): string {
  return [
    done === 0 ? 'Nothing was changed.' : describeOutcome(batch, done, total, 'were'),
    ...(skipped > 0 ? [counted(skipped, 'was skipped.', 'were skipped.')] : []),
    ...(failed > 0 ? [`${formatCount(failed)} failed.`] : []),
  ].join(' ');
}
