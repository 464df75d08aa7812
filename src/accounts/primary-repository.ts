import type { Knex } from 'knex';
import type { Account } from './account.ts';
import { accountColumns } from './account-repository.ts';

/** The primary accounts of these admins, by the admin's id. */
export async function findPrimaries(sql: Knex, adminIds: readonly number[]): Promise<Map<number, Account>> {
  const { rows } = await sql.raw<{ rows: Account[] }>(
    `select ${accountColumns} from accounts a join admins ad on ad.id = a.admin_id
     where a.role = 'primary' and a.admin_id = any (?)`,
    [[...adminIds]],
  );
  return new Map(rows.map((account) => [account.adminId, account]));
}

/** Returns undefined if the admin `adminId` is not at or below `adminPath`. */
export async function findPrimaryBelow(
  sql: Knex,
  adminPath: string,
  adminId: number,
): Promise<Account | undefined> {
  const { rows } = await sql.raw<{ rows: Account[] }>(
    `select ${accountColumns} from accounts a join admins ad on ad.id = a.admin_id
     where a.role = 'primary' and a.admin_id = ? and ad.path <@ ?::ltree`,
    [adminId, adminPath],
  );
  return rows[0];
}
