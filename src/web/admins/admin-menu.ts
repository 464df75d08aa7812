import { actionMenu, type MenuItem } from '../account-actions/action-menu.ts';
import type { Account } from '../../accounts/account.ts';
import type { Actor } from '../../audit/actor.ts';
import { paths } from '../../paths.ts';
import type { Level } from '../../admins/admin.ts';
import {
  adminActionLabels,
  adminActions,
  adminReasons,
  decideOnLevel,
  type AdminAction,
} from '../../admin-actions/admin-policy.ts';
import { techniciansOf } from './technicians-of.ts';

/** The dropdown of one level: its own verbs, those of its primary account, and last what cannot be undone. */
export function adminMenu(
  actor: Actor,
  level: Level,
  primary: Account | undefined,
  query: string,
): MenuItem[] {
  const items = new Map(
    adminActions
      .filter((action) => isShown(action, level))
      .map((action) => {
        const decision = decideOnLevel(action, actor, level);
        const item: MenuItem = {
          label: adminActionLabels[action],
          href: decision.allowed ? paths.adminAction(level.id, action) + query : null,
          reason: decision.allowed ? null : adminReasons[decision.reason],
          danger: action === 'delete-admin',
          dividerBefore: action === 'delete-admin',
        };
        return [action, item];
      }),
  );
  const deletion = items.get('delete-admin');
  items.delete('delete-admin');
  return [
    ...items.values(),
    { label: 'Show Technicians', href: techniciansOf(level, 'below') },
    { label: 'OAuth Settings', href: paths.oauthSettingsOf(level.id) },
    ...(primary ? actionMenu(actor, primary, query) : []).map((item, index) => ({
      ...item,
      dividerBefore: index === 0,
    })),
    ...(deletion ? [deletion] : []),
  ];
}

function isShown(action: AdminAction, { deactivatedAt }: Level): boolean {
  if (action === 'deactivate-admin') return deactivatedAt === null;
  if (action === 'activate-admin') return deactivatedAt !== null;
  return true;
}
