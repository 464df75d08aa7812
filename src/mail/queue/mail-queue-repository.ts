import type { Knex } from 'knex';
import { currentStatus } from '../../accounts/account-repository.ts';
import { isRoot } from '../../admins/scope.ts';
import { adminsBelow } from '../../admins/admin-repository.ts';
import { linkState } from '../../links/link-repository.ts';
import type { ListQuery } from '../../lists/list-query.ts';
import {
  choiceConditions,
  dayConditions,
  like,
  listClauses,
  textConditions,
  type ListSql,
} from '../../lists/list-repository.ts';
import { pageOfAdmins } from '../../lists/admin-scoped-page-repository.ts';
import { mailFactsColumns, mailFactsJoins, type MailFacts } from './mail-claim-repository.ts';
import type { MailAttempt, MailJob } from './mail-job.ts';
import type { mailQueueList } from './mail-queue-list-definition.ts';
import { asciiLower } from '../../lib/typed-text.ts';

const mailJobs = { table: 'mail_jobs', alias: 'j', admin: 'admin_id', keys: ['id'] } as const;
const within = `j.admin_id in (${adminsBelow})`;

const columns = `
  j.id, j.message, j.state, j.address::text as address, j.reply, j.account_id as "accountId",
  a.username, ${currentStatus} as "accountStatus", j.admin_id as "adminId", ad.name as "adminName",
  j.created_at as "createdAt", j.finished_at as "finishedAt", j.next_attempt_at as "nextAttemptAt",
  l.purpose as "linkPurpose", l.expires_at as "linkExpiresAt", l.used_at as "linkUsedAt",
  case when l.id is not null then ${linkState('l')} end as "linkState",
  (select paused_until from mail_relay) as "relayPausedUntil",
  (select count(*) from mail_attempts t where t.job_id = j.id) as tries`;

/**
 * With `offset 0`, PostgreSQL looks up each email's account. A merge join would read all accounts, because the accounts
 * of the newest emails come last.
 */
const joins = `
  join admins ad on ad.id = j.admin_id
  left join lateral (select username, status, access_ends_at from accounts where id = j.account_id offset 0) a on true
  left join one_time_links l on l.id = j.link_id`;

/** Finds the admins first, because only a few match a name. */
const ofAdmins = (condition: string) => `j.admin_id in (select id from admins where ${condition})`;
const addressConditions = textConditions('j.address');

const queueSql: ListSql<typeof mailQueueList> = {
  conditions: {
    state: choiceConditions('j.state'),
    kind: choiceConditions('j.message'),
    address: {
      ...addressConditions,
      is: ([text], bind) => `lower(j.address collate "C") = ${bind(asciiLower(text))}`,
    },
    admin: {
      contains: ([text], bind) => ofAdmins(`name ilike ${bind(like.contains(text))}`),
      is: ([text], bind) => ofAdmins(`lower(name) = lower(${bind(text)})`),
      'starts-with': ([text], bind) => ofAdmins(`name ilike ${bind(like.startsWith(text))}`),
      'ends-with': ([text], bind) => ofAdmins(`name ilike ${bind(like.endsWith(text))}`),
    },
    queued: dayConditions('j.created_at'),
  },
  search: (text, bind) => addressConditions.contains([text], bind),
  // IDs increase over time.
  order: { queued: 'j.id {}' },
};

/** Returns one page of the emails of an admin and all its sub-admins. `total` stops at one more than COUNT_CAP. */
export async function listMailJobs(
  sql: Knex,
  reader: { adminPath: string; timeZone: string },
  query: ListQuery,
): Promise<{ jobs: MailJob[]; total: number }> {
  const { page, pageSize } = query.page;
  const { where, orderBy, bindings } = listClauses(queueSql, query);
  const found = pageOfAdmins(mailJobs, {
    admins: isRoot(reader) ? null : adminsBelow,
    // The emails of a removed admin have no admin_id and are no longer shown.
    where: isRoot(reader) ? `j.admin_id is not null and ${where}` : where,
    clauses: `order by ${orderBy} limit :pageSize offset :offset`,
  });
  const { rows } = await sql.raw<{ rows: (MailJob & { total: number })[] }>(
    `with ${found}
     select ${columns}, (select n from total) as total
     from page join mail_jobs j on j.id = page.id ${joins}
     order by ${orderBy}`,
    {
      ...bindings,
      adminPath: reader.adminPath,
      timeZone: reader.timeZone,
      pageSize,
      offset: (page - 1) * pageSize,
    },
  );
  return { jobs: rows, total: rows[0]?.total ?? 0 };
}

/** Returns up to `limit` emails of an account, newest first, if they belong to the admin or one of its sub-admins. */
export async function listMailJobsOfAccount(
  sql: Knex,
  adminPath: string,
  accountId: number,
  limit: number,
): Promise<MailJob[]> {
  const { rows } = await sql.raw<{ rows: MailJob[] }>(
    `select ${columns}
     from (select j.* from mail_jobs j where j.account_id = :accountId and ${within}
           order by j.id desc limit :limit) j ${joins}
     order by j.id desc`,
    { adminPath, accountId, limit },
  );
  return rows;
}

/** Returns the job, or undefined if it does not belong to the admin or one of its sub-admins. */
export async function findMailJobBelow(
  sql: Knex,
  adminPath: string,
  id: number,
): Promise<MailJob | undefined> {
  const { rows } = await sql.raw<{ rows: MailJob[] }>(
    `select ${columns} from mail_jobs j ${joins} where j.id = :id and ${within}`,
    { adminPath, id },
  );
  return rows[0];
}

/**
 * Locks the job's row until the caller's transaction ends, then reads it. Returns undefined if the job does not belong
 * to the admin or one of its sub-admins.
 */
export async function lockMailJobBelow(
  sql: Knex.Transaction,
  adminPath: string,
  id: number,
): Promise<MailJob | undefined> {
  // The account is locked first, as everywhere, to avoid deadlocks. See storeMailResults.
  await sql.raw(
    `select 1 from accounts where id = (select account_id from mail_jobs where id = ?) for no key update`,
    [id],
  );
  await sql.raw('select 1 from mail_jobs where id = ? for update', [id]);
  return findMailJobBelow(sql, adminPath, id);
}

export async function mailJobExists(sql: Knex, id: number): Promise<boolean> {
  return (await sql('mail_jobs').where({ id }).first('id')) !== undefined;
}

/** Returns what a job's email is generated from, for its preview. Does not check who may see it. */
export async function findMailFacts(sql: Knex, id: number): Promise<MailFacts | undefined> {
  const { rows } = await sql.raw<{ rows: MailFacts[] }>(
    `select ${mailFactsColumns} from mail_jobs j ${mailFactsJoins} where j.id = ?`,
    [id],
  );
  return rows[0];
}

/** Returns the attempts of a job, oldest first. */
export async function listAttempts(sql: Knex, jobId: number): Promise<MailAttempt[]> {
  return sql('mail_attempts')
    .where({ job_id: jobId })
    .orderBy('id')
    .select('outcome', 'reply', 'ended_at as endedAt');
}
