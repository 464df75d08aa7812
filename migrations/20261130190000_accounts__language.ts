import type { Knex } from 'knex';

// The bundled provider reads its accounts with the same statements.
const tables = ['accounts', 'sso_provider.accounts'];

/**
 * Stores the language of a login, as a tag such as "en", or null if it is the same as the browser's. Emails then use
 * the language of the pages at the last sign-in. Any tag is valid here, so that a new language needs no migration.
 */
export async function up(knex: Knex): Promise<void> {
  for (const table of tables) {
    for (const column of ['language', 'browser_language']) {
      await knex.raw(
        `alter table ${table} add column ${column} text check (${column} ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$')`,
      );
    }
  }
}

export async function down(knex: Knex): Promise<void> {
  for (const table of tables) {
    await knex.raw(`alter table ${table} drop column language, drop column browser_language`);
  }
}
