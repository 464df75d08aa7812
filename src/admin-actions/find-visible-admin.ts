import type { Knex } from 'knex';
import { isAtOrBelow } from '../admins/scope.ts';
import type { Actor } from '../audit/actor.ts';
import type { Account } from '../accounts/account.ts';
import { findPrimaryBelow } from '../accounts/primary-repository.ts';
import { auditOutOfScope, logIfOutOfScope, type OutOfScope } from '../audit/log-event.ts';
import type { Services } from '../services.ts';
import type { Admin } from '../admins/admin.ts';
import { findAdmin, findAdminBelow, findAdminBySlug, findAdminId } from '../admins/admin-repository.ts';

/** Throws NotFoundError; that another branch's level was asked for is logged. */
export function findAdminFor(services: Services, actor: Actor, id: number): Promise<Admin> {
  return auditOutOfScope(services, actor, outOfScopeAdmin(services, actor, id), () =>
    findAdminBelow(services.database, actor.adminPath, id),
  );
}

/**
 * The level that a form names by its short name, read in `sql` where that is a transaction. Undefined where the actor has
 * none of that name; that another branch's was named is logged.
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

/** The primary account of a level. Throws NotFoundError, and logs, as for the level itself. */
export function findPrimaryFor(services: Services, actor: Actor, adminId: number): Promise<Account> {
  return auditOutOfScope(services, actor, outOfScopeAdmin(services, actor, adminId), () =>
    findPrimaryBelow(services.database, actor.adminPath, adminId),
  );
}

/** For whoever looks for a level that the actor may see. */
export function outOfScopeAdmin({ database }: Services, actor: Actor, id: number): OutOfScope {
  return {
    what: `admin ${id}`,
    isOutOfScope: async () => {
      const admin = await findAdmin(database, id);
      return admin !== undefined && !isAtOrBelow(actor, admin.path);
    },
  };
}
