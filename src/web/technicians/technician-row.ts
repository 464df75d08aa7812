import type { Actor } from '../audit/actor.ts';
import { actionMenu } from '../accounts/action-menu.ts';
import { blockNote } from '../accounts/block-note.ts';
import { statusBadge } from '../accounts/status-badge.ts';
import { mailNote } from '../mail/receipts.ts';
import { formatAgo } from '../times.ts';
import type { Technician } from './technician-repository.ts';

/** A technician as one row of the list shows it. */
export function technicianRow(actor: Actor, account: Technician, returnQuery: string) {
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
      items: actionMenu(actor, account, returnQuery),
    },
  };
}
