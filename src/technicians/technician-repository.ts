import type { Knex } from 'knex';
import type { Account } from '../accounts/account.ts';
import { accountColumns } from '../accounts/account-repository.ts';

/** Counting stops here: the page says "10,000+" and offers a rule instead of page 401. */
export const COUNT_CAP = 10_000;

export interface TechnicianPage {
  technicians: Account[];
  /** Matches, counted up to one more than COUNT_CAP. */
  total: number;
}

/** One page of the technicians of a level and of all below it, by e-mail address. */
export async function listTechnicians(
  sql: Knex,
  adminPath: string,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<TechnicianPage> {
  const matches = `from accounts a where a.role = 'technician'
    and a.admin_id in (select id from admins where path <@ :adminPath::ltree)`;
  const { rows } = await sql.raw<{ rows: (Account & { total: number })[] }>(
    `select ${accountColumns}, (select count(*) from (select 1 ${matches} limit ${COUNT_CAP + 1}) capped) as total
     from (select * ${matches} order by a.email, a.id limit :pageSize offset :offset) a
     join admins ad on ad.id = a.admin_id
     order by a.email, a.id`,
    { adminPath, pageSize, offset: (page - 1) * pageSize },
  );
  return { technicians: rows, total: rows[0]?.total ?? 0 };
}
