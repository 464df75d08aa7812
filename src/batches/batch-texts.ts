import { isForPrimary } from '../accounts/account-policy.ts';
import { isAdminButton } from '../admin-actions/admin-button-actions.ts';
import { decisionOf, isReviewBatch } from '../reviews/review-batch-actions.ts';
import type { Catalogue } from '../locales/catalogues.ts';
import { readText } from '../locales/stored-text.ts';
import type { Batch, BatchItem, Invitation, Tally, BatchAction } from './batch.ts';

export function batchActionLabel(
  { batches, admins, actions, reviews }: Catalogue,
  action: BatchAction,
): string {
  if (action === 'invite') return batches.invite;
  if (isReviewBatch(action)) return reviews.decisions[decisionOf(action)];
  return isAdminButton(action) ? admins.labels[action] : actions.labels[action];
}

/** Returns the title of a batch's page, such as "Import: 60 lines". */
export function titleOf(t: Catalogue, batch: Batch, { total }: Tally): string {
  return batch.action === 'invite'
    ? t.batches.importTitle({ count: total })
    : actionWithCount(t, batch, total);
}

/** Names the action and how many items it is for, such as "Deactivate: 3 technicians". */
export function actionWithCount(
  t: Catalogue,
  { action, subjects }: Pick<Batch, 'action' | 'subjects'>,
  count: number,
): string {
  return t.batches[subjects].title({ action: batchActionLabel(t, action), count });
}

/** Says what will happen or has happened, such as "46 of 60 technicians will be deactivated." */
export function describeOutcome(
  t: Catalogue,
  batch: Pick<Batch, 'action' | 'subjects'>,
  count: number,
  total: number,
  tense: 'will' | 'were',
): string {
  const { all, some } = outcomesOf(t, batch)[tense];
  return count === total ? all({ count }) : some({ count, total });
}

function outcomesOf({ batches }: Catalogue, { action, subjects }: Pick<Batch, 'action' | 'subjects'>) {
  const { technicians, mainAdmins, admins, reviewed } = batches.outcomes;
  if (action === 'invite') return technicians.invite;
  if (isReviewBatch(action)) return reviewed[decisionOf(action)];
  if (isAdminButton(action)) return admins[action];
  return subjects === 'main-admins' && isForPrimary(action) ? mainAdmins[action] : technicians[action];
}

/** The number of items that were or will be skipped for one reason. */
export interface ReasonCount {
  /** A stored text. */
  reason: string;
  count: number;
}

/** Returns the reason without its full stop, because a sentence continues after it. */
export function reasonOf(t: Catalogue, { reason, count }: ReasonCount): ReasonCount {
  return { count, reason: readText(t, reason).replace(/\.$/, '') };
}

/**
 * Formats an item for the batch page, with its expected outcome if the batch is a draft and its actual state otherwise.
 */
export function itemRow(t: Catalogue, batch: Pick<Batch, 'state' | 'action'>, item: BatchItem) {
  const { line, name, details, typed, expectedSkip, state, note } = item;
  const isDraft = batch.state === 'draft';
  return {
    line,
    name,
    username: details ? usernameText(t, details, expectedSkip) : (typed?.username ?? ''),
    adminName: details?.adminName ?? typed?.admin ?? '',
    outcome: isDraft ? expectedOutcome(t, batch, item) : t.batches.items.states[state],
    note: readText(t, (isDraft ? expectedSkip : note) ?? ''),
    kind: isDraft ? expectedKind(batch, item) : state,
  };
}

/** Hides a proposed username if the line will be skipped, because it would only confuse. */
function usernameText(
  { batches }: Catalogue,
  { username, isProposed }: Invitation,
  expectedSkip: string | null,
): string {
  if (!isProposed) return username;
  return expectedSkip === null ? batches.items.proposed({ username }) : '';
}

/** An import line that cannot be read is shown as failed. */
function expectedKind(
  { action }: Pick<Batch, 'action'>,
  { expectedSkip, details }: BatchItem,
): BatchItem['state'] {
  if (expectedSkip === null) return 'waiting';
  return action === 'invite' && details === null ? 'failed' : 'skipped';
}

function expectedOutcome({ batches }: Catalogue, batch: Pick<Batch, 'action'>, item: BatchItem): string {
  const { invalid, willBeSkipped, willBeInvited, willBeDone } = batches.items;
  switch (expectedKind(batch, item)) {
    case 'failed':
      return invalid;
    case 'skipped':
      return willBeSkipped;
    default:
      return batch.action === 'invite' ? willBeInvited : willBeDone;
  }
}

/** Says what a finished batch did. */
export function describeResult(
  t: Catalogue,
  batch: Pick<Batch, 'action' | 'subjects'>,
  { total, done, skipped, failed }: Tally,
): string {
  const words = t.batches.progress;
  return [
    done === 0 ? words.nothing : describeOutcome(t, batch, done, total, 'were'),
    ...(skipped > 0 ? [words.skipped({ count: skipped })] : []),
    ...(failed > 0 ? [words.failed({ count: failed })] : []),
  ].join(' ');
}
