import { partyOf } from '../audit/audit-party.ts';
import { accessEnds, type AccountAction } from './account-action.ts';
import { deleteAccount } from '../accounts/account-status-repository.ts';
import { endAccess } from './end-access.ts';
import { performAction } from './perform-action.ts';

export const deleteTechnician: AccountAction = {
  takesReason: true,
  needsReauthentication: true,
  danger: true,
  consequences(t, { username, email }, summary) {
    const { deleted, namesFree } = t.actions.consequences.delete;
    return [deleted({ username }), ...accessEnds(t, summary), namesFree({ email })];
  },
  inBulk: {
    typesCount: true,
    consequences(t, totals) {
      const { deactivateInstead, namesFree } = t.actions.consequences.delete.inBulk;
      return [deactivateInstead, ...accessEnds(t, totals), namesFree];
    },
  },
  perform: (services, actor, accountId, reason) =>
    performAction(services, 'delete', actor, accountId, async (transaction, account) => {
      const { email } = account;
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
      return ({ results }) => results.deleted({ email });
    }),
};
