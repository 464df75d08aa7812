import { InvalidFormError } from '../forms/form-errors.ts';
import { partyOf } from '../audit/audit-party.ts';
import type { Actor } from '../audit/actor.ts';
import { notYourAdmin } from '../admins/admin.ts';
import { lockAdminBelow } from '../admins/admin-repository.ts';
import { findChosenAdmin } from '../admin-actions/find-visible-admin.ts';
import { withTransaction } from '../audit/transaction.ts';
import { requireAccess } from '../sessions/require-access.ts';
import type { Catalogue } from '../locales/catalogues.ts';
import type { Services } from '../services.ts';
import { domainParty } from './domain.ts';
import { insertDomains } from './domain-repository.ts';

/**
 * Adds the domains that are free to an admin, in one transaction. Returns a message for the page. Throws
 * InvalidFormError if the admin is outside the actor's subtree, and AccessEndedError.
 */
export async function addDomains(
  { domains: { preview } }: Catalogue,
  services: Services,
  actor: Actor,
  { admin: slug, names }: { admin: string; names: readonly string[] },
): Promise<string> {
  return withTransaction(services.database, async (transaction) => {
    const chosen = await findChosenAdmin(services, actor, slug, transaction.sql);
    const admin = chosen && (await lockAdminBelow(transaction.sql, actor.adminPath, chosen.id));
    await requireAccess(transaction.sql, actor);
    if (!admin) throw new InvalidFormError(notYourAdmin);
    const added = await insertDomains(transaction.sql, admin.id, names);
    for (const name of added) {
      transaction.audit({
        action: 'add-domain',
        outcome: 'done',
        actor: partyOf(actor),
        subject: domainParty({ name, adminId: admin.id, adminName: admin.name }),
        origin: actor.origin,
      });
    }
    const left = names.length - added.length;
    return [
      addedText(preview, added, admin.name),
      ...(left > 0 ? [preview.alreadyTaken({ count: left })] : []),
    ].join(' ');
  });
}

function addedText(
  { noneAdded, added, manyAdded }: Catalogue['domains']['preview'],
  [first, ...others]: readonly string[],
  admin: string,
): string {
  if (first === undefined) return noneAdded({ admin });
  return others.length === 0
    ? added({ domain: first, admin })
    : manyAdded({ count: others.length + 1, admin });
}
