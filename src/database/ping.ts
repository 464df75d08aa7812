import type { Knex } from 'knex';

/** Throws if the database doesn't answer. */
export async function ping(database: Knex): Promise<void> {
  await database.raw('select 1');
}
