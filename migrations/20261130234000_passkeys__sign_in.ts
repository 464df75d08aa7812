import type { Knex } from 'knex';

const schemas = ['public', 'sso_provider'];

/** A passkey alone can sign a person in. */
export async function up(knex: Knex): Promise<void> {
  await setChecks(knex, ['password', 'sso', 'passkey'], ['add', 'second-factor', 'confirm', 'sign-in']);
}

export async function down(knex: Knex): Promise<void> {
  for (const schema of schemas) {
    await knex.raw(`delete from ${schema}.sessions where method = 'passkey'`);
    await knex.raw(`delete from ${schema}.passkey_challenges where purpose = 'sign-in'`);
  }
  await setChecks(knex, ['password', 'sso'], ['add', 'second-factor', 'confirm']);
}

async function setChecks(knex: Knex, methods: string[], purposes: string[]): Promise<void> {
  const list = (names: string[]) => names.map((name) => `'${name}'`).join(', ');
  for (const schema of schemas) {
    await knex.raw(`
      alter table ${schema}.sessions
        drop constraint sessions_method_check,
        add constraint sessions_method_check check (method in (${list(methods)}))`);
    await knex.raw(`
      alter table ${schema}.passkey_challenges
        drop constraint passkey_challenges_purpose_check,
        add constraint passkey_challenges_purpose_check check (purpose in (${list(purposes)}))`);
  }
}
