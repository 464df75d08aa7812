import type { Knex } from 'knex';

/**
 * Stores in a pending account's row when its invitation expires. Triggers on the links keep it up to date. Reading the
 * links of every pending technician would take too long to find the few whose invitation has expired.
 */
export async function up(knex: Knex): Promise<void> {
  // A large table takes minutes.
  await knex.raw('set local statement_timeout = 0');
  await knex.raw('alter table accounts add column invitation_ends_at timestamptz');
  await knex.raw(
    `comment on column accounts.invitation_ends_at is
       'Of a Pending account: until when its open invitation can be used; null where it has none'`,
  );
  await knex.raw(`
    update accounts set invitation_ends_at = l.expires_at from one_time_links l
    where l.account_id = accounts.id and l.purpose = 'invitation' and accounts.status = 'pending'
      and l.used_at is null and l.replaced_at is null and l.withdrawn_at is null`);
  await knex.raw(`
    create index accounts_invitation_end on accounts (coalesce(invitation_ends_at, '-infinity'), admin_id)
    where role = 'technician' and status = 'pending'`);
  await knex.raw(`
    create function keep_invitation_end() returns trigger language plpgsql as $$
    declare
      ends_at timestamptz := (
        select expires_at from public.one_time_links
        where account_id = new.account_id and purpose = 'invitation'
          and used_at is null and replaced_at is null and withdrawn_at is null);
    begin
      update public.accounts set invitation_ends_at = ends_at
      where id = new.account_id and invitation_ends_at is distinct from ends_at;
      return null;
    end $$`);
  // An account whose invitation was used is no longer pending, and a replaced invitation is followed by a new one in the same transaction.
  await knex.raw(`
    create trigger one_time_links_invitation_end after insert or update on one_time_links
    for each row when (new.purpose = 'invitation' and new.used_at is null and new.replaced_at is null)
    execute function keep_invitation_end()`);
  // An index on an expression has no statistics of its own before.
  await knex.raw('analyze accounts');
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop trigger one_time_links_invitation_end on one_time_links');
  await knex.raw('drop function keep_invitation_end()');
  await knex.raw('alter table accounts drop column invitation_ends_at');
}
