import type { Knex } from 'knex';

// The bundled provider reads its accounts with the same statements.
const tables = ['accounts', 'sso_provider.accounts'];

/** The first admin of an empty installation has a provisional name and address until its owner enters the real ones. */
export async function up(knex: Knex): Promise<void> {
  for (const table of tables) {
    await knex.raw(`alter table ${table} add column first_run_pending boolean not null default false`);
  }
}

export async function down(knex: Knex): Promise<void> {
  for (const table of tables) await knex.raw(`alter table ${table} drop column first_run_pending`);
}
