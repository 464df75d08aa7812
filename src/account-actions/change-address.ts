import type { Transaction } from '../audit/transaction.ts';
import { asciiLower } from '../lib/typed-text.ts';
import { issueLink } from '../links/issue-link.ts';
import { limitAddressChanges } from '../mail/queue/email-limit.ts';
import { cancelMailJobs } from '../mail/queue/mail-job-repository.ts';
import { askedBy } from '../mail/messages/message.ts';
import { queueMail } from '../mail/queue/queue-mail.ts';
import type { Services } from '../services.ts';
import { InvalidFormError } from '../lib/errors.ts';
import { mayChangeAddress } from '../accounts/account-policy.ts';
import type { Account } from '../accounts/account.ts';
import { partyOf } from '../audit/audit-party.ts';
import type { Actor } from '../audit/actor.ts';

/** Compares by ASCII folding only (A6), as the database does. Any other difference makes it another address. */
export function isSameAddress(one: string, other: string): boolean {
  return asciiLower(one) === asciiLower(other);
}

/** Whether saving reveals if another login has the username or the address. */
export function namesDiffer(
  wanted: Pick<Account, 'username' | 'email'>,
  { username, email }: Pick<Account, 'username' | 'email'>,
): boolean {
  return wanted.username !== username || !isSameAddress(wanted.email, email);
}

/**
 * An invitation follows a new address at once. The address of an account in use counts only when its owner has
 * confirmed it, signed in: else whoever edits could take the account over, and the log would be worth nothing.
 */
export async function changeAddress(
  { keyring }: Services,
  transaction: Transaction,
  actor: Actor,
  account: Account,
  email: string,
): Promise<string> {
  if (!mayChangeAddress(account)) {
    throw new InvalidFormError({
      email: 'The address of who is Inactive, or at an Inactive level, cannot be changed: activate it first.',
    });
  }
  await limitAddressChanges(transaction.sql, actor.accountId);
  const pending = account.status === 'pending';
  // Mails that still wait would go to the old address with a link that no longer works.
  if (pending) await cancelMailJobs(transaction.sql, account.id, 'The address was changed');
  const link = await issueLink(transaction, keyring, {
    purpose: pending ? 'invitation' : 'address-change',
    accountId: account.id,
    address: email,
    askedBy: actor.username,
    cause: 'edit',
  });
  const mail = { accountId: account.id, adminId: account.adminId, data: askedBy(actor, account) };
  if (pending) {
    await queueMail(transaction, { ...mail, message: 'invitation', address: email, link });
    return `The address is changed. A new invitation for ${email} is queued; the older one no longer works.`;
  }
  await queueMail(transaction, { ...mail, message: 'address-change', address: email, link });
  await queueMail(transaction, {
    ...mail,
    message: 'address-changing',
    address: account.email,
    data: { ...mail.data, newAddress: email },
  });
  transaction.audit({
    action: 'change-address',
    outcome: 'done',
    actor: partyOf(actor),
    subject: partyOf(account),
    changes: { email: { before: account.email, after: `${email} (to be confirmed)` } },
    origin: actor.origin,
  });
  return `The address stays ${account.email} until ${account.username} confirms ${email} with the link that we’re sending there.`;
}
