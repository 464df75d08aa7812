import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  // A redirect to a provider and back. The state and the browser's cookie are stored hashed, and the rest is encrypted.
  await knex.raw(`
    create table sso_flows (
      state_hash text primary key,
      browser_hash text not null,
      admin_id bigint not null references admins (id) on delete cascade,
      sealed text not null,
      expires_at timestamptz not null,
      used_at timestamptz
    )`);
  await knex.raw('create index sso_flows_expiry on sso_flows (expires_at)');
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table sso_flows');
}
