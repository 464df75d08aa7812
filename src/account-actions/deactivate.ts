import { partyOf } from '../audit/audit-party.ts';
import { accessEnds, type AccountAction } from './account-action.ts';
import { setInactive } from '../accounts/account-status-repository.ts';
import { endAccess } from './end-access.ts';
import { performAction } from './perform-action.ts';

export const deactivate: AccountAction = {
  takesReason: true,
  danger: true,
  consequences: (account, summary) => [
    `${account.username} can no longer sign in, until you activate it again.`,
    ...accessEnds(summary),
    'Password, two-factor and Single Sign-On link are kept, and so is the log.',
  ],
  perform: (services, actor, accountId, reason) =>
    performAction(services, 'deactivate', actor, accountId, async (transaction, account) => {
      await setInactive(transaction.sql, account.id);
      await endAccess(transaction, account.id);
      transaction.audit({
        action: 'deactivate',
        outcome: 'done',
        actor: partyOf(actor),
        subject: partyOf(account),
        changes: { status: { before: account.status, after: 'inactive' } },
        ...(reason && { reason }),
        origin: actor.origin,
      });
      return `${account.email} is inactive now.`;
    }),
};
