import type { Knex } from 'knex';
import type { Account } from '../accounts/account.ts';
import { partyOf } from '../audit/audit-party.ts';
import type { Action } from '../accounts/account-policy.ts';
import { findAccount, lockAccount } from '../accounts/account-repository.ts';
import { ownOrigin } from '../audit/audit-event.ts';
import { withTransaction, type Transaction } from '../audit/transaction.ts';
import { issueLink } from '../links/issue-link.ts';
import type { LinkPurpose, OneTimeLink } from '../links/link.ts';
import type { Services } from '../services.ts';
import { liftBlock } from '../blocks/lift-block.ts';
import { findPrimaryId, findRoot } from './root-repository.ts';

export interface Rescue {
  account: Account;
  links: OneTimeLink[];
}

/**
 * Creates new one-time links that restore access for the root's main admin, because no other account may reset it, and
 * lifts its block. Runs in one transaction. Returns undefined if there is no root.
 */
export async function rescueRoot(
  { database, keyring }: Services,
  requestedBy: 'admin:create' | 'npm start' = 'admin:create',
): Promise<Rescue | undefined> {
  return withTransaction(database, async (transaction) => {
    const account = await lockPrimary(transaction);
    if (!account) return undefined;
    if (account.blockedUntil) {
      await liftBlock(transaction, account);
      logRescue(transaction, account, 'lift-block', requestedBy);
    }
    const links: OneTimeLink[] = [];
    for (const [purpose, action] of neededBy(account)) {
      const request = { purpose, accountId: account.id, address: account.email, requestedBy };
      links.push(await issueLink(transaction, keyring, { ...request, cause: action }));
      logRescue(transaction, account, action, requestedBy);
    }
    return { account, links };
  });
}

async function lockPrimary({ sql }: Transaction): Promise<Account | undefined> {
  const id = await findRootPrimaryId(sql);
  return id === undefined ? undefined : lockAccount(sql, id);
}

/** Finds the root's main admin. Returns undefined if there is no root. */
export async function findRootPrimary({ database }: Services): Promise<Account | undefined> {
  const id = await findRootPrimaryId(database);
  return id === undefined ? undefined : findAccount(database, id);
}

async function findRootPrimaryId(sql: Knex): Promise<number | undefined> {
  const root = await findRoot(sql);
  return root && findPrimaryId(sql, root.id);
}

function neededBy(account: Account): [LinkPurpose, Action][] {
  if (account.status === 'pending') return [['invitation', 'resend-invitation']];
  const password: [LinkPurpose, Action] = ['password-reset', 'reset-password'];
  return account.hasTwoFactor ? [password, ['2fa-reset', 'reset-2fa']] : [password];
}

function logRescue(transaction: Transaction, account: Account, action: Action, requestedBy: string): void {
  transaction.audit({
    action,
    outcome: 'done',
    actor: null,
    subject: partyOf(account),
    reason: requestedBy === 'admin:create' ? 'npm run admin:create' : requestedBy,
    origin: ownOrigin,
  });
}
