import type { Transaction } from '../audit/transaction.ts';
import { issueLink } from '../links/issue-link.ts';
import { requesterOf } from '../mail/messages/message.ts';
import { queueMail } from '../mail/queue/queue-mail.ts';
import type { Text } from '../locales/text.ts';
import type { Services } from '../services.ts';
import type { Account } from '../accounts/account.ts';
import { partyOf } from '../audit/audit-party.ts';
import type { Actor } from '../audit/actor.ts';
import { sessionsEnd, unlessZero, type AccountAction } from './account-action.ts';
import { clearSsoIdentity } from '../accounts/account-status-repository.ts';
import { performAction } from './perform-action.ts';
import { endAllSessions } from '../sessions/session-epoch-repository.ts';

export const unlinkAccount: AccountAction = {
  needsReauthentication: true,
  danger: true,
  consequences(t, account, summary, { config: { ssoName } }) {
    const words = t.actions.consequences.unlinkAccount;
    const { username, email } = account;
    return [
      words.noSso({ username, ssoName }),
      ...sessionsEnd(t, summary),
      words.email({ email }),
      account.hasPassword
        ? words.passwordKept
        : mayBeMailed(account)
          ? words.firstPassword
          : words.resetLater,
    ];
  },
  inBulk: {
    consequences(t, { activeWithoutPassword, ...totals }, { config: { ssoName } }) {
      const words = t.actions.consequences.unlinkAccount.inBulk;
      return [
        words.noSso({ ssoName }),
        ...sessionsEnd(t, totals),
        ...unlessZero(activeWithoutPassword, words.firstPasswords),
        words.passwordsKept,
      ];
    },
  },
  perform: (services, actor, accountId) =>
    performAction(services, 'unlink-account', actor, accountId, (transaction, account) =>
      unlink(services, transaction, actor, account),
    ),
};

/**
 * Removes the SSO identity and ends all sessions, in the caller's transaction. An active account without a password
 * gets an emailed link to set one. Returns what was done.
 */
export async function unlink(
  services: Services,
  transaction: Transaction,
  actor: Actor,
  account: Account,
): Promise<Text> {
  await clearSsoIdentity(transaction.sql, account.id);
  await endAllSessions(transaction.sql, account.id);
  await queueMail(transaction, {
    message: 'sso-unlinked',
    accountId: account.id,
    adminId: account.adminId,
    address: account.email,
    data: requesterOf(actor, account),
  });
  const mailsReset = !account.hasPassword && mayBeMailed(account);
  if (mailsReset) await mailPasswordReset(services, transaction, actor, account);
  transaction.audit({
    action: 'unlink-account',
    outcome: 'done',
    actor: partyOf(actor),
    subject: partyOf(account),
    changes: { sso: { before: account.ssoIdentity?.issuer ?? null, after: null } },
    origin: actor.origin,
  });
  const { email } = account;
  return ({ results }) => (mailsReset ? results.unlinkedWithLink({ email }) : results.unlinked({ email }));
}

/** An inactive account could not use the link. */
function mayBeMailed({ status }: Account): boolean {
  return status === 'active';
}

async function mailPasswordReset(
  { keyring }: Services,
  transaction: Transaction,
  actor: Actor,
  account: Account,
): Promise<void> {
  const link = await issueLink(transaction, keyring, {
    purpose: 'password-reset',
    accountId: account.id,
    address: account.email,
    requestedBy: actor.username,
    cause: 'unlink-account',
  });
  await queueMail(transaction, {
    message: 'password-reset',
    accountId: account.id,
    adminId: account.adminId,
    address: account.email,
    link,
    data: requesterOf(actor, account),
  });
}
