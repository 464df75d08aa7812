import type { Knex } from 'knex';

/** Logins with 100 wrong codes in a row need attention too. An index finds these few without reading all the others. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(
    `create index accounts_out_of_codes on accounts (wrong_codes, admin_id)
     where role = 'technician' and wrong_codes >= 100`,
  );
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop index accounts_out_of_codes');
}
