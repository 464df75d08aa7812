import type { Knex } from 'knex';
import { chainName, chainOf, contentOf, hashOf } from './audit-chain.ts';
import type { AuditEvent } from './audit-event.ts';
import { insertEvents, lockChains, type ChainedEvent } from './chain-repository.ts';

/** Appends the events to their chains. Must run in the transaction of what they tell, as its last step. */
export async function appendEvents(sql: Knex.Transaction, events: readonly AuditEvent[]): Promise<void> {
  if (events.length === 0) return;
  const { chains, now } = await lockChains(sql, events.map(chainOf));
  const byName = new Map(chains.map((chain) => [chainName(chain), chain]));
  const chained = events.map((event): ChainedEvent => {
    const chain = byName.get(chainName(chainOf(event)));
    if (!chain) throw new Error('The chain of an event was not locked');
    const content = contentOf(event, now);
    const previousHash = chain.head;
    chain.length += 1;
    chain.head = hashOf(previousHash, content);
    return { chain, sequence: chain.length, content, previousHash, hash: chain.head };
  });
  await insertEvents(sql, chained, now);
}
