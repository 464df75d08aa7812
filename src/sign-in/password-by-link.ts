import { withTransaction, type Transaction } from '../audit/transaction.ts';
import { markUsed } from '../links/link-repository.ts';
import { queueMail } from '../mail/queue/queue-mail.ts';
import type { RequestOrigin } from '../audit/audit-event.ts';
import type { Services } from '../services.ts';
import { findAccount, lockAccount, storePassword } from '../accounts/account-repository.ts';
import type { Account, Status } from '../accounts/account.ts';
import { partyOf } from '../audit/audit-party.ts';
import { hashPassword } from '../accounts/passwords/password-hashing.ts';
import { endAllSessions } from '../sessions/session-epoch-repository.ts';

interface PasswordByLink {
  linkId: string;
  accountId: number;
  password: string;
  origin: RequestOrigin;
}

/**
 * Activates an invited account and sets its first password, in a transaction of its own. Returns undefined if the link
 * can no longer be used or the account is no longer pending. Throws BusyError if too many passwords are waiting.
 */
export function acceptInvitation(services: Services, request: PasswordByLink): Promise<Account | undefined> {
  return setByLink(services, request, 'pending', (transaction, account) => {
    auditAcceptance(transaction, account, request.origin);
    return Promise.resolve();
  });
}

/** Adds an audit event to the caller's transaction: the pending account accepted its invitation and is active. */
export function auditAcceptance(transaction: Transaction, account: Account, origin: RequestOrigin): void {
  transaction.audit({
    action: 'accept-invitation',
    outcome: 'done',
    actor: partyOf(account),
    subject: partyOf(account),
    changes: { status: { before: 'pending', after: 'active' } },
    origin,
  });
}

/**
 * Replaces a forgotten password, in a transaction of its own. Ends all sessions of the account and notifies its owner.
 * Signs no one in, and does not change two-factor authentication. Returns undefined if the link can no longer be used
 * or the account is not active. Throws BusyError if too many passwords are waiting.
 */
export function resetPasswordByLink(
  services: Services,
  request: PasswordByLink,
): Promise<Account | undefined> {
  return setByLink(services, request, 'active', async (transaction, account) => {
    await endAllSessions(transaction.sql, account.id);
    await queueMail(transaction, {
      message: 'password-changed',
      accountId: account.id,
      adminId: account.adminId,
      address: account.email,
      data: { from: request.origin.address },
    });
    transaction.audit({
      action: 'set-password',
      outcome: 'done',
      actor: partyOf(account),
      subject: partyOf(account),
      origin: request.origin,
    });
  });
}

async function setByLink(
  services: Services,
  { linkId, accountId, password }: PasswordByLink,
  status: Status,
  recordChange: (transaction: Transaction, account: Account) => Promise<void>,
): Promise<Account | undefined> {
  const hash = await hashPassword(password);
  return withTransaction(services.database, async (transaction) => {
    const account = await lockAccount(transaction.sql, accountId);
    if (account?.status !== status || !(await markUsed(transaction.sql, linkId))) return undefined;
    await storePassword(transaction.sql, accountId, hash);
    await recordChange(transaction, account);
    return findAccount(transaction.sql, accountId);
  });
}
