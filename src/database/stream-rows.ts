import type { Knex } from 'knex';

/** Of a thousand, pg would put together ever larger buffers: ten times the memory, and no sooner done. */
const ROWS_AT_ONCE = 250;
let count = 0;

/** The rows of a query through a cursor, some at a time: however many they are, few are in memory. */
export async function* streamRows<Row>(
  sql: Knex.Transaction,
  query: string,
  bindings: Record<string, Knex.RawBinding>,
): AsyncGenerator<Row[]> {
  const cursor = `stream_${count++}`;
  await sql.raw(`declare ${cursor} no scroll cursor for ${query}`, bindings);
  for (;;) {
    const { rows } = await sql.raw<{ rows: Row[] }>(`fetch ${ROWS_AT_ONCE} from ${cursor}`);
    if (rows.length > 0) yield rows;
    if (rows.length < ROWS_AT_ONCE) break;
  }
  await sql.raw(`close ${cursor}`);
}

/** Runs work that only reads, on the database as it is at one moment. */
export function withSnapshot<T>(database: Knex, work: (sql: Knex.Transaction) => Promise<T>): Promise<T> {
  return database.transaction(work, { isolationLevel: 'repeatable read', readOnly: true });
}
