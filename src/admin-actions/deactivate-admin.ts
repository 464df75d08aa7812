import { accessEnds } from '../account-actions/account-action.ts';
import { partyOf, levelParty } from '../audit/audit-party.ts';
import { endAccessBelow } from './admin-access-repository.ts';
import { counted } from '../lib/numbers.ts';
import type { AdminButtonAction } from './admin-action.ts';
import { setDeactivated } from '../admins/admin-repository.ts';
import { performAdminAction } from './perform-admin-action.ts';

export const deactivateAdmin: AdminButtonAction = {
  takesReason: true,
  needsFreshProof: true,
  danger: true,
  consequences: (level, standing) => [
    `No one at ${level.name}${standing.levels > 0 ? ' or below it' : ''} can sign in until you activate it again: ${counted(standing.accounts, 'login', 'logins', 'no logins')}, ${counted(standing.levels, 'sub-admin', 'sub-admins', 'no sub-admins')}.`,
    ...accessEnds(standing),
    'Accounts, domains, settings and the log are kept.',
  ],
  perform: (services, actor, adminId, reason) =>
    performAdminAction(services, 'deactivate-admin', actor, adminId, async (transaction, level) => {
      await setDeactivated(transaction.sql, level.id, true);
      await endAccessBelow(transaction.sql, level.path);
      transaction.audit({
        action: 'deactivate-admin',
        outcome: 'done',
        actor: partyOf(actor),
        subject: levelParty(level),
        changes: { status: { before: 'active', after: 'inactive' } },
        ...(reason && { reason }),
        origin: actor.origin,
      });
      return `${level.name} is inactive now, with all below it.`;
    }),
};
