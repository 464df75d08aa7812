import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { loadConfig } from '../../src/config.ts';
import { migrateToLatest } from '../../src/database/migrate.ts';
import { startEmbeddedPostgres } from '../../src/embedded/embedded-postgres.ts';
import { freePort } from '../../src/embedded/free-port.ts';
import { createServices } from '../../src/services.ts';
import { openBrowser } from '../harness/browser-like.ts';
import { createPeople, signIn } from '../harness/people.ts';
import {
  killAll,
  settingsFor,
  startProcess,
  startWebProcess,
  startWorkerProcess,
} from '../harness/product-process.ts';

/**
 * Starts the built processes, signs in with a password and a code, and prints the memory that each process uses 60 seconds
 * later. Exits with code 1 if the web process uses more than 165 MB. Needs Linux.
 */

const WEB_LIMIT_MB = 165;

const folder = mkdtempSync(join(tmpdir(), 'memory-'));
const postgres = await startEmbeddedPostgres({
  dataDirectory: folder,
  log: () => undefined,
  settings: { fsync: 'off' },
});
const settings = settingsFor(postgres.connectionString, 'smtp://127.0.0.1:1');
const services = createServices(loadConfig(settings));
await migrateToLatest(services.database);
const people = await createPeople(services);

const web = await startWebProcess(settings);
const worker = await startWorkerProcess(settings);
const provider = await startProcess('src/commands/sso-provider.js', {
  ...settings,
  SSO_PORT: String(await freePort()),
});
const pids = {
  web: await pidOf(web, 'the console is listening'),
  worker: await pidOf(worker, 'the mail worker is waiting for emails'),
  provider: await pidOf(provider, 'the provider is listening'),
};
const { heading } = await signIn(services, openBrowser(web.url), people.amy);
if (heading !== 'Dashboard') throw new Error(`The sign-in ended at ${heading}`);
await sleep(60_000);

console.log(`Node.js ${process.version}, resident memory a minute after the first sign-in:`);
const megabytes = Object.entries(pids).map(([name, pid]) => [name, memoryOf(pid)] as const);
for (const [name, size] of megabytes) console.log(`${size.toFixed(0).padStart(5)} MB  ${name}`);

killAll();
await services.database.destroy();
await postgres.stop();
for (const each of [folder, postgres.cluster]) rmSync(each, { recursive: true, force: true });
process.exit((megabytes[0]?.[1] ?? Infinity) <= WEB_LIMIT_MB ? 0 : 1);

async function pidOf(started: { says(message: string): Promise<Record<string, unknown>> }, message: string) {
  return Number((await started.says(message))['pid']);
}

/** Returns the resident memory of a process in MB. */
function memoryOf(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s*(\d+) kB/.exec(status)?.[1]) / 1024;
}
