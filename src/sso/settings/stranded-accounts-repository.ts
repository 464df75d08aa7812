import type { Knex } from 'knex';
import { isSessionOpen } from '../../sessions/session-repository.ts';

/** A change of which provider counts at a level, and below it wherever nothing overrides it. */
export interface ProviderChange {
  adminPath: string;
  /** The issuer that counts before; null where none does. */
  before: string | null;
  after: string | null;
  /** The same issuer, but it gives every client other identities, and the client is another one. */
  otherIdentities: boolean;
}

/** Linked accounts whose provider counted before the change and does not count after it. */
export interface StrandedAccounts {
  /** Have no password: they cannot sign in any more. */
  stranded: number;
  /** Can still sign in with their password. */
  withPassword: number;
  /** Some of the stranded, by name. */
  names: string[];
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

/** Ends the SSO sessions of those accounts, but for the browser's own that asks for it. */
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
