import { paths } from '../../paths.ts';
import type { ListedAccount } from '../../accounts/account.ts';
import { reasonText } from '../../accounts/refusal-text.ts';
import type { Catalogue } from '../../locales/catalogues.ts';
import type { Actor } from '../../audit/actor.ts';
import { actions, decide, isForPrimary, type Action } from '../../accounts/account-policy.ts';

/** One item of a dropdown menu. See partials/action-menu. */
export interface MenuItem {
  label: string;
  /** The page of the action, or null if the action is not available. */
  href: string | null;
  /** Why the action is not available now. */
  reason?: string | null;
  /** The action can't be undone. A line separates it from the items above. */
  danger?: boolean;
  /** The heading above the item, if it is the first of a group. */
  group?: string;
}

export interface ActionItem extends MenuItem {
  action: Action;
}

/**
 * Builds the dropdown menu of one account, with the reason for each action that is not available. Of two opposite
 * actions, such as activate and deactivate, only one is shown. `query` holds the path to return to (see
 * returnQuery), if the menu is not on the page of a list.
 */
export function actionMenu(t: Catalogue, actor: Actor, account: ListedAccount, query = ''): ActionItem[] {
  return actions
    .filter((action) => isShown(action, account))
    .map((action) => {
      const decision = decide(action, actor, account);
      return {
        action,
        label: t.actions.labels[action],
        href: decision.allowed ? pathOf(action, account) + query : null,
        reason: decision.allowed ? null : reasonText(t, decision.reason, account),
        danger: action === 'delete',
      };
    });
}

function pathOf(action: Action, { id, role, adminId }: ListedAccount): string {
  return role === 'primary' ? paths.primaryAction(adminId, action) : paths.technicianAction(id, action);
}

function isShown(action: Action, account: ListedAccount): boolean {
  if (account.role === 'primary') return isForPrimary(action);
  switch (action) {
    case 'link-account':
      return account.ssoIdentity === null;
    case 'unlink-account':
      return account.ssoIdentity !== null;
    case 'deactivate':
      return account.status !== 'inactive';
    case 'activate':
      return account.status === 'inactive';
    case 'lift-block':
      return account.blockedUntil !== null;
    default:
      return true;
  }
}
