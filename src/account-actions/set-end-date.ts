import { loggedEnd, requireFutureEnd } from '../accounts/access-end.ts';
import { isAccessEndRecorded, storeAccessEnd } from '../accounts/access-end-repository.ts';
import { mayChangeEndDate } from '../accounts/account-policy.ts';
import { setActiveAgain } from '../accounts/account-status-repository.ts';
import type { Account } from '../accounts/account.ts';
import type { Actor } from '../audit/actor.ts';
import { partyOf } from '../audit/audit-party.ts';
import type { AuditEvent } from '../audit/audit-event.ts';
import { changedFields } from '../audit/changed-fields.ts';
import type { Transaction } from '../audit/transaction.ts';
import { InvalidFormError } from '../forms/form-errors.ts';
import { endAccess } from './end-access.ts';

/**
 * Sets the last day of an account's access in the actor's time zone, or removes it if `on` is null, and logs the change,
 * in the caller's transaction. Restores the access if only its end date had ended it. Changes nothing if the date is the
 * same, so the time zone stays too. The caller has locked the account. Throws InvalidFormError.
 */
export async function setEndDate(
  transaction: Transaction,
  actor: Actor,
  account: Account,
  on: string | null,
): Promise<void> {
  if (on === (account.accessEnd?.on ?? null)) return;
  const { sql } = transaction;
  const isRestored = await isAccessEndRecorded(sql, account.id);
  // Before the end date changes, because a recorded end can't be without its date.
  const status = isRestored ? await setActiveAgain(sql, account.id) : account.status;
  const changes = await changeEndDate(transaction, actor, account, on);
  if (isRestored) changes['status'] = { before: account.status, after: status };
  transaction.audit({
    action: 'set-end-date',
    outcome: 'done',
    actor: partyOf(actor),
    subject: partyOf(account),
    changes,
    origin: actor.origin,
  });
}

/** Stores the end date in the caller's transaction. Returns the changes for the log. Throws InvalidFormError. */
export async function changeEndDate(
  transaction: Transaction,
  actor: Actor,
  account: Account,
  on: string | null,
): Promise<NonNullable<AuditEvent['changes']>> {
  const { sql } = transaction;
  if (!mayChangeEndDate(actor, account)) {
    throw new InvalidFormError({ accessEndsOn: (t) => t.validation.accessEndsOn.own });
  }
  const end = on === null ? null : { on, zone: actor.timeZone };
  if (end) await requireFutureEnd(sql, end.on, end.zone);
  // Sessions and links from before the end must not work again, even if no worker has recorded the end.
  if (account.accessEnd?.hasEnded) await endAccess(transaction, account.id);
  await storeAccessEnd(sql, account.id, end);
  return changedFields(
    ['accessEndsOn'],
    { accessEndsOn: loggedEnd(account.accessEnd) },
    { accessEndsOn: loggedEnd(end) },
  );
}
