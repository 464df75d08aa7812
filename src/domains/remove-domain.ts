import { partyOf, type Actor } from '../accounts/account.ts';
import type { Services } from '../services.ts';
import { domainParty } from './domain.ts';
import { deleteDomain } from './domain-repository.ts';
import { performDomainAction } from './perform-domain-action.ts';

/** Tells what was done. */
export async function removeDomain(
  services: Services,
  actor: Actor,
  domainId: number,
  reason: string,
): Promise<string> {
  return performDomainAction(services, actor, domainId, async (transaction, domain) => {
    await deleteDomain(transaction.sql, domain.id);
    transaction.audit({
      action: 'remove-domain',
      outcome: 'done',
      actor: partyOf(actor),
      subject: domainParty(domain),
      ...(reason && { reason }),
      origin: actor.origin,
    });
    return `${domain.name} is removed.`;
  });
}
