import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  // Unlogged would be faster, but is emptied by a crash: then a block would end early.
  await knex.raw(`
    create table throttle_buckets (
      key text primary key,
      subject text not null,
      count integer not null check (count >= 0),
      expires_at timestamptz not null
    )`);
  await knex.raw('create index throttle_buckets_subject on throttle_buckets (subject)');
  await knex.raw('create index throttle_buckets_expiry on throttle_buckets (expires_at)');
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table throttle_buckets');
}
