import type { Knex } from 'knex';

/**
 * Runs a write in a savepoint, so that the caller's transaction stays usable if one of these unique indexes refuses the
 * write. Returns the name of that index, or undefined if the write succeeds. Rethrows any other error.
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
