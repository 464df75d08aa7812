import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { loadConfig } from '../../src/config.ts';
import { migrateToLatest } from '../../src/database/migrate.ts';
import { startEmbeddedPostgres } from '../../src/embedded/embedded-postgres.ts';
import { createServices } from '../../src/services.ts';
import { openBrowser } from '../harness/browser-like.ts';
import { createPeople, signIn } from '../harness/people.ts';
import { killAll, settingsFor, startWebProcess } from '../harness/product-process.ts';

/**
 * Starts the built web process, signs in with a password and a code, and prints the memory that the process uses 60
 * seconds later. Exits with code 1 if it is more than 165 MB. Needs Linux.
 */

const LIMIT_MB = 165;

const folder = mkdtempSync(join(tmpdir(), 'web-memory-'));
const postgres = await startEmbeddedPostgres({
  dataDirectory: folder,
  log: () => undefined,
  settings: { fsync: 'off' },
});
const settings = { NODE_ENV: 'production', ...settingsFor(postgres.connectionString, 'smtp://127.0.0.1:1') };
const services = createServices(loadConfig(settings));
await migrateToLatest(services.database);
const people = await createPeople(services);

const web = await startWebProcess(settings);
const { pid } = await web.says('the console is listening');
printMemory('when it listens');
const { heading } = await signIn(services, openBrowser(web.url), people.amy);
if (heading !== 'Dashboard') throw new Error(`The sign-in ended at ${heading}`);
printMemory('after the first sign-in');
await sleep(60_000);
const megabytes = printMemory('60 seconds later');

killAll();
await services.database.destroy();
await postgres.stop();
for (const each of [folder, postgres.cluster]) rmSync(each, { recursive: true, force: true });
process.exit(megabytes <= LIMIT_MB ? 0 : 1);

function printMemory(when: string): number {
  const status = readFileSync(`/proc/${Number(pid)}/status`, 'utf8');
  const value = Number(/VmRSS:\s*(\d+) kB/.exec(status)?.[1]) / 1024;
  console.log(`${value.toFixed(0).padStart(5)} MB  ${when}`);
  return value;
}
