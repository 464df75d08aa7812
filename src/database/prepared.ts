import type { Knex } from 'knex';
import type pg from 'pg';

/** The text of each statement, and the names of its values in their order. */
const statements = new Map<string, { sql: string; names: string[] }>();

/**
 * Runs a statement that PostgreSQL plans once for each connection. What is planned once is put together once, too: by way of
 * Knex's builder, which takes the text apart each time, a page of a list would take a tenth longer. Of one name the text is
 * always the same, with `:name` for each of the values.
 */
export async function runPrepared<Row extends pg.QueryResultRow>(
  knex: Knex,
  name: string,
  text: () => string,
  values: Record<string, unknown>,
): Promise<Row[]> {
  const { sql, names } = statements.get(name) ?? compile(knex, name, text(), values);
  const query = { name, text: sql, values: names.map((key) => values[key]) };
  const client = knex.client as Knex.Client;
  const connection = (await client.acquireConnection()) as pg.ClientBase;
  try {
    // As Knex tells of those that it runs.
    client.emit('query', { sql, bindings: query.values, options: { name } });
    const { rows } = await connection.query<Row>(query);
    return rows;
  } finally {
    await client.releaseConnection(connection);
  }
}

function compile(knex: Knex, name: string, text: string, values: Record<string, unknown>) {
  const namesAsValues = Object.fromEntries(Object.keys(values).map((key) => [key, key]));
  const { sql, bindings } = knex.raw(text, namesAsValues).toSQL().toNative();
  const statement = { sql, names: [...bindings] as string[] };
  statements.set(name, statement);
  return statement;
}
