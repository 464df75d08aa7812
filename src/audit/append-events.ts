import type { Knex } from 'knex';
import { chainOf, contentOf, hashOf, type ChainKey } from './audit-chain.ts';
import type { AuditEvent } from './audit-event.ts';

type ChainRow = Omit<Chain, 'ownerId'> & { owner_id: number };

interface Chain extends ChainKey {
  id: number;
  length: number;
  head: string;
}

const keyText = ({ kind, ownerId }: ChainKey) => `${kind}/${ownerId}`;

/** Appends the events to their chains. Must run in the transaction of what they tell, as its last step. */
export async function appendEvents(sql: Knex.Transaction, events: readonly AuditEvent[]): Promise<void> {
  if (events.length === 0) return;
  const chains = await lockChains(sql, events.map(chainOf));
  const { rows: clock } = await sql.raw<{ rows: { now: Date }[] }>('select clock_timestamp() as now');
  const now = clock[0]?.now ?? new Date();
  const rows = events.map((event) => {
    const chain = chains.get(keyText(chainOf(event)));
    if (!chain) throw new Error('The chain of an event was not locked');
    const content = contentOf(event, now);
    const hash = hashOf(chain.head, content);
    const row = {
      chain_id: chain.id,
      sequence: chain.length + 1,
      occurred_at: now,
      content,
      previous_hash: chain.head,
      hash,
    };
    chain.length += 1;
    chain.head = hash;
    return row;
  });
  await sql('audit_events').insert(rows);
  for (const { id, length, head } of chains.values()) {
    await sql('audit_chains').where({ id }).update({ length, head });
  }
}

async function lockChains(sql: Knex.Transaction, keys: ChainKey[]): Promise<Map<string, Chain>> {
  const wanted = [...new Map(keys.map((key) => [keyText(key), key])).values()];
  const pairs = wanted.map(({ kind, ownerId }) => [kind, ownerId]);
  const select = () => sql<ChainRow>('audit_chains').whereIn(['kind', 'owner_id'], pairs).orderBy('id');
  const locked = await select().select('id').forUpdate();
  if (locked.length < wanted.length) {
    await sql('audit_chains')
      .insert(wanted.map(({ kind, ownerId }) => ({ kind, owner_id: ownerId })))
      .onConflict(['kind', 'owner_id'])
      .ignore();
    await select().select('id').forUpdate();
  }
  // A second statement, so that its snapshot is newer than the lock: in one statement the head may be stale.
  const heads: Chain[] = await select().select('id', 'kind', 'owner_id as ownerId', 'length', 'head');
  return new Map(heads.map((chain) => [keyText(chain), chain]));
}
