import type { Knex } from 'knex';

/** The tables that the provider and the console both have. They have the same columns, so that the same statements work for both. */
const shared = [
  'admins',
  'accounts',
  'one_time_links',
  'mail_jobs',
  'mail_attempts',
  'mail_relay',
  'sessions',
  'throttle_buckets',
  'audit_chains',
  'audit_events',
  'oauth_settings',
];

/** `like` copies everything but these. */
const references = [
  'admins add foreign key (parent_id) references sso_provider.admins (id)',
  'accounts add foreign key (admin_id) references sso_provider.admins (id)',
  'one_time_links add foreign key (account_id) references sso_provider.accounts (id) on delete set null',
  'mail_jobs add foreign key (account_id) references sso_provider.accounts (id) on delete set null',
  'mail_jobs add foreign key (admin_id) references sso_provider.admins (id) on delete set null',
  'mail_jobs add foreign key (link_id) references sso_provider.one_time_links (id) on delete set null',
  'mail_attempts add foreign key (job_id) references sso_provider.mail_jobs (id) on delete cascade',
  'sessions add foreign key (account_id) references sso_provider.accounts (id) on delete cascade',
  'audit_events add foreign key (chain_id) references sso_provider.audit_chains (id)',
];

export async function up(knex: Knex): Promise<void> {
  await knex.raw('create schema sso_provider');
  for (const table of shared) {
    await knex.raw(`create table sso_provider.${table} (like public.${table} including all)`);
  }
  for (const reference of references) await knex.raw(`alter table sso_provider.${reference}`);
  await knex.raw('insert into sso_provider.mail_relay default values');
  await knex.raw(`
    create trigger audit_events_append_only before update or delete or truncate on sso_provider.audit_events
    for each statement execute function public.refuse_change()`);

  // An account's name here is its address. Clients know it by a subject that reveals neither.
  await knex.raw('alter table sso_provider.accounts drop constraint accounts_username_check');
  await knex.raw(
    'alter table sso_provider.accounts add column subject uuid not null unique default gen_random_uuid()',
  );
  await knex.raw('alter table sso_provider.one_time_links drop constraint one_time_links_purpose_check');
  await knex.raw(`
    alter table sso_provider.one_time_links add constraint one_time_links_purpose_check
    check (purpose in ('sign-up', 'password-reset', '2fa-reset'))`);

  await knex.raw(`
    create table sso_provider.clients (
      id text primary key,
      name text not null check (length(name) between 1 and 60),
      sealed_secret text not null,
      redirect_uris text[] not null check (cardinality(redirect_uris) > 0),
      post_logout_redirect_uris text[] not null default '{}',
      back_channel_logout_uri text,
      -- Users of a trusted client need not confirm that it may know who they are.
      trusted boolean not null,
      created_at timestamptz not null default now()
    )`);
  // What the OpenID library stores, encrypted. IDs are hashed, because anyone who has one can use it.
  await knex.raw(`
    create table sso_provider.payloads (
      model text not null,
      id_hash text not null,
      sealed text not null,
      uid_hash text,
      grant_hash text,
      -- The provider's session that an OpenID session belongs to, and ends with.
      session_public_id uuid,
      consumed_at timestamptz,
      -- When the session ended, if clients must still be notified.
      logout_due_at timestamptz,
      expires_at timestamptz not null,
      primary key (model, id_hash)
    )`);
  await knex.raw('create index payloads_uid on sso_provider.payloads (uid_hash) where uid_hash is not null');
  await knex.raw(
    'create index payloads_grant on sso_provider.payloads (grant_hash) where grant_hash is not null',
  );
  await knex.raw('create index payloads_expiry on sso_provider.payloads (expires_at)');
  await knex.raw(`
    create index payloads_session on sso_provider.payloads (session_public_id)
    where session_public_id is not null`);
  await knex.raw(`
    create index payloads_logout_due on sso_provider.payloads (logout_due_at) where logout_due_at is not null`);
  // Notifies clients only about sessions that could still be used, because the others had expired anyway.
  await knex.raw(`
    create function sso_provider.note_ended_session() returns trigger language plpgsql as $$
    begin
      update sso_provider.payloads set logout_due_at = now()
      where session_public_id = old.public_id
        and old.expires_at > now() and old.last_seen_at > now() - interval '30 minutes';
      return null;
    end $$`);
  await knex.raw(`
    create trigger sessions_note_end after delete on sso_provider.sessions
    for each row execute function sso_provider.note_ended_session()`);
  await knex.raw(`
    create table sso_provider.signing_keys (
      id text primary key,
      sealed text not null,
      created_at timestamptz not null default now()
    )`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop schema sso_provider cascade');
}
