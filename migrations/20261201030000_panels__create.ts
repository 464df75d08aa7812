import type { Knex } from 'knex';

/**
 * Creates the panels behind the gate: which admins' logins may enter them, the tickets that take a browser from the
 * console to a panel, and the browsers that have entered. The last two belong to a session and end with it.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table panels (
      id bigint generated always as identity primary key,
      -- In the URL of the console that a panel redirects to. An ID that counts up could be guessed.
      public_id uuid not null unique default gen_random_uuid(),
      name text not null check (name ~ '^[^[:cntrl:]]{1,60}$'),
      origin text not null check (origin ~ '^https\\?://[^/]+$'),
      -- Without a port, because cookies ignore ports.
      host text not null,
      start_path text not null check (start_path ~ '^/' and length(start_path) <= 500),
      enabled boolean not null,
      credential_kind text not null check (credential_kind in ('none', 'header', 'basic')),
      credential_name text,
      sealed_credential text,
      read_methods text not null,
      change_paths text not null,
      read_paths text not null,
      -- What a proxy sends to show which panel it protects.
      key_hash text not null unique,
      sealed_key text not null,
      created_at timestamptz not null default now(),
      constraint panels_credential_is_whole check (
        (credential_kind = 'none') = (credential_name is null)
        and (credential_kind = 'none') = (sealed_credential is null)
      )
    )`);
  await knex.raw('create unique index panels_name on panels (lower(name))');
  await knex.raw('create unique index panels_host on panels (host)');
  await knex.raw(`
    create table panel_admins (
      panel_id bigint not null references panels (id) on delete cascade,
      admin_id bigint not null references admins (id) on delete cascade,
      primary key (panel_id, admin_id)
    )`);
  await knex.raw('create index panel_admins_admin on panel_admins (admin_id)');
  await knex.raw(`
    create table panel_tickets (
      ticket_hash text primary key,
      panel_id bigint not null references panels (id) on delete cascade,
      session_id_hash text not null references sessions (id_hash) on delete cascade,
      -- The hash of a cookie that only the browser at the panel has.
      challenge text not null,
      return_path text not null,
      expires_at timestamptz not null
    )`);
  await knex.raw('create index panel_tickets_session on panel_tickets (session_id_hash)');
  await knex.raw('create index panel_tickets_expiry on panel_tickets (expires_at)');
  await knex.raw(`
    create table panel_sessions (
      token_hash text primary key,
      panel_id bigint not null references panels (id) on delete cascade,
      session_id_hash text not null references sessions (id_hash) on delete cascade,
      view_logged_at timestamptz,
      refusal_logged_at timestamptz,
      constraint panel_sessions_one_for_each_session unique (session_id_hash, panel_id)
    )`);
  await knex.raw(`
    create table panel_probes (
      token_hash text primary key,
      panel_id bigint not null references panels (id) on delete cascade,
      -- What the proxy sent with the request that the check button made. Null until it arrives.
      received jsonb,
      expires_at timestamptz not null
    )`);
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['panel_probes', 'panel_sessions', 'panel_tickets', 'panel_admins', 'panels']) {
    await knex.raw(`drop table ${table}`);
  }
}
