import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { paths } from '../../src/paths.ts';
import { startBenchConsole } from './bench-console.ts';
import { median, need } from './figures.ts';
import { load, type Load, type PageRequest } from './load.ts';
import { fillWithMany } from './many.ts';
import { processorTime, processorTimeOfTree } from './processor-time.ts';

/*
 * Manage Technicians with 10,000 technicians, on pages that differ: two readers request 117 pages in turn, so no row is
 * requested twice in a row of 2,925 others. Next to it in the same run are a bare server with one prepared query that sends as
 * many bytes, and the stack without the console. Each round measures every server for a few seconds, so that a busy machine
 * slows all of them down. One web process each.
 */

const ROUNDS = 4;
const CONNECTIONS = 16;
const SECONDS = { alone: 1, busy: 2, compressed: 0.5 };

interface Measured extends Load {
  /** The median of one request at a time. */
  alone: number;
  /** Milliseconds of processor time for each page. */
  web: number;
  postgres: number;
  compressed: Load;
}

interface Subject {
  name: string;
  port: number;
  pid: number;
  pages: PageRequest[];
  rounds: Measured[];
}

const harness = await startBenchConsole('smtp://127.0.0.1:1');
await fillWithMany(harness.databaseUrl, { technicians: 10_000, admins: 100 });
const web = await harness.startWeb();
const { amy, acme } = harness.people;
const readers = [await harness.signedIn(web, amy), await harness.signedIn(web, acme)] as const;

const folder = mkdtempSync(path.join(tmpdir(), 'manage-technicians-page-'));
const file = path.join(folder, 'page.html');
writeFileSync(file, (await readers[0].browser.get(`${paths.technicians}?page=20`)).html);
const bare = await harness.startScript('bare-server.ts', [harness.databaseUrl, file]);
const stack = await harness.startScript('stack-server.ts', [harness.databaseUrl, file]);
rmSync(folder, { recursive: true });

const sorts = ['', 'sort=last-login&order=descending&', 'sort=username&'];
const numbers = Array.from({ length: 39 }, (_, index) => index + 1);
const listPages = sorts.flatMap((sort) => numbers.map((page) => `${paths.technicians}?${sort}page=${page}`));
const filters = [
  'field1=status&match1=any&value1=active',
  'field2=two-factor&match2=any&value2=on',
  'field3=email&match3=contains&value3=harbour',
].join('&');
const numbered = (query: string, count: number) =>
  numbers.slice(0, count).map((page) => `${paths.technicians}?${query}&page=${page}`);
const found = (count: number) =>
  numbers.slice(0, count).map((number) => `${paths.technicians}?search=tech${number * 211}`);

const subjects: Subject[] = [
  subject('bare server', bare, ['/']),
  subject('the stack alone', stack, ['/']),
  subject('list, 117 pages', web, listPages),
  subject('list, three filters, 5 pages', web, numbered(filters, 5)),
  subject('search, 39 that find one', web, found(39)),
  subject('search, 8 pages of hundreds', web, numbered('search=harbour', 8)),
];
for (let round = 0; round <= ROUNDS; round += 1)
  for (const one of subjects) {
    const measured = await measure(one);
    // The first round warms up.
    if (round > 0) one.rounds.push(measured);
  }

const [bareSubject, , list] = subjects as [Subject, Subject, Subject];
const share = (one: Subject, of: (measured: Measured) => number) => figure(one, of) / figure(bareSubject, of);
console.log(`10,000 technicians; ${ROUNDS} rounds, medians; shares are of the bare server`);
console.log(
  `${CONNECTIONS} connections              requests/s  share  p50 ms  p99 ms  share  one at a time  share   bytes  CPU ms: web  PostgreSQL`,
);
for (const one of subjects)
  console.log(
    [
      one.name.padEnd(28),
      cell(
        figure(one, ({ perSecond }) => perSecond),
        10,
        0,
      ),
      cell(
        share(one, ({ perSecond }) => perSecond),
        6,
        2,
      ),
      cell(
        figure(one, ({ p50 }) => p50),
        7,
        1,
      ),
      cell(
        figure(one, ({ p99 }) => p99),
        7,
        1,
      ),
      cell(
        share(one, ({ p99 }) => p99),
        6,
        2,
      ),
      cell(
        figure(one, ({ alone }) => alone),
        14,
        2,
      ),
      cell(
        share(one, ({ alone }) => alone),
        6,
        2,
      ),
      cell(
        figure(one, ({ bytes }) => bytes),
        7,
        0,
      ),
      cell(
        figure(one, (measured) => measured.web),
        12,
        2,
      ),
      cell(
        figure(one, ({ postgres }) => postgres),
        11,
        2,
      ),
    ].join(' '),
  );
console.log(`\nclients that accept gzip      requests/s  share  p99 ms  share   bytes`);
for (const one of subjects)
  console.log(
    [
      one.name.padEnd(28),
      cell(
        figure(one, ({ compressed }) => compressed.perSecond),
        10,
        0,
      ),
      cell(
        share(one, ({ compressed }) => compressed.perSecond),
        6,
        2,
      ),
      cell(
        figure(one, ({ compressed }) => compressed.p99),
        7,
        1,
      ),
      cell(
        share(one, ({ compressed }) => compressed.p99),
        6,
        2,
      ),
      cell(
        figure(one, ({ compressed }) => compressed.bytes),
        7,
        0,
      ),
    ].join(' '),
  );
console.log('');
need(
  'list: requests/s, share of the bare server',
  share(list, ({ perSecond }) => perSecond),
  '>=',
  0.38,
);
need(
  'list: median of one request at a time',
  share(list, ({ alone }) => alone),
  '<=',
  2.3,
);
need(
  'list: p99',
  share(list, ({ p99 }) => p99),
  '<=',
  2,
);
need('list: kB before compression', figure(list, ({ bytes }) => bytes) / 1000, '<=', 42);
for (const one of subjects.slice(4))
  need(
    `${one.name}: requests/s, share`,
    share(one, ({ perSecond }) => perSecond),
    '>=',
    0.29,
  );

await harness.stop();

/** Each page is requested by both readers, who take turns. */
function subject(name: string, { port, process: { pid = 0 } }: typeof web, pagePaths: string[]): Subject {
  const [one, other] = readers;
  const inTurn = (readersInTurn: { cookie: string }[]) =>
    pagePaths.map((page, index) => ({ path: page, cookie: readersInTurn[index % 2]?.cookie ?? '' }));
  const pages = [...inTurn([one, other]), ...inTurn([other, one])];
  return { name, port, pid, pages, rounds: [] };
}

async function measure({ port, pid, pages }: Subject): Promise<Measured> {
  const alone = await load(port, pages, { connections: 1, seconds: SECONDS.alone });
  const before = { web: processorTime(pid), postgres: processorTimeOfTree(harness.postgresPid) };
  const busy = await load(port, pages, { connections: CONNECTIONS, seconds: SECONDS.busy });
  const spent = {
    web: processorTime(pid) - before.web,
    postgres: processorTimeOfTree(harness.postgresPid) - before.postgres,
  };
  const gzip = { connections: CONNECTIONS, seconds: SECONDS.compressed, gzip: true };
  return {
    ...busy,
    alone: alone.p50,
    web: spent.web / busy.count,
    postgres: spent.postgres / busy.count,
    compressed: await load(port, pages, gzip),
  };
}

function figure(one: Subject, of: (measured: Measured) => number): number {
  return median(one.rounds.map(of));
}

function cell(value: number, width: number, digits: number): string {
  return value.toFixed(digits).padStart(width);
}
