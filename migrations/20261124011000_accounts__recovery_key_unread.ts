import type { Knex } from 'knex';

const tables = ['accounts', 'sso_provider.accounts'];

/** A recovery key that nobody has said to have saved: a closed tab, a double click or a lost answer may have kept it from its owner. */
export async function up(knex: Knex): Promise<void> {
  for (const table of tables) {
    await knex.raw(`alter table ${table} add column recovery_key_unread boolean not null default false`);
  }
}

export async function down(knex: Knex): Promise<void> {
  for (const table of tables) await knex.raw(`alter table ${table} drop column recovery_key_unread`);
}
