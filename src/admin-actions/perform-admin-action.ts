import { NotFoundError, RefusedError } from '../lib/errors.ts';
import type { Actor } from '../audit/actor.ts';
import { adminParty } from '../audit/audit-party.ts';
import { auditOutOfScope, logRefused } from '../audit/log-event.ts';
import { withTransaction, type Transaction } from '../audit/transaction.ts';
import { requireAccess } from '../sessions/session-access.ts';
import type { Services } from '../services.ts';
import type { Admin } from '../admins/admin.ts';
import { adminReasons, decideOnAdmin, type AdminAction, type AdminReason } from './admin-policy.ts';
import { outOfScopeAdmin } from './find-visible-admin.ts';
import { lockAdmin, lockTree } from '../admins/admin-repository.ts';

/** The policy forbids the action in the admin's current state. */
export class AdminRefusedError extends RefusedError {
  override name = 'AdminRefusedError';
  readonly reason: AdminReason;
  readonly admin: Admin;

  constructor(reason: AdminReason, admin: Admin) {
    super(adminReasons[reason]);
    this.reason = reason;
    this.admin = admin;
  }
}

/** The actions that change the shape of the tree or depend on it. */
const reshaping: readonly AdminAction[] = ['add-sub-admin', 'move-admin', 'delete-admin'];

/**
 * Runs every action on an admin: locks its row, checks the actor's access and the policy again, and runs `effect` in
 * the same transaction. A refusal is logged in a separate transaction. Throws NotFoundError if the admin is outside the
 * actor's subtree, AdminRefusedError if the policy forbids the action, and AccessEndedError if the actor lost access.
 */
export async function performAdminAction(
  services: Services,
  action: AdminAction,
  actor: Actor,
  adminId: number,
  effect: (transaction: Transaction, admin: Admin) => Promise<string>,
): Promise<string> {
  return auditOutOfScope(services, actor, outOfScopeAdmin(services, actor, adminId), async () => {
    try {
      return await withTransaction(services.database, async (transaction) => {
        if (reshaping.includes(action)) await lockTree(transaction.sql);
        const admin = await lockAdmin(transaction.sql, adminId);
        await requireAccess(transaction.sql, actor);
        if (!admin) throw new NotFoundError();
        const decision = decideOnAdmin(action, actor, admin);
        if (decision.allowed) return effect(transaction, admin);
        if (decision.reason === 'not-found') throw new NotFoundError();
        throw new AdminRefusedError(decision.reason, admin);
      });
    } catch (error) {
      if (error instanceof AdminRefusedError) {
        await logRefused(services, actor, action, adminParty(error.admin), error.reason);
      }
      throw error;
    }
  });
}
