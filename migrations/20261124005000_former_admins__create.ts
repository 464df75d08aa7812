import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  // Where a deleted admin was in the tree, because the admins above it can still read its log.
  await knex.raw(`
    create table former_admins (
      id bigint primary key,
      path ltree not null,
      deleted_at timestamptz not null default now()
    )`);
  await knex.raw('create index former_admins_path_gist on former_admins using gist (path)');
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table former_admins');
}
