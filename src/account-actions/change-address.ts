import type { Transaction } from '../audit/transaction.ts';
import { asciiLower } from '../lib/typed-text.ts';
import { issueLink } from '../links/issue-link.ts';
import { limitAddressChanges } from '../mail/queue/limit-emails.ts';
import { cancelMailJobs } from '../mail/queue/mail-job-repository.ts';
import { requesterOf } from '../mail/messages/message.ts';
import { queueMail } from '../mail/queue/queue-mail.ts';
import type { Services } from '../services.ts';
import { InvalidFormError } from '../forms/form-errors.ts';
import type { Text } from '../locales/text.ts';
import { mayChangeAddress, mustConfirmAddress } from '../accounts/account-policy.ts';
import type { Account } from '../accounts/account.ts';
import { partyOf } from '../audit/audit-party.ts';
import type { Actor } from '../audit/actor.ts';

/** Ignores case in ASCII letters only (A6), as the database does. Any other difference makes it another address. */
export function isSameAddress(one: string, other: string): boolean {
  return asciiLower(one) === asciiLower(other);
}

/** Whether the username or address changes, so that saving reveals if another login has it. */
export function namesDiffer(
  wanted: Pick<Account, 'username' | 'email'>,
  { username, email }: Pick<Account, 'username' | 'email'>,
): boolean {
  return wanted.username !== username || !isSameAddress(wanted.email, email);
}

/**
 * Starts a change of address in the caller's transaction. A pending account gets a new invitation immediately. The new
 * address of an account in use takes effect only when its owner signs in and confirms it. Otherwise anyone who edits
 * the account could take it over, and the log could not be trusted. Returns what was done. Throws InvalidFormError if
 * the account or its admin is inactive, and EmailLimitError.
 */
export async function changeAddress(
  { keyring }: Services,
  transaction: Transaction,
  actor: Actor,
  account: Account,
  email: string,
): Promise<Text> {
  if (!mayChangeAddress(account)) {
    throw new InvalidFormError({
      email: (t) => t.validation.email.fixed,
    });
  }
  await limitAddressChanges(transaction.sql, actor.accountId);
  const pending = !mustConfirmAddress(account);
  // Queued emails would go to the old address with a link that no longer works.
  if (pending) await cancelMailJobs(transaction.sql, account.id, 'addressChanged');
  const link = await issueLink(transaction, keyring, {
    purpose: pending ? 'invitation' : 'address-change',
    accountId: account.id,
    address: email,
    requestedBy: actor.username,
    cause: 'edit',
  });
  const mail = { accountId: account.id, adminId: account.adminId, data: requesterOf(actor, account) };
  if (pending) {
    await queueMail(transaction, { ...mail, message: 'invitation', address: email, link });
    return ({ results }) => results.invitedAtNewAddress({ email });
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
  return ({ results }) =>
    results.addressChanging({ username: account.username, email: account.email, newEmail: email });
}
