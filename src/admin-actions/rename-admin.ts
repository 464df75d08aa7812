import { InvalidFormError } from '../lib/errors.ts';
import { partyOf, levelParty } from '../audit/audit-party.ts';
import type { Actor } from '../audit/actor.ts';
import { changedFields } from '../audit/changed-fields.ts';
import { refuseStaleForm } from '../lib/form-version.ts';
import type { Services } from '../services.ts';
import { slugTaken } from './add-sub-admin.ts';
import type { Level } from '../admins/admin.ts';
import { renameLevel } from '../admins/admin-repository.ts';
import { performAdminAction } from './perform-admin-action.ts';

/** The stored values that Rename edits. */
export function editedNames({ name, slug }: Pick<Level, 'name' | 'slug'>) {
  return { name, slug };
}

/** Renames the admin. Returns what was done. Throws InvalidFormError, StaleFormError. */
export async function renameAdmin(
  services: Services,
  actor: Actor,
  adminId: number,
  wanted: Pick<Level, 'name' | 'slug'>,
  version: string,
): Promise<string> {
  return performAdminAction(services, 'rename-admin', actor, adminId, async (transaction, level) => {
    refuseStaleForm({ thing: 'this admin', version, stored: editedNames(level), typed: editedNames(wanted) });
    const changes = changedFields(['name', 'slug'], level, wanted);
    if (Object.keys(changes).length === 0) return `${level.name} is saved.`;
    if (!(await renameLevel(transaction.sql, level.id, wanted))) throw new InvalidFormError(slugTaken);
    transaction.audit({
      action: 'rename-admin',
      outcome: 'done',
      actor: partyOf(actor),
      subject: levelParty(level),
      changes,
      origin: actor.origin,
    });
    return changes['name'] ? `${level.name} is now ${wanted.name}.` : `${wanted.name} is saved.`;
  });
}
