import type { Knex } from 'knex';

/** Batches can also change admins and their main admins, not only technicians. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table batches add column subjects text not null default 'technicians'
      check (subjects in ('technicians', 'main-admins', 'admins'))`);
  await knex.raw('alter table batches alter column subjects drop default');
  await knex.raw('alter table batch_items rename column account_id to subject_id');
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('alter table batch_items rename column subject_id to account_id');
  await knex.raw('alter table batches drop column subjects');
}
