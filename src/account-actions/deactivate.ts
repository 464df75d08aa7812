import { partyOf } from '../audit/audit-party.ts';
import { accessEnds, type AccountAction } from './account-action.ts';
import { setInactive } from '../accounts/account-status-repository.ts';
import { requesterOf } from '../mail/messages/message.ts';
import { queueMail } from '../mail/queue/queue-mail.ts';
import { endAccess } from './end-access.ts';
import { performAction } from './perform-action.ts';

export const deactivate: AccountAction = {
  takesReason: true,
  danger: true,
  consequences(t, { username, email }, summary) {
    const { noSignIn, emailed, kept } = t.actions.consequences.deactivate;
    return [noSignIn({ username }), ...accessEnds(t, summary), emailed({ email }), kept];
  },
  inBulk: {
    typesCount: true,
    consequences(t, totals) {
      const { noSignIn, emailed, kept } = t.actions.consequences.deactivate.inBulk;
      return [noSignIn, ...accessEnds(t, totals), emailed, kept];
    },
  },
  perform: (services, actor, accountId, reason) =>
    performAction(services, 'deactivate', actor, accountId, async (transaction, account) => {
      await setInactive(transaction.sql, account.id);
      await endAccess(transaction, account.id);
      // Only an active login can be deactivated, so its owner has confirmed the address.
      await queueMail(transaction, {
        message: 'deactivated',
        accountId: account.id,
        adminId: account.adminId,
        address: account.email,
        data: requesterOf(actor, account),
      });
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
