import { findAccountByIdentifier, lockAccount } from '../accounts/account-repository.ts';
import type { Account } from '../accounts/account.ts';
import { partyOf } from '../audit/audit-party.ts';
import type { RequestOrigin } from '../audit/audit-event.ts';
import type { Transaction } from '../audit/transaction.ts';
import { issueLink } from '../links/issue-link.ts';
import { findJustMade } from '../links/link-repository.ts';
import { queueMail } from '../mail/queue/queue-mail.ts';
import type { Services } from '../services.ts';
import { signInRequestHandlers } from '../sign-in/sign-in-request-handlers.ts';
import type { SignInRequest, SignInRequestHandlers } from '../sign-in/sign-in-request.ts';
import { providerAdmin } from './provider-admin-repository.ts';
import { insertPerson } from './person-repository.ts';

export const providerRequestHandlers: SignInRequestHandlers = {
  ...signInRequestHandlers,
  'sign-up': sendSignUpEmail,
};

/**
 * Emails the address a link with which its owner can create an account. If the account already exists, the email says
 * so and helps its owner to sign in. Runs in the caller's transaction.
 */
async function sendSignUpEmail(
  services: Services,
  transaction: Transaction,
  { identifier: email, origin, language }: SignInRequest,
): Promise<void> {
  const { sql } = transaction;
  const admin = await providerAdmin(sql);
  await insertPerson(sql, admin.id, email, language);
  const found = await findAccountByIdentifier(sql, email);
  if (!found) return;
  const account = await lockAccount(sql, found.id);
  if (account && account.status !== 'inactive') await mailWhatHelps(services, transaction, account, origin);
}

async function mailWhatHelps(
  { keyring }: Services,
  transaction: Transaction,
  account: Account,
  origin: RequestOrigin,
): Promise<void> {
  const [purpose, cause, message] =
    account.status === 'pending'
      ? (['sign-up', 'sign-up', 'sign-up'] as const)
      : (['password-reset', 'forgot-password', 'account-exists'] as const);
  if (await findJustMade(transaction.sql, account.id, purpose, cause)) return;
  const link = await issueLink(transaction, keyring, {
    purpose,
    accountId: account.id,
    address: account.email,
    requestedBy: account.username,
    cause,
  });
  await queueMail(transaction, {
    message,
    accountId: account.id,
    adminId: account.adminId,
    address: account.email,
    link,
    data: { from: origin.address },
    cause: 'sign-up',
  });
  transaction.audit({ action: cause, outcome: 'done', actor: null, subject: partyOf(account), origin });
}
