import { actorOf } from '../accounts/account.ts';
import type { Actor } from '../audit/actor.ts';
import { accountActions } from '../account-actions/account-actions.ts';
import { NotFoundError } from '../lib/errors.ts';
import { InvalidFormError, RefusedError } from '../forms/form-errors.ts';
import { decideOnTechnician } from '../reviews/decide.ts';
import { decisionOf, isReviewBatch } from '../reviews/review-batch-actions.ts';
import { maySignIn } from '../accounts/account-policy.ts';
import { findAccount } from '../accounts/account-repository.ts';
import { inviteWithin } from '../account-actions/invite.ts';
import { adminButtonActions, isAdminButton } from '../admin-actions/admin-button-actions.ts';
import { storeText } from '../locales/stored-text.ts';
import type { Text } from '../locales/text.ts';
import { findPrimaryFor } from '../admin-actions/find-visible-admin.ts';
import { withTransaction, type Transaction } from '../audit/transaction.ts';
import { EmailLimitError } from '../mail/queue/limit-emails.ts';
import type { Services } from '../services.ts';
import type { Batch, BatchItem } from './batch.ts';
import { endItem, endRolledBackItem, lockNextItem } from './batch-item-repository.ts';

interface Outcome {
  state: 'done' | 'skipped';
  note: string;
}

/** An item failed with an error that its action does not expect. */
export class ItemFailedError extends Error {
  override name = 'ItemFailedError';
  readonly position: number;

  constructor(position: number, cause: unknown) {
    super('An item of a batch failed', { cause });
    this.position = position;
  }
}

/**
 * Performs the next item of a batch with the same code as the single action. The action and the item's new state are in
 * one transaction, so no item is performed twice after a crash. Returns false if no item is left. Throws
 * ItemFailedError.
 */
export async function performNextItem(services: Services, batch: Batch): Promise<boolean> {
  let position: number | undefined;
  try {
    return await withTransaction(services.database, async (transaction) => {
      const { sql } = transaction;
      const item = await lockNextItem(sql, batch.id);
      if (!item) return false;
      position = item.position;
      const outcome = await perform(services, transaction, batch, item);
      await endItem(sql, batch.id, item.position, outcome);
      return true;
    });
  } catch (error) {
    if (position === undefined) throw error;
    if (!(error instanceof EmailLimitError)) throw new ItemFailedError(position, error);
    // Runs after the rollback, which also undid the new account that the transaction had already written.
    await endRolledBackItem(services.database, batch.id, position, {
      state: 'skipped',
      note: storeText(error.text),
    });
    return true;
  }
}

async function perform(
  services: Services,
  transaction: Transaction,
  batch: Batch,
  item: BatchItem,
): Promise<Outcome> {
  const actor = await findActor(transaction, batch);
  if (!actor)
    return {
      state: 'skipped',
      note: storeText(({ batches }) => batches.notes.actorLostAccess({ actor: batch.actorName })),
    };
  try {
    return { state: 'done', note: storeText(await act(services, transaction, actor, batch, item)) };
  } catch (error) {
    const note = error instanceof EmailLimitError ? undefined : skipReason(batch, error);
    if (note === undefined) throw error;
    return { state: 'skipped', note };
  }
}

/** Reads the actor again, because the account may have been deactivated or moved since the batch was started. */
async function findActor({ sql }: Transaction, batch: Batch): Promise<Actor | undefined> {
  const account = batch.actorAccountId === null ? undefined : await findAccount(sql, batch.actorAccountId);
  const canContinue = account && maySignIn(account) && account.adminId === batch.adminId;
  return canContinue ? actorOf(account, batch.origin) : undefined;
}

async function act(
  services: Services,
  transaction: Transaction,
  actor: Actor,
  { action, subjects, reason, accessEndsOn, createdAt }: Batch,
  item: BatchItem,
): Promise<Text> {
  if (action === 'invite') {
    if (!item.details) throw new Error('A line that cannot be used was not skipped at the start');
    // No savepoint, because an import would create thousands. An invitation is refused before it writes anything.
    return (await inviteWithin(services, transaction, actor, item.details)).done;
  }
  if (item.subjectId === null) throw new NotFoundError();
  // The action's own transaction becomes part of this one.
  const within = { ...services, database: transaction.sql };
  if (isReviewBatch(action)) {
    const decided = { decision: decisionOf(action), endsOn: accessEndsOn, note: reason };
    return decideOnTechnician(within, actor, item.subjectId, decided, { at: createdAt });
  }
  if (isAdminButton(action)) return adminButtonActions[action].perform(within, actor, item.subjectId, reason);
  const { id } =
    subjects === 'technicians' ? { id: item.subjectId } : await findPrimaryFor(within, actor, item.subjectId);
  return accountActions[action].perform(within, actor, id, reason);
}

/** Returns the reason if the action refused. Returns undefined for any other error. */
function skipReason({ subjects }: Batch, error: unknown): string | undefined {
  if (error instanceof NotFoundError) {
    return storeText(({ actions, admins }) =>
      subjects === 'technicians' || subjects === 'reviewed'
        ? actions.reasons['not-found']
        : admins.reasons['not-found'],
    );
  }
  const isRefusal = error instanceof RefusedError || error instanceof InvalidFormError;
  return isRefusal ? storeText(error.text) : undefined;
}
