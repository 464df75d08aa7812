import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  // What was typed is sealed, because people type passwords into the wrong field.
  await knex.raw(`
    create table sign_in_requests (
      id uuid primary key,
      kind text not null check (kind in ('forgot-password', 'sign-up', 'block')),
      sealed text not null,
      failures integer not null default 0,
      due_at timestamptz not null default now(),
      created_at timestamptz not null default now()
    )`);
  await knex.raw('create index sign_in_requests_due on sign_in_requests (due_at)');
  await knex.raw('create table sso_provider.sign_in_requests (like sign_in_requests including all)');
  // The page says when the last request was made.
  for (const schema of ['public', 'sso_provider']) {
    await knex.raw(`alter table ${schema}.throttle_buckets add column counted_at timestamptz`);
  }
}

export async function down(knex: Knex): Promise<void> {
  for (const schema of ['public', 'sso_provider']) {
    await knex.raw(`alter table ${schema}.throttle_buckets drop column counted_at`);
  }
  await knex.raw('drop table sso_provider.sign_in_requests');
  await knex.raw('drop table sign_in_requests');
}
