import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw('create index audit_events_actor_name on audit_events (lower(actor_name), id desc)');
  await knex.raw('create index audit_events_subject_name on audit_events (lower(subject_name), id desc)');
  await knex.raw('create index audit_events_action on audit_events (action, id desc)');
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop index audit_events_actor_name');
  await knex.raw('drop index audit_events_subject_name');
  await knex.raw('drop index audit_events_action');
}
