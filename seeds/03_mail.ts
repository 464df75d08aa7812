import type { Knex } from 'knex';
import { allTimelines, parametersOf, type DemoParameters } from './demo/timelines.ts';
import type { DatedJob } from './demo/mail-jobs.ts';
import { insertRows, type Row } from './demo/rows.ts';
import { DAY } from './demo/times.ts';

/** The console deletes older emails, as set by MAIL_RETENTION_DAYS. */
const RETENTION = 90 * DAY;

export async function seed(knex: Knex): Promise<void> {
  const demo = parametersOf(knex);
  await insertRows(knex, 'one_time_links', links(demo));
  const jobs = [...recentJobs(demo)].sort((one, other) => one.at - other.at);
  await insertRows(
    knex,
    'mail_jobs',
    jobs.map(({ row }) => row),
  );
  await knex.raw(insertAttempts);
}

/**
 * Adds a row for each attempt of a job: the first immediately, the second a minute later, and so on with delays of up
 * to an hour.
 */
const insertAttempts = `
  insert into mail_attempts (job_id, outcome, reply, ended_at)
  select id, case when state in ('accepted', 'refused') then state else 'deferred' end, reply, coalesce(single, ended_at)
  from mail_jobs, generate_series(1, attempts) n,
    lateral (select case when attempts = 1 then finished_at end as single, created_at + interval '2 seconds'
      + interval '1 minute' * case when n <= 6 then 2 ^ (n - 1) - 1 else 31 + 60 * (n - 6) end as ended_at) as attempt
  where state in ('accepted', 'refused', 'deferred', 'expired') and (attempts = 1 or ended_at < coalesce(finished_at, now()))
  order by ended_at`;

function* links(demo: DemoParameters): Generator<Row> {
  for (const { mailJobs } of allTimelines(demo)) yield* mailJobs.links;
}

function* recentJobs(demo: DemoParameters): Generator<DatedJob> {
  for (const { mailJobs } of allTimelines(demo))
    yield* mailJobs.jobs.filter(({ at }) => at > demo.now - RETENTION);
}
