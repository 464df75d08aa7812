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
 * The PostgreSQL of one run of the tests, in a process of its own: it lives as long as its standard input is
 * open, so that nothing is left behind however the run ends. Prints the server's URL when it is ready.
 */
const dataDirectory = mkdtempSync(join(tmpdir(), 'manage-technicians-test-'));
const postgres = await startEmbeddedPostgres({
  dataDirectory,
  log: () => undefined,
  // Nothing here has to survive a power cut.
  settings: {
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    autovacuum: 'off',
    max_connections: '300',
    max_wal_size: '4GB',
  },
});
process.stdout.on('error', () => undefined); // A run that ended before it could use this one.
try {
  const url = superuserUrl();
  await makeTemplate(url);
  process.stdout.write(`${url}\n`);
  await once(process.stdin.resume(), 'end');
} finally {
  await postgres.stop();
  for (const folder of [dataDirectory, postgres.cluster]) rmSync(folder, { recursive: true, force: true });
}

/** Tests create databases, and put rows in past the triggers. */
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
