import { InvalidFormError } from '../forms/form-errors.ts';
import { partyOf } from '../audit/audit-party.ts';
import type { Actor } from '../audit/actor.ts';
import { notYourAdmin } from '../admins/admin.ts';
import { lockAdminBelow } from '../admins/admin-repository.ts';
import { findChosenAdmin } from '../admin-actions/find-visible-admin.ts';
import { rejectStaleForm } from '../forms/form-version.ts';
import type { Catalogue } from '../locales/catalogues.ts';
import type { Services } from '../services.ts';
import { domainParty, type Domain } from './domain.ts';
import { storeDomainAdmin } from './domain-repository.ts';
import { performDomainAction } from './perform-domain-action.ts';

/** Returns the stored value that the Hand over form edits. */
export function editedOwner({ adminId }: Pick<Domain, 'adminId'>) {
  return { admin: String(adminId) };
}

/**
 * Hands a domain over to another admin in the actor's subtree, in one transaction. Returns a message for the page.
 * Throws InvalidFormError if the target admin is not in the subtree, StaleFormError if someone else handed the domain
 * over while the page was open, and NotFoundError if the domain is outside the actor's subtree.
 */
export async function moveDomain(
  { domains: { move } }: Catalogue,
  services: Services,
  actor: Actor,
  domainId: number,
  targetSlug: string,
  version: string,
): Promise<string> {
  return performDomainAction(services, actor, domainId, async (transaction, domain) => {
    const admin = await findChosenAdmin(services, actor, targetSlug, transaction.sql);
    const target = admin && (await lockAdminBelow(transaction.sql, actor.adminPath, admin.id));
    if (!target) throw new InvalidFormError(notYourAdmin);
    if (target.id === domain.adminId) return move.already({ domain: domain.name, admin: target.name });
    rejectStaleForm({
      thing: 'domain',
      version,
      stored: editedOwner(domain),
      typed: editedOwner({ adminId: target.id }),
      describe: (t, _field, id) =>
        t.validation.quoted({ value: id === String(target.id) ? target.name : domain.adminName }),
    });
    await storeDomainAdmin(transaction.sql, domain.id, target.id);
    // Each admin gets an event that does not name the other one, because they may not know each other.
    const log = (
      side: Pick<Domain, 'name' | 'adminId' | 'adminName'>,
      before: string | null,
      after: string | null,
    ) =>
      transaction.audit({
        action: 'move-domain',
        outcome: 'done',
        actor: partyOf(actor),
        subject: domainParty(side),
        changes: { admin: { before, after } },
        origin: actor.origin,
      });
    log(domain, domain.adminName, null);
    log({ name: domain.name, adminId: target.id, adminName: target.name }, null, target.name);
    return move.done({ domain: domain.name, admin: target.name });
  });
}
