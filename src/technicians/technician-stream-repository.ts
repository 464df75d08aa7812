import type { Knex } from 'knex';
import type { Account } from '../accounts/account.ts';
import { accessEnd, accountColumns, currentStatus } from '../accounts/account-repository.ts';
import { streamRows } from '../database/stream-rows.ts';
import type { Matching } from '../lists/list-query.ts';
import { newBindings } from '../lists/list-repository.ts';
import { technicianConditions } from './technician-conditions-repository.ts';
import { technicianOrder } from './technician-order-repository.ts';
import type { Scope } from './technician-repository.ts';

/** The fields of a technician that an export contains. */
export type ExportedTechnician = Pick<
  Account,
  | 'email'
  | 'username'
  | 'adminName'
  | 'status'
  | 'hasAuthenticatorApp'
  | 'passkeyCount'
  | 'ssoIdentity'
  | 'lastSignInAt'
  | 'accessEnd'
  | 'notes'
  | 'createdAt'
  | 'language'
>;

/** Fewer than `accountColumns`, because the columns that only actions need would slow down a long export. */
const exportedColumns = `
  a.email::text as email, a.username, ad.name as "adminName", ${currentStatus} as status,
  a.totp_secret is not null as "hasAuthenticatorApp", a.passkey_count as "passkeyCount",
  case when a.sso_issuer is not null
    then json_build_object('issuer', a.sso_issuer, 'subject', a.sso_subject) end as "ssoIdentity",
  a.last_sign_in_at as "lastSignInAt", ${accessEnd} as "accessEnd", a.notes, a.created_at as "createdAt",
  a.language`;

/**
 * Streams the matching technicians of an admin's subtree in chunks, in the list's order. Runs in the caller's
 * transaction.
 */
export function streamTechnicians(
  sql: Knex.Transaction,
  scope: Scope,
  query: Matching,
): AsyncGenerator<Account[]> {
  return stream<Account>(sql, accountColumns, scope, query);
}

/** Streams the same technicians with only the columns that an export contains. */
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

/** Finds those of the given technicians that are in an admin's subtree. */
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
