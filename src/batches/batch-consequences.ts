import type { ConfirmationRequirements } from '../account-actions/account-action.ts';
import { accountActions } from '../account-actions/account-actions.ts';
import { adminButtonActions, isAdminButton } from '../admin-actions/admin-button-actions.ts';
import type { Services } from '../services.ts';
import type { Batch, BatchAction, Tally } from './batch.ts';
import { tallyReasons } from './batch-item-repository.ts';
import { totalsOfAdmins, totalsOfLogins } from './batch-totals-repository.ts';
import { describeOutcome, skippedFor, subjectLabels } from './batch-texts.ts';

/** What the actor has to provide before a batch. Every bulk action needs a recent authentication (S4). */
export function batchRequirements(
  { action, subjects }: Pick<Batch, 'action' | 'subjects'>,
  { eligible }: Pick<Tally, 'eligible'>,
): ConfirmationRequirements {
  if (action === 'invite') return { needsReauthentication: true };
  const { takesReason, danger, inBulk } = actionOf(action);
  const typesCount = inBulk.typesCount && eligible > 1;
  return {
    needsReauthentication: true,
    ...(takesReason && { takesReason }),
    ...(danger && { danger }),
    ...(typesCount && {
      countToType: { count: eligible, label: `Number of ${subjectLabels[subjects].many}` },
    }),
  };
}

/** Says what a draft will do, with totals, in sentences. */
export async function batchConsequences(services: Services, batch: Batch, tally: Tally): Promise<string[]> {
  const reasons = await tallyReasons(services.database, batch.id, 'ineligible');
  const skipped = reasons.map((reason) => skippedFor(reason, 'will be skipped'));
  if (tally.eligible === 0) return ['Nothing will be changed.', ...skipped];
  return [
    describeOutcome(batch, tally.eligible, tally.total, 'will be'),
    ...(await detailsOf(services, batch)),
    ...skipped,
    'We check each one again just before the change, and skip any that no longer qualify.',
  ];
}

async function detailsOf(services: Services, batch: Batch): Promise<string[]> {
  const { action } = batch;
  if (action === 'invite') return ['Each of them gets a separate email.'];
  if (isAdminButton(action)) {
    const totals = await totalsOfAdmins(services.database, batch);
    return adminButtonActions[action].inBulk.consequences(totals, services);
  }
  const totals = await totalsOfLogins(services.database, batch);
  return accountActions[action].inBulk.consequences(totals, services);
}

function actionOf(action: Exclude<BatchAction, 'invite'>) {
  return isAdminButton(action) ? adminButtonActions[action] : accountActions[action];
}
