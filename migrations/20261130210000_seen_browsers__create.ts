import type { Knex } from 'knex';

const purposes = ['invitation', 'password-reset', '2fa-reset', 'sso-link', 'address-change'];

/**
 * Stores which browsers and networks each login has signed in from, and allows the link in the email about a new one.
 * The values are hashed, because only a comparison is needed.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table seen_browsers (
      account_id bigint not null references accounts (id) on delete cascade,
      hash text not null,
      rejected boolean not null default false,
      last_seen_at timestamptz not null default now(),
      primary key (account_id, hash)
    )`);
  await knex.raw('create index seen_browsers_last_seen on seen_browsers (last_seen_at)');
  await allowPurposes(knex, [...purposes, 'new-sign-in']);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`delete from one_time_links where purpose = 'new-sign-in'`);
  await allowPurposes(knex, purposes);
  await knex.raw('drop table seen_browsers');
}

async function allowPurposes(knex: Knex, allowed: string[]): Promise<void> {
  await knex.raw(`
    alter table one_time_links drop constraint one_time_links_purpose_check,
      add constraint one_time_links_purpose_check check (purpose in ('${allowed.join("', '")}'))`);
}
