import type { Transaction } from '../audit/transaction.ts';
import { issueLink } from '../links/issue-link.ts';
import { findJustMade } from '../links/link-repository.ts';
import type { ConsoleLinkPurpose } from '../links/link.ts';
import { requesterOf } from '../mail/messages/message.ts';
import { queueMail } from '../mail/queue/queue-mail.ts';
import type { Services } from '../services.ts';
import type { Text } from '../locales/text.ts';
import type { Account } from '../accounts/account.ts';
import { partyOf } from '../audit/audit-party.ts';
import type { Actor } from '../audit/actor.ts';
import type { Action } from '../accounts/account-policy.ts';

type MailedPurpose = Exclude<ConsoleLinkPurpose, 'address-change' | 'new-sign-in'>;

/**
 * Emails the account a link and logs the event, in the caller's transaction. If the same action was done for the
 * account less than 60 seconds ago, sends nothing. Returns what was done.
 */
export async function mailLink(
  services: Services,
  transaction: Transaction,
  actor: Actor,
  account: Account,
  { action, purpose }: { action: Action; purpose: MailedPurpose },
): Promise<Text> {
  const { email } = account;
  const earlier = await findJustMade(transaction.sql, account.id, purpose, action);
  if (earlier) {
    return ({ results, formats }) =>
      results.alreadyMailed[purpose]({ email, at: formats.clock(earlier.createdAt, actor.timeZone) });
  }

  const link = await issueLink(transaction, services.keyring, {
    purpose,
    accountId: account.id,
    address: email,
    requestedBy: actor.username,
    cause: action,
  });
  await queueMail(transaction, {
    message: purpose,
    accountId: account.id,
    adminId: account.adminId,
    address: email,
    link,
    data: requesterOf(actor, account),
  });
  transaction.audit({
    action,
    outcome: 'done',
    actor: partyOf(actor),
    subject: partyOf(account),
    origin: actor.origin,
  });
  return ({ results, formats }) =>
    results.mailed[purpose]({ email, until: formats.time(link.expiresAt, actor.timeZone) });
}
