import pg from 'pg';
import { actorOf } from '../../src/accounts/account.ts';
import { findAccount } from '../../src/accounts/account-repository.ts';
import { ownOrigin } from '../../src/audit/audit-event.ts';
import { needsValue, type FilterField } from '../../src/lists/list-definition.ts';
import { readListQuery } from '../../src/lists/list-query.ts';
import { paths } from '../../src/paths.ts';
import { findReviewBelow } from '../../src/reviews/access-review-repository.ts';
import type { AccessReview } from '../../src/reviews/access-review.ts';
import { itemListOf, reviewItemList } from '../../src/reviews/review-item-list-definition.ts';
import { countItems, countTechniciansBelow, listReport } from '../../src/reviews/review-item-repository.ts';
import { listItems } from '../../src/reviews/review-page-repository.ts';
import { signOff } from '../../src/reviews/sign-off.ts';
import { startReview } from '../../src/reviews/start-review.ts';
import { startBenchConsole } from './bench-console.ts';
import { median, need } from './figures.ts';
import { fillWithMany } from './many.ts';
import { processorTime } from './processor-time.ts';

/*
 * An access review of 10,000 technicians: PostgreSQL's processor time for each view of its page, which is the sum
 * of the page's statements, and the time of the start, the sign-off and the report. The page's own functions send the
 * statements. There are 100,000 other technicians, so that an index is needed to find those of the review.
 */

interface Statement {
  sql: string;
  bindings: unknown[];
}

const [TECHNICIANS, OTHERS] = [10_000, 100_000];
const ROUNDS = 20;

const harness = await startBenchConsole('smtp://127.0.0.1:1');
const { services, people } = harness;
const { database } = services;
await fillWithMany(harness.databaseUrl, { technicians: OTHERS + TECHNICIANS, admins: 100 });
await gather();

const reviewer = await findAccount(database, people.gus.id);
if (!reviewer) throw new Error('Gus is missing');
const actor = actorOf(reviewer, ownOrigin);
const client = new pg.Client({ connectionString: harness.databaseUrl });
await client.connect();
await client.query('set max_parallel_workers_per_gather = 0');
const { rows: backends } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
const backend = backends[0]?.pid ?? 0;

const { result: id, ms: startMs } = await timed(() => startReview(services, actor));
await database.raw('vacuum analyze');
const review = await reviewNow();
console.log(`a review of ${review.technicians} technicians starts in ${startMs.toFixed(0)} ms`);

let slowest = 0;
for (const [view, query] of views()) {
  const ms = await databaseTime(() => readPage(query));
  console.log(`${view.padEnd(44)} ${ms.toFixed(1).padStart(6)} ms of processor time in PostgreSQL`);
  slowest = Math.max(slowest, ms);
}
need('the slowest view of the page: ms of processor time in PostgreSQL', slowest, '<=', 50);

const web = await harness.startWeb();
const { browser } = await harness.signedIn(web, people.gus);
await pageTime('the page of the review', paths.accessReview(id));
await pageTime('the page before the sign-off', paths.signOffAccessReview(id));

const { ms: signOffMs } = await timed(() =>
  signOff(services, actor, id, { undecided: review.technicians, reason: 'A benchmark' }),
);
console.log(`the sign-off, which stores the report, takes ${signOffMs.toFixed(0)} ms`);
need(
  'the report, 200 technicians: ms of processor time in PostgreSQL',
  await databaseTime(readReport),
  '<=',
  50,
);
await pageTime('the report, 200 technicians', paths.accessReviewReport(id));
await pageTime('the CSV file', paths.accessReviewCsv(id));
await client.end();
await harness.stop();

/** Gives Acme East Harbour, which has no admins below it, TECHNICIANS technicians with Gus. */
async function gather(): Promise<void> {
  await database.raw(
    `update accounts set admin_id = :harbour
     where id in (
       select id from accounts where username like 'tech%' and admin_id <> :harbour order by id
       limit :count - (select count(*) from accounts where admin_id = :harbour))`,
    { harbour: people.acmeEastHarbour.id, count: TECHNICIANS },
  );
  await database.raw('vacuum analyze accounts');
}

async function reviewNow(): Promise<AccessReview> {
  const found = await findReviewBelow(database, actor.adminPath, id);
  if (!found) throw new Error('The review was not found');
  return found;
}

/** Everything that the page reads, apart from the session. */
async function readPage(query: Record<string, string>): Promise<void> {
  await listItems(database, review, 'Europe/Amsterdam', readListQuery(itemListOf(review), query));
  await countItems(database, review);
  await countTechniciansBelow(database, review.adminPath);
}

async function readReport(): Promise<void> {
  await listReport(database, id, { page: 50, pageSize: 200 });
}

/** Every filter with a usual value, every order, and the first and the last page. */
function views(): [view: string, query: Record<string, string>][] {
  const fields = Object.entries<FilterField>(reviewItemList.fields);
  const filters = fields.flatMap(([field, { value, matches }]) =>
    matches.map((match): [string, Record<string, string>] => {
      const typed =
        value.kind === 'choices' ? (value.options[0] ?? '') : value.kind === 'day' ? '2026-06-01' : 'tech4';
      const filter = { field1: field, match1: match, ...(needsValue(match) && { value1: typed }) };
      return [`${field} ${match}`, filter];
    }),
  );
  const orders = Object.keys(reviewItemList.columns).map((column): [string, Record<string, string>] => [
    `by ${column}, descending`,
    { sort: column, order: 'descending' },
  ]);
  return [['the first page', {}], ['the last page', { page: '400' }], ...filters, ...orders];
}

/**
 * The milliseconds of processor time that PostgreSQL needs for the statements that `read` sends, as the mean of some
 * rounds. Unlike the time on the clock, it is hardly longer on a busy machine. Parallel workers are off, so that all of it is
 * the connection's own.
 */
async function databaseTime(read: () => Promise<void>): Promise<number> {
  const statements: Statement[] = [];
  const record = ({ sql, bindings }: Statement) => void statements.push({ sql, bindings });
  database.on('query', record);
  await read();
  database.off('query', record);
  const before = processorTime(backend);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const { sql, bindings } of statements) await client.query(sql, bindings);
  return (processorTime(backend) - before) / ROUNDS;
}

async function timed<T>(work: () => Promise<T>): Promise<{ result: T; ms: number }> {
  const began = performance.now();
  const result = await work();
  return { result, ms: performance.now() - began };
}

async function pageTime(name: string, path: string): Promise<void> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { result, ms } = await timed(() => browser.get(path));
    if (result.status !== 200) throw new Error(`${path} answered ${result.status}`);
    times.push(ms);
  }
  console.log(`${name}: ${median(times).toFixed(0)} ms over HTTP`);
}
