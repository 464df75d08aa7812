import type { Knex } from 'knex';

/**
 * Every name that a login or an admin has ever had. Names can be reused, so the audit log needs this to show which of
 * several logins a name belonged to. Rows outlive the logins and admins that they name.
 */
export async function up(knex: Knex): Promise<void> {
  // Reading a large log takes minutes.
  await knex.raw('set local statement_timeout = 0');
  await knex.raw(`
    create table used_names (
      kind text not null check (kind in ('login', 'admin')),
      owner_id bigint not null,
      name text not null,
      admin_id bigint not null,
      primary key (kind, owner_id, name)
    )`);
  await knex.raw('create index used_names_name on used_names (kind, lower(name))');
  await knex.raw(
    'create index audit_events_actor_account on audit_events (actor_account_id, occurred_at desc, id desc)',
  );
  await knex.raw(`
    create function keep_login_name() returns trigger language plpgsql as $$
    begin
      insert into public.used_names values ('login', new.id, new.username, new.admin_id) on conflict do nothing;
      return null;
    end $$`);
  await knex.raw(`
    create function keep_admin_name() returns trigger language plpgsql as $$
    begin
      insert into public.used_names values ('admin', new.id, new.name, new.id) on conflict do nothing;
      return null;
    end $$`);
  await knex.raw(`
    create trigger accounts_keep_name after insert or update of username on accounts
    for each row execute function keep_login_name()`);
  await knex.raw(`
    create trigger admins_keep_name after insert or update of name on admins
    for each row execute function keep_admin_name()`);
  await knex.raw(`
    insert into used_names
    with events as (select content::json as event, action from audit_events),
    parties as (
      select event -> 'actor' as party, null as renamed from events
      union all
      select event -> 'subject', event -> 'changes' -> case action when 'edit' then 'username' else 'name' end ->> 'after'
      from events)
    select 'login', id, username, admin_id from accounts
    union select 'admin', id, name, id from admins
    union select 'login', (party ->> 'accountId')::bigint, name, (party ->> 'adminId')::bigint
      from parties cross join lateral (values (party ->> 'name'), (renamed)) as names (name)
      where party ->> 'accountId' is not null and name is not null
    union select 'admin', (party ->> 'adminId')::bigint, name, (party ->> 'adminId')::bigint
      from parties cross join lateral
        (values (party ->> 'adminName'), (case when party ->> 'accountId' is null then renamed end)) as names (name)
      where party ->> 'adminId' is not null and name is not null`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop trigger admins_keep_name on admins');
  await knex.raw('drop trigger accounts_keep_name on accounts');
  await knex.raw('drop function keep_admin_name()');
  await knex.raw('drop function keep_login_name()');
  await knex.raw('drop index audit_events_actor_account');
  await knex.raw('drop table used_names');
}
