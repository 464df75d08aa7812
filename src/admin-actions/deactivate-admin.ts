import { accessEnds, unlessZero } from '../account-actions/account-action.ts';
import type { Catalogue } from '../locales/catalogues.ts';
import { partyOf, adminParty } from '../audit/audit-party.ts';
import { endAccessBelow, type AdminAccessSummary } from './admin-access-repository.ts';
import type { AdminButtonAction } from './admin-action.ts';
import { setDeactivated } from '../admins/admin-repository.ts';
import { performAdminAction } from './perform-admin-action.ts';

export const deactivateAdmin: AdminButtonAction = {
  takesReason: true,
  needsReauthentication: true,
  danger: true,
  consequences(t, { name }, summary) {
    const { noSignIn, noSignInBelow, kept } = t.admins.consequences.deactivate;
    return [
      summary.admins > 0 ? noSignInBelow({ name }) : noSignIn({ name }),
      ...affected(t, summary),
      ...accessEnds(t, summary),
      kept,
    ];
  },
  inBulk: {
    typesCount: true,
    consequences(t, totals) {
      const { inBulk, kept } = t.admins.consequences.deactivate;
      return [inBulk, ...affected(t, totals), ...accessEnds(t, totals), kept];
    },
  },
  perform: (services, actor, adminId, reason) =>
    performAdminAction(services, 'deactivate-admin', actor, adminId, async (transaction, admin) => {
      await setDeactivated(transaction.sql, admin.id, true);
      await endAccessBelow(transaction.sql, admin.path);
      transaction.audit({
        action: 'deactivate-admin',
        outcome: 'done',
        actor: partyOf(actor),
        subject: adminParty(admin),
        changes: { status: { before: 'active', after: 'inactive' } },
        ...(reason && { reason }),
        origin: actor.origin,
      });
      const { name } = admin;
      return ({ results }) => results.adminInactive({ name });
    }),
};

/** Says how many logins and sub-admins are affected, in sentences. Leaves out what there is none of. */
function affected(t: Catalogue, { accounts, admins }: AdminAccessSummary): string[] {
  const { logins, subAdmins } = t.admins.consequences.deactivate;
  return [...unlessZero(accounts, logins), ...unlessZero(admins, subAdmins)];
}
