import type { Actor } from '../audit/actor.ts';
import { auditOutOfScope, type OutOfScope } from '../audit/log-event.ts';
import type { Transaction } from '../audit/transaction.ts';
import { perform } from '../sessions/perform.ts';
import type { Services } from '../services.ts';
import type { Domain } from './domain.ts';
import { domainExists, findDomainBelow, lockDomainBelow } from './domain-repository.ts';

/** Performs an action on a domain. See `perform`. An actor who can see a domain may perform every action on it. */
export function performDomainAction(
  services: Services,
  actor: Actor,
  domainId: number,
  effect: (transaction: Transaction, domain: Domain) => Promise<string>,
): Promise<string> {
  return perform<Domain>(services, actor, {
    outOfScope: outOfScopeDomain(services, domainId),
    lock: (sql) => lockDomainBelow(sql, actor.adminPath, domainId),
    decide: () => undefined,
    refusalOf: () => undefined,
    effect,
  });
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
