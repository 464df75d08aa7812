import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { appendEvents } from '../../src/audit/append-events.ts';
import { ownOrigin, type AuditEvent } from '../../src/audit/audit-event.ts';
import { projectRoot } from '../../src/config.ts';
import { formatCount } from '../../src/lib/numbers.ts';
import { paths } from '../../src/paths.ts';
import type { BrowserLike } from '../harness/browser-like.ts';
import { startBenchConsole } from './bench-console.ts';
import { median, need } from './figures.ts';

/*
 * A log with a million events. The web process exports its two files and `npm run audit:verify` checks them with no
 * more memory than for a tenth of the events. The log's page is as fast as with a short log.
 */

const [TENTH, WHOLE] = [100_000, 1_000_000];
const AT_ONCE = 5_000;
/** How much more memory ten times as many events may take. */
const MOST_GROWTH = 1.5;

const folder = mkdtempSync(path.join(tmpdir(), 'manage-technicians-log-'));
const harness = await startBenchConsole('smtp://127.0.0.1:1');
const { database } = harness.services;
const { acmeHosting, acmeEast, acmeWest, amy } = harness.people;
const admins = [acmeHosting, acmeEast, acmeWest];

let written = 0;
const peaks = new Map<string, number>();
for (const size of [TENTH, WHOLE]) {
  await writeUpTo(size);
  const web = await harness.startWeb();
  const { browser, cookie } = await harness.signedIn(web, amy);
  await pageTimes(browser);
  for (const address of [paths.auditLogCsv, paths.auditLogJsonLines]) {
    const file = path.join(folder, path.basename(address));
    const began = performance.now();
    const answer = await fetch(`http://127.0.0.1:${web.port}${address}`, { headers: { cookie } });
    if (!answer.ok || !answer.body) throw new Error(`${address} answered ${answer.status}`);
    await pipeline(Readable.fromWeb(answer.body as ReadableStream), createWriteStream(file));
    const megabytes = formatCount(Math.round(statSync(file).size / 1e6));
    printCost(
      `web writes ${path.basename(file)}`,
      peakOf(web.process),
      `${megabytes} MB in ${seconds(began)}`,
    );
    await verify(`audit:verify of ${path.basename(file)}`, [file]);
  }
  await verify('audit:verify of the database', []);
}
await harness.stop();
rmSync(folder, { recursive: true });

async function writeUpTo(count: number): Promise<void> {
  const began = performance.now();
  for (; written < count; written += AT_ONCE) {
    const events = Array.from({ length: AT_ONCE }, (_, index) => eventNumber(written + index));
    await database.transaction((sql) => appendEvents(sql, events));
  }
  await database.raw('vacuum analyze audit_events');
  console.log(`\n${formatCount(count)} events, written in ${seconds(began)}`);
}

/** Prints the memory, and fails if it is much more than for a tenth of the events. */
function printCost(name: string, peak: number, what: string): void {
  const before = peaks.get(name);
  console.log(`${name}: ${what}, at most ${peak} MB of memory`);
  if (before !== undefined) need(`memory, of that for a tenth: ${name}`, peak / before, '<=', MOST_GROWTH);
  peaks.set(name, peak);
}

function eventNumber(number: number): AuditEvent {
  const { id: adminId, name: adminName } = admins[number % admins.length] ?? acmeHosting;
  return {
    action: 'edit',
    outcome: 'done',
    actor: { accountId: amy.id, name: amy.username, adminId: acmeHosting.id, adminName: acmeHosting.name },
    subject: { accountId: number, name: `tech${number}`, adminId, adminName },
    changes: { notes: { before: `Shift ${number}`, after: 'Night shift, “on call”' } },
    origin: ownOrigin,
  };
}

/** The time of the first page, without filters and with a filter that few events match. */
async function pageTimes(browser: BrowserLike): Promise<void> {
  for (const query of ['', '?field1=subject&match1=is&value1=tech4711']) {
    const times: number[] = [];
    for (let round = 0; round < 20; round += 1) {
      const startedAt = performance.now();
      const { status } = await browser.get(paths.auditLog + query);
      if (status !== 200) throw new Error(`The log answered ${status}`);
      times.push(performance.now() - startedAt);
    }
    console.log(`Audit Log${query}: median ${median(times).toFixed(1)} ms`);
  }
}

async function verify(name: string, args: string[]): Promise<void> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/commands/audit-verify.ts', ...args], {
    cwd: projectRoot,
    env: { PATH: process.env['PATH'], DATABASE_URL: harness.databaseUrl },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (data: Buffer) => (output += data.toString()));
  let peak = 0;
  const watching = setInterval(() => (peak = Math.max(peak, peakOf(child))), 100);
  await once(child, 'close');
  clearInterval(watching);
  printCost(name, peak, `${output.trim()} ${seconds(startedAt)}`);
  if (child.exitCode !== 0) process.exitCode = 1;
}

/** The peak memory of a process so far, in MB. */
function peakOf({ pid }: ChildProcess): number {
  try {
    const status = readFileSync(`/proc/${pid ?? 0}/status`, 'utf8');
    return Math.round(Number(/VmHWM:\s*(\d+)/.exec(status)?.[1] ?? 0) / 1024);
  } catch {
    // The process has ended.
    return 0;
  }
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}
