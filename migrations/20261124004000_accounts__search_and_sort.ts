import type { Knex } from 'knex';

/**
 * What lists of technicians are found and sorted by. Each sorted index carries what the rules of few values and the
 * subtree ask for, so that a list is read from the index alone until its page is full.
 */
export async function up(knex: Knex): Promise<void> {
  // A large table takes minutes.
  await knex.raw('set local statement_timeout = 0');
  // Byte order is the same on every machine, and `like 'amy%'` can use it.
  await knex.raw('alter table accounts alter column username type text collate "C"');
  // search_text: the username's byte order would turn only the letters A to Z into small ones.
  // facets: one number for each combination of the fields with few values, which technicians/facet-combinations.ts reads.
  await knex.raw(`
    alter table accounts
      add column email_key text collate "C" not null generated always as (lower(email::text)) stored,
      add column notes_key text collate "C" not null generated always as (left(lower(notes), 40)) stored,
      add column search_text text not null
        generated always as (lower((username || ' ' || email::text || ' ' || notes) collate "default")) stored,
      add column facets smallint not null generated always as (
        case status when 'pending' then 0 when 'active' then 1 else 2 end
        + 3 * (totp_secret is not null)::int
        + 6 * (sso_issuer is not null)::int
        + 12 * (last_sign_in_at is not null)::int
        + 24 * case last_mail_state
            when 'queued' then 1 when 'sending' then 2 when 'accepted' then 3 when 'deferred' then 4
            when 'refused' then 5 when 'cancelled' then 6 when 'expired' then 7 else 0 end
      ) stored`);
  await knex.raw(`
    alter table accounts
      alter column facets set statistics 1000,
      alter column search_text set statistics 1000`);
  await knex.raw(`
    create index accounts_search on accounts using gin (search_text gin_trgm_ops) where role = 'technician'`);
  const sorted: Record<string, string> = {
    accounts_by_admin: `(admin_id, email_key) include (id, facets, last_sign_in_at, username, notes_key)`,
    accounts_by_email: `(email_key) include (id, admin_id, facets, last_sign_in_at)`,
    accounts_by_username: `(username) include (id, admin_id, facets, last_sign_in_at)`,
    accounts_by_status: `((facets % 3), email_key) include (id, admin_id, facets, last_sign_in_at)`,
    accounts_by_two_factor: `((facets / 3 % 2), email_key) include (id, admin_id, facets, last_sign_in_at)`,
    accounts_by_sso: `((facets / 6 % 2), email_key) include (id, admin_id, facets, last_sign_in_at)`,
    accounts_by_last_sign_in: `(last_sign_in_at nulls first, email_key) include (id, admin_id, facets)`,
    accounts_by_notes: `(notes_key, email_key) include (id, admin_id, facets, last_sign_in_at)`,
    accounts_by_facets: `(facets, admin_id)`,
  };
  for (const [name, definition] of Object.entries(sorted)) {
    await knex.raw(`create index ${name} on accounts ${definition} where role = 'technician'`);
  }
  await knex.raw('create index admins_name on admins (name, id)');
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop index admins_name');
  // Every sorted index has one of these columns and is dropped with it.
  await knex.raw(
    'alter table accounts drop column email_key, drop column notes_key, drop column search_text',
  );
  await knex.raw('alter table accounts drop column facets');
  await knex.raw('alter table accounts alter column username type text');
}
