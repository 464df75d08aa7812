import type { ConfirmationRequirements } from '../account-actions/account-action.ts';
import { accountActions } from '../account-actions/account-actions.ts';
import {
  adminButtonActions,
  isAdminButton,
  type AdminButton,
} from '../admin-actions/admin-button-actions.ts';
import type { Catalogue } from '../locales/catalogues.ts';
import { isReviewBatch, reviewBatches } from '../reviews/review-batch-actions.ts';
import type { Services } from '../services.ts';
import type { Batch, BatchAction, Tally } from './batch.ts';
import { tallyReasons } from './batch-item-repository.ts';
import { totalsOfAdmins, totalsOfLogins } from './batch-totals-repository.ts';
import { describeOutcome, reasonOf } from './batch-texts.ts';

/** What the actor has to provide before a batch. Every bulk action needs a recent authentication (S4). */
export function batchRequirements(
  t: Catalogue,
  { action, subjects }: Pick<Batch, 'action' | 'subjects'>,
  { eligible }: Pick<Tally, 'eligible'>,
): ConfirmationRequirements {
  if (action === 'invite') return { needsReauthentication: true };
  const { takesReason, takesEndDate, danger, inBulk } = actionOf(action);
  const typesCount = inBulk.typesCount && eligible > 1;
  return {
    needsReauthentication: true,
    ...(takesReason && { takesReason }),
    ...(takesEndDate && { takesEndDate }),
    ...(danger && { danger }),
    ...(typesCount && {
      countToType: { count: eligible, label: t.batches[subjects].number },
    }),
  };
}

/** Says what a draft will do, with totals, in sentences. */
export async function batchConsequences(
  t: Catalogue,
  services: Services,
  batch: Batch,
  tally: Tally,
): Promise<string[]> {
  const { willBeSkipped, nothing, checkedAgain } = t.batches.start;
  const reasons = await tallyReasons(services.database, batch.id, 'ineligible');
  const skipped = reasons.map((reason) => willBeSkipped(reasonOf(t, reason)));
  if (tally.eligible === 0) return [nothing, ...skipped];
  return [
    describeOutcome(t, batch, tally.eligible, tally.total, 'will'),
    ...(await detailsOf(t, services, batch)),
    ...skipped,
    checkedAgain,
  ];
}

async function detailsOf(t: Catalogue, services: Services, batch: Batch): Promise<string[]> {
  const { action } = batch;
  if (action === 'invite') return [t.batches.start.separateEmails];
  if (isAdminButton(action)) {
    const totals = await totalsOfAdmins(services.database, batch);
    return adminButtonActions[action].inBulk.consequences(t, totals, services);
  }
  const totals = await totalsOfLogins(services.database, batch);
  return loginActionOf(action).inBulk.consequences(t, totals, services);
}

function actionOf(action: Exclude<BatchAction, 'invite'>) {
  return isAdminButton(action) ? adminButtonActions[action] : loginActionOf(action);
}

function loginActionOf(action: Exclude<BatchAction, 'invite' | AdminButton>) {
  return isReviewBatch(action) ? reviewBatches[action] : accountActions[action];
}
