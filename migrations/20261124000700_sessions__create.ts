import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  // The ID in the cookie is stored hashed, so a copy of the table opens no session.
  await knex.raw(`
    create table sessions (
      id_hash text primary key,
      public_id uuid not null unique default gen_random_uuid(),
      account_id bigint references accounts (id) on delete cascade,
      epoch integer,
      stage text not null check (stage in ('anonymous', 'password-verified', 'signed-in')),
      method text check (method in ('password', 'sso')),
      proved_at timestamptz,
      address text not null default '',
      user_agent text not null default '',
      data jsonb not null default '{}',
      created_at timestamptz not null default now(),
      last_seen_at timestamptz not null default now(),
      expires_at timestamptz not null,
      constraint sessions_stage_has_account check (
        (stage = 'anonymous') = (account_id is null) and (account_id is null) = (epoch is null)
      ),
      constraint sessions_signed_in_is_proved check (
        stage <> 'signed-in' or (method is not null and proved_at is not null)
      )
    )`);
  await knex.raw('create index sessions_account on sessions (account_id, created_at)');
  await knex.raw('create index sessions_expiry on sessions (expires_at)');
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table sessions');
}
