import type { Knex } from 'knex';

/** A console authenticates its requests by pushing them to the provider first (RFC 9126). Consoles registered earlier do so too. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(
    'alter table sso_provider.clients add column pushes_requests boolean not null default false',
  );
  await knex.raw(`
    update sso_provider.clients set pushes_requests = true
    where exists (select 1 from unnest(redirect_uris) uri where uri ~ '^http.*://[^/]+/sso/callback/[0-9]+$')`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('alter table sso_provider.clients drop column pushes_requests');
}
