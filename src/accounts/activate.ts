import { partyOf } from '../audit/audit-party.ts';
import type { AccountAction } from './account-action.ts';
import { setActiveAgain } from './account-status-repository.ts';
import { performAction } from './perform-action.ts';

export const activate: AccountAction = {
  consequences: (account) =>
    account.hasPassword || account.ssoIdentity
      ? [`${account.username} can sign in again, as before.`, 'No mail is sent.']
      : account.awaitsPassword
        ? [
            `${account.username} is Active again, but cannot sign in before a password is set.`,
            'No mail is sent: use Reset Password afterwards.',
          ]
        : [
            `${account.username} never finished its invitation, so it becomes Pending again.`,
            'No mail is sent: use Resend Invitation afterwards.',
          ],
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
