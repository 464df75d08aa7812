import type { Knex } from 'knex';

/** The console's tables, and the bundled provider's copies of them. */
const schemas = ['public', 'sso_provider'];

/**
 * Compares addresses by ASCII folding only. citext folds by the database's locale, so an address with the Kelvin sign
 * was the same as one with a K.
 */
export async function up(knex: Knex): Promise<void> {
  await retype(knex, {
    type: 'text',
    key: 'lower(email collate "C")',
    // Indexes that tell addresses apart.
    indexed: (definition) => definition.replace(/\bemail\)$/, 'email_key)'),
  });
  // In the other spelling a login would no longer be found. The excluded characters would turn into ASCII.
  for (const schema of schemas) {
    await knex.raw(`
      update ${schema}.accounts a set email = normalize(a.email, nfc)
      where a.email is not nfc normalized and a.email !~ '[\\u212A\\u1FEF]' and not exists (
        select 1 from ${schema}.accounts other
        where other.id <> a.id and normalize(other.email_key, nfc) = normalize(a.email_key, nfc))`);
  }
}

/** Fails if two addresses differ only in the case of letters outside ASCII. */
export async function down(knex: Knex): Promise<void> {
  await retype(knex, {
    type: 'citext',
    key: 'lower(email::text)',
    indexed: (definition) => definition.replace(/\bemail_key\)$/, 'email)'),
  });
}

async function retype(
  knex: Knex,
  { type, key, indexed }: { type: 'text' | 'citext'; key: string; indexed: (definition: string) => string },
): Promise<void> {
  // A large table takes minutes.
  await knex.raw('set local statement_timeout = 0');
  for (const schema of schemas) {
    const accounts = `${schema}.accounts`;
    const indexes = await dropEmailIndexes(knex, schema);
    // PostgreSQL changes no column that a generated column or a check of another type reads.
    await knex.raw(`
      alter table ${accounts}
        drop column email_key, drop column search_text, drop constraint accounts_email_check`);
    await knex.raw(`alter table ${accounts} alter column email type ${type}`);
    await knex.raw(`
      alter table ${accounts}
        add column email_key text collate "C" not null generated always as (${key}) stored,
        add column search_text text not null
          generated always as (lower((username || ' ' || email::text || ' ' || notes) collate "default")) stored,
        add constraint accounts_email_check check (
          length(email) between 3 and 254 and email ~ '^[^[:space:][:cntrl:]@,;<>"]+@[^[:space:][:cntrl:]@,;<>"]+$')`);
    for (const definition of indexes) await knex.raw(indexed(definition));
    for (const table of ['one_time_links', 'mail_jobs']) {
      await knex.raw(`alter table ${schema}.${table} alter column address type ${type}`);
    }
  }
  await knex.raw('alter table accounts alter column search_text set statistics 1000');
  await knex.raw('analyze accounts');
}

/** Returns their definitions, with the names that they have in this schema. */
async function dropEmailIndexes(knex: Knex, schema: string): Promise<string[]> {
  const { rows } = await knex.raw<{ rows: { name: string; definition: string }[] }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
     from pg_index where indrelid = '${schema}.accounts'::regclass
       and pg_get_indexdef(indexrelid) ~ '\\y(email|email_key|search_text)\\y'`,
  );
  for (const { name } of rows) await knex.raw(`drop index ${name}`);
  return rows.map(({ definition }) => definition);
}
