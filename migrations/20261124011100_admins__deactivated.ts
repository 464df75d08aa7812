import type { Knex } from 'knex';

/** Each row of a list checks whether an admin above it is deactivated. There are few such admins, and an index finds them. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(
    'create index admins_deactivated on admins using gist (path) where deactivated_at is not null',
  );
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop index admins_deactivated');
}
