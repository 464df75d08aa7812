import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  // One row, so that all workers share one pause while the mail server is unavailable, and pages can show it.
  await knex.raw(`
    create table mail_relay (
      only_row boolean primary key default true check (only_row),
      failures integer not null default 0,
      reason text not null default '',
      paused_until timestamptz,
      constraint mail_relay_pause_has_an_end check ((failures > 0) = (paused_until is not null))
    )`);
  await knex.raw('insert into mail_relay default values');
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table mail_relay');
}
