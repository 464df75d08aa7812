import type { Knex } from 'knex';
import type { Status } from '../accounts/account.ts';
import { isWithin } from '../technicians/attention-repository.ts';
import { countOf } from '../lists/list-repository.ts';

/** Counts the technicians in an admin's subtree by status. Each count stops at COUNT_CAP + 1. */
export async function countTechnicians(sql: Knex, adminPath: string): Promise<Record<Status, number>> {
  const count = (status: Status) =>
    `${countOf(`from accounts a where role = 'technician' and status = '${status}' and ${isWithin(adminPath)}`)} as ${status}`;
  const { rows } = await sql.raw<{ rows: [Record<Status, number>] }>(
    `select ${count('active')}, ${count('pending')}, ${count('inactive')}`,
    { adminPath },
  );
  return rows[0];
}
