import { readFileSync } from 'node:fs';
import pg from 'pg';
import { paths } from '../../src/paths.ts';
import { needsValue } from '../../src/lists/list-definition.ts';
import { readListQuery } from '../../src/lists/list-query.ts';
import { catalogues } from '../../src/locales/catalogues.ts';
import { technicianList } from '../../src/technicians/technician-list-definition.ts';
import { listTechnicians } from '../../src/technicians/technician-repository.ts';
import { startBenchConsole, type Running } from './bench-console.ts';
import { median, need } from './figures.ts';
import { fillWithMany } from './many.ts';
import { busiestNode, type Plan } from './query-plan.ts';

/*
 * Manage Technicians with 1,000,000 technicians below 10,000 admins: the database's time for every list, filter, order
 * and search on the page, for the root, an admin with a tenth of all, one with a hundred, and a leaf. The statements
 * are sent by the page's own function. Then all technicians are exported.
 */

interface Statement {
  sql: string;
  bindings: unknown[];
  options?: { name?: string };
}

const TECHNICIANS = 1_000_000;
const ADMINS = 10_000;
const ROUNDS = 5;

const harness = await startBenchConsole('smtp://127.0.0.1:1');
const { services, people } = harness;
const began = performance.now();
await fillWithMany(harness.databaseUrl, { technicians: TECHNICIANS, admins: ADMINS });
console.log(`made in ${Math.round((performance.now() - began) / 1000)} s`);

const viewers = await findViewers();
const client = new pg.Client({ connectionString: harness.databaseUrl });
await client.connect();
let slowest = 0;
console.log(`\nms of planning and execution, medians of ${ROUNDS}; the busiest node is the slowest viewer's`);
console.log(`${'view'.padEnd(56)} ${viewers.map(({ name }) => name.padStart(10)).join(' ')}  busiest node`);
for (const [view, query] of allViews()) {
  const measured = [];
  for (const viewer of viewers) measured.push(await explain(viewer.path, query));
  const worst = measured.toSorted((one, other) => other.ms - one.ms)[0];
  console.log(
    `${view.padEnd(56)} ${measured.map(({ ms }) => ms.toFixed(1).padStart(10)).join(' ')}  ${worst?.node ?? ''}`,
  );
  if (view === 'default') need('the default view: ms', worst?.ms ?? Number.NaN, '<=', 5);
  slowest = Math.max(slowest, worst?.ms ?? Number.NaN);
}
need('the slowest view: ms', slowest, '<=', 50);
await client.end();

const web = await harness.startWeb();
const { cookie } = await harness.signedIn(web, people.amy);
await exportAll(web);
await harness.stop();

/** The root, then admins one, two and more steps below it, each with a tenth of the one above. */
async function findViewers(): Promise<{ name: string; path: string }[]> {
  const { rows } = await services.database.raw<{ rows: { path: string }[] }>(
    `select distinct on (nlevel(path)) path::text as path from admins
     where slug like 'group-%' order by nlevel(path), id`,
  );
  const [tenth, hundredth, ...others] = rows.map(({ path }) => path);
  return Object.entries({
    root: people.acmeHosting.path,
    'a tenth': tenth,
    'a 100th': hundredth,
    'a leaf': others.at(-1),
  }).map(([name, path = '']) => ({ name, path }));
}

/** Everything on the page, one thing at a time, and some combinations. */
function allViews(): [view: string, query: Record<string, string>][] {
  const filters = Object.entries(technicianList.fields).flatMap(([field, { value, matches }]) =>
    matches.flatMap((match) =>
      (needsValue(match) ? valuesFor(field, value) : ['']).map((typed): [string, Record<string, string>] => [
        `${field} ${match} ${typed}`,
        { field1: field, match1: match, value1: typed },
      ]),
    ),
  );
  const orders = Object.keys(technicianList.columns).flatMap((sort) =>
    ['ascending', 'descending'].map((order): [string, Record<string, string>] => [
      `by ${sort}, ${order}`,
      { sort, order },
    ]),
  );
  const searches = ['tech4711', 'harbour', 'tech', 'e', 'zq', 'nobody-has-this', '%_', 'łódź', 'group'].map(
    (search): [string, Record<string, string>] => [`search ${search}`, { search }],
  );
  const combined: [string, Record<string, string>][] = [
    ['search harbour, by last login', { search: 'harbour', sort: 'last-login', order: 'descending' }],
    ['search tech, by notes', { search: 'tech', sort: 'notes' }],
    [
      'pending with 2FA on, by username',
      {
        sort: 'username',
        field1: 'status',
        match1: 'any',
        value1: 'pending',
        field2: 'two-factor',
        match2: 'any',
        value2: 'on',
      },
    ],
    [
      'inactive, never signed in, notes contain harbour',
      {
        field1: 'status',
        match1: 'any',
        value1: 'inactive',
        field2: 'last-login',
        match2: 'never',
        field3: 'notes',
        match3: 'contains',
        value3: 'harbour',
      },
    ],
  ];
  return [
    ['default', {}],
    ['page 40', { page: '40' }],
    ['the last page', { page: '400' }],
    ['the last page, 200 on each', { page: '50', pageSize: '200' }],
    ['the last page by last login', { page: '400', sort: 'last-login', order: 'descending' }],
    ...orders,
    ...filters,
    ...searches,
    ...combined,
  ];
}

