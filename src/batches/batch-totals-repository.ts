import type { Knex } from 'knex';
import { findAccountTotals, type AccountTotals } from '../account-actions/access-summary-repository.ts';
import { findAdminTotals, type AdminAccessSummary } from '../admin-actions/admin-access-repository.ts';
import type { Batch, Subjects } from './batch.ts';

const eligible = 'from batch_items item where item.batch_id = :batchId and item.expected_skip is null';

const mainAdmins = `select id from accounts where role = 'primary' and admin_id in (select item.subject_id ${eligible})`;

/**
 * SQL queries for the logins that a draft changes, by the kind of its items. For an admin, it is the main admin's
 * login.
 */
const logins: Record<Subjects, string> = {
  technicians: `select item.subject_id as id ${eligible}`,
  admins: mainAdmins,
  'main-admins': mainAdmins,
  reviewed: `select account_id as id from access_review_items where id in (select item.subject_id ${eligible})`,
};

/** Counts what the technicians or main admins of a draft have. Skipped items are not counted. */
export function totalsOfLogins(
  sql: Knex,
  { id, subjects }: Pick<Batch, 'id' | 'subjects'>,
): Promise<AccountTotals> {
  return findAccountTotals(sql, logins[subjects], { batchId: id });
}

/** Counts what the admins of a draft and all admins below them have. Skipped items are not counted. */
export function totalsOfAdmins(sql: Knex, { id }: Pick<Batch, 'id'>): Promise<AdminAccessSummary> {
  return findAdminTotals(sql, `select item.subject_id as id ${eligible}`, { batchId: id });
}
