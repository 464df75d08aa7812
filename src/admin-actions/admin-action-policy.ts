import { isAtOrBelow } from '../admins/scope.ts';
import type { Actor } from '../audit/actor.ts';
import type { Admin } from '../admins/admin.ts';

/** The actions on an admin, in the menu's order. Each id is also the URL segment and the name in the audit log. */
export const adminActions = [
  'add-sub-admin',
  'rename-admin',
  'move-admin',
  'deactivate-admin',
  'activate-admin',
  'delete-admin',
] as const;

export type AdminAction = (typeof adminActions)[number];

/**
 * Why an action is not available. The reader's catalogue has the text. Events and batches store these names, so they can't be
 * renamed.
 */
export type AdminReason =
  | 'not-found'
  | 'own-level'
  | 'only-active'
  | 'only-inactive'
  | 'has-sub-admins'
  | 'has-technicians'
  | 'has-domains';

export type AdminDecision = { allowed: true } | { allowed: false; reason: AdminReason };

interface Rule {
  /** May be done to the actor's own admin. */
  ownAdmin?: true;
  /** Returns why the admin's state forbids the action, or null if it is allowed. */
  forbids(admin: Admin): AdminReason | null;
}

const rules: Record<AdminAction, Rule> = {
  'add-sub-admin': {
    ownAdmin: true,
    forbids: (admin) => ((admin.deactivatedAt ?? admin.inactiveAbove) ? 'only-active' : null),
  },
  'rename-admin': { forbids: () => null },
  'move-admin': { forbids: () => null },
  'deactivate-admin': { forbids: (admin) => (admin.deactivatedAt ? 'only-active' : null) },
  'activate-admin': { forbids: (admin) => (admin.deactivatedAt ? null : 'only-inactive') },
  'delete-admin': {
    forbids: (admin) =>
      admin.subAdmins > 0
        ? 'has-sub-admins'
        : admin.technicians > 0
          ? 'has-technicians'
          : admin.domains > 0
            ? 'has-domains'
            : null,
  },
};

/** Decides whether the actor may do this to the admin now. It is the only place with these rules. */
export function decideOnAdmin(
  action: AdminAction,
  actor: Pick<Actor, 'adminId' | 'adminPath'>,
  admin: Admin,
): AdminDecision {
  const rule = rules[action];
  const outOfScope = isAtOrBelow(actor, admin.path) ? null : 'not-found';
  const reason = outOfScope ?? ownAdmin(rule, actor, admin) ?? rule.forbids(admin);
  return reason === null ? { allowed: true } : { allowed: false, reason };
}

function ownAdmin(rule: Rule, actor: Pick<Actor, 'adminId'>, admin: Admin): AdminReason | null {
  return admin.id === actor.adminId && !rule.ownAdmin ? 'own-level' : null;
}

/** Whether an admin may move below the target. It cannot move below itself or to its current place. */
export function canMoveBelow(
  admin: Pick<Admin, 'path' | 'parentId'>,
  target: { id: number; path: string },
): boolean {
  return !isAtOrBelow({ adminPath: admin.path }, target.path) && target.id !== admin.parentId;
}