/** For a text field: a value that finds many, one that finds few and one that finds none. */
function valuesFor(
  field: string,
  value: (typeof technicianList.fields)[keyof typeof technicianList.fields]['value'],
): string[] {
  if (value.kind === 'choices') return [...value.options];
  if (value.kind === 'day') {
    const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
    return [daysAgo(2), daysAgo(200), daysAgo(390)];
  }
  return field === 'admin'
    ? ['group-50', 'harbour', 'nobody']
    : ['harbour', 'tech4711', 'te', 'example', 'nobody'];
}

async function explain(
  adminPath: string,
  parameters: Record<string, string>,
): Promise<{ ms: number; node: string }> {
  const query = readListQuery(technicianList, parameters);
  if (query.problems.length > 0)
    throw new Error(query.problems.map((problem) => problem(catalogues.en)).join(' '));
  const sent: Statement[] = [];
  const listen = (statement: Statement) => sent.push(statement);
  services.database.on('query', listen);
  await listTechnicians(services.database, { adminPath, timeZone: 'Europe/Berlin' }, query);
  services.database.off('query', listen);
  if (sent.length === 0) throw new Error('The page sent no statement');
  // A search may send two.
  const statements = [];
  for (const statement of sent) statements.push(await explainStatement(statement));
  const slowest = statements.toSorted((one, other) => other.ms - one.ms)[0];
  return { ms: statements.reduce((sum, { ms }) => sum + ms, 0), node: slowest?.node ?? '' };
}

async function explainStatement(statement: Statement): Promise<{ ms: number; node: string }> {
  // A named statement soon has one plan for all values, so its time with that plan is measured.
  const named = statement.options?.name === undefined ? undefined : await prepare(statement);
  await client.query(`set plan_cache_mode = ${named === undefined ? 'auto' : 'force_generic_plan'}`);
  const plans: Plan[] = [];
  // Reading the clock for each row takes longer than most rows, so it is done once, to find the busiest node.
  for (const timing of ['on', ...Array<string>(ROUNDS).fill('off')]) {
    const { rows } = await client.query<{ 'QUERY PLAN': [Plan] }>(
      `explain (analyze, timing ${timing}, format json) ${named ?? statement.sql}`,
      named === undefined ? statement.bindings : [],
    );
    plans.push(...(rows[0]?.['QUERY PLAN'] ?? []));
  }
  const node = plans[0] ? busiestNode(plans[0].Plan) : '';
  return { ms: median(plans.slice(1).map((plan) => plan['Planning Time'] + plan['Execution Time'])), node };
}

/** Prepares a named statement and returns the SQL that runs it with its values. */
async function prepare({ sql, bindings }: Statement): Promise<string> {
  await client.query('deallocate all');
  await client.query(`prepare page as ${sql}`);
  return `execute page (${bindings.map((value) => pg.escapeLiteral(String(value))).join()})`;
}

/** Downloads the whole list over HTTP, and measures the memory of the web process in the meantime. */
async function exportAll({ port, process: child }: Running): Promise<void> {
  const megabytes = (name: string) =>
    Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) /
    1024;
  const before = megabytes('VmRSS');
  const start = performance.now();
  const answer = await fetch(`http://127.0.0.1:${port}${paths.exportTechnicians}`, { headers: { cookie } });
  if (answer.status !== 200 || !answer.body) throw new Error(`The export answered ${answer.status}`);
  let [bytes, lines] = [0, 0];
  /** The maximum in each tenth of the lines. */
  const most: number[] = [];
  for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    for (const byte of chunk) if (byte === 10) lines += 1;
    const tenth = Math.floor((10 * lines) / TECHNICIANS);
    most[tenth] = Math.max(most[tenth] ?? 0, megabytes('VmRSS'));
  }
  const seconds = (performance.now() - start) / 1000;
  console.log(
    `\nexport of ${TECHNICIANS.toLocaleString('en')}: ${lines.toLocaleString('en')} lines, ${(bytes / 1e6).toFixed(0)} MB in ${seconds.toFixed(0)} s; ` +
      `the web process had ${before.toFixed(0)} MB before it, and at most in each tenth of it: ${most.map((size) => size.toFixed(0)).join(', ')}`,
  );
  if (lines <= TECHNICIANS) throw new Error('The export is not whole');
  need('export: MB more than before', Math.max(...most) - before, '<=', 150);
}
