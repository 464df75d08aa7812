import type { Knex } from 'knex';
import { recountTechnicians } from '../../src/technicians/technician-count-repository.ts';

type Value = string | number | boolean | null | Record<string, string | null>;

export type Row = Record<string, Value>;

const AT_ONCE = 2_000;

/** Inserts many rows of the same columns, as one JSON text each time: quicker than a value list by far. */
export async function insertRows(knex: Knex, table: string, rows: Iterable<Row>): Promise<void> {
  let waiting: Row[] = [];
  for (const row of rows) {
    waiting.push(row);
    if (waiting.length === AT_ONCE) {
      await insertTogether(knex, table, waiting);
      waiting = [];
    }
  }
  await insertTogether(knex, table, waiting);
}

async function insertTogether(knex: Knex, table: string, rows: Row[]): Promise<void> {
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

/** Adds many technicians, and counts them at once: row by row that takes a time that grows with the square of a level's. */
export async function countedAfterwards(knex: Knex, add: () => Promise<void>): Promise<void> {
  await knex.raw('alter table accounts disable trigger accounts_count');
  await add();
  await knex.raw('alter table accounts enable trigger accounts_count');
  await recountTechnicians(knex);
}

/** Rows were given ids here: the next one that the database gives comes after them. */
export async function continueIds(knex: Knex, table: string): Promise<void> {
  await knex.raw(
    `select setval(pg_get_serial_sequence(:table, 'id'), coalesce((select max(id) from :table:), 0) + 1, false)`,
    { table },
  );
}

export function iso(time: number): string {
  return new Date(time).toISOString();
}
