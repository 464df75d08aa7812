import { partyOf, adminParty } from '../audit/audit-party.ts';
import type { AdminButtonAction } from './admin-action.ts';
import { setDeactivated } from '../admins/admin-repository.ts';
import { performAdminAction } from './perform-admin-action.ts';

export const activateAdmin: AdminButtonAction = {
  consequences({ admins }, { name, inactiveAbove }, { accounts }) {
    const { noLogins, logins, inactive, noEmail } = admins.consequences.activate;
    if (inactiveAbove !== null) return [inactive({ name, above: inactiveAbove }), noEmail];
    return [accounts === 0 ? noLogins({ name }) : logins({ name, count: accounts }), noEmail];
  },
  inBulk: {
    consequences({ admins }, { accounts }) {
      const { noEmail, inBulk } = admins.consequences.activate;
      return [accounts === 0 ? inBulk.noLogins : inBulk.logins({ count: accounts }), noEmail];
    },
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
      const { name } = admin;
      return ({ results }) => results.adminActive({ name });
    }),
};
