import type { Knex } from 'knex';

/**
 * Runs a write that one of these unique indexes may refuse, in a savepoint: the transaction stays usable. The name of
 * the index that refused it; undefined when it is done.
 */
export async function refusedByIndex<Index extends string>(
  sql: Knex,
  indexes: readonly Index[],
  write: (savepoint: Knex.Transaction) => Promise<unknown>,
): Promise<Index | undefined> {
  try {
    await sql.transaction(write);
    return undefined;
  } catch (error) {
    const refused = indexes.find((index) => index === (error as { constraint?: unknown }).constraint);
    if (refused === undefined) throw error;
    return refused;
  }
}
