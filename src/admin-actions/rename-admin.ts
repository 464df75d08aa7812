import { InvalidFormError } from '../forms/form-errors.ts';
import { partyOf, adminParty } from '../audit/audit-party.ts';
import type { Actor } from '../audit/actor.ts';
import { changedFields } from '../audit/changed-fields.ts';
import { rejectStaleForm } from '../forms/form-version.ts';
import type { Services } from '../services.ts';
import type { Text } from '../locales/text.ts';
import { slugTaken } from './add-sub-admin.ts';
import type { Admin } from '../admins/admin.ts';
import { storeAdminName } from '../admins/admin-repository.ts';
import { performAdminAction } from './perform-admin-action.ts';

/** The stored values that the Rename form changes. */
export function editedNames({ name, slug }: Pick<Admin, 'name' | 'slug'>) {
  return { name, slug };
}

/**
 * Renames the admin. Returns what was done. Throws InvalidFormError if the short name is taken, and StaleFormError if
 * someone else renamed the admin since the form was opened.
 */
export async function renameAdmin(
  services: Services,
  actor: Actor,
  adminId: number,
  wanted: Pick<Admin, 'name' | 'slug'>,
  version: string,
): Promise<Text> {
  return performAdminAction(services, 'rename-admin', actor, adminId, async (transaction, admin) => {
    rejectStaleForm({ thing: 'admin', version, stored: editedNames(admin), typed: editedNames(wanted) });
    const changes = changedFields(['name', 'slug'], admin, wanted);
    const saved: Text = ({ results }) => results.adminSaved({ name: wanted.name });
    if (Object.keys(changes).length === 0) return saved;
    if (!(await storeAdminName(transaction.sql, admin.id, wanted))) throw new InvalidFormError(slugTaken);
    transaction.audit({
      action: 'rename-admin',
      outcome: 'done',
      actor: partyOf(actor),
      subject: adminParty(admin),
      changes,
      origin: actor.origin,
    });
    return changes['name']
      ? ({ results }) => results.adminRenamed({ before: admin.name, after: wanted.name })
      : saved;
  });
}
