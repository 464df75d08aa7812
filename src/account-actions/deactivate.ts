import { partyOf } from '../audit/audit-party.ts';
import { accessEnds, type AccountAction } from './account-action.ts';
import { setInactive } from '../accounts/account-status-repository.ts';
import { endAccess } from './end-access.ts';
import { performAction } from './perform-action.ts';

export const deactivate: AccountAction = {
  takesReason: true,
  danger: true,
  consequences(t, { username }, summary) {
    const { noSignIn, kept } = t.actions.consequences.deactivate;
    return [noSignIn({ username }), ...accessEnds(t, summary), kept];
  },
  inBulk: {
    typesCount: true,
    consequences(t, totals) {
      const { noSignIn, kept } = t.actions.consequences.deactivate.inBulk;
      return [noSignIn, ...accessEnds(t, totals), kept];
    },
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
      const { email } = account;
      return ({ results }) => results.inactive({ email });
    }),
};
