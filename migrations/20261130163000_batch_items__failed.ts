import type { Knex } from 'knex';

/** Distinguishes items that failed with an unexpected error from items that were skipped for a reason. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table batch_items drop constraint batch_items_state_check,
      add constraint batch_items_state_check check (state in ('waiting', 'done', 'skipped', 'failed'))`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`update batch_items set state = 'skipped' where state = 'failed'`);
  await knex.raw(`
    alter table batch_items drop constraint batch_items_state_check,
      add constraint batch_items_state_check check (state in ('waiting', 'done', 'skipped'))`);
}
