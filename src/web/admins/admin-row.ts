import type { Account } from '../../accounts/account.ts';
import type { Actor } from '../../audit/actor.ts';
import { blockNote } from '../account-actions/block-note.ts';
import { statusBadge } from '../account-actions/status-badge.ts';
import { formatCapped } from '../../lib/numbers.ts';
import { formatAgo } from '../../lib/times.ts';
import { adminMenu } from './admin-menu.ts';
import { CONTENTS_CAP, type Level } from '../../admins/admin.ts';
import { techniciansOf } from './technicians-of.ts';

/** A level as one row of the list, and as one line of the tree, shows it. */
export function adminRow(actor: Actor, level: Level, primary: Account | undefined, query: string) {
  return {
    id: level.id,
    name: level.name,
    slug: level.slug,
    below: level.parentName ?? '',
    status: levelBadge(level),
    statusNote: level.deactivatedAt === null && level.inactiveAbove ? `${level.inactiveAbove} is` : null,
    email: primary?.email ?? '–',
    username: primary?.username ?? '',
    account: primary && primary.status !== 'active' ? statusBadge(primary) : null,
    blockNote: primary ? blockNote(primary, actor.timeZone) : null,
    subAdmins: formatCapped(level.subAdmins, CONTENTS_CAP),
    technicians: formatCapped(level.technicians, CONTENTS_CAP),
    techniciansHref: techniciansOf(level, 'is'),
    domains: formatCapped(level.domains, CONTENTS_CAP),
    lastLogin: primary?.lastSignInAt
      ? { text: formatAgo(primary.lastSignInAt), iso: primary.lastSignInAt.toISOString() }
      : null,
    menu: {
      id: `menu-${level.id}`,
      label: `Actions for ${level.name}`,
      items: adminMenu(actor, level, primary, query),
    },
  };
}

function levelBadge({ deactivatedAt, inactiveAbove }: Level) {
  return (deactivatedAt ?? inactiveAbove)
    ? { label: 'Inactive', kind: 'inactive' }
    : { label: 'Active', kind: 'active' };
}
