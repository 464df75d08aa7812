import { setTimeout as sleep } from 'node:timers/promises';
import { loadConfig } from '../../src/config.ts';
import { migrateToLatest } from '../../src/database/migrate.ts';
import { createLogger } from '../../src/lib/logger.ts';
import { paths } from '../../src/paths.ts';
import { createServices } from '../../src/services.ts';
import { credentialsOf, post } from '../faults/by-hand.ts';
import { startRawSink } from '../faults/raw-sink.ts';
import { openBrowser } from '../harness/browser-like.ts';
import { createPeople } from '../harness/people.ts';
import {
  killAll,
  runToEnd,
  settingsFor,
  startWebProcess,
  startWorkerProcess,
} from '../harness/product-process.ts';
import { createSession } from '../harness/signed-in.ts';
import { waitUntil } from '../harness/wait-until.ts';
import { clusterVersions, startPatroniCluster, type Fault } from './patroni-cluster.ts';

/**
 * Kills the primary of a cluster of three PostgreSQL nodes ten times, while people read pages and invite technicians and
 * two workers send the emails. Needs Debian's patroni, etcd, haproxy and postgresql-15. Exits with code 1 if an acknowledged
 * write was lost, an email was sent twice, requests failed for more than 15 seconds, or the audit log is not intact.
 */

const ROUNDS = 10;
const MAX_SECONDS_OF_ERRORS = 15;
const FAULTS: readonly Fault[] = ['power failure', 'crash'];

console.log(clusterVersions().trimEnd());
const cluster = await startPatroniCluster();
const sink = await startRawSink();
const settings = settingsFor(cluster.url, sink.url);
const services = createServices(loadConfig(settings), createLogger({ write: () => undefined }));
await migrateToLatest(services.database);
const people = await createPeople(services);
const web = await startWebProcess(settings);
const workers = await Promise.all([startWorkerProcess(settings), startWorkerProcess(settings)]);

const amy = openBrowser(web.url);
await createSession(services, amy, people.amy);
await amy.get(paths.newTechnician);
const credentials = credentialsOf(amy);

/** The usernames of the invitations that the console acknowledged. */
const acknowledged: string[] = [];
const outcomes = new Map<string, number>();
/** When the last request failed, and when the last read and write succeeded, by `performance.now()`. */
const last = { failure: 0, read: 0, write: 0 };
let sent = 0;
let isRunning = true;
const loads = [readPages(), readPages(), invite(), invite()];

const secondsOfErrors: number[] = [];
for (let round = 1; round <= ROUNDS; round += 1) {
  await cluster.waitUntilComplete();
  // People work between two failures.
  await sleep(3_000);
  const fault = FAULTS[round % FAULTS.length] as Fault;
  const killed = performance.now();
  const name = await cluster.killPrimary(fault);
  // The requests that were sent before the promotion have been answered five seconds after the first success.
  await waitUntil(
    () => Math.min(last.read, last.write) - Math.max(last.failure, killed),
    (milliseconds) => milliseconds > 5_000,
    120_000,
  ).catch(() => (last.failure = Infinity));
  const seconds = Math.max(0, last.failure - killed) / 1000;
  secondsOfErrors.push(seconds);
  console.log(
    `${String(round).padStart(4)}. ${fault} of ${name}: requests failed for ${seconds.toFixed(1)} s`,
  );
  if (seconds === Infinity) break;
  cluster.repair();
}
isRunning = false;
await Promise.all(loads);

const stored = await services
  .database('accounts')
  .whereILike('username', 'drill-%')
  .pluck<string[]>('username');
const lost = acknowledged.filter((username) => !stored.includes(username)).length;
// A job whose worker lost the response to its claim is claimed again after 45 seconds.
const unsent = () => services.database('mail_jobs').whereIn('state', ['queued', 'sending', 'deferred']);
await waitUntil(unsent, (jobs) => jobs.length === 0, 300_000);
const ids = sink.mails.map(({ messageId }) => messageId);
const duplicates = ids.length - new Set(ids).size;
const recipients = new Set(sink.mails.map(({ to }) => to));
const missing = acknowledged.filter((username) => !recipients.has(`${username}@acme.example`)).length;
const log = await runToEnd('src/commands/audit-verify.js', settings);

for (const [outcome, count] of [...outcomes].sort()) console.log(`${String(count).padStart(6)}  ${outcome}`);
const longest = Math.max(...secondsOfErrors);
console.log(`${acknowledged.length} acknowledged writes, of which ${lost} were lost`);
console.log(`${ids.length} emails, of which ${duplicates} were duplicates; ${missing} were never sent`);
console.log(`requests failed for up to ${longest.toFixed(1)} s after a failure`);
console.log(log.stdout.trim() || log.stderr.trim());
const unexpected = [...outcomes.keys()].filter((outcome) => !/ (200|303|503)$/.test(outcome));
const ended = [web, ...workers].filter((each) => !each.isAlive()).length;
console.log(`${unexpected.length} kinds of unexpected responses; ${ended} processes of the product ended`);

killAll();
await sink.stop();
await services.database.destroy();
await cluster.stop();
const isWell =
  lost + duplicates + missing + unexpected.length + ended === 0 &&
  longest <= MAX_SECONDS_OF_ERRORS &&
  log.code === 0;
process.exit(isWell ? 0 : 1);

async function readPages(): Promise<void> {
  const headers = {
    cookie: credentials.cookie,
    'user-agent': amy.userAgent,
    'x-forwarded-for': amy.address,
  };
  while (isRunning) {
    const status = await fetch(web.url + paths.technicians, { headers }).then(async (response) => {
      await response.text();
      return response.status;
    });
    count('read', status, 200);
    await sleep(50);
  }
}

async function invite(): Promise<void> {
  while (isRunning) {
    const username = `drill-${sent++}`;
    const { status } = await post(web.url + paths.newTechnician, credentials, {
      admin: 'acme-hosting',
      username,
      email: `${username}@acme.example`,
      notes: '',
    });
    if (status === 303) acknowledged.push(username);
    // One person may not invite as many as this.
    if (status === 429)
      await services
        .database('rate_limit_buckets')
        .delete()
        .catch(() => undefined);
    else count('write', status, 303);
    await sleep(50);
  }
}

function count(kind: 'read' | 'write', status: number, expected: number): void {
  last[status === expected ? kind : 'failure'] = performance.now();
  const outcome = `${kind} ${status}`;
  outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
}
