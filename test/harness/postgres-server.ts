import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  startEmbeddedPostgres,
  SUPERUSER,
  SUPERUSER_PASSWORD,
} from '../../src/embedded/embedded-postgres.ts';
import { migrateToLatest } from '../../src/database/migrate.ts';
import { openDatabase } from '../../src/database/database.ts';
import { templateName } from './test-database.ts';

/*
 * Runs the PostgreSQL of one test run in its own process. It stops when its standard input closes, so nothing is left
 * however the run ends. Prints the server's URL when it is ready.
 */
const dataDirectory = mkdtempSync(join(tmpdir(), 'manage-technicians-test-'));
const postgres = await startEmbeddedPostgres({
  dataDirectory,
  log: () => undefined,
  // The data does not have to survive a power cut.
  settings: {
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    autovacuum: 'off',
    max_connections: '300',
    max_wal_size: '4GB',
  },
});
process.stdout.on('error', () => undefined); // The run may end before it reads the URL.
try {
  const url = superuserUrl();
  await makeTemplate(url);
  process.stdout.write(`${url}\n`);
  await once(process.stdin.resume(), 'end');
} finally {
  await postgres.stop();
  for (const folder of [dataDirectory, postgres.cluster]) rmSync(folder, { recursive: true, force: true });
}

/** Tests connect as the superuser, because they create databases and insert rows without triggers. */
function superuserUrl(): string {
  const url = new URL(postgres.connectionString);
  url.username = SUPERUSER;
  url.password = readFileSync(join(dataDirectory, SUPERUSER_PASSWORD), 'utf8').trim();
  return url.href;
}

async function makeTemplate(url: string): Promise<void> {
  const server = openDatabase(url);
  await server.raw('create database ??', [templateName]);
  const template = openDatabase(url.replace(/[^/]+$/, templateName));
  await migrateToLatest(template);
  await template.destroy();
  await server.destroy();
}
