import type { Actor } from '../../audit/actor.ts';
import { actionMenu } from '../account-actions/action-menu.ts';
import { blockNote } from '../account-actions/block-note.ts';
import { statusBadge } from '../account-actions/status-badge.ts';
import { mailNote } from '../../mail/queue/mail-status.ts';
import { formatAgo } from '../../lib/times.ts';
import type { Technician } from '../../technicians/technician-repository.ts';

/** Returns what one row of the list shows for a technician. */
export function technicianRow(actor: Actor, account: Technician) {
  return {
    id: account.id,
    email: account.email,
    username: account.username,
    adminName: account.adminName,
    status: statusBadge(account),
    mailNote: account.mail && mailNote(account.mail, actor.timeZone),
    blockNote: blockNote(account, actor.timeZone),
    hasTwoFactor: account.hasTwoFactor,
    isLinked: account.ssoIdentity !== null,
    lastLogin: account.lastSignInAt && {
      text: formatAgo(account.lastSignInAt),
      iso: account.lastSignInAt.toISOString(),
    },
    notes: account.notes,
    menu: {
      id: `menu-${account.id}`,
      label: `Actions for ${account.email}`,
      items: actionMenu(actor, account),
    },
  };
}
