import type { Knex } from 'knex';

// The bundled provider reads its accounts with the same statements.
const tables = ['accounts', 'sso_provider.accounts'];

/**
 * Stores when a technician's access ends: the day, the time zone of the person who set it, and the end of that day there.
 * A generated column can't compute the time, because the rules of a time zone can change.
 */
export async function up(knex: Knex): Promise<void> {
  for (const table of tables) {
    await knex.raw(`
      alter table ${table}
        add column access_ends_on date,
        add column access_ends_zone text,
        add column access_ends_at timestamptz,
        add column access_end_recorded_at timestamptz,
        add column access_reminder_at timestamptz,
        add constraint accounts_access_end_is_whole check (
          (access_ends_on is null) = (access_ends_zone is null)
          and (access_ends_on is null) = (access_ends_at is null)
          and (access_reminder_at is null or access_ends_at is not null)
        ),
        add constraint accounts_access_end_of_technician check (access_ends_on is null or role = 'technician'),
        add constraint accounts_recorded_access_end check (
          access_end_recorded_at is null or (status = 'inactive' and access_ends_at is not null)
        )`);
    await knex.raw(
      `comment on column ${table}.access_end_recorded_at is
         'When the worker made the login inactive because its access had ended; null if a person did'`,
    );
  }
  await knex.raw(`
    create index accounts_access_end on accounts (access_ends_at, admin_id)
    where status <> 'inactive' and access_ends_at is not null`);
  await knex.raw(`
    create index accounts_access_ends_on on accounts (access_ends_on)
    where role = 'technician' and access_ends_on is not null`);
  await knex.raw(`
    create index accounts_access_reminder on accounts (access_reminder_at) where access_reminder_at is not null`);
}

export async function down(knex: Knex): Promise<void> {
  for (const table of tables) {
    await knex.raw(
      `alter table ${table}
         drop column access_ends_on, drop column access_ends_zone, drop column access_ends_at,
         drop column access_end_recorded_at, drop column access_reminder_at`,
    );
  }
}
