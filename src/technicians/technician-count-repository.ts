import type { Knex } from 'knex';

/**
 * Counts the technicians of every level anew: where rows came without triggers, as by a restore of data alone, nothing else
 * does. Tells at how many levels there were others than was kept. In a transaction, so that nobody adds an account meanwhile.
 */
export async function recountTechnicians(sql: Knex): Promise<number> {
  await sql.raw('lock table accounts in share row exclusive mode');
  const { rows } = await sql.raw<{ rows: [{ levels: number }] }>(
    `with counted as (
       select ad.id, count(a.id) as technicians
       from admins ad left join accounts a on a.admin_id = ad.id and a.role = 'technician' group by ad.id),
     changed as (
       insert into technician_counts
       select counted.id, counted.technicians from counted left join technician_counts c on c.admin_id = counted.id
       where counted.technicians <> coalesce(c.technicians, 0)
       on conflict (admin_id) do update set technicians = excluded.technicians returning 1)
     select count(*) as levels from changed`,
  );
  return rows[0].levels;
}
