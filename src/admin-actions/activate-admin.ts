import { partyOf, levelParty } from '../audit/audit-party.ts';
import { counted } from '../lib/numbers.ts';
import type { AdminButtonAction } from './admin-action.ts';
import { setDeactivated } from '../admins/admin-repository.ts';
import { performAdminAction } from './perform-admin-action.ts';

export const activateAdmin: AdminButtonAction = {
  consequences: (level, { accounts }) => [
    level.inactiveAbove === null
      ? `${counted(accounts, 'account', 'accounts', 'No account')} of ${level.name} and below can sign in again, as before. Inactive technicians stay inactive.`
      : `${level.name} becomes active again, but no one there can sign in while ${level.inactiveAbove} above it is inactive.`,
    'No email is sent. Use Resend Invitation for anyone who was invited earlier.',
  ],
  perform: (services, actor, adminId) =>
    performAdminAction(services, 'activate-admin', actor, adminId, async (transaction, level) => {
      await setDeactivated(transaction.sql, level.id, false);
      transaction.audit({
        action: 'activate-admin',
        outcome: 'done',
        actor: partyOf(actor),
        subject: levelParty(level),
        changes: { status: { before: 'inactive', after: 'active' } },
        origin: actor.origin,
      });
      return `${level.name} is active again.`;
    }),
};
