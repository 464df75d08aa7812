import { cancelSomeOutdatedEnds } from '../access-rules/outdated-ends.ts';
import { InvalidFormError } from '../forms/form-errors.ts';
import { partyOf, adminParty } from '../audit/audit-party.ts';
import type { Actor } from '../audit/actor.ts';
import { rejectStaleForm } from '../forms/form-version.ts';
import type { Services } from '../services.ts';
import { endSessionsLostByMove } from '../sso/settings/stranded-accounts.ts';
import type { Admin } from '../admins/admin.ts';
import type { Text } from '../locales/text.ts';
import { canMoveBelow } from './admin-action-policy.ts';
import { findChosenAdmin } from './find-visible-admin.ts';
import { storeAdminMove } from '../admins/admin-repository.ts';
import { performAdminAction } from './perform-admin-action.ts';

export const notATarget: Record<'to', Text> = { to: (t) => t.validation.admin.notATarget };

/** The stored value that the Move form changes. */
export function editedPlace({ parentId }: Pick<Admin, 'parentId'>) {
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
): Promise<Text> {
  return performAdminAction(services, 'move-admin', actor, adminId, async (transaction, admin) => {
    // Read the target after locking the tree, because a concurrent move may have put it below this admin.
    const target = await findChosenAdmin(services, actor, targetSlug, transaction.sql);
    if (!target || !canMoveBelow(admin, target)) throw new InvalidFormError(notATarget);
    rejectStaleForm({
      thing: 'admin',
      version,
      stored: editedPlace(admin),
      typed: editedPlace({ parentId: target.id }),
      describe: (t, _field, id) =>
        t.validation.quoted({ value: (id === String(target.id) ? target.name : admin.parentName) ?? '' }),
    });
    await endSessionsLostByMove(transaction.sql, admin, target.path);
    await storeAdminMove(transaction.sql, admin, target);
    await cancelSomeOutdatedEnds(transaction.sql, `${target.path}.${admin.id}`);
    transaction.audit({
      action: 'move-admin',
      outcome: 'done',
      actor: partyOf(actor),
      subject: adminParty(admin),
      changes: { parent: { before: admin.parentName, after: target.name } },
      origin: actor.origin,
    });
    return ({ results }) => results.adminMoved({ name: admin.name, parent: target.name });
  });
}
