import type { Knex } from 'knex';
import { allDiaries, parametersOf, type DemoParameters } from './demo/demo.ts';
import type { DatedMail } from './demo/post.ts';
import { insertRows, type Row } from './demo/rows.ts';
import { DAY } from './demo/times.ts';

/** What is older, the console has forgotten: MAIL_RETENTION_DAYS. */
const RETENTION = 90 * DAY;

export async function seed(knex: Knex): Promise<void> {
  const demo = parametersOf(knex);
  await insertRows(knex, 'one_time_links', links(demo));
  const mails = [...recentMails(demo)].sort((one, other) => one.at - other.at);
  await insertRows(
    knex,
    'mail_jobs',
    mails.map(({ row }) => row),
  );
}

function* links(demo: DemoParameters): Generator<Row> {
  for (const { post } of allDiaries(demo)) yield* post.links;
}

function* recentMails(demo: DemoParameters): Generator<DatedMail> {
  for (const { post } of allDiaries(demo)) yield* post.mails.filter(({ at }) => at > demo.now - RETENTION);
}
