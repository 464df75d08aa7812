import { isAtOrBelow } from '../admins/scope.ts';
import type { Actor } from '../audit/actor.ts';
import type { Level } from '../admins/admin.ts';

/** A level's verbs: each id is also its URL segment and its name in the audit log. In the menu's order. */
export const adminActions = [
  'add-sub-admin',
  'rename-admin',
  'move-admin',
  'deactivate-admin',
  'activate-admin',
  'delete-admin',
] as const;

export type AdminAction = (typeof adminActions)[number];

export const adminActionLabels: Record<AdminAction, string> = {
  'add-sub-admin': 'Add sub-admin',
  'rename-admin': 'Rename',
  'move-admin': 'Move',
  'deactivate-admin': 'Deactivate',
  'activate-admin': 'Activate',
  'delete-admin': 'Delete',
};

/** Why something cannot be done: the one sentence for people. */
export const adminReasons = {
  'not-found': 'This admin doesn’t exist',
  'own-level': 'Not available for your own admin',
  'only-active': 'Available only for active admins',
  'only-inactive': 'Available only for inactive admins',
  'has-sub-admins': 'It has sub-admins',
  'has-technicians': 'It has technicians',
  'has-domains': 'It has domains',
} as const;

export type AdminReason = keyof typeof adminReasons;

export type AdminDecision = { allowed: true } | { allowed: false; reason: AdminReason };

interface Rule {
  /** May be done to the level one works at. */
  ownLevel?: true;
  /** Why the level's state forbids it; null when it does not. */
  forbids(level: Level): AdminReason | null;
}

const rules: Record<AdminAction, Rule> = {
  'add-sub-admin': {
    ownLevel: true,
    forbids: (level) => ((level.deactivatedAt ?? level.inactiveAbove) ? 'only-active' : null),
  },
  'rename-admin': { forbids: () => null },
  'move-admin': { forbids: () => null },
  'deactivate-admin': { forbids: (level) => (level.deactivatedAt ? 'only-active' : null) },
  'activate-admin': { forbids: (level) => (level.deactivatedAt ? null : 'only-inactive') },
  'delete-admin': {
    forbids: (level) =>
      level.subAdmins > 0
        ? 'has-sub-admins'
        : level.technicians > 0
          ? 'has-technicians'
          : level.domains > 0
            ? 'has-domains'
            : null,
  },
};

/** The only place that says what may be done to a level, by whom, and when. */
export function decideOnLevel(
  action: AdminAction,
  actor: Pick<Actor, 'adminId' | 'adminPath'>,
  level: Level,
): AdminDecision {
  const rule = rules[action];
  const foreign = isAtOrBelow(actor, level.path) ? null : 'not-found';
  const reason = foreign ?? ownLevel(rule, actor, level) ?? rule.forbids(level);
  return reason === null ? { allowed: true } : { allowed: false, reason };
}

function ownLevel(rule: Rule, actor: Pick<Actor, 'adminId'>, level: Level): AdminReason | null {
  return level.id === actor.adminId && !rule.ownLevel ? 'own-level' : null;
}

/** Whether a level may be put below another: not below itself, and not where it is already. */
export function canMoveBelow(
  level: Pick<Level, 'path' | 'parentId'>,
  target: { id: number; path: string },
): boolean {
  return !isAtOrBelow({ adminPath: level.path }, target.path) && target.id !== level.parentId;
}
