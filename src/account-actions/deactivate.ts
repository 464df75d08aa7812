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
    'The password, two-factor authentication, the Single Sign-On link and the audit log are kept.',
  ],
  inBulk: {
    participle: 'deactivated',
    typesCount: true,
    consequences: (totals) => [
      'They can no longer sign in, until you activate them again.',
      ...accessEnds(totals),
      'Passwords, two-factor authentication, Single Sign-On links and the audit log are kept.',
    ],
  },
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
      return `${account.email} is now inactive.`;
    }),
};
