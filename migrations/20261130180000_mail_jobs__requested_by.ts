import type { Knex } from 'knex';

/** Gives the person who caused an email the same name in the email's data as in links. */
export async function up(knex: Knex): Promise<void> {
  await renameInData(knex, 'askedBy', 'requestedBy');
}

export async function down(knex: Knex): Promise<void> {
  await renameInData(knex, 'requestedBy', 'askedBy');
}

async function renameInData(knex: Knex, from: string, to: string): Promise<void> {
  for (const schema of ['public', 'sso_provider']) {
    await knex.raw(
      `update ${schema}.mail_jobs set data = data - :from::text || jsonb_build_object(:to::text, data -> :from::text)
       where data -> :from::text is not null`,
      { from, to },
    );
  }
}
