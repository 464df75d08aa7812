import type { Knex } from 'knex';

// The most common filters are combined with an admin. Their indexes include its ID, so that PostgreSQL needn't read the rows of a large log.
const indexes: Record<string, string> = {
  audit_events_time: '(occurred_at desc, id desc) include (subject_admin_id)',
  audit_events_actor_name: '(lower(actor_name), occurred_at desc, id desc)',
  audit_events_subject_name: '(lower(subject_name), occurred_at desc, id desc)',
  audit_events_action: '(action, occurred_at desc, id desc) include (subject_admin_id)',
  audit_events_outcome: '(outcome, occurred_at desc, id desc) include (subject_admin_id)',
  audit_events_names: `using gin (lower(coalesce(actor_name, '') || ' ' || coalesce(subject_name, '')) gin_trgm_ops)`,
};

export async function up(knex: Knex): Promise<void> {
  for (const [name, definition] of Object.entries(indexes)) {
    await knex.raw(`create index ${name} on audit_events ${definition}`);
  }
}

export async function down(knex: Knex): Promise<void> {
  for (const name of Object.keys(indexes)) await knex.raw(`drop index ${name}`);
}
