import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  // One for each account. A newer form replaces the older one, so that no one can fill the table.
  await knex.raw(`
    create table kept_forms (
      account_id bigint primary key references accounts (id) on delete cascade,
      page text not null,
      sealed_values text not null,
      expires_at timestamptz not null
    )`);
  await knex.raw('create index kept_forms_expiry on kept_forms (expires_at)');
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table kept_forms');
}
