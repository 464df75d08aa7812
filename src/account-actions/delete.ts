import { partyOf } from '../audit/audit-party.ts';
import { accessEnds, type AccountAction } from './account-action.ts';
import { deleteAccount } from '../accounts/account-status-repository.ts';
import { endAccess } from './end-access.ts';
import { performAction } from './perform-action.ts';

export const deleteTechnician: AccountAction = {
  takesReason: true,
  needsReauthentication: true,
  danger: true,
  consequences: (account, summary) => [
    `The login ${account.username} is deleted for good. To keep it for later, deactivate it instead.`,
    ...accessEnds(summary),
    `The audit log keeps the name. The username and the address ${account.email} become available again.`,
  ],
  inBulk: {
    participle: 'deleted for good',
    typesCount: true,
    consequences: (totals) => [
      'To keep their logins for later, deactivate them instead.',
      ...accessEnds(totals),
      'The audit log keeps their names. Their usernames and addresses become available again.',
    ],
  },
  perform: (services, actor, accountId, reason) =>
    performAction(services, 'delete', actor, accountId, async (transaction, account) => {
      await endAccess(transaction, account.id);
      await deleteAccount(transaction.sql, account.id);
      transaction.audit({
        action: 'delete',
        outcome: 'done',
        actor: partyOf(actor),
        subject: partyOf(account),
        changes: {
          username: { before: account.username, after: null },
          email: { before: account.email, after: null },
        },
        ...(reason && { reason }),
        origin: actor.origin,
      });
      return `${account.email} has been deleted.`;
    }),
};
