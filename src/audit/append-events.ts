import type { Knex } from 'knex';
import { chainName, chainOf, contentOf, hashOf } from './audit-chain.ts';
import type { AuditEvent } from './audit-event.ts';
import { insertEvents, lockChains, type ChainedEvent } from './chain-repository.ts';

/**
 * Events hashed and inserted at once. A transaction can have ten thousand, and hashing all of them in one go would
 * block other requests.
 */
const EVENTS_PER_INSERT = 250;

/**
 * Appends the events to their chains, which stay locked until the transaction ends. Must be the last step of the
 * transaction that makes the changes.
 */
export async function appendEvents(sql: Knex.Transaction, events: readonly AuditEvent[]): Promise<void> {
  if (events.length === 0) return;
  const { chains, now } = await lockChains(sql, events.map(chainOf));
  const byName = new Map(chains.map((chain) => [chainName(chain), chain]));
  for (let from = 0; from < events.length; from += EVENTS_PER_INSERT) {
    const chained = events.slice(from, from + EVENTS_PER_INSERT).map(appended);
    await insertEvents(sql, chained, now);
  }

  function appended(event: AuditEvent): ChainedEvent {
    const chain = byName.get(chainName(chainOf(event)));
    if (!chain) throw new Error('The chain of an event was not locked');
    const content = contentOf(event, now);
    const previousHash = chain.head;
    chain.length += 1;
    chain.head = hashOf(previousHash, content);
    return { chain, sequence: chain.length, content, previousHash, hash: chain.head };
  }
}
