import { actionMenu, type MenuItem } from '../account-actions/action-menu.ts';
import type { Account } from '../../accounts/account.ts';
import type { Actor } from '../../audit/actor.ts';
import { paths } from '../../paths.ts';
import type { Admin } from '../../admins/admin.ts';
import { adminActions, decideOnAdmin, type AdminAction } from '../../admin-actions/admin-action-policy.ts';
import type { Catalogue } from '../../locales/catalogues.ts';
import { techniciansOf } from './technicians-of.ts';

/** Builds an admin's dropdown menu: its own actions, with deletion last, then those of its main admin's login. */
export function adminMenu(
  t: Catalogue,
  actor: Actor,
  admin: Admin,
  primary: Account | undefined,
): MenuItem[] {
  const { labels, reasons, menu } = t.admins;
  const items = new Map(
    adminActions
      .filter((action) => isShown(action, admin))
      .map((action) => {
        const decision = decideOnAdmin(action, actor, admin);
        const item: MenuItem = {
          label: labels[action],
          href: decision.allowed ? paths.adminAction(admin.id, action) : null,
          reason: decision.allowed ? null : reasons[decision.reason],
          danger: action === 'delete-admin',
        };
        return [action, item];
      }),
  );
  const deletion = items.get('delete-admin');
  items.delete('delete-admin');
  return [
    ...underHeading(menu.thisAdmin, [
      ...items.values(),
      { label: menu.showTechnicians, href: techniciansOf(admin, 'below') },
      { label: menu.oauthSettings, href: paths.oauthSettingsOf(admin.id) },
      { label: menu.accessRules, href: paths.accessRulesOf(admin.id) },
      ...(deletion ? [deletion] : []),
    ]),
    ...underHeading(menu.mainAdmin, primary ? actionMenu(t, actor, primary) : []),
  ];
}

function underHeading(group: string, items: MenuItem[]): MenuItem[] {
  return items.map((item, index) => (index === 0 ? { ...item, group } : item));
}

function isShown(action: AdminAction, { deactivatedAt }: Admin): boolean {
  if (action === 'deactivate-admin') return deactivatedAt === null;
  if (action === 'activate-admin') return deactivatedAt !== null;
  return true;
}
