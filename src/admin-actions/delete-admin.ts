import { accessEnds } from '../account-actions/account-action.ts';
import { findPrimaryBelow } from '../accounts/primary-repository.ts';
import { partyOf, adminParty } from '../audit/audit-party.ts';
import { deleteAccount } from '../accounts/account-status-repository.ts';
import { endAccess } from '../account-actions/end-access.ts';
import { counted } from '../lib/numbers.ts';
import type { AdminButtonAction } from './admin-action.ts';
import { deleteAdminRow } from '../admins/admin-repository.ts';
import { performAdminAction } from './perform-admin-action.ts';

export const deleteAdmin: AdminButtonAction = {
  takesReason: true,
  needsReauthentication: true,
  danger: true,
  consequences: (admin, summary) => [
    `${admin.name} is deleted for good, with its main admin’s login and its settings. It has no sub-admins, no technicians and no domains.`,
    ...accessEnds(summary),
    `The admins above keep the audit log. The short name ${admin.slug} becomes available again.`,
  ],
  inBulk: {
    participle: 'deleted for good',
    typesCount: true,
    consequences: (totals) => [
      `Their settings and ${counted(totals.accounts, 'login', 'logins', 'no logins')} are deleted too. They have no sub-admins, no technicians and no domains.`,
      ...accessEnds(totals),
      'The admins above keep the audit log. The short names become available again.',
    ],
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
      return `${admin.name} has been deleted.`;
    }),
};
