import { NotFoundError } from '../accounts/account-errors.ts';
import type { Actor } from '../accounts/account.ts';
import { logOpenForeign } from '../audit/log-attempts.ts';
import { withTransaction, type Transaction } from '../database/transaction.ts';
import type { Services } from '../services.ts';
import type { Domain } from './domain.ts';
import { domainExists, findDomainBelow, lockDomainBelow } from './domain-repository.ts';

/**
 * The frame of what is done to a domain: whoever sees it may do all of it, as it then is, in one transaction.
 * Throws NotFoundError outside the actor's subtree.
 */
export async function performDomainAction<T>(
  services: Services,
  actor: Actor,
  domainId: number,
  effect: (transaction: Transaction, domain: Domain) => Promise<T>,
): Promise<T> {
  try {
    return await withTransaction(services.database, async (transaction) => {
      const domain = await lockDomainBelow(transaction.sql, actor.adminPath, domainId);
      if (!domain) throw new NotFoundError();
      return effect(transaction, domain);
    });
  } catch (error) {
    if (error instanceof NotFoundError) await logForeignDomain(services, actor, domainId);
    throw error;
  }
}

/** Throws NotFoundError; that another branch's was asked for is logged. */
export async function findDomainFor(services: Services, actor: Actor, id: number): Promise<Domain> {
  const domain = await findDomainBelow(services.database, actor.adminPath, id);
  if (domain) return domain;
  await logForeignDomain(services, actor, id);
  throw new NotFoundError();
}

/** An id that no domain has is no event. */
async function logForeignDomain(services: Services, actor: Actor, id: number): Promise<void> {
  if (await domainExists(services.database, id)) await logOpenForeign(services, actor, `domain ${id}`);
}
