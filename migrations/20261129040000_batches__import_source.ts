import type { Knex } from 'knex';

/** How the file of an import was read, and what was typed in the lines of it that are invalid. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw('alter table batches add column source jsonb');
  await knex.raw('alter table batch_items add column typed jsonb');
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('alter table batch_items drop column typed');
  await knex.raw('alter table batches drop column source');
}
