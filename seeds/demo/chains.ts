import type { Knex } from 'knex';
import { chainOf, contentOf, hashOf } from '../../src/audit/audit-chain.ts';
import type { DatedEvent } from './diary.ts';
import { continueIds, insertRows, iso, type Row } from './rows.ts';

interface Chain {
  id: number;
  kind: string;
  owner_id: number;
  length: number;
  head: string;
}

const AT_ONCE = 5_000;

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
    if (waiting.length === AT_ONCE) await write();
  }
  await write();
  await knex.raw(
    `update audit_chains c set length = told.length, head = told.head
     from jsonb_populate_recordset(null::audit_chains, ?) told where c.id = told.id`,
    [JSON.stringify([...chains.values()])],
  );
  await continueIds(knex, 'audit_chains');
}
