import type { Knex } from 'knex';
import { recountTechnicians } from '../../src/technicians/technician-count-repository.ts';

type Value = string | number | boolean | null | Record<string, string | number | boolean | null>;

export type Row = Record<string, Value>;

const BATCH_SIZE = 2_000;

/**
 * Inserts many rows with the same columns. Passes them as JSON in batches, which is much faster than a list of values.
 */
export async function insertRows(knex: Knex, table: string, rows: Iterable<Row>): Promise<void> {
  let waiting: Row[] = [];
  for (const row of rows) {
    waiting.push(row);
    if (waiting.length === BATCH_SIZE) {
      await insertBatch(knex, table, waiting);
      waiting = [];
    }
  }
  await insertBatch(knex, table, waiting);
}

async function insertBatch(knex: Knex, table: string, rows: Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  if (columns.length === 0) return;
  const list = columns.map(() => '??').join(', ');
  await knex.raw(`insert into ?? (${list}) select ${list} from json_populate_recordset(null::??, ?)`, [
    table,
    ...columns,
    ...columns,
    table,
    JSON.stringify(rows),
  ]);
}

/**
 * Adds many technicians and counts them once at the end. Counting row by row takes time that grows with the square of
 * an admin's technicians.
 */
export async function withOneRecount(knex: Knex, add: () => Promise<void>): Promise<void> {
  await knex.raw('alter table accounts disable trigger accounts_count');
  await add();
  await knex.raw('alter table accounts enable trigger accounts_count');
  await recountTechnicians(knex);
}

/** Sets the sequence of a table to continue after its highest ID, because the seeds choose the IDs of their rows. */
export async function continueIds(knex: Knex, table: string): Promise<void> {
  await knex.raw(
    `select setval(pg_get_serial_sequence(:table, 'id'), coalesce((select max(id) from :table:), 0) + 1, false)`,
    { table },
  );
}

export function iso(time: number): string {
  return new Date(time).toISOString();
}
