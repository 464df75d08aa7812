import { NotFoundError } from '../accounts/account-errors.ts';
import { isAtOrBelow } from '../accounts/account-policy.ts';
import type { Actor } from '../accounts/account.ts';
import { logOpenForeign } from '../audit/log-attempts.ts';
import type { Services } from '../services.ts';
import type { Level } from './admin.ts';
import { findLevel, findLevelBelow } from './level-repository.ts';

/** Throws NotFoundError; that another branch's level was asked for is logged. */
export async function findLevelFor(services: Services, actor: Actor, id: number): Promise<Level> {
  const level = await findLevelBelow(services.database, actor.adminPath, id);
  if (level) return level;
  await logForeignLevel(services, actor, id);
  throw new NotFoundError();
}

/** Logs that the actor asked for a level of another branch. An id that none has is no event. */
export async function logForeignLevel(services: Services, actor: Actor, adminId: number): Promise<void> {
  const level = await findLevel(services.database, adminId);
  if (level && !isAtOrBelow(actor, level.path)) await logOpenForeign(services, actor, `admin ${adminId}`);
}
