import type { Knex } from 'knex';

/**
 * The number of technicians of each admin. Every page of the list shows the total, and counting ten thousand takes PostgreSQL
 * longer than everything else on the page.
 */
export async function up(knex: Knex): Promise<void> {
  // A large table takes minutes.
  await knex.raw('set local statement_timeout = 0');
  // Room in each page for the row's next version: its only index then stays as it is.
  await knex.raw(`
    create table technician_counts (
      admin_id bigint primary key references admins (id) on delete cascade,
      technicians integer not null
    ) with (fillfactor = 50)`);
  await knex.raw(`
    create function count_technicians() returns trigger language plpgsql as $$
    begin
      if tg_op <> 'INSERT' and old.role = 'technician' then
        update public.technician_counts set technicians = technicians - 1 where admin_id = old.admin_id;
      end if;
      if tg_op <> 'DELETE' and new.role = 'technician' then
        insert into public.technician_counts as c
        select id, 1 from public.admins where id = new.admin_id
        on conflict (admin_id) do update set technicians = c.technicians + 1;
      end if;
      return null;
    end $$`);
  // Runs at the commit, when the admin's audit chain is locked anyway. So invitations of one admin do not wait for each other
  // any longer, and there is no deadlock, because all transactions take that lock first. A transaction does not see its own
  // changes in the counts.
  await knex.raw(`
    create constraint trigger accounts_count after insert or delete or update of admin_id, role on accounts
    deferrable initially deferred for each row execute function count_technicians()`);
  await knex.raw(`
    insert into technician_counts
    select admin_id, count(*) from accounts where role = 'technician' group by admin_id`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop trigger accounts_count on accounts');
  await knex.raw('drop function count_technicians()');
  await knex.raw('drop table technician_counts');
}
