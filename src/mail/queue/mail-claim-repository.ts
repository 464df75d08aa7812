import type { Knex } from 'knex';
import { accessEnd, currentStatus, ssoOffered } from '../../accounts/account-repository.ts';
import type { Status } from '../../accounts/account.ts';
import type { Role } from '../../audit/actor.ts';
import type { LinkPurpose, LinkState } from '../../links/link.ts';
import { linkState } from '../../links/link-repository.ts';
import { isLeased } from './mail-job-repository.ts';
import type { MessageName } from '../messages/catalogue.ts';
import type { AboutLogin } from '../messages/message.ts';

/** What an email is generated from. */
export interface MailFacts {
  id: number;
  message: MessageName;
  data: Record<string, unknown>;
  address: string;
  createdAt: Date;
  username: string | null;
  role: Role | null;
  accountStatus: Status | null;
  /** The login that the email is about, or null if it no longer exists. It is usually the reader's. */
  about: AboutLogin | null;
  timeZone: string | null;
  /** The tag of the reader's language, or null if we don't know it. */
  language: string | null;
  adminName: string | null;
  adminPath: string | null;
  ssoOffered: boolean;
  /** The main admin's address, or null if the main admin is the reader. */
  adminAddress: string | null;
  linkId: string | null;
  purpose: LinkPurpose | null;
  keyId: string | null;
  linkExpiresAt: Date | null;
  linkState: LinkState | null;
}

/** A job that only this worker may send until its lease ends. */
export interface ClaimedJob extends MailFacts {
  /** The number of claims so far. The result of an earlier claim does not change the job. */
  attempt: number;
  /** Whether it had been tried before this claim. */
  tried: boolean;
  /** Seconds from the claim until the link expires, or the job itself if it has no link. */
  secondsLeft: number;
}

/** SQL expression: the AboutLogin of the job `j`. */
const about = `
  (select json_build_object('status', ${currentStatus}, 'accessEnd', ${accessEnd}, 'endsByRuleAt', a.ends_by_rule_at)
   from accounts a where a.id = coalesce((j.data ->> 'technicianId')::bigint, j.account_id))`;

/** Columns of MailFacts for `mail_jobs j` with mailFactsJoins. */
export const mailFactsColumns = `
  j.id, j.message, j.data, j.address::text as address, j.created_at as "createdAt",
  a.username, a.role, ${currentStatus} as "accountStatus", ${about} as about, a.time_zone as "timeZone",
  coalesce(a.language, a.browser_language) as language, ad.name as "adminName",
  ad.path::text as "adminPath",
  ${ssoOffered} as "ssoOffered", main.email::text as "adminAddress",
  l.id as "linkId", l.purpose, l.key_id as "keyId", l.expires_at as "linkExpiresAt",
  case when l.id is not null then ${linkState('l')} end as "linkState"`;

/**
 * With `offset 0`, PostgreSQL looks up each job's account and link. Only a few jobs are claimed at once, and other
 * plans would read whole tables.
 */
export const mailFactsJoins = `
  left join lateral (select * from accounts where id = j.account_id offset 0) a on true
  left join admins ad on ad.id = j.admin_id
  left join accounts main on main.admin_id = j.admin_id and main.role = 'primary' and main.id <> j.account_id
  left join lateral (select * from one_time_links where id = j.link_id offset 0) l on true`;

/**
 * Claims due jobs for `leaseSeconds`, starting with those due longest. During a pause, claims nothing unless `probing`.
 * A job whose lease ran out belonged to a worker that stopped. It gets an "interrupted" attempt, because we don't know
 * whether its email was sent.
 */
export async function claimJobs(
  sql: Knex,
  { limit, leaseSeconds, probing }: { limit: number; leaseSeconds: number; probing: boolean },
): Promise<ClaimedJob[]> {
  const { rows } = await sql.raw<{ rows: ClaimedJob[] }>(
    `with due as (
       select id, state as was from mail_jobs
       where state in ('queued', 'deferred', 'sending') and next_attempt_at <= now()
         and (:probing or not exists (select 1 from mail_relay where failures > 0))
       order by next_attempt_at limit :limit for update skip locked
     ), lost as (
       insert into mail_attempts (job_id, outcome, reply)
       select id, 'interrupted', 'The worker stopped in the middle' from due where was = 'sending'
     ), j as (
       update mail_jobs set state = 'sending', attempts = attempts + 1,
         lease_until = now() + :leaseSeconds * interval '1 second',
         next_attempt_at = now() + :leaseSeconds * interval '1 second'
       from due where mail_jobs.id = due.id
       returning mail_jobs.*, due.was
     )
     select ${mailFactsColumns}, j.attempts as attempt, j.was <> 'queued' as tried,
       extract(epoch from coalesce(l.expires_at, j.expires_at) - now())::float as "secondsLeft"
     from j ${mailFactsJoins} order by j.id`,
    { limit, leaseSeconds, probing },
  );
  return rows;
}

/** Extends the leases of this worker's jobs by `leaseSeconds` from now. Skips jobs that another worker has claimed. */
export async function extendLeases(
  sql: Knex,
  jobs: readonly Pick<ClaimedJob, 'id' | 'attempt'>[],
  leaseSeconds: number,
): Promise<void> {
  await sql.raw(
    `update mail_jobs set lease_until = now() + :leaseSeconds * interval '1 second',
       next_attempt_at = now() + :leaseSeconds * interval '1 second'
     from unnest(:ids::bigint[], :attempts::int[]) as mine (id, attempt)
     where mail_jobs.id = mine.id and attempts = mine.attempt and ${isLeased('mail_jobs')}`,
    { leaseSeconds, ids: jobs.map(({ id }) => id), attempts: jobs.map(({ attempt }) => attempt) },
  );
}

/** Returns jobs to the queue untried, in the state they had before they were claimed. */
export async function releaseJobs(
  sql: Knex,
  jobs: readonly Pick<ClaimedJob, 'id' | 'attempt' | 'tried'>[],
): Promise<void> {
  await sql.raw(
    `update mail_jobs set state = case when mine.tried then 'deferred' else 'queued' end,
       attempts = attempts - 1, lease_until = null, next_attempt_at = now()
     from unnest(:ids::bigint[], :attempts::int[], :tried::boolean[]) as mine (id, attempt, tried)
     where mail_jobs.id = mine.id and attempts = mine.attempt and ${isLeased('mail_jobs')}`,
    {
      ids: jobs.map(({ id }) => id),
      attempts: jobs.map(({ attempt }) => attempt),
      tried: jobs.map(({ tried }) => tried),
    },
  );
}

/** Reads the current state of a job's account and link. Returns undefined if this worker no longer has the job. */
export async function rereadCause(
  sql: Knex,
  { id, attempt }: Pick<ClaimedJob, 'id' | 'attempt'>,
): Promise<Pick<MailFacts, 'accountStatus' | 'about' | 'linkState'> | undefined> {
  const read = sql.raw<{ rows: Pick<MailFacts, 'accountStatus' | 'about' | 'linkState'>[] }>(
    `select ${currentStatus} as "accountStatus", ${about} as about, case when l.id is not null then ${linkState('l')} end as "linkState"
     from mail_jobs j left join accounts a on a.id = j.account_id left join one_time_links l on l.id = j.link_id
     where j.id = ? and j.attempts = ? and j.state = 'sending'`,
    [id, attempt],
  );
  // This runs for every email, so each connection prepares the statement once.
  const { rows } = await read.options({ name: 'cause of a mail' });
  return rows[0];
}
