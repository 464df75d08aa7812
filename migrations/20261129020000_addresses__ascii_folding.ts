import type { Knex } from 'knex';

/** The console's tables, and the bundled provider's copies of them. */
const schemas = ['public', 'sso_provider'];

const byEmail = {
  accounts_by_admin: '(admin_id, email_key) include (id, facets, last_sign_in_at, username, notes_key)',
  accounts_by_email: '(email_key) include (id, admin_id, facets, last_sign_in_at)',
  accounts_by_status: '((facets % 3), email_key) include (id, admin_id, facets, last_sign_in_at)',
  accounts_by_two_factor: '((facets / 3 % 2), email_key) include (id, admin_id, facets, last_sign_in_at)',
  accounts_by_sso: '((facets / 6 % 2), email_key) include (id, admin_id, facets, last_sign_in_at)',
  accounts_by_last_sign_in: '(last_sign_in_at nulls first, email_key) include (id, admin_id, facets)',
  accounts_by_notes: '(notes_key, email_key) include (id, admin_id, facets, last_sign_in_at)',
  accounts_search: 'using gin (search_text gin_trgm_ops)',
};

/**
 * Compares addresses by ASCII folding only. citext folds by the database's locale, so an address with the Kelvin sign
 * was the same as one with a K.
 */
export async function up(knex: Knex): Promise<void> {
  await retype(knex, { type: 'text', key: 'lower(email collate "C")', unique: 'email_key' });
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
  await retype(knex, { type: 'citext', key: 'lower(email::text)', unique: 'email' });
}

async function retype(
  knex: Knex,
  { type, key, unique }: { type: 'text' | 'citext'; key: string; unique: string },
): Promise<void> {
  // A large table takes minutes.
  await knex.raw('set local statement_timeout = 0');
  for (const schema of schemas) {
    const accounts = `${schema}.accounts`;
    // PostgreSQL changes no column that a generated column reads. Their indexes go with them.
    await knex.raw(`alter table ${accounts} drop column email_key, drop column search_text`);
    await dropEmailIndexes(knex, schema);
    await knex.raw(`alter table ${accounts} alter column email type ${type}`);
    await knex.raw(`
      alter table ${accounts}
        add column email_key text collate "C" not null generated always as (${key}) stored,
        add column search_text text not null
          generated always as (lower((username || ' ' || email::text || ' ' || notes) collate "default")) stored`);
    await knex.raw(`create unique index accounts_email on ${accounts} (${unique})`);
    for (const table of ['one_time_links', 'mail_jobs']) {
      await knex.raw(`alter table ${schema}.${table} alter column address type ${type}`);
    }
  }
  await knex.raw(`create index accounts_admin_email on accounts (admin_id, ${unique})`);
  await knex.raw('alter table accounts alter column search_text set statistics 1000');
  for (const [name, definition] of Object.entries(byEmail)) {
    await knex.raw(`create index ${name} on accounts ${definition} where role = 'technician'`);
  }
  await knex.raw('analyze accounts');
}

/** The provider's indexes have names that PostgreSQL chose. */
async function dropEmailIndexes(knex: Knex, schema: string): Promise<void> {
  const { rows } = await knex.raw<{ rows: { name: string }[] }>(
    `select distinct i.indexrelid::regclass::text as name
     from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
     where i.indrelid = '${schema}.accounts'::regclass and a.attname = 'email'`,
  );
  for (const { name } of rows) await knex.raw(`drop index ${name}`);
}
