import { requirePassword } from '../accounts/account-status-repository.ts';
import { lockAccount } from '../accounts/account-repository.ts';
import type { Account } from '../accounts/account.ts';
import { maySignIn } from '../accounts/account-policy.ts';
import { findPrimaryBelow } from '../accounts/primary-repository.ts';
import { isRoot } from '../admins/scope.ts';
import type { RequestOrigin } from '../audit/audit-event.ts';
import { partyOf } from '../audit/audit-party.ts';
import { withTransaction, type Transaction } from '../audit/transaction.ts';
import { issueLink } from '../links/issue-link.ts';
import { endLinks, markUsed } from '../links/link-repository.ts';
import { linkPurposes, type OneTimeLink } from '../links/link.ts';
import { queueMail } from '../mail/queue/queue-mail.ts';
import type { Services } from '../services.ts';
import { endAllSessions } from '../sessions/session-epoch-repository.ts';
import { findFactorsSince, removeFactorsSince } from '../two-factor/factors-since.ts';
import { rejectBrowsers } from './seen-browser-repository.ts';

/**
 * The owner of a login did not recognise a sign-in, for which the link was issued. Ends all sessions and links of the login,
 * and removes the second factors that a stranger may have. The password stops working, and the owner gets a link to set a
 * new one. A login without a password signs in only at a provider, so the person above it is notified instead. Runs in a transaction of its own. Returns false if the link can no longer be used.
 */
export function rejectSignIn(
  services: Services,
  { link, accountId, origin }: { link: OneTimeLink; accountId: number; origin: RequestOrigin },
): Promise<boolean> {
  return withTransaction(services.database, async (transaction) => {
    const { sql } = transaction;
    const account = await lockAccount(sql, accountId);
    if (!account || !maySignIn(account) || !(await markUsed(sql, link.id))) return false;
    await endAllSessions(sql, account.id);
    await endLinks(sql, account.id, 'withdrawn', linkPurposes);
    await rejectBrowsers(sql, account.id);
    const factors = await findFactorsSince(services, sql, account, link.createdAt);
    await removeFactorsSince(transaction, account, factors, origin);
    if (account.hasPassword) await replacePassword(services, transaction, account, origin);
    else await notifyAbove(transaction, account, origin);
    transaction.audit({
      action: 'reject-sign-in',
      outcome: 'done',
      actor: partyOf(account),
      subject: partyOf(account),
      origin,
    });
    return true;
  });
}

async function replacePassword(
  { keyring }: Services,
  transaction: Transaction,
  account: Account,
  origin: RequestOrigin,
): Promise<void> {
  await requirePassword(transaction.sql, account.id);
  const link = await issueLink(transaction, keyring, {
    purpose: 'password-reset',
    accountId: account.id,
    address: account.email,
    requestedBy: account.username,
    cause: 'reject-sign-in',
  });
  await queueMail(transaction, {
    message: 'password-reset',
    accountId: account.id,
    adminId: account.adminId,
    address: account.email,
    link,
    data: { from: origin.address, rejectedSignIn: true },
    cause: 'console',
  });
}

async function notifyAbove(transaction: Transaction, account: Account, origin: RequestOrigin): Promise<void> {
  const above = await findMainAdminAbove(transaction, account);
  if (!above || !maySignIn(above)) return;
  await queueMail(transaction, {
    message: 'sign-in-rejected',
    accountId: above.id,
    adminId: above.adminId,
    address: above.email,
    data: { about: account.username, aboutAdmin: account.adminName, from: origin.address },
  });
}

/** Returns the main admin of a technician, or of the admin above a main admin. No admin is above the root. */
async function findMainAdminAbove({ sql }: Transaction, account: Account): Promise<Account | undefined> {
  const { role, adminPath } = account;
  if (role === 'technician') return findPrimaryBelow(sql, adminPath, account.adminId);
  if (isRoot(account)) return undefined;
  const pathAbove = adminPath.slice(0, adminPath.lastIndexOf('.'));
  return findPrimaryBelow(sql, pathAbove, Number(pathAbove.split('.').at(-1)));
}
