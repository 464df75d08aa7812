import type { Knex } from 'knex';

/** The admins whose stored number of technicians is wrong, with the right one. */
const differences = `
  select ad.id, count(a.id) as technicians
  from admins ad left join accounts a on a.admin_id = ad.id and a.role = 'technician'
  left join technician_counts c on c.admin_id = ad.id
  group by ad.id, c.technicians having count(a.id) <> coalesce(c.technicians, 0)`;

/** Counts the admins whose stored number of technicians is wrong. */
export async function countWrongCounts(sql: Knex): Promise<number> {
  const { rows } = await sql.raw<{ rows: [{ admins: number }] }>(
    `select count(*) as admins from (${differences}) differences`,
  );
  return rows[0].admins;
}

/**
 * Corrects the stored numbers of technicians, and returns at how many admins they were wrong. The trigger that keeps them
 * doesn't fire when rows are restored as data only. Run it in a transaction: it keeps others from adding accounts.
 */
export async function recountTechnicians(sql: Knex): Promise<number> {
  await sql.raw('lock table accounts in share row exclusive mode');
  const { rowCount } = await sql.raw<{ rowCount: number }>(
    `insert into technician_counts ${differences}
     on conflict (admin_id) do update set technicians = excluded.technicians`,
  );
  return rowCount;
}
