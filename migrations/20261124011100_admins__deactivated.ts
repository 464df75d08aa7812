import type { Knex } from 'knex';

/** Each row of a list asks whether a level above it is deactivated: there are few such, and they are found at once. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(
    'create index admins_deactivated on admins using gist (path) where deactivated_at is not null',
  );
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop index admins_deactivated');
}
