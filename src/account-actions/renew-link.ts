import { lockAccount } from '../accounts/account-repository.ts';
import type { Account } from '../accounts/account.ts';
import { partyOf } from '../audit/audit-party.ts';
import type { AuditAction, RequestOrigin } from '../audit/audit-event.ts';
import { withTransaction, type Transaction } from '../audit/transaction.ts';
import { systemAdministrator, type Requester } from '../mail/messages/message.ts';
import { queueMail } from '../mail/queue/queue-mail.ts';
import type { Services } from '../services.ts';
import { mayRenew } from '../links/dead-link.ts';
import { issueLink } from '../links/issue-link.ts';
import { findJustMade, findLink, findNewestLink } from '../links/link-repository.ts';
import type { LinkPurpose, OneTimeLink } from '../links/link.ts';

export type Renewal =
  { outcome: 'mailed' } | { outcome: 'already-mailed'; at: Date } | { outcome: 'refused' };

/**
 * Emails a new link with the same purpose to the same address, for someone whose link can no longer be used. Runs in
 * its own transaction. Returns `already-mailed` if a link was sent less than 60 seconds ago.
 */
export async function renewLink(
  services: Services,
  dead: OneTimeLink,
  origin: RequestOrigin,
): Promise<Renewal> {
  return withTransaction(services.database, async (transaction): Promise<Renewal> => {
    const { sql } = transaction;
    const account = await lockAccount(sql, dead.accountId ?? 0);
    // Nothing can be sent to a provisional address, so the server prints a new link instead.
    if (!account || account.firstRunPending) return { outcome: 'refused' };
    // Read the links again after locking the account, so that two clicks send one email.
    const link = await findLink(sql, dead.id);
    const newest = await findNewestLink(sql, account.id, dead.purpose);
    if (!link || !newest || !mayRenew(link, newest)) return { outcome: 'refused' };
    const earlier = await findJustMade(sql, account.id, dead.purpose, newest.cause);
    if (earlier) return { outcome: 'already-mailed', at: earlier.createdAt };
    await mailAgain(services, transaction, account, newest, origin);
    return { outcome: 'mailed' };
  });
}

async function mailAgain(
  { keyring }: Services,
  transaction: Transaction,
  account: Account,
  newest: OneTimeLink,
  origin: RequestOrigin,
): Promise<void> {
  const { purpose, cause, requestedBy, address } = newest;
  const link = await issueLink(transaction, keyring, {
    purpose,
    accountId: account.id,
    address,
    requestedBy,
    cause,
    renewalOf: newest,
  });
  const job = { accountId: account.id, adminId: account.adminId, address, link };
  if (purpose === 'invitation') {
    await queueMail(transaction, { ...job, message: 'invitation', data: { requestedBy } });
  } else if (purpose === 'sign-up') {
    await queueMail(transaction, { ...job, message: 'sign-up', data: { from: origin.address } });
  } else {
    const data = cause === 'forgot-password' ? { from: origin.address } : causeOf(newest, account);
    await queueMail(transaction, { ...job, message: 'password-reset', data });
  }
  transaction.audit({
    action: nameOf(purpose),
    outcome: 'done',
    actor: partyOf(account),
    subject: partyOf(account),
    reason: 'asked for on the page of a link that could no longer be used',
    origin,
  });
}

/** A link keeps only the name of the person who asked for it. */
function causeOf({ requestedBy }: OneTimeLink, { username }: Account): Requester {
  if (requestedBy === systemAdministrator.requestedBy) return systemAdministrator;
  return { requestedBy, ...(requestedBy === username && { relation: 'reader' }) };
}

/** The name of the event in the log. */
function nameOf(purpose: LinkPurpose): AuditAction {
  if (purpose === 'invitation') return 'resend-invitation';
  return purpose === 'sign-up' ? 'sign-up' : 'forgot-password';
}
