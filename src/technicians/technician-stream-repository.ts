import type { Knex } from 'knex';
import type { Account } from '../accounts/account.ts';
import { accountColumns } from '../accounts/account-repository.ts';
import { streamRows } from '../database/stream-rows.ts';
import type { Matching } from '../lists/list-query.ts';
import { newBindings } from '../lists/list-repository.ts';
import { technicianConditions, technicianOrder } from './technician-conditions-repository.ts';
import type { Scope } from './technician-repository.ts';

/** A technician as an export tells of it. */
export type ExportedTechnician = Pick<
  Account,
  | 'email'
  | 'username'
  | 'adminName'
  | 'status'
  | 'hasTwoFactor'
  | 'ssoIdentity'
  | 'lastSignInAt'
  | 'notes'
  | 'createdAt'
>;

/** Of `accountColumns` those: what an action needs to know besides would make a long export slow. */
const exportedColumns = `
  a.email::text as email, a.username, ad.name as "adminName", a.status, a.totp_secret is not null as "hasTwoFactor",
  case when a.sso_issuer is not null
    then json_build_object('issuer', a.sso_issuer, 'subject', a.sso_subject) end as "ssoIdentity",
  a.last_sign_in_at as "lastSignInAt", a.notes, a.created_at as "createdAt"`;

/** All technicians of a level and of all below it that are asked for, in the list's order, some at a time. */
export function streamTechnicians(
  sql: Knex.Transaction,
  scope: Scope,
  query: Matching,
): AsyncGenerator<Account[]> {
  return stream<Account>(sql, accountColumns, scope, query);
}

/** The same for a file. */
export function streamExport(
  sql: Knex.Transaction,
  scope: Scope,
  query: Matching,
): AsyncGenerator<ExportedTechnician[]> {
  return stream<ExportedTechnician>(sql, exportedColumns, scope, query);
}

function stream<Row>(
  sql: Knex.Transaction,
  columns: string,
  { adminPath, timeZone }: Scope,
  query: Matching,
): AsyncGenerator<Row[]> {
  const { bind, bindings } = newBindings();
  const { admins, predicates } = technicianConditions(adminPath, query, bind);
  const conditions = [`a.role = 'technician'`, ...admins, ...predicates.map(({ row }) => `(${row})`)];
  return streamRows<Row>(
    sql,
    `select ${columns} from accounts a join admins ad on ad.id = a.admin_id
     where ${conditions.join(' and ')} order by ${technicianOrder(query.sort).byKeys}`,
    { ...bindings, adminPath, timeZone },
  );
}

/** Those of these technicians that are of a level or below it. */
export async function findTechnicians(
  sql: Knex,
  adminPath: string,
  ids: readonly number[],
): Promise<Account[]> {
  const { rows } = await sql.raw<{ rows: Account[] }>(
    `select ${accountColumns} from accounts a join admins ad on ad.id = a.admin_id
     where a.id = any (?) and a.role = 'technician' and ad.path <@ ?::ltree order by a.email_key`,
    [[...ids], adminPath],
  );
  return rows;
}
