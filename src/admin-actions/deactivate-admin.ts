import { accessEnds } from '../account-actions/account-action.ts';
import { partyOf, adminParty } from '../audit/audit-party.ts';
import { endAccessBelow } from './admin-access-repository.ts';
import { counted } from '../lib/numbers.ts';
import type { AdminButtonAction } from './admin-action.ts';
import { setDeactivated } from '../admins/admin-repository.ts';
import { performAdminAction } from './perform-admin-action.ts';

export const deactivateAdmin: AdminButtonAction = {
  takesReason: true,
  needsReauthentication: true,
  danger: true,
  consequences: (admin, summary) => [
    `No one at ${admin.name}${summary.admins > 0 ? ' or below it' : ''} can sign in until you activate it again: ${counted(summary.accounts, 'login', 'logins', 'no logins')}, ${counted(summary.admins, 'sub-admin', 'sub-admins', 'no sub-admins')}.`,
    ...accessEnds(summary),
    'Logins, domains, settings and the log are kept.',
  ],
  inBulk: {
    participle: 'deactivated',
    typesCount: true,
    consequences: (totals) => [
      `No one at these admins or below can sign in until you activate them again. This affects ${counted(totals.accounts, 'login', 'logins', 'no logins')}, and ${counted(totals.admins, 'sub-admin', 'sub-admins', 'no sub-admins')} below.`,
      ...accessEnds(totals),
      'Logins, domains, settings and the log are kept.',
    ],
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
      return `${admin.name} and everything below it are now inactive.`;
    }),
};
