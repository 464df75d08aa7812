import { partyOf, adminParty } from '../audit/audit-party.ts';
import { counted } from '../lib/numbers.ts';
import type { AdminButtonAction } from './admin-action.ts';
import { setDeactivated } from '../admins/admin-repository.ts';
import { performAdminAction } from './perform-admin-action.ts';

export const activateAdmin: AdminButtonAction = {
  consequences: (admin, { accounts }) => [
    admin.inactiveAbove === null
      ? `${counted(accounts, 'login', 'logins', 'No login')} of ${admin.name} and below can sign in again, as before. Inactive technicians stay inactive.`
      : `${admin.name} becomes active again, but no one there can sign in while ${admin.inactiveAbove} above it is inactive.`,
    'No email is sent. Use Resend Invitation for anyone who was invited earlier.',
  ],
  inBulk: {
    participle: 'activated',
    consequences: ({ accounts }) => [
      `${counted(accounts, 'login', 'logins', 'No login')} of these admins and below can sign in again, as before, unless another admin above is inactive. Inactive technicians stay inactive.`,
      'No email is sent. Use Resend Invitation for anyone who was invited earlier.',
    ],
  },
  perform: (services, actor, adminId) =>
    performAdminAction(services, 'activate-admin', actor, adminId, async (transaction, admin) => {
      await setDeactivated(transaction.sql, admin.id, false);
      transaction.audit({
        action: 'activate-admin',
        outcome: 'done',
        actor: partyOf(actor),
        subject: adminParty(admin),
        changes: { status: { before: 'inactive', after: 'active' } },
        origin: actor.origin,
      });
      return `${admin.name} is active again.`;
    }),
};
