import type { Actor } from '../audit/actor.ts';
import { auditOutOfScope, type OutOfScope } from '../audit/log-event.ts';
import { withTransaction, type Transaction } from '../audit/transaction.ts';
import { requireAccess } from '../sessions/session-access.ts';
import type { Services } from '../services.ts';
import type { Domain } from './domain.ts';
import { domainExists, findDomainBelow, lockDomainBelow } from './domain-repository.ts';

/**
 * Locks a domain and runs `effect` on it, in one transaction. An actor who can see a domain may perform every action on
 * it. Throws AccessEndedError, and NotFoundError if the domain is outside the actor's subtree, which is also logged.
 */
export function performDomainAction(
  services: Services,
  actor: Actor,
  domainId: number,
  effect: (transaction: Transaction, domain: Domain) => Promise<string>,
): Promise<string> {
  return auditOutOfScope(services, actor, outOfScopeDomain(services, domainId), () =>
    withTransaction(services.database, async (transaction) => {
      const domain = await lockDomainBelow(transaction.sql, actor.adminPath, domainId);
      await requireAccess(transaction.sql, actor);
      return domain && effect(transaction, domain);
    }),
  );
}

/**
 * Finds a domain. Throws NotFoundError if it does not exist or is outside the actor's subtree. The latter is also
 * logged.
 */
export function findDomainFor(services: Services, actor: Actor, id: number): Promise<Domain> {
  return auditOutOfScope(services, actor, outOfScopeDomain(services, id), () =>
    findDomainBelow(services.database, actor.adminPath, id),
  );
}

function outOfScopeDomain({ database }: Services, id: number): OutOfScope {
  return { what: `domain ${id}`, isOutOfScope: () => domainExists(database, id) };
}
