import type { Actor } from '../audit/actor.ts';
import { auditOutOfScope, type OutOfScope } from '../audit/log-event.ts';
import { withTransaction, type Transaction } from '../audit/transaction.ts';
import { requireAccess } from '../sessions/session-access.ts';
import type { Services } from '../services.ts';
import type { Domain } from './domain.ts';
import { domainExists, findDomainBelow, lockDomainBelow } from './domain-repository.ts';

/**
 * The frame of what is done to a domain: whoever sees it may do all of it, as it then is, in one transaction.
 * Throws NotFoundError outside the actor's subtree.
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

/** Throws NotFoundError; that another branch's was asked for is logged. */
export function findDomainFor(services: Services, actor: Actor, id: number): Promise<Domain> {
  return auditOutOfScope(services, actor, outOfScopeDomain(services, id), () =>
    findDomainBelow(services.database, actor.adminPath, id),
  );
}

function outOfScopeDomain({ database }: Services, id: number): OutOfScope {
  return { what: `domain ${id}`, isOutOfScope: () => domainExists(database, id) };
}
