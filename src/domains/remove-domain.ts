import { InvalidFormError } from '../forms/form-errors.ts';
import { partyOf } from '../audit/audit-party.ts';
import type { Actor } from '../audit/actor.ts';
import { versionOf } from '../forms/form-version.ts';
import type { Catalogue } from '../locales/catalogues.ts';
import type { Services } from '../services.ts';
import { domainParty } from './domain.ts';
import { deleteDomain } from './domain-repository.ts';
import { editedOwner } from './move-domain.ts';
import { performDomainAction } from './perform-domain-action.ts';

/**
 * Removes the domain, in one transaction. Returns a message for the page. Throws InvalidFormError if someone handed the
 * domain over while the page was open, and NotFoundError if it is outside the actor's subtree.
 */
export async function removeDomain(
  { domains: { removal } }: Catalogue,
  services: Services,
  actor: Actor,
  domainId: number,
  reason: string,
  version: string,
): Promise<string> {
  return performDomainAction(services, actor, domainId, async (transaction, domain) => {
    if (version !== '' && version !== versionOf(editedOwner(domain))) {
      throw new InvalidFormError({
        '': (t) => t.validation.handedOver({ domain: domain.name, admin: domain.adminName }),
      });
    }
    await deleteDomain(transaction.sql, domain.id);
    transaction.audit({
      action: 'remove-domain',
      outcome: 'done',
      actor: partyOf(actor),
      subject: domainParty(domain),
      ...(reason && { reason }),
      origin: actor.origin,
    });
    return removal.done({ domain: domain.name, admin: domain.adminName });
  });
}
