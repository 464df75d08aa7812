import { lockAccount } from '../accounts/account-repository.ts';
import type { Account } from '../accounts/account.ts';
import type { Actor } from '../audit/actor.ts';
import { partyOf } from '../audit/audit-party.ts';
import { withTransaction, type Transaction } from '../audit/transaction.ts';
import { NotFoundError } from '../lib/errors.ts';
import { queueMail } from '../mail/queue/queue-mail.ts';
import type { Services } from '../services.ts';
import { requireAccess } from '../sessions/require-access.ts';

/**
 * Changes the second factors of the actor's own login, which is locked, in one transaction. Throws NotFoundError and
 * AccessEndedError.
 */
export async function withOwnLogin<Result>(
  { database }: Services,
  actor: Actor,
  change: (transaction: Transaction, account: Account) => Promise<Result>,
): Promise<Result> {
  return withTransaction(database, async (transaction) => {
    const account = await lockAccount(transaction.sql, actor.accountId);
    await requireAccess(transaction.sql, actor);
    if (!account) throw new NotFoundError();
    return change(transaction, account);
  });
}

/** Adds the change of a passkey's name to the log. The name is null where there is no passkey. */
export function logChange(
  transaction: Transaction,
  actor: Actor,
  account: Account,
  action: 'add-passkey' | 'rename-passkey' | 'remove-passkey',
  passkey: { before: string | null; after: string | null },
): void {
  transaction.audit({
    action,
    outcome: 'done',
    actor: partyOf(actor),
    subject: partyOf(account),
    changes: { passkey },
    origin: actor.origin,
  });
}

/** Emails the owner of the login that a passkey was added or removed, in the caller's transaction. */
export async function mailChange(
  transaction: Transaction,
  actor: Actor,
  account: Account,
  message: 'passkey-added' | 'passkey-removed',
  name: string,
): Promise<void> {
  await queueMail(transaction, {
    message,
    accountId: account.id,
    adminId: account.adminId,
    address: account.email,
    data: { from: actor.origin.address, name },
  });
}
