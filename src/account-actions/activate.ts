import { partyOf } from '../audit/audit-party.ts';
import { someOf, type AccountAction } from './account-action.ts';
import { setActiveAgain } from '../accounts/account-status-repository.ts';
import { performAction } from './perform-action.ts';

export const activate: AccountAction = {
  consequences: (account) =>
    account.hasPassword || account.ssoIdentity
      ? [`${account.username} can sign in again, as before.`, 'No email is sent.']
      : account.awaitsPassword
        ? [
            `${account.username} becomes active again, but can’t sign in until a password is set.`,
            'No email is sent. Use Reset Password afterwards.',
          ]
        : [
            `${account.username} never accepted the invitation, so the login becomes pending again.`,
            'No email is sent. Use Resend Invitation afterwards.',
          ],
  inBulk: {
    participle: 'activated',
    consequences: ({ accounts, awaitingPassword, neverSetUp }) => [
      ...someOf(accounts - awaitingPassword - neverSetUp, 'can sign in again, as before.'),
      ...someOf(awaitingPassword, 'can’t sign in until a password is set. Use Reset Password afterwards.'),
      ...someOf(
        neverSetUp,
        'never accepted the invitation, so the login becomes pending again. Use Resend Invitation afterwards.',
        'never accepted the invitation, so these logins become pending again. Use Resend Invitation afterwards.',
      ),
      'No email is sent.',
    ],
  },
  perform: (services, actor, accountId) =>
    performAction(services, 'activate', actor, accountId, async (transaction, account) => {
      const status = await setActiveAgain(transaction.sql, account.id);
      transaction.audit({
        action: 'activate',
        outcome: 'done',
        actor: partyOf(actor),
        subject: partyOf(account),
        changes: { status: { before: account.status, after: status } },
        origin: actor.origin,
      });
      return `${account.email} is ${status} again.`;
    }),
};
