import type { Knex } from 'knex';
import { adminsBelow } from '../admins/admin-repository.ts';
import { isLinkOpen } from '../links/link-repository.ts';
import { cancelJobs, waitingJob } from '../mail/queue/mail-job-repository.ts';
import { accessColumns, type AccessSummary } from '../account-actions/access-summary-repository.ts';

/**
 * What an admin and everything below it has: sub-admins, accounts, domains, open sessions, open links and queued
 * emails. The page that confirms a change shows these numbers.
 */
export interface AdminAccessSummary extends AccessSummary {
  /** The admins below it, without the admin itself. */
  admins: number;
  accounts: number;
  domains: number;
}

const accounts = `select a.id from accounts a where a.admin_id in (${adminsBelow})`;
const mailsBelow = `admin_id in (${adminsBelow}) and account_id is not null`;

export async function findAdminAccessSummary(sql: Knex, adminPath: string): Promise<AdminAccessSummary> {
  const { rows } = await sql.raw<{ rows: [AdminAccessSummary] }>(
    `select
       (select count(*) - 1 from (${adminsBelow}) l) as admins,
       (select count(*) from (${accounts}) a) as accounts,
       (select count(*) from domains where admin_id in (${adminsBelow})) as domains,
       ${accessColumns(accounts, mailsBelow)}`,
    { adminPath },
  );
  return rows[0];
}

/** Counts what these admins and all admins below them have. An admin below two of them is counted once. */
export async function findAdminTotals(
  sql: Knex,
  adminIds: string,
  bindings: Readonly<Record<string, number>>,
): Promise<AdminAccessSummary> {
  const { rows } = await sql.raw<{ rows: [AdminAccessSummary] }>(
    `with chosen as materialized (${adminIds}),
       below as materialized (
         select distinct ad.id from admins ad
         join admins top on ad.path <@ top.path and top.id in (select id from chosen)),
       logins as materialized (select a.id from accounts a where a.admin_id in (select id from below))
     select
       (select count(*) from below where id not in (select id from chosen)) as admins,
       (select count(*) from logins) as accounts,
       (select count(*) from domains where admin_id in (select id from below)) as domains,
       ${accessColumns('select id from logins')}`,
    bindings,
  );
  return rows[0];
}

/** An admin may have a hundred thousand accounts, and each changed row writes all its indexes. */
const MAX_MINUTES = 10;

/**
 * Ends the sessions and open links and cancels the queued emails of all accounts at or below `adminPath`. Runs in the
 * caller's transaction.
 */
export async function endAccessBelow(sql: Knex.Transaction, adminPath: string): Promise<void> {
  await sql.raw(`set local statement_timeout = '${MAX_MINUTES}min'`);
  // The connection would otherwise be closed after its own, shorter limit.
  const run = (text: string) =>
    sql.raw(text, { adminPath }).options({ query_timeout: (MAX_MINUTES * 60 + 5) * 1000 });
  // Lock the accounts first, as every account action does, so that two actions at once cannot deadlock.
  await run(`select 1 from accounts where admin_id in (${adminsBelow}) order by id for no key update`);
  // The new epoch invalidates sessions that a running request may still save.
  await run(
    `with ended as (delete from sessions where account_id in (${accounts}) returning account_id)
     update accounts set epoch = epoch + 1 where id in (select account_id from ended)`,
  );
  // No rule ends the access of people who have none. If the admin is activated, they are warned again.
  await run(
    `update accounts set ends_by_rule_at = null, rule_warning_at = null
     where ends_by_rule_at is not null and admin_id in (${adminsBelow})`,
  );
  await run(
    `update one_time_links set withdrawn_at = now() where account_id in (${accounts}) and ${isLinkOpen('one_time_links')}`,
  );
  await run(cancelJobs(`${mailsBelow} and ${waitingJob}`, 'adminEnded'));
}
