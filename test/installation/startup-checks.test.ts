import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { loadConfig } from '../../src/config.ts';
import { ConfigError } from '../../src/lib/errors.ts';
import { openDatabase } from '../../src/database/database.ts';
import { migrateToLatest } from '../../src/database/migrate.ts';
import { demoSignIn, seedDemoData } from '../../src/embedded/demo-data.ts';
import type { PostgresBinaries } from '../../src/embedded/postgres-binaries.ts';
import { findHome, handOver, makeFolder } from '../../src/embedded/postgres-home.ts';
import { runInitdb, runPostgres, stopPostgres } from '../../src/embedded/postgres-process.ts';
import { requireDatabase, requireReadiness } from '../../src/installation/startup-checks.ts';
import { createServices } from '../../src/services.ts';
import { freePort } from '../../src/embedded/free-port.ts';
import { quietLogger } from '../harness/test-settings.ts';

const debian = '/usr/lib/postgresql';

/** The programs of each PostgreSQL that is installed with the operating system. */
const installed = (existsSync(debian) ? readdirSync(debian) : [])
  .map((version) => path.join(debian, version, 'bin'))
  .filter((folder) => existsSync(path.join(folder, 'postgres')));

const programsIn = (folder: string): PostgresBinaries => ({
  initdb: path.join(folder, 'initdb'),
  postgres: path.join(folder, 'postgres'),
});

for (const folder of installed) {
  test(`the tables and the demo data can be created on ${folder}`, async () => {
    await onServerOf(programsIn(folder), async (url) => {
      const services = createServices(
        loadConfig({
          DATABASE_URL: url,
          SMTP_URL: 'smtp://127.0.0.1:1',
          MAIL_FROM: 'no-reply@console.example',
          SECRET_KEY: 'a secret that is only used by the tests',
        }),
        quietLogger,
      );
      try {
        await migrateToLatest(services.database);
        await requireReadiness(services);
        await seedDemoData(services, 60);
        const row: unknown = await services
          .database('accounts')
          .where({ username: demoSignIn.technician })
          .first('status');
        expect(row).toEqual({ status: 'active' });
      } finally {
        await services.database.destroy();
      }
    });
  }, 120_000);
}

describe('a database that cannot be used is reported with the fix', () => {
  test('if nothing listens there', async () => {
    const port = await freePort();
    for (const host of ['127.0.0.1', 'localhost']) {
      expect(await errorOf(`postgres://acme@${host}:${port}/acme`)).toMatch(
        /^Can't use DATABASE_URL \(connect ECONNREFUSED .*\): start that PostgreSQL, or correct the URL\.$/,
      );
    }
  });

  test('if something listens there but never answers', async () => {
    const silent = createServer(() => undefined).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as AddressInfo;
    expect(await errorOf(`postgres://acme@127.0.0.1:${port}/acme`)).toMatch(
      /^Can't use DATABASE_URL \(no response within 5 seconds\): /,
    );
    silent.close();
  });

  test('if the database does not exist', async () => {
    const url = (process.env['TEST_POSTGRES_URL'] ?? '').replace(/[^/]+$/, 'nowhere');
    expect(await errorOf(url)).toMatch(/^Can't use DATABASE_URL \(database "nowhere" does not exist\): /);
  });
});

describe('a standby, and a connection that TLS prevents, are reported with the fix', () => {
  const certificates = path.join(import.meta.dirname, '..', 'mail', 'smtp', 'certificates');
  /** A standby with a certificate that no one trusts. `outsider` may only connect with TLS. */
  const files = {
    'standby.signal': '',
    'server.crt': readFileSync(path.join(certificates, 'relay-certificate.pem'), 'utf8'),
    'server.key': readFileSync(path.join(certificates, 'relay-key.pem'), 'utf8'),
    'pg_hba.conf': 'hostnossl all outsider all reject\nhost all all all trust\n',
  };
  const { binaries } = findHome(mkdtempSync(path.join(tmpdir(), 'manage-technicians-binaries-')));

  test('on a server with TLS', async () => {
    await onServerOf(
      binaries,
      async (url) => {
        expect(await errorOf(url)).toBe(
          'DATABASE_URL points to a standby, which is read-only: set it to the primary, or promote this server.',
        );
        expect(await errorOf(`${url}?sslmode=no-verify`)).toContain(' is read-only: ');
        expect(await errorOf(`${url}?sslmode=verify-full`)).toMatch(
          /^Can't use DATABASE_URL \(self-signed certificate\): add sslrootcert=\S+ .* sslmode=no-verify encrypts without checking\.$/,
        );
        expect(await errorOf(url.replace('acme@', 'outsider@'))).toMatch(
          /^Can't use DATABASE_URL \(.* no encryption\): PostgreSQL requires TLS, so add sslmode=verify-full\.$/,
        );
      },
      { settings: { ssl: 'on' }, files },
    );
  });

  test('on a server without TLS', async () => {
    const url = `${process.env['TEST_POSTGRES_URL'] ?? ''}?sslmode=verify-full`;
    expect(await errorOf(url)).toBe(
      "Can't use DATABASE_URL (The server does not support SSL connections): turn on ssl in PostgreSQL, or remove sslmode.",
    );
  });
});

async function errorOf(url: string): Promise<string> {
  const database = openDatabase(url);
  try {
    await requireDatabase(database);
    return '';
  } catch (error) {
    return error instanceof ConfigError ? error.message : String(error);
  } finally {
    await database.destroy();
  }
}

/** Runs `work` with a new PostgreSQL, which has these settings and files. */
async function onServerOf(
  binaries: PostgresBinaries,
  work: (url: string) => Promise<void>,
  { settings = {}, files = {} }: { settings?: Record<string, string>; files?: Record<string, string> } = {},
): Promise<void> {
  const scratch = mkdtempSync(path.join(tmpdir(), 'manage-technicians-installed-'));
  const { runAs } = findHome(scratch);
  const cluster = `${scratch}-cluster`;
  const home = { cluster, runAs, binaries };
  makeFolder(cluster, runAs);
  try {
    await runInitdb(home, [
      `--pgdata=${cluster}`,
      '--username=acme',
      '--auth=trust',
      '--encoding=UTF8',
      '--no-sync',
    ]);
    for (const [name, text] of Object.entries(files)) {
      writeFileSync(path.join(cluster, name), text, { mode: 0o600 });
      handOver(path.join(cluster, name), runAs);
    }
    const { port, child } = await runPostgres(home, { fsync: 'off', ...settings }, path.join(scratch, 'log'));
    try {
      await work(`postgres://acme@127.0.0.1:${port}/postgres`);
    } finally {
      await stopPostgres(child);
    }
  } finally {
    for (const each of [scratch, cluster]) rmSync(each, { recursive: true, force: true });
  }
}
