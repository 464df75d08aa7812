import type { Knex } from 'knex';
import { isAtOrBelow } from '../admins/scope.ts';
import type { Actor } from '../audit/actor.ts';
import type { Account } from '../accounts/account.ts';
import { findPrimaryBelow } from '../accounts/primary-repository.ts';
import { auditOutOfScope, logIfOutOfScope, type OutOfScope } from '../audit/log-event.ts';
import type { Services } from '../services.ts';
import type { Admin } from '../admins/admin.ts';
import { findAdmin, findAdminBelow, findAdminBySlug, findAdminId } from '../admins/admin-repository.ts';

/**
 * Finds an admin at or below the actor's. Throws NotFoundError if there is none, and logs the attempt if the admin
 * exists elsewhere in the tree.
 */
export function findAdminFor(services: Services, actor: Actor, id: number): Promise<Admin> {
  return auditOutOfScope(services, actor, outOfScopeAdmin(services, actor, id), () =>
    findAdminBelow(services.database, actor.adminPath, id),
  );
}

/**
 * Finds the admin that a form names by its short name. Pass a transaction as `sql` to read in it. Returns undefined if
 * the actor has no admin with that name, and logs the attempt if the admin exists elsewhere in the tree.
 */
export async function findChosenAdmin(
  services: Services,
  actor: Actor,
  slug: string,
  sql: Knex = services.database,
): Promise<Admin | undefined> {
  const admin = await findAdminBySlug(sql, actor.adminPath, slug);
  const id = admin ? undefined : await findAdminId(services.database, slug);
  if (id !== undefined) await logIfOutOfScope(services, actor, outOfScopeAdmin(services, actor, id));
  return admin;
}

/** Finds the primary account of an admin. Throws NotFoundError and logs the attempt as findAdminFor does. */
export function findPrimaryFor(services: Services, actor: Actor, adminId: number): Promise<Account> {
  return auditOutOfScope(services, actor, outOfScopeAdmin(services, actor, adminId), () =>
    findPrimaryBelow(services.database, actor.adminPath, adminId),
  );
}

/** Lets the log record an attempt to open an admin outside the actor's subtree. */
export function outOfScopeAdmin({ database }: Services, actor: Actor, id: number): OutOfScope {
  return {
    what: `admin ${id}`,
    isOutOfScope: async () => {
      const admin = await findAdmin(database, id);
      return admin !== undefined && !isAtOrBelow(actor, admin.path);
    },
  };
}
