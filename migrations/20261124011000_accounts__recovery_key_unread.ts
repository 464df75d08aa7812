import type { Knex } from 'knex';

const tables = ['accounts', 'sso_provider.accounts'];

/** A recovery key that its owner hasn't confirmed as saved. A closed tab, a double click or a lost response may have hidden it. */
export async function up(knex: Knex): Promise<void> {
  for (const table of tables) {
    await knex.raw(`alter table ${table} add column recovery_key_unread boolean not null default false`);
  }
}

export async function down(knex: Knex): Promise<void> {
  for (const table of tables) await knex.raw(`alter table ${table} drop column recovery_key_unread`);
}
