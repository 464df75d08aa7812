import type { Knex } from 'knex';

/** What the accounts of a level and of all below it have open: the true numbers of the page before a change. */
export interface LevelStanding {
  /** Levels below it. */
  levels: number;
  accounts: number;
  domains: number;
  sessions: number;
  liveLinks: number;
  waitingMails: number;
}

const levels = 'select id from admins where path <@ :adminPath::ltree';
const accounts = `select a.id from accounts a where a.admin_id in (${levels})`;
const openLink = 'used_at is null and replaced_at is null and withdrawn_at is null';

export async function findLevelStanding(sql: Knex, adminPath: string): Promise<LevelStanding> {
  const { rows } = await sql.raw<{ rows: [LevelStanding] }>(
    `select
       (select count(*) - 1 from (${levels}) l) as levels,
       (select count(*) from (${accounts}) a) as accounts,
       (select count(*) from domains where admin_id in (${levels})) as domains,
       (select count(*) from sessions where account_id in (${accounts}) and stage = 'signed-in'
          and expires_at > now() and last_seen_at > now() - interval '30 minutes') as sessions,
       (select count(*) from one_time_links where account_id in (${accounts}) and ${openLink}
          and expires_at > now()) as "liveLinks",
       (select count(*) from mail_jobs where admin_id in (${levels}) and account_id is not null
          and state in ('queued', 'deferred')) as "waitingMails"`,
    { adminPath },
  );
  return rows[0];
}

/** Ends every way in for the accounts of a level and of all below it: sessions, open links, mails that still wait. */
export async function endAccessBelow(sql: Knex.Transaction, adminPath: string): Promise<void> {
  // First the accounts, as every action on one does: so that two at once do not wait for each other.
  await sql.raw(`select 1 from accounts where admin_id in (${levels}) order by id for no key update`, {
    adminPath,
  });
  // The epoch makes those sessions dead that a request still running may be saving.
  await sql.raw(
    `with ended as (delete from sessions where account_id in (${accounts}) returning account_id)
     update accounts set epoch = epoch + 1 where id in (select account_id from ended)`,
    { adminPath },
  );
  await sql.raw(
    `update one_time_links set withdrawn_at = now() where account_id in (${accounts}) and ${openLink}`,
    { adminPath },
  );
  await sql.raw(
    `with cancelled as (
       update mail_jobs set state = 'cancelled', finished_at = now(), lease_until = null
       where admin_id in (${levels}) and account_id is not null and state in ('queued', 'deferred')
       returning account_id)
     update accounts set last_mail_state = 'cancelled' where id in (select account_id from cancelled)`,
    { adminPath },
  );
}
