import type { Knex } from 'knex';

const before = ['queued', 'sending', 'accepted', 'deferred', 'refused', 'cancelled', 'expired'];
const ends = ['accepted', 'refused', 'cancelled', 'expired'];

/** An email that the mail server accepted may bounce later. */
export async function up(knex: Knex): Promise<void> {
  await setStates(knex, [...before, 'bounced'], [...ends, 'bounced']);
}

export async function down(knex: Knex): Promise<void> {
  for (const schema of ['public', 'sso_provider']) {
    await knex.raw(`update ${schema}.mail_jobs set state = 'refused' where state = 'bounced'`);
  }
  await setStates(knex, before, ends);
}

async function setStates(knex: Knex, states: string[], finalStates: string[]): Promise<void> {
  const list = (names: string[]) => names.map((name) => `'${name}'`).join(', ');
  for (const schema of ['public', 'sso_provider']) {
    await knex.raw(`
      alter table ${schema}.mail_jobs
        drop constraint mail_jobs_state_check,
        drop constraint mail_jobs_end_is_dated,
        add constraint mail_jobs_state_check check (state in (${list(states)})),
        add constraint mail_jobs_end_is_dated check ((state in (${list(finalStates)})) = (finished_at is not null))`);
  }
}
