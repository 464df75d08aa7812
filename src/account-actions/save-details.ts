import { changedFields } from '../audit/changed-fields.ts';
import type { Transaction } from '../audit/transaction.ts';
import { requesterOf } from '../mail/messages/message.ts';
import { limitEmails } from '../mail/queue/limit-emails.ts';
import { queueMail } from '../mail/queue/queue-mail.ts';
import type { Account } from '../accounts/account.ts';
import { partyOf } from '../audit/audit-party.ts';
import type { Actor } from '../audit/actor.ts';
import { storeDetails } from '../accounts/uniqueness.ts';

/** The values of an account's form. */
export interface Details {
  username: string;
  email: string;
  notes: string;
  /** The tag of the language chosen for the login, or null for the same as the browser's. */
  language: string | null;
}

type StoredDetails = Details & Pick<Account, 'timeZone'>;

/**
 * Stores the details, logs what changed and notifies the person of a new username, in the caller's transaction. Throws
 * the same errors as storeDetails, and EmailLimitError.
 */
export async function saveDetails(
  transaction: Transaction,
  actor: Actor,
  account: Account,
  details: StoredDetails,
): Promise<void> {
  await storeDetails(transaction.sql, account.id, details);
  const changes = changedFields(['username', 'email', 'notes', 'timeZone', 'language'], account, details);
  if (Object.keys(changes).length === 0) return;
  transaction.audit({
    action: 'edit',
    outcome: 'done',
    actor: partyOf(actor),
    subject: partyOf(account),
    changes,
    origin: actor.origin,
  });
  if (details.username === account.username) return;
  // A stranger may have the address of a pending account, so this security notice is limited.
  if (account.status === 'pending') await limitEmails(transaction.sql, details.email, 'person');
  const cause = requesterOf(actor, account);
  await queueMail(transaction, {
    message: 'username-changed',
    accountId: account.id,
    adminId: account.adminId,
    address: details.email,
    data: {
      ...(cause.relation && { relation: cause.relation }),
      before: account.username,
      after: details.username,
      changedBy: cause.relation === 'reader' ? null : cause.requestedBy,
    },
  });
}
