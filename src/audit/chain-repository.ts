import type { Knex } from 'knex';
import { streamRows } from '../database/stream-rows.ts';
import { chainName, type ChainKey } from './audit-chain.ts';

export interface Chain extends ChainKey {
  id: number;
  length: number;
  head: string;
}

export interface ChainedEvent {
  chain: Chain;
  sequence: number;
  content: string;
  previousHash: string;
  hash: string;
}

/**
 * Locks the chains until the caller's transaction ends, and creates the missing ones. Locks none before all exist, and
 * then in the order of their keys, so that two transactions can't deadlock. `now` is read once the locks are held, so
 * times never decrease along a chain.
 */
export async function lockChains(
  sql: Knex.Transaction,
  keys: readonly ChainKey[],
): Promise<{ chains: Chain[]; now: Date }> {
  const wanted = [...new Map(keys.map((key) => [chainName(key), key])).values()];
  let chains = await lockIfComplete(sql, wanted);
  if (chains.length === 0) {
    await sql.raw(
      `insert into audit_chains (kind, owner_id)
       select kind, owner_id from unnest(?::text[], ?::bigint[]) as wanted (kind, owner_id)
       order by kind, owner_id on conflict (kind, owner_id) do nothing`,
      [wanted.map(({ kind }) => kind), wanted.map(({ ownerId }) => ownerId)],
    );
    chains = await lockIfComplete(sql, wanted);
  }
  // The time of a row that didn't have to wait is read before the locks, so only the latest time is safe.
  return { chains, now: new Date(Math.max(...chains.map(({ now }) => now.getTime()))) };
}

/** Returns an empty list, and locks none, if a chain is missing. */
async function lockIfComplete(
  sql: Knex.Transaction,
  wanted: readonly ChainKey[],
): Promise<(Chain & { now: Date })[]> {
  // With a placeholder for each key instead of arrays, PostgreSQL plans the statement only once for each number of
  // keys.
  const among = `(kind, owner_id) in (${wanted.map(() => '(?, ?)').join()})`;
  const values = wanted.flatMap(({ kind, ownerId }) => [kind, ownerId]);
  // A statement that has to wait for a lock reads the row as it is after the wait, not as it was at the start.
  const statement = sql.raw<{ rows: (Chain & { now: Date })[] }>(
    `select id, kind, owner_id as "ownerId", length, head, clock_timestamp() as now
     from audit_chains
     where ${among} and (select count(*) from audit_chains where ${among}) = ${wanted.length}
     order by kind, owner_id for update`,
    [...values, ...values],
  );
  // Most transactions lock up to three chains. More names would only fill the connections.
  const name = `lock of ${wanted.length} chains`;
  const { rows } = await (wanted.length <= 3 ? statement.options({ name }) : statement);
  return rows;
}

/**
 * Inserts the events, which all have the same time, and updates the heads of their chains, in one statement. Runs in
 * the caller's transaction, which must hold the locks of the chains.
 */
export async function insertEvents(
  sql: Knex.Transaction,
  events: readonly ChainedEvent[],
  occurredAt: Date,
): Promise<void> {
  const chains = [...new Set(events.map(({ chain }) => chain))];
  await sql
    .raw(
      `with moved as (
       update audit_chains c set length = m.length, head = m.head
       from jsonb_to_recordset(:chains::jsonb) as m (id bigint, length bigint, head text) where c.id = m.id)
     insert into audit_events (chain_id, sequence, occurred_at, content, previous_hash, hash)
     select e."chainId", e.sequence, :occurredAt, e.content, e."previousHash", e.hash
     from rows from (
       jsonb_to_recordset(:events::jsonb) as (
         "chainId" bigint, sequence bigint, content text, "previousHash" text, hash text)
     ) with ordinality as e ("chainId", sequence, content, "previousHash", hash, position)
     order by e.position`,
      {
        chains: JSON.stringify(chains),
        events: JSON.stringify(events.map(({ chain, ...event }) => ({ ...event, chainId: chain.id }))),
        occurredAt,
      },
    )
    .options({ name: 'new events' });
}

/** An event as stored in the table, with the columns that repeat parts of its content. */
export interface TableRow extends ChainKey {
  id: number;
  sequence: number;
  content: string;
  previousHash: string;
  hash: string;
  occurredAt: Date;
  /** The searched columns, as text. */
  columns: Record<string, string | null>;
}

const searchedColumns = [
  'action',
  'outcome',
  'actor_account_id',
  'actor_admin_id',
  'actor_name',
  'subject_account_id',
  'subject_admin_id',
  'subject_name',
];

/** Reads every event in the order in which they were written, through a cursor in the caller's transaction. */
export function streamTable(sql: Knex.Transaction): AsyncGenerator<TableRow[]> {
  const columns = searchedColumns.flatMap((name) => [`'${name}'`, `e.${name}::text`]).join(', ');
  return streamRows(
    sql,
    `select e.id, e.sequence, e.content, e.previous_hash as "previousHash", e.hash, c.kind, c.owner_id as "ownerId",
       e.occurred_at as "occurredAt", json_build_object(${columns}) as columns
     from audit_events e join audit_chains c on c.id = e.chain_id order by e.id`,
    {},
  );
}

/** Reads the head of every chain, through a cursor in the caller's transaction. */
export function streamHeads(sql: Knex.Transaction): AsyncGenerator<Chain[]> {
  return streamRows(
    sql,
    'select id, kind, owner_id as "ownerId", length, head from audit_chains order by id',
    {},
  );
}
