import type { Knex } from 'knex';
import { currentStatus, withTwoFactor } from '../accounts/account-repository.ts';
import { isSessionOpen } from '../sessions/session-repository.ts';
import { isLinkOpen } from '../links/link-repository.ts';
import { waitingJob } from '../mail/queue/mail-job-repository.ts';

export interface AccessSummary {
  sessions: number;
  liveLinks: number;
  waitingMails: number;
}

/** What one account has, for the page that confirms an action on it. */
export interface AccountSummary extends AccessSummary {
  /** Oldest first. */
  passkeyNames: string[];
}

/** What several accounts have, for the page that confirms a bulk action. */
export interface AccountTotals extends AccessSummary {
  accounts: number;
  pending: number;
  withPassword: number;
  withTwoFactor: number;
  passkeys: number;
  /** Active accounts that can sign in with SSO only. */
  activeWithoutPassword: number;
  /** These were set up before, but no one can sign in to them until a password is set. */
  awaitingPassword: number;
  /** These have never had a password or an SSO identity. */
  neverSetUp: number;
}

/** SQL columns of an AccessSummary. `accountIds` is a list or a subquery. */
export function accessColumns(accountIds: string, mailsOf = `account_id in (${accountIds})`): string {
  return `
    (select count(*) from sessions s where account_id in (${accountIds}) and stage = 'signed-in'
       and ${isSessionOpen('s')}) as sessions,
    (select count(*) from one_time_links l where account_id in (${accountIds}) and ${isLinkOpen('l')}
       and expires_at > now()) as "liveLinks",
    (select count(*) from mail_jobs where ${mailsOf} and ${waitingJob}) as "waitingMails"`;
}

/** Returns what the account has, for the page that confirms a change. */
export async function findAccountSummary(sql: Knex, id: number): Promise<AccountSummary> {
  const { rows } = await sql.raw<{ rows: [AccountSummary] }>(
    `select ${accessColumns(':id')},
       array(select name from passkeys where account_id = :id order by id) as "passkeyNames"`,
    { id },
  );
  return rows[0];
}

/** Counts what these accounts have. `accountIds` is a subquery with the given bindings. */
export async function findAccountTotals(
  sql: Knex,
  accountIds: string,
  bindings: Readonly<Record<string, number>>,
): Promise<AccountTotals> {
  const { rows } = await sql.raw<{ rows: [AccountTotals] }>(
    `with chosen as materialized (${accountIds}), counts as (
       select count(*) as accounts,
         count(*) filter (where ${currentStatus} = 'pending') as pending,
         count(*) filter (where password_hash is not null) as "withPassword",
         count(*) filter (where ${withTwoFactor}) as "withTwoFactor",
         coalesce(sum(passkey_count), 0) as passkeys,
         count(*) filter (where ${currentStatus} = 'active' and password_hash is null) as "activeWithoutPassword",
         count(*) filter (where ${withoutCredentials} and password_reset_required_at is not null) as "awaitingPassword",
         count(*) filter (where ${withoutCredentials} and password_reset_required_at is null) as "neverSetUp"
       from accounts a where id in (select id from chosen))
     select counts.*, ${accessColumns('select id from chosen')} from counts`,
    bindings,
  );
  return rows[0];
}

const withoutCredentials = 'password_hash is null and sso_issuer is null';
