import { NotFoundError } from '../lib/errors.ts';
import { RefusedError } from '../forms/form-errors.ts';
import type { Actor } from '../audit/actor.ts';
import { adminParty } from '../audit/audit-party.ts';
import type { Transaction } from '../audit/transaction.ts';
import { perform } from '../sessions/perform.ts';
import type { Services } from '../services.ts';
import type { Admin } from '../admins/admin.ts';
import { decideOnAdmin, type AdminAction, type AdminReason } from './admin-action-policy.ts';
import type { Text } from '../locales/text.ts';
import { outOfScopeAdmin } from './find-visible-admin.ts';
import { lockAdmin, lockTree } from '../admins/admin-repository.ts';

/** The policy forbids the action in the admin's current state. */
export class AdminRefusedError extends RefusedError {
  override name = 'AdminRefusedError';
  readonly reason: AdminReason;
  readonly admin: Admin;

  constructor(reason: AdminReason, admin: Admin) {
    super((t) => t.admins.reasons[reason]);
    this.reason = reason;
    this.admin = admin;
  }
}

/** The actions that change the shape of the tree or depend on it. */
const reshaping: readonly AdminAction[] = ['add-sub-admin', 'move-admin', 'delete-admin'];

/** Performs an action on an admin. See `perform`. Throws AdminRefusedError if the policy forbids the action. */
export function performAdminAction<Result = Text>(
  services: Services,
  action: AdminAction,
  actor: Actor,
  adminId: number,
  effect: (transaction: Transaction, admin: Admin) => Promise<Result>,
): Promise<Result> {
  return perform<Admin, Result>(services, actor, {
    outOfScope: outOfScopeAdmin(services, actor, adminId),
    async lock(sql) {
      if (reshaping.includes(action)) await lockTree(sql);
      return lockAdmin(sql, adminId);
    },
    decide(admin) {
      const decision = decideOnAdmin(action, actor, admin);
      if (decision.allowed) return;
      if (decision.reason === 'not-found') throw new NotFoundError();
      throw new AdminRefusedError(decision.reason, admin);
    },
    refusalOf: (error) =>
      error instanceof AdminRefusedError
        ? { action, subject: adminParty(error.admin), reason: error.reason }
        : undefined,
    effect,
  });
}
