import type { Knex } from 'knex';
import type { PageWanted } from '../lists/pagination.ts';
import type { BatchItem, NewItem, Tally } from './batch.ts';
import type { ReasonCount } from './batch-texts.ts';

const columns = `position, line, subject_id as "subjectId", name, details, typed, expected_skip as "expectedSkip", state, note`;

/** Inserts items at the positions from `first` on. Runs in the caller's transaction. */
export async function insertItems(
  sql: Knex.Transaction,
  batchId: number,
  first: number,
  items: readonly NewItem[],
): Promise<void> {
  // One JSON value, because writing PostgreSQL arrays would take ten times as long for notes with many line breaks.
  await sql.raw(
    `insert into batch_items (batch_id, position, line, subject_id, name, details, typed, expected_skip)
     select :batchId, :first + position, line, "subjectId", name, details, typed, "expectedSkip"
     from jsonb_to_recordset(:items::jsonb) as item (position integer, line integer, "subjectId" bigint, name text,
       details jsonb, typed jsonb, "expectedSkip" text)`,
    { batchId, first, items: JSON.stringify(items.map((item, position) => ({ ...item, position }))) },
  );
}

/** Counts the items of a batch by state. */
export async function tallyOf(sql: Knex, batchId: number): Promise<Tally> {
  const { rows } = await sql.raw<{ rows: [Tally] }>(
    `select count(*) as total, count(*) filter (where expected_skip is null) as eligible,
       count(*) filter (where state = 'waiting') as waiting, count(*) filter (where state = 'done') as done,
       count(*) filter (where state = 'skipped') as skipped, count(*) filter (where state = 'failed') as failed
     from batch_items where batch_id = ?`,
    [batchId],
  );
  return rows[0];
}

const shown = {
  all: 'true',
  eligible: 'expected_skip is null',
  ineligible: 'expected_skip is not null',
  waiting: `state = 'waiting'`,
  done: `state = 'done'`,
  skipped: `state = 'skipped'`,
  failed: `state = 'failed'`,
};

/** Counts the items that will be skipped, were skipped or failed, by reason. Returns the 20 most frequent reasons. */
export async function tallyReasons(
  sql: Knex,
  batchId: number,
  which: 'ineligible' | 'skipped' | 'failed',
): Promise<ReasonCount[]> {
  const column = which === 'ineligible' ? 'expected_skip' : 'note';
  const { rows } = await sql.raw<{ rows: ReasonCount[] }>(
    `select ${column} as reason, count(*) as count from batch_items
     where batch_id = ? and ${shown[which]} group by 1 order by 2 desc, 1 limit 20`,
    [batchId],
  );
  return rows;
}

export type ItemsShown = keyof typeof shown;

export async function listItems(
  sql: Knex,
  batchId: number,
  which: ItemsShown,
  { page, pageSize }: PageWanted,
): Promise<BatchItem[]> {
  const { rows } = await sql.raw<{ rows: BatchItem[] }>(
    `select ${columns} from batch_items where batch_id = :batchId and ${shown[which]}
     order by position limit :pageSize offset :offset`,
    { batchId, pageSize, offset: (page - 1) * pageSize },
  );
  return rows;
}

/**
 * Locks the next waiting item that no other worker has locked. Returns undefined if there is none. Runs in the caller's
 * transaction.
 */
export async function lockNextItem(sql: Knex.Transaction, batchId: number): Promise<BatchItem | undefined> {
  const { rows } = await sql
    .raw<{ rows: BatchItem[] }>(
      `select ${columns} from batch_items where batch_id = ? and state = 'waiting'
     order by position limit 1 for update skip locked`,
      [batchId],
    )
    .options({ name: 'next batch item' });
  return rows[0];
}

/** Stores the outcome of an item. Runs in the caller's transaction. */
export async function endItem(
  sql: Knex.Transaction,
  batchId: number,
  position: number,
  { state, note }: { state: 'done' | 'skipped'; note: string },
): Promise<void> {
  await sql
    .raw('update batch_items set state = ?, note = ? where batch_id = ? and position = ?', [
      state,
      note,
      batchId,
      position,
    ])
    .options({ name: 'end of a batch item' });
}

/** Ends an item whose transaction was rolled back, if it is still waiting. */
export async function endRolledBackItem(
  sql: Knex,
  batchId: number,
  position: number,
  { state, note }: { state: 'skipped' | 'failed'; note: string },
): Promise<void> {
  await sql.raw(
    `update batch_items set state = ?, note = ? where batch_id = ? and position = ? and state = 'waiting'`,
    [state, note, batchId, position],
  );
}

/**
 * Skips the items that the draft showed as skipped, even if they qualify by now. The number that the person confirmed
 * does not include them, and trying a duplicate line of an import would reveal which logins exist. Runs in the caller's
 * transaction.
 */
export async function skipIneligible(sql: Knex.Transaction, batchId: number): Promise<void> {
  await sql.raw(
    `update batch_items set state = 'skipped', note = expected_skip
     where batch_id = ? and expected_skip is not null`,
    [batchId],
  );
}

/**
 * Skips all waiting items and returns their number. Items that a worker has locked are not skipped, because it will
 * finish them.
 */
export async function skipWaiting(sql: Knex.Transaction, batchId: number, note: string): Promise<number> {
  const { rowCount } = await sql.raw<{ rowCount: number }>(
    `with waiting as (
       select position from batch_items where batch_id = :batchId and state = 'waiting' for update skip locked)
     update batch_items item set state = 'skipped', note = :note
     from waiting where item.batch_id = :batchId and item.position = waiting.position`,
    { batchId, note },
  );
  return rowCount;
}
