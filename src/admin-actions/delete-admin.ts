import { accessEnds, unlessZero } from '../account-actions/account-action.ts';
import { findPrimaryBelow } from '../accounts/primary-repository.ts';
import { partyOf, adminParty } from '../audit/audit-party.ts';
import { deleteAccount } from '../accounts/account-status-repository.ts';
import { endAccess } from '../account-actions/end-access.ts';
import type { AdminButtonAction } from './admin-action.ts';
import { deleteAdminRow } from '../admins/admin-repository.ts';
import { performAdminAction } from './perform-admin-action.ts';

export const deleteAdmin: AdminButtonAction = {
  takesReason: true,
  needsReauthentication: true,
  danger: true,
  consequences(t, { name, slug }, summary) {
    const { deleted, slugFree } = t.admins.consequences.delete;
    return [deleted({ name }), ...accessEnds(t, summary), slugFree({ slug })];
  },
  inBulk: {
    typesCount: true,
    consequences(t, totals) {
      const { settings, logins, slugsFree } = t.admins.consequences.delete.inBulk;
      return [settings, ...unlessZero(totals.accounts, logins), ...accessEnds(t, totals), slugsFree];
    },
  },
  perform: (services, actor, adminId, reason) =>
    performAdminAction(services, 'delete-admin', actor, adminId, async (transaction, admin) => {
      const primary = await findPrimaryBelow(transaction.sql, admin.path, admin.id);
      if (primary) {
        await endAccess(transaction, primary.id);
        await deleteAccount(transaction.sql, primary.id);
      }
      await deleteAdminRow(transaction.sql, admin);
      transaction.audit({
        action: 'delete-admin',
        outcome: 'done',
        actor: partyOf(actor),
        subject: adminParty(admin),
        changes: {
          name: { before: admin.name, after: null },
          ...(primary && { username: { before: primary.username, after: null } }),
          ...(primary && { email: { before: primary.email, after: null } }),
        },
        ...(reason && { reason }),
        origin: actor.origin,
      });
      const { name } = admin;
      return ({ results }) => results.adminDeleted({ name });
    }),
};
