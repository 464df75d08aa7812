import { findAccountByIdentifier, lockAccount } from '../accounts/account-repository.ts';
import { partyOf, type Account } from '../accounts/account.ts';
import type { RequestOrigin } from '../audit/audit-event.ts';
import { withTransaction, type Transaction } from '../database/transaction.ts';
import { TooManyRequestsError } from '../http/http-errors.ts';
import { issueLink } from '../links/issue-link.ts';
import { findJustMade } from '../links/link-repository.ts';
import { queueMail } from '../mail/queue-mail.ts';
import type { Services } from '../services.ts';
import { takeTry } from '../sign-in/throttle-repository.ts';
import { forgottenMailBuckets, forgotPasswordBuckets } from '../sign-in/throttling.ts';
import { levelOf } from './level.ts';
import { insertPerson } from './person-repository.ts';

/**
 * Mails the address a link by which its owner makes the account theirs; where they have one already, the mail says so
 * and helps them in. Says nothing of which it was. Throws TooManyRequestsError, by what was typed and from where alone.
 */
export async function askForAccount(
  services: Services,
  { email, origin }: { email: string; origin: RequestOrigin },
): Promise<void> {
  const { database } = services;
  const taken = await takeTry(database, forgotPasswordBuckets(email, origin.address));
  if (!taken.allowed) throw new TooManyRequestsError(taken.retryAfterSeconds);

  const level = await levelOf(database);
  await insertPerson(database, level.id, email);
  const found = await findAccountByIdentifier(database, email);
  if (!found) return;
  const mails = await takeTry(database, forgottenMailBuckets(found.id));
  if (!mails.allowed) return;
  await withTransaction(database, async (transaction) => {
    const account = await lockAccount(transaction.sql, found.id);
    if (account && account.status !== 'inactive') await mailWhatHelps(services, transaction, account, origin);
  });
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
    askedBy: account.username,
    cause,
  });
  await queueMail(transaction, {
    message,
    accountId: account.id,
    adminId: account.adminId,
    address: account.email,
    link,
    data: { from: origin.address },
  });
  transaction.audit({ action: cause, outcome: 'done', actor: null, subject: partyOf(account), origin });
}
