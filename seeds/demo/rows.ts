import type { Knex } from 'knex';

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
