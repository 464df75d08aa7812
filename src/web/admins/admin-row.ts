import type { Account } from '../../accounts/account.ts';
import type { Actor } from '../../audit/actor.ts';
import { blockNote } from '../account-actions/block-note.ts';
import { statusBadge } from '../account-actions/status-badge.ts';
import type { Catalogue } from '../../locales/catalogues.ts';
import { adminMenu } from './admin-menu.ts';
import { CONTENTS_CAP, type Admin } from '../../admins/admin.ts';
import { techniciansOf } from './technicians-of.ts';

/** Returns what one row of the list, or one line of the tree, shows for an admin. */
export function adminRow(t: Catalogue, actor: Actor, admin: Admin, primary: Account | undefined) {
  const { list: words } = t.admins;
  return {
    id: admin.id,
    name: admin.name,
    slug: admin.slug,
    below: admin.parentName ?? '',
    status: adminBadge(t, admin),
    statusNote:
      admin.deactivatedAt === null && admin.inactiveAbove
        ? words.inactiveAbove({ name: admin.inactiveAbove })
        : null,
    email: primary?.email ?? '–',
    username: primary?.username ?? '',
    account: primary && primary.status !== 'active' ? statusBadge(t, primary) : null,
    blockNote: primary ? blockNote(t, primary, actor.timeZone) : null,
    subAdmins: t.formats.capped(admin.subAdmins, CONTENTS_CAP),
    technicians: t.formats.capped(admin.technicians, CONTENTS_CAP),
    techniciansHref: techniciansOf(admin, 'is'),
    domains: t.formats.capped(admin.domains, CONTENTS_CAP),
    lastLogin: primary?.lastSignInAt
      ? { text: t.formats.ago(primary.lastSignInAt), iso: primary.lastSignInAt.toISOString() }
      : null,
    menu: {
      id: `menu-${admin.id}`,
      label: words.actions({ name: admin.name }),
      items: adminMenu(t, actor, admin, primary),
    },
  };
}

function adminBadge({ admins: { statuses } }: Catalogue, { deactivatedAt, inactiveAbove }: Admin) {
  return (deactivatedAt ?? inactiveAbove)
    ? { label: statuses.inactive, kind: 'inactive' }
    : { label: statuses.active, kind: 'active' };
}
