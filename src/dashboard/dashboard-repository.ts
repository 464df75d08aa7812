import type { Knex } from 'knex';

export interface TechnicianCounts {
  active: number;
  pending: number;
  inactive: number;
}

/** Technicians of a level and all below it, by status. */
export async function countTechnicians(sql: Knex, adminPath: string): Promise<TechnicianCounts> {
  const { rows } = await sql.raw<{ rows: [TechnicianCounts] }>(
    `select count(*) filter (where status = 'active') as active,
            count(*) filter (where status = 'pending') as pending,
            count(*) filter (where status = 'inactive') as inactive
     from accounts
     where role = 'technician' and admin_id in (select id from admins where path <@ ?::ltree)`,
    [adminPath],
  );
  return rows[0];
}
