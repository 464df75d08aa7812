import { setsPasswordByMailAlone } from '../accounts/account-policy.ts';
import { lockAccount } from '../accounts/account-repository.ts';
import type { Account } from '../accounts/account.ts';
import { partyOf } from '../audit/audit-party.ts';
import type { RequestOrigin } from '../audit/audit-event.ts';
import type { Transaction } from '../audit/transaction.ts';
import { mayFollow } from '../links/dead-link.ts';
import { issueLink } from '../links/issue-link.ts';
import { findJustMade, findNewestLink } from '../links/link-repository.ts';
import { queueMail } from '../mail/queue/queue-mail.ts';
import type { Services } from '../services.ts';
import { findCandidate } from './sign-in-repository.ts';
import type { SignInRequest } from './sign-in-request.ts';

/**
 * Helps a person who forgot their password. Queues a password reset, their invitation again, or an email that explains
 * how to sign in with SSO and set a password. Queues nothing if no login matches. Runs in the caller's transaction.
 * Throws EmailLimitError if the address has received too many emails.
 */
export async function sendForgotPasswordEmail(
  services: Services,
  transaction: Transaction,
  { identifier, origin }: SignInRequest,
): Promise<void> {
  const candidate = await findCandidate(transaction.sql, identifier);
  const account = candidate && (await lockAccount(transaction.sql, candidate.account.id));
  if (!account?.adminActive || !(await mailWhatHelps(services, transaction, account, origin))) return;
  transaction.audit({
    action: 'forgot-password',
    outcome: 'done',
    actor: null,
    subject: partyOf(account),
    origin,
  });
}

/**
 * Returns false if it queues nothing: the login is inactive, it was sent the same email within the last minute, or its
 * invitation can't be renewed.
 */
function mailWhatHelps(
  services: Services,
  transaction: Transaction,
  account: Account,
  origin: RequestOrigin,
): Promise<boolean> {
  if (account.status === 'pending') {
    return services.config.app === 'console'
      ? mailInvitationAgain(services, transaction, account)
      : mailSignUpAgain(services, transaction, account, origin);
  }
  if (account.status === 'inactive') return Promise.resolve(false);
  return setsPasswordByMailAlone(account)
    ? mailReset(services, transaction, account, origin)
    : mailSsoHint(transaction, account, origin);
}

async function mailReset(
  { keyring }: Services,
  transaction: Transaction,
  account: Account,
  origin: RequestOrigin,
): Promise<boolean> {
  if (await findJustMade(transaction.sql, account.id, 'password-reset', 'forgot-password')) return false;
  const link = await issueLink(transaction, keyring, {
    purpose: 'password-reset',
    accountId: account.id,
    address: account.email,
    requestedBy: account.username,
    cause: 'forgot-password',
  });
  const data = { from: origin.address };
  await queueMail(transaction, { ...jobFor(account), message: 'password-reset', link, data });
  return true;
}

/** Sends the invitation again, unless an admin withdrew it or its reader has renewed it too often. */
async function mailInvitationAgain(
  { keyring }: Services,
  transaction: Transaction,
  account: Account,
): Promise<boolean> {
  if (await findJustMade(transaction.sql, account.id, 'invitation', 'forgot-password')) return false;
  const newest = await findNewestLink(transaction.sql, account.id, 'invitation');
  if (newest && !mayFollow(newest)) return false;
  const requestedBy = newest?.requestedBy ?? account.adminName;
  const link = await issueLink(transaction, keyring, {
    purpose: 'invitation',
    accountId: account.id,
    address: account.email,
    requestedBy,
    cause: 'forgot-password',
    ...(newest && { renewalOf: newest }),
  });
  await queueMail(transaction, {
    ...jobFor(account),
    message: 'invitation',
    link,
    data: { requestedBy },
  });
  return true;
}

/** Sends the link for a new account again. Only the bundled provider has such accounts. */
async function mailSignUpAgain(
  { keyring }: Services,
  transaction: Transaction,
  account: Account,
  origin: RequestOrigin,
): Promise<boolean> {
  if (await findJustMade(transaction.sql, account.id, 'sign-up', 'forgot-password')) return false;
  const link = await issueLink(transaction, keyring, {
    purpose: 'sign-up',
    accountId: account.id,
    address: account.email,
    requestedBy: account.username,
    cause: 'forgot-password',
  });
  const data = { from: origin.address };
  await queueMail(transaction, { ...jobFor(account), message: 'sign-up', link, data });
  return true;
}

async function mailSsoHint(
  transaction: Transaction,
  account: Account,
  origin: RequestOrigin,
): Promise<boolean> {
  const data = { from: origin.address };
  await queueMail(transaction, { ...jobFor(account), message: 'sign-in-with-sso', data });
  return true;
}

function jobFor(account: Account) {
  const cause = 'forgot-password' as const;
  return { accountId: account.id, adminId: account.adminId, address: account.email, cause };
}
