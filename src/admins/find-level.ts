import { isAtOrBelow } from '../accounts/account-policy.ts';
import type { Account, Actor } from '../accounts/account.ts';
import { findPrimaryBelow } from '../accounts/primary-repository.ts';
import { loggingForeign, type Foreign } from '../audit/log-event.ts';
import type { Services } from '../services.ts';
import type { Level } from './admin.ts';
import { findLevel, findLevelBelow } from './level-repository.ts';

/** Throws NotFoundError; that another branch's level was asked for is logged. */
export function findLevelFor(services: Services, actor: Actor, id: number): Promise<Level> {
  return loggingForeign(services, actor, foreignLevel(services, actor, id), () =>
    findLevelBelow(services.database, actor.adminPath, id),
  );
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
