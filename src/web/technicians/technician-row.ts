import { twoFactorKind } from '../../accounts/two-factor-kind.ts';
import { paths } from '../../paths.ts';
import type { Actor } from '../../audit/actor.ts';
import { actionMenu } from '../account-actions/action-menu.ts';
import { endNote } from '../account-actions/end-note.ts';
import { blockNote } from '../account-actions/block-note.ts';
import { statusBadge } from '../account-actions/status-badge.ts';
import { mailAttention, mailNote, type MailNote } from '../../mail/queue/mail-status.ts';
import type { Catalogue } from '../../locales/catalogues.ts';
import type { Technician } from '../../technicians/technician-repository.ts';

/** Returns what one row of the list shows for a technician. */
export function technicianRow(t: Catalogue, actor: Actor, account: Technician) {
  return {
    id: account.id,
    email: account.email,
    editHref: paths.technicianAction(account.id, 'edit'),
    username: account.username,
    adminName: account.adminName,
    status: statusBadge(t, account),
    attention: attentionTo(t, account, actor.timeZone),
    twoFactor: account.hasTwoFactor ? t.twoFactor.kinds[twoFactorKind(account)] : null,
    isLinked: account.ssoIdentity !== null,
    lastLogin: account.lastSignInAt && {
      text: t.formats.ago(account.lastSignInAt),
      exact: t.formats.time(account.lastSignInAt, actor.timeZone),
    },
    notes: account.notes,
    menu: {
      id: `menu-${account.id}`,
      label: t.technicians.list.menu(account),
      items: actionMenu(t, actor, account),
    },
  };
}

/** Returns the most important thing that needs attention, or null if nothing does. The Edit page shows everything. */
function attentionTo(
  t: Catalogue,
  account: Technician,
  timeZone: string,
): (MailNote & { details: string }) | null {
  const block = blockNote(t, account, timeZone);
  if (block) return { text: t.technicians.list.blocked, tone: 'bad', details: block };
  const end = endNote(t, account, timeZone);
  if (end) return { text: end, tone: 'plain', details: end };
  const attention = account.mail && mailAttention(t, account.mail);
  return attention && account.mail && { ...attention, details: mailNote(t, account.mail, timeZone).text };
}
