import type { Knex } from 'knex';
import { chainOf, contentOf, hashOf } from '../../src/audit/audit-chain.ts';
import type { DatedEvent } from './timeline.ts';
import { continueIds, insertRows, iso, type Row } from './rows.ts';

interface Chain {
  id: number;
  kind: string;
  owner_id: number;
  length: number;
  head: string;
}

const BATCH_SIZE = 5_000;

/**
 * Appends many events to their chains, as the console would have done one by one. `history` is in chronological order.
 */
export async function appendHistory(knex: Knex, history: Iterable<DatedEvent>): Promise<void> {
  const chains = new Map<string, Chain>();
  let newChains: Chain[] = [];
  let waiting: Row[] = [];

  function chainFor({ event }: DatedEvent): Chain {
    const { kind, ownerId } = chainOf(event);
    const key = `${kind}/${ownerId}`;
    const known = chains.get(key);
    if (known) return known;
    const chain = { id: chains.size + 1, kind, owner_id: ownerId, length: 0, head: '' };
    chains.set(key, chain);
    newChains.push(chain);
    return chain;
  }

  async function write(): Promise<void> {
    await insertRows(
      knex,
      'audit_chains',
      newChains.map((chain) => ({ ...chain })),
    );
    await insertRows(knex, 'audit_events', waiting);
    newChains = [];
    waiting = [];
  }

  for (const dated of history) {
    const chain = chainFor(dated);
    const content = contentOf(dated.event, new Date(dated.at));
    const hash = hashOf(chain.head, content);
    chain.length += 1;
    waiting.push({
      chain_id: chain.id,
      sequence: chain.length,
      occurred_at: iso(dated.at),
      content,
      previous_hash: chain.head,
      hash,
    });
    chain.head = hash;
    if (waiting.length === BATCH_SIZE) await write();
  }
  await write();
  await knex.raw(
    `update audit_chains c set length = computed.length, head = computed.head
     from jsonb_populate_recordset(null::audit_chains, ?) computed where c.id = computed.id`,
    [JSON.stringify([...chains.values()])],
  );
  await continueIds(knex, 'audit_chains');
}
