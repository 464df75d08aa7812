import type { Knex } from 'knex';

/** With a thousand rows, pg allocates ever larger buffers, which takes ten times the memory and is no faster. */
const ROWS_PER_FETCH = 250;
let count = 0;

/**
 * Reads the rows of a query in batches through a cursor, so that few are in memory. Runs in the caller's transaction.
 */
export async function* streamRows<Row>(
  sql: Knex.Transaction,
  query: string,
  bindings: Record<string, Knex.RawBinding>,
): AsyncGenerator<Row[]> {
  const cursor = `stream_${count++}`;
  await sql.raw(`declare ${cursor} no scroll cursor for ${query}`, bindings);
  for (;;) {
    const { rows } = await sql.raw<{ rows: Row[] }>(`fetch ${ROWS_PER_FETCH} from ${cursor}`);
    if (rows.length > 0) yield rows;
    if (rows.length < ROWS_PER_FETCH) break;
  }
  await sql.raw(`close ${cursor}`);
}

/** Runs read-only work on a snapshot of the database, in its own transaction. */
export function withSnapshot<T>(database: Knex, work: (sql: Knex.Transaction) => Promise<T>): Promise<T> {
  return database.transaction(work, { isolationLevel: 'repeatable read', readOnly: true });
}
