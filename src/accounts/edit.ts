import type { Transaction } from '../database/transaction.ts';
import { issueLink } from '../links/issue-link.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { cancelMailJobs } from '../mail/mail-job-repository.ts';
import type { Services } from '../services.ts';
import { partyOf, type Account, type Actor } from './account.ts';
import { InvalidFormError } from './account-errors.ts';
import { updateDetails } from './account-repository.ts';
import { performAction } from './perform-action.ts';
import { refuseTaken } from './taken.ts';

export interface Details {
  username: string;
  email: string;
  notes: string;
}

/** Changes username and notes at once, the address as its account's status allows. Tells what was done. */
export async function edit(
  services: Services,
  actor: Actor,
  accountId: number,
  details: Details,
): Promise<string> {
  return performAction(services, 'edit', actor, accountId, async (transaction, account) => {
    await refuseTaken(transaction.sql, { ...details, exceptId: account.id });
    const addressChanges = details.email.toLowerCase() !== account.email.toLowerCase();
    const told = addressChanges
      ? await changeAddress(services, transaction, actor, account, details.email)
      : `${account.email} is saved.`;
    const email = addressChanges && account.status === 'active' ? account.email : details.email;
    await updateDetails(transaction.sql, account.id, { ...details, email });

    const changes = changedFields(account, { ...details, email });
    if (Object.keys(changes).length > 0) {
      transaction.audit({
        action: 'edit',
        outcome: 'done',
        actor: partyOf(actor),
        subject: partyOf(account),
        changes,
        origin: actor.origin,
      });
    }
    return told;
  });
}

/**
 * An invitation follows a new address at once. The address of an account in use counts only when its owner has
 * confirmed it, signed in: else whoever edits could take the account over, and the log would be worth nothing.
 */
async function changeAddress(
  { keyring }: Services,
  transaction: Transaction,
  actor: Actor,
  account: Account,
  email: string,
): Promise<string> {
  if (account.status === 'inactive') {
    throw new InvalidFormError({
      email: 'The address of an Inactive technician cannot be changed: activate it first.',
    });
  }
  const pending = account.status === 'pending';
  // Mails that still wait would go to the old address with a link that no longer works.
  if (pending) await cancelMailJobs(transaction.sql, account.id);
  const link = await issueLink(transaction, keyring, {
    purpose: pending ? 'invitation' : 'address-change',
    accountId: account.id,
    address: email,
    askedBy: actor.username,
    cause: 'edit',
  });
  const mail = { accountId: account.id, adminId: account.adminId, data: { askedBy: actor.username } };
  if (pending) {
    await queueMail(transaction, { ...mail, message: 'invitation', address: email, linkId: link.id });
    return `The address is changed. A new invitation for ${email} is queued; the older one no longer works.`;
  }
  await queueMail(transaction, { ...mail, message: 'address-change', address: email, linkId: link.id });
  await queueMail(transaction, {
    ...mail,
    message: 'address-changing',
    address: account.email,
    data: { askedBy: actor.username, newAddress: email },
  });
  transaction.audit({
    action: 'change-address',
    outcome: 'done',
    actor: partyOf(actor),
    subject: partyOf(account),
    changes: { email: { before: account.email, after: `${email} (to be confirmed)` } },
    origin: actor.origin,
  });
  return `${account.email} stays the address until ${account.username} confirms ${email} by the link mailed there.`;
}

function changedFields(before: Details, after: Details) {
  return Object.fromEntries(
    (['username', 'email', 'notes'] as const)
      .filter((field) => before[field] !== after[field])
      .map((field) => [field, { before: before[field], after: after[field] }]),
  );
}
