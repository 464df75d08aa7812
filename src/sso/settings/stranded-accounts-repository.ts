import type { Knex } from 'knex';
import { isSessionOpen } from '../../sessions/session-repository.ts';

/** A change of the provider that applies to an admin, and to every admin below it that doesn't override it. */
export interface ProviderChange {
  adminPath: string;
  /** The issuer before the change. Null if there was none. */
  before: string | null;
  after: string | null;
  /** True if the client ID changes at an issuer that gives each client different subjects for the same people. */
  otherIdentities: boolean;
}

/** The linked accounts whose provider no longer applies after the change. */
export interface StrandedAccounts {
  /** The number of accounts that have no password, so they can no longer sign in. */
  stranded: number;
  /** The number of accounts that can still sign in with a password. */
  withPassword: number;
  /** The usernames of up to five accounts that can no longer sign in. */
  names: string[];
  /** The number of open SSO sessions of all these accounts. */
  sessions: number;
}

const NAMES_SHOWN = 5;

const affected = `
  select a.id, a.username, a.password_hash is null as stranded
  from accounts a join admins ad on ad.id = a.admin_id
  where ad.path <@ :adminPath::ltree and a.status <> 'pending'
    and a.sso_issuer = :before and (:otherIdentities or a.sso_issuer is distinct from :after)
    and not exists (
      select 1 from oauth_settings o join admins up on up.id = o.admin_id
      where up.path @> ad.path and up.path <@ :adminPath::ltree and up.path <> :adminPath::ltree)`;

/** Counts the accounts that a change affects. Pending accounts are left out. */
export async function findStrandedAccounts(sql: Knex, change: ProviderChange): Promise<StrandedAccounts> {
  const { rows } = await sql.raw<{ rows: [StrandedAccounts] }>(
    `with affected as (${affected})
     select count(*) filter (where stranded) as stranded,
            count(*) filter (where not stranded) as "withPassword",
            coalesce((select array_agg(username) from
              (select username from affected where stranded order by username limit ${NAMES_SHOWN}) first), '{}') as names,
            (select count(*) from sessions s
              where s.account_id in (select id from affected) and s.method = 'sso' and s.stage = 'signed-in'
                and ${isSessionOpen('s')}) as sessions
     from affected`,
    { ...change },
  );
  return rows[0];
}

/**
 * Ends the sessions of the affected accounts, except for sessions that signed in with a password and the session
 * `exceptIdHash` of the person who makes the change. Runs in the caller's transaction.
 */
export async function endStrandedSessions(
  sql: Knex,
  change: ProviderChange,
  exceptIdHash: string,
): Promise<void> {
  await sql.raw(
    `with affected as (${affected}),
          bumped as (
            update accounts set epoch = epoch + 1 where id in (select id from affected) returning id, epoch),
          kept as (
            update sessions s set epoch = bumped.epoch from bumped
            where s.account_id = bumped.id
              and (s.id_hash = :exceptIdHash or (s.method = 'password' and s.stage = 'signed-in')))
     delete from sessions
     where account_id in (select id from affected) and id_hash <> :exceptIdHash
       and not (method = 'password' and stage = 'signed-in')`,
    { ...change, exceptIdHash },
  );
}
