import { InvalidFormError } from '../lib/errors.ts';
import { partyOf, levelParty } from '../audit/audit-party.ts';
import type { Actor } from '../audit/actor.ts';
import { refuseStaleForm } from '../lib/form-version.ts';
import type { Services } from '../services.ts';
import { endSessionsLostByMove } from '../sso/settings/stranded-accounts.ts';
import type { Level } from '../admins/admin.ts';
import { canMoveBelow } from './admin-policy.ts';
import { findChosenLevel } from './find-visible-admin.ts';
import { moveLevel } from '../admins/admin-repository.ts';
import { performAdminAction } from './perform-admin-action.ts';

export const notATarget = {
  to: 'Select another of your admins: not the current one above it, not itself, and not one below it.',
};

/** The stored value that Move edits. */
export function editedPlace({ parentId }: Pick<Level, 'parentId'>) {
  return { to: String(parentId ?? '') };
}

/**
 * Moves an admin, with everything below it, below another of the actor's admins. Returns what was done. Throws
 * InvalidFormError, and StaleFormError if someone else moved it since the page was opened.
 */
export async function moveAdmin(
  services: Services,
  actor: Actor,
  adminId: number,
  targetSlug: string,
  version: string,
): Promise<string> {
  return performAdminAction(services, 'move-admin', actor, adminId, async (transaction, level) => {
    // Read behind the tree's lock: a move at the same time may have put it below this level.
    const target = await findChosenLevel(services, actor, targetSlug, transaction.sql);
    if (!target || !canMoveBelow(level, target)) throw new InvalidFormError(notATarget);
    refuseStaleForm({
      thing: 'this admin',
      version,
      stored: editedPlace(level),
      typed: editedPlace({ parentId: target.id }),
      describe: (_field, id) => `“${(id === String(target.id) ? target.name : level.parentName) ?? ''}”`,
    });
    await endSessionsLostByMove(transaction.sql, level, target.path);
    await moveLevel(transaction.sql, level, target);
    transaction.audit({
      action: 'move-admin',
      outcome: 'done',
      actor: partyOf(actor),
      subject: levelParty(level),
      changes: { parent: { before: level.parentName, after: target.name } },
      origin: actor.origin,
    });
    return `${level.name} is below ${target.name} now.`;
  });
}
