import type { Knex } from 'knex';

/** Selects the admins whose stored number of technicians is wrong, with the correct number. */
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
 * Corrects the stored numbers of technicians and returns the number of corrected admins. The numbers can be wrong after
 * a data-only restore, because the trigger that updates them does not fire then. Run it in a transaction, because it
 * locks the table so that no one can add accounts.
 */
export async function recountTechnicians(sql: Knex): Promise<number> {
  await sql.raw('lock table accounts in share row exclusive mode');
  const { rowCount } = await sql.raw<{ rowCount: number }>(
    `insert into technician_counts ${differences}
     on conflict (admin_id) do update set technicians = excluded.technicians`,
  );
  return rowCount;
}
