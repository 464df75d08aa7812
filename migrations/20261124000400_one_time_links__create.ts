import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  // account_id empties when the account is deleted: its links stay, withdrawn, and can say so.
  await knex.raw(`
    create table one_time_links (
      id uuid primary key,
      purpose text not null check (
        purpose in ('invitation', 'password-reset', '2fa-reset', 'sso-link', 'address-change')
      ),
      account_id bigint references accounts (id) on delete set null,
      address citext not null,
      key_id text not null,
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      -- When someone requested it. Renewals by the reader of the email do not change it.
      asked_at timestamptz not null default now(),
      asked_by text not null,
      -- The action that requested it, as the audit log names it.
      cause text not null,
      renewals integer not null default 0 check (renewals between 0 and 3),
      used_at timestamptz,
      replaced_at timestamptz,
      withdrawn_at timestamptz,
      constraint one_time_links_one_end check (num_nonnulls(used_at, replaced_at, withdrawn_at) <= 1),
      constraint one_time_links_expire_later check (expires_at > created_at),
      constraint one_time_links_live_has_account check (
        account_id is not null or num_nonnulls(used_at, replaced_at, withdrawn_at) = 1
      )
    )`);
  await knex.raw(`
    create unique index one_time_links_one_live on one_time_links (account_id, purpose)
    where used_at is null and replaced_at is null and withdrawn_at is null`);
  await knex.raw('create index one_time_links_account on one_time_links (account_id, created_at desc)');
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table one_time_links');
}
