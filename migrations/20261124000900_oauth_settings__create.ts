import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  // A row with enabled = false switches off what would be inherited from above.
  await knex.raw(`
    create table oauth_settings (
      admin_id bigint primary key references admins (id) on delete cascade,
      enabled boolean not null,
      issuer text check (issuer ~ '^https\\?://'),
      client_id text,
      client_secret text,
      scopes text not null default 'openid email profile',
      button_text text not null default '',
      addresses_count_as_verified boolean not null default false,
      require_code boolean not null default false,
      sign_out_at_provider boolean not null default false,
      change_password_url text,
      updated_at timestamptz not null default now(),
      constraint oauth_settings_enabled_is_whole check (
        not enabled or (issuer is not null and client_id is not null)
      )
    )`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table oauth_settings');
}
