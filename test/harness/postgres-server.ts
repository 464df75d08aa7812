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
import type { Knex } from 'knex';
import { openDatabase } from '../../src/database/database.ts';
import { loadConfig } from '../../src/config.ts';
import { createServices } from '../../src/services.ts';
import { providerServices, SCHEMA } from '../../src/sso/bundled-provider/provider-services.ts';
import type { SigningKeyRow } from '../../src/sso-provider/signing-key-repository.ts';
import { currentKeys } from '../../src/sso-provider/signing-keys.ts';
import { createPeople } from './people.ts';
import { templates } from './test-database.ts';
import { quietLogger, testSettings } from './test-settings.ts';

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
    max_connections: '400',
    max_wal_size: '4GB',
    // With the default of 4,096, half of the time to open a connection is spent on hashing its password.
    scram_iterations: '1',
  },
});
process.stdout.on('error', () => undefined); // The run may end before it reads the URL.
try {
  const url = superuserUrl();
  await makeTemplates(url);
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

async function makeTemplates(url: string): Promise<void> {
  const server = openDatabase(url, { poolSize: 1 });
  // Stores the password again, with the number of iterations above.
  await server.raw(`alter role ${SUPERUSER} password '${new URL(url).password}'`);
  const copy = async (from: string, to: string) => {
    await server.raw('create database ?? template ?? strategy file_copy', [to, from]);
    return url.replace(/[^/]+$/, to);
  };
  const migrated = openDatabase(await copy('template0', templates.migrated));
  await migrateToLatest(migrated);
  await migrated.destroy();

  const consoles = createServices(
    loadConfig({ ...testSettings, DATABASE_URL: await copy(templates.migrated, templates.console) }),
    quietLogger,
  );
  await createPeople(consoles);

  const databaseDirectUrl = await copy(templates.migrated, templates['sso-provider']);
  const provider = providerServices({ ...consoles, config: { ...consoles.config, databaseDirectUrl } });
  await dropConsoleTables(provider.database);
  await createPeople(provider);
  await currentKeys(provider);
  const signingKeys = await provider.database<SigningKeyRow>('signing_keys');
  await consoles.database.withSchema(SCHEMA).table('signing_keys').insert(signingKeys);

  await consoles.database.destroy();
  await provider.database.destroy();
  await server.destroy();
}

/** Drops the console's own tables, so that the provider fails if it uses them by mistake. */
async function dropConsoleTables(database: Knex): Promise<void> {
  const { rows } = await database.raw<{ rows: { name: string }[] }>(
    `select format('%I', tablename) as name from pg_tables where schemaname = 'public'
     and tablename <> 'installation' and tablename not like 'knex_%'`,
  );
  await database.raw(`drop table ${rows.map(({ name }) => `public.${name}`).join(', ')} cascade`);
  const { rows: left } = await database.raw<{ rows: { count: number }[] }>(
    'select count(*) from pg_tables where schemaname = ?',
    [SCHEMA],
  );
  if (!left[0]?.count) throw new Error('The provider’s tables were dropped too');
}
