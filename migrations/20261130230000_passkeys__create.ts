import type { Knex } from 'knex';

const schemas = ['public', 'sso_provider'];

/**
 * Creates the passkeys and the challenges that browsers sign. The bundled provider has tables of its own, so that its
 * passkeys and the console's stay apart. A trigger counts the passkeys of a login, because every session and every list
 * reads whether it has any.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create function count_passkeys() returns trigger language plpgsql as $$
    begin
      if tg_op = 'INSERT' then
        execute format('update %I.accounts set passkey_count = passkey_count + 1 where id = $1', tg_table_schema)
        using new.account_id;
      else
        execute format('update %I.accounts set passkey_count = passkey_count - 1 where id = $1', tg_table_schema)
        using old.account_id;
      end if;
      return null;
    end $$`);
  for (const schema of schemas) {
    await knex.raw(
      `alter table ${schema}.accounts
       add column passkey_count smallint not null default 0 check (passkey_count between 0 and 10)`,
    );
    await knex.raw(`
      create table ${schema}.passkeys (
        id bigint generated always as identity primary key,
        account_id bigint not null references ${schema}.accounts (id) on delete cascade,
        -- Base64url, as browsers send it.
        credential_id text collate "C" not null unique check (length(credential_id) between 1 and 1400),
        public_key bytea not null,
        sign_count bigint not null,
        transports text[] not null,
        -- The host that the browser bound it to.
        host text not null,
        name text not null check (length(name) between 1 and 60),
        created_at timestamptz not null default now(),
        last_used_at timestamptz,
        last_used_from text,
        constraint passkeys_use_is_complete check ((last_used_at is null) = (last_used_from is null))
      )`);
    await knex.raw(`create index passkeys_account on ${schema}.passkeys (account_id)`);
    await knex.raw(`
      create trigger passkeys_count after insert or delete on ${schema}.passkeys
      for each row execute function public.count_passkeys()`);
    await knex.raw(`
      create table ${schema}.passkey_challenges (
        challenge text primary key,
        purpose text not null check (purpose in ('add', 'second-factor', 'confirm')),
        -- The hash of what only that browser has.
        browser_hash text not null,
        expires_at timestamptz not null
      )`);
    await knex.raw(`create index passkey_challenges_browser on ${schema}.passkey_challenges (browser_hash)`);
  }
}

export async function down(knex: Knex): Promise<void> {
  for (const schema of schemas) {
    await knex.raw(`drop table ${schema}.passkey_challenges`);
    await knex.raw(`drop table ${schema}.passkeys`);
    await knex.raw(`alter table ${schema}.accounts drop column passkey_count`);
  }
  await knex.raw('drop function count_passkeys');
}
