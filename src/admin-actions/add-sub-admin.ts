import { InvalidFormError } from '../forms/form-errors.ts';
import { partyOf, adminParty } from '../audit/audit-party.ts';
import type { Actor } from '../audit/actor.ts';
import { inviteAt, type Added } from '../account-actions/invite.ts';
import type { Services } from '../services.ts';
import type { Text } from '../locales/text.ts';
import { insertAdmin } from '../admins/admin-repository.ts';
import { performAdminAction } from './perform-admin-action.ts';

export interface NewSubAdmin {
  name: string;
  slug: string;
  /** The username of its main admin, who is invited. */
  username: string;
  email: string;
  /** The tag of the main admin's language, or null for the same as the browser's. */
  language: string | null;
}

export const slugTaken: Record<'slug', Text> = { slug: (t) => t.validation.shortName.taken };

/**
 * Adds an admin below another and invites its main admin. Returns its id and what was done. Throws InvalidFormError, and
 * the same errors as performAdminAction.
 */
export async function addSubAdmin(
  services: Services,
  actor: Actor,
  parentId: number,
  { name, slug, username, email, language }: NewSubAdmin,
): Promise<Added> {
  return performAdminAction(services, 'add-sub-admin', actor, parentId, async (transaction, parent) => {
    const id = await insertAdmin(transaction.sql, parent, { name, slug });
    if (id === undefined) throw new InvalidFormError(slugTaken);
    transaction.audit({
      action: 'add-sub-admin',
      outcome: 'done',
      actor: partyOf(actor),
      subject: adminParty({ id, name }),
      changes: {
        name: { before: null, after: name },
        slug: { before: null, after: slug },
        parent: { before: null, after: parent.name },
      },
      origin: actor.origin,
    });
    const account = { adminId: id, role: 'primary', username, email, notes: '', language } as const;
    const { until } = await inviteAt(services, transaction, actor, { id, name }, account);
    const done: Text = ({ results, formats }) =>
      results.adminAdded({
        name,
        parent: parent.name,
        email,
        until: formats.time(until, actor.timeZone),
      });
    return { id, done };
  });
}
