import type { Knex } from 'knex';

/** Also refuses to move a technician from an open review into one that is signed off. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create trigger access_review_items_stay_out after update on access_review_items referencing new table as added
    for each statement execute function refuse_signed_off()`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop trigger access_review_items_stay_out on access_review_items');
}
