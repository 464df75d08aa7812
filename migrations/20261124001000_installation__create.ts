import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table installation (
      only_row boolean primary key default true check (only_row),
      key_id text not null
    )`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table installation');
}
