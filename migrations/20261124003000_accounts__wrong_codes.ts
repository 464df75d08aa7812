import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw('alter table accounts add column wrong_codes integer not null default 0');
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('alter table accounts drop column wrong_codes');
}
