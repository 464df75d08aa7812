import type { Knex } from 'knex';
import { isAtOrBelow } from '../admins/scope.ts';
import type { Actor } from '../audit/actor.ts';
import type { Account } from '../accounts/account.ts';
import { findPrimaryBelow } from '../accounts/primary-repository.ts';
import { loggingForeign, logIfForeign, type Foreign } from '../audit/log-event.ts';
import type { Services } from '../services.ts';
import type { Level } from '../admins/admin.ts';
import { findLevel, findLevelBelow, findLevelBySlug, findLevelId } from '../admins/admin-repository.ts';

/** Throws NotFoundError; that another branch's level was asked for is logged. */
export function findLevelFor(services: Services, actor: Actor, id: number): Promise<Level> {
  return loggingForeign(services, actor, foreignLevel(services, actor, id), () =>
    findLevelBelow(services.database, actor.adminPath, id),
  );
}

/**
 * The level that a form names by its short name, read in `sql` where that is a transaction. Undefined where the actor has
 * none of that name; that another branch's was named is logged.
 */
export async function findChosenLevel(
  services: Services,
  actor: Actor,
  slug: string,
  sql: Knex = services.database,
): Promise<Level | undefined> {
  const level = await findLevelBySlug(sql, actor.adminPath, slug);
  const id = level ? undefined : await findLevelId(services.database, slug);
  if (id !== undefined) await logIfForeign(services, actor, foreignLevel(services, actor, id));
  return level;
}

/** The primary account of a level. Throws NotFoundError, and logs, as for the level itself. */
export function findPrimaryFor(services: Services, actor: Actor, adminId: number): Promise<Account> {
  return loggingForeign(services, actor, foreignLevel(services, actor, adminId), () =>
    findPrimaryBelow(services.database, actor.adminPath, adminId),
  );
}

/** For whoever looks for a level that the actor may see. */
export function foreignLevel({ database }: Services, actor: Actor, id: number): Foreign {
  return {
    what: `admin ${id}`,
    isForeign: async () => {
      const level = await findLevel(database, id);
      return level !== undefined && !isAtOrBelow(actor, level.path);
    },
  };
}
