import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { loadConfig } from '../../src/config.ts';
import { migrateToLatest } from '../../src/database/migrate.ts';
import { startEmbeddedPostgres } from '../../src/embedded/embedded-postgres.ts';
import { freePort } from '../../src/embedded/free-port.ts';
import { paths } from '../../src/paths.ts';
import { createServices } from '../../src/services.ts';
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
import { startSmtpSink } from '../harness/smtp-sink.ts';
import { waitUntil } from '../harness/wait-until.ts';

/**
 * Runs a web process and a worker through pgbouncer, which must be installed, in one of its modes. Requests pages, sends
 * invitations and counts the emails. Exits with code 1 if a page failed, an email wasn't sent exactly once, or a process
 * starts behind a pooler in transaction mode without the setting for it.
 */

const PAGES = 400;
const INVITATIONS = 20;

const [mode] = process.argv.slice(2);
if (mode !== 'session' && mode !== 'transaction') {
  throw new Error('Usage: node --import tsx test/drills/pgbouncer.ts session|transaction');
}

const folder = mkdtempSync(join(tmpdir(), 'pgbouncer-'));
const postgres = await startEmbeddedPostgres({
  dataDirectory: folder,
  log: () => undefined,
  settings: { fsync: 'off' },
});
const sink = await startSmtpSink();
const direct = settingsFor(postgres.connectionString, sink.url);
const services = createServices(loadConfig(direct));
await migrateToLatest(services.database);
const people = await createPeople(services);
const pooled = await startPgbouncer();

const settings = {
  ...direct,
  DATABASE_URL: pooled,
  DATABASE_DIRECT_URL: postgres.connectionString,
  DATABASE_POOLER: mode === 'transaction' ? 'transaction' : '',
};
let isRefused = true;
if (mode === 'transaction') {
  const unset = { ...settings, DATABASE_POOLER: '' };
  const ended = await Promise.all(['src/web.js', 'src/worker.js'].map((script) => runToEnd(script, unset)));
  isRefused = ended.every(({ code, stderr }) => code === 1 && stderr.includes('set DATABASE_POOLER='));
  console.log(`Without the setting, web and worker ${isRefused ? 'refuse' : 'do not refuse'} to start`);
}
const [web, worker] = await Promise.all([startWebProcess(settings), startWorkerProcess(settings)]);
const amy = openBrowser(web.url);
await createSession(services, amy, people.amy);

const statuses = new Map<string, number>();
await inParallel(PAGES, async () => {
  const cookie = [...amy.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const headers = { cookie, 'user-agent': amy.userAgent, 'x-forwarded-for': amy.address };
  count(`pages ${(await fetch(web.url + paths.technicians, { headers })).status}`);
});
for (let index = 0; index < INVITATIONS; index += 1) {
  await amy.get(paths.newTechnician);
  const username = `drill-${index}`;
  const fields = { username, email: `${username}@acme.example` };
  count(`invitations ${(await amy.submit(fields)).status}`);
}
const jobs = () =>
  services.database('mail_jobs').where('state', 'accepted').whereILike('address', 'drill-%@acme.example');
await waitUntil(jobs, (rows) => rows.length === INVITATIONS, 60_000).catch((error: unknown) =>
  count(String(error).slice(0, 60)),
);
await sleep(2_000);
const sent = sink.messages.filter(({ to }) => to.startsWith('drill-')).length;

const warnings = [...web.lines, ...worker.lines].filter((line) => /"level":[45]0/.test(line));
console.log(execFileSync('pgbouncer', ['--version'], { encoding: 'utf8' }).split('\n')[0]);
console.log(`${mode}: ${sent} emails sent`);
for (const [outcome, times] of [...statuses].sort()) console.log(`${String(times).padStart(6)}  ${outcome}`);
console.log(`${warnings.length} warnings and errors in the logs`);
const codes = await Promise.all([web.end('SIGTERM'), worker.end('SIGTERM')]);
console.log(`exit codes ${codes.join(', ')}`);
killAll();
await sink.stop();
await services.database.destroy();
await postgres.stop();
rmSync(folder, { recursive: true, force: true });
const isWell = sent === INVITATIONS && statuses.get('pages 200') === PAGES && isRefused;
process.exit(isWell ? 0 : 1);

/** Starts pgbouncer with few connections, so that clients share them. Returns the URL. */
async function startPgbouncer(): Promise<string> {
  const url = new URL(postgres.connectionString);
  const port = await freePort();
  const file = join(folder, 'pgbouncer.ini');
  const users = join(folder, 'users.txt');
  writeFileSync(users, `"${url.username}" "${decodeURIComponent(url.password)}"\n`);
  writeFileSync(
    file,
    `[databases]\n* = host=127.0.0.1 port=${url.port}\n` +
      `[pgbouncer]\nlisten_addr = 127.0.0.1\nlisten_port = ${port}\nunix_socket_dir =\nauth_type = plain\n` +
      `auth_file = ${users}\npool_mode = ${mode}\ndefault_pool_size = ${mode === 'session' ? 40 : 4}\n`,
  );
  chmodSync(folder, 0o755);
  const bouncer = spawn('pgbouncer', [...(process.getuid?.() === 0 ? ['-u', 'nobody'] : []), file], {
    stdio: 'ignore',
  });
  process.once('exit', () => bouncer.kill());
  await sleep(1_000);
  url.port = String(port);
  return url.href;
}

async function inParallel(times: number, work: () => Promise<void>): Promise<void> {
  let left = times;
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      while (left-- > 0) await work();
    }),
  );
}

function count(outcome: string): void {
  statuses.set(outcome, (statuses.get(outcome) ?? 0) + 1);
}
