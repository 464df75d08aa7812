import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import pg from 'pg';
import { openDatabase } from '../../src/database/database.ts';
import { migrateToLatest, migrationSource } from '../../src/database/migrate.ts';
import {
  startEmbeddedPostgres,
  SUPERUSER,
  SUPERUSER_PASSWORD,
  type EmbeddedPostgres,
} from '../../src/embedded/embedded-postgres.ts';

// Creating a PostgreSQL takes many seconds on a busy machine.
jest.setTimeout(120_000);

const quick = { fsync: 'off' };
const folders = new Set<string>();
/** Most tests start the same cluster, because creating one takes longer than a test. */
const sharedDirectory = makeDirectory();
let dataDirectory: string;
let lines: string[];
const running: EmbeddedPostgres[] = [];
let elsewhere: ChildProcess | undefined;

beforeEach(() => {
  dataDirectory = sharedDirectory;
  lines = [];
});

afterEach(async () => {
  await kill(elsewhere);
  for (const postgres of running.splice(0)) await postgres.stop();
});

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function makeDirectory(): string {
  const folder = mkdtempSync(join(tmpdir(), 'embedded-postgres-'));
  folders.add(folder);
  return folder;
}

async function start(folder = dataDirectory): Promise<EmbeddedPostgres> {
  const postgres = await startEmbeddedPostgres({
    dataDirectory: folder,
    log: (line) => lines.push(line),
    settings: quick,
  });
  folders.add(postgres.cluster);
  running.push(postgres);
  return postgres;
}

async function ask(url: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<unknown[]>({ text: statement, rowMode: 'array' })).rows.flat();
  } finally {
    await client.end();
  }
}

/** Superuser, may create databases, may create roles, owns this database. */
const privileges = `
  select rolsuper, rolcreatedb, rolcreaterole, datdba = r.oid from pg_roles r, pg_database
  where rolname = current_user and datname = current_database()`;

function superuserUrl({ connectionString }: EmbeddedPostgres): string {
  const url = new URL(connectionString);
  url.username = SUPERUSER;
  url.password = readFileSync(join(dataDirectory, SUPERUSER_PASSWORD), 'utf8').trim();
  return url.href;
}

/** A start in a process of its own. */
async function startElsewhere(): Promise<{ starter: ChildProcess; url: string }> {
  const script = `
    import { startEmbeddedPostgres } from './src/embedded/embedded-postgres.ts';
    const { connectionString } = await startEmbeddedPostgres({
      dataDirectory: ${JSON.stringify(dataDirectory)}, log() {}, settings: ${JSON.stringify(quick)},
    });
    console.log(connectionString);
    setInterval(() => {}, 1000);
  `;
  const starter = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  elsewhere = starter;
  const [url] = (await once(createInterface(starter.stdout), 'line')) as [string];
  return { starter, url };
}

async function kill(starter: ChildProcess | undefined): Promise<void> {
  if (!starter || starter.signalCode !== null) return;
  const exited = once(starter, 'exit');
  starter.kill('SIGKILL');
  await exited;
}

describe('the embedded PostgreSQL', () => {
  test('provides what the tables need, listens on loopback only, and gives a password to a role that owns only its database', async () => {
    const postgres = await start();
    try {
      const { connectionString } = postgres;
      for (const extension of ['ltree', 'pg_trgm', 'citext']) {
        await ask(connectionString, `create extension ${extension}`);
      }
      expect(await ask(connectionString, privileges)).toEqual([false, false, false, true]);
      for (const refused of ['create role eve', 'create database eve', `copy (select 1) to program 'id'`]) {
        await expect(ask(connectionString, refused)).rejects.toThrow('permission denied');
      }
      expect(await ask(connectionString, 'show listen_addresses')).toEqual(['127.0.0.1']);
      expect(
        await ask(connectionString, "select lower('ÄÖ'), 'ä' ~ '\\w', current_setting('server_encoding')"),
      ).toEqual(['äö', true, 'UTF8']);
      await expect(ask(connectionString.replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toThrow(
        'password authentication failed',
      );
      expect(statSync(join(dataDirectory, 'postgres.password')).mode & 0o777).toBe(0o600);
    } finally {
      await postgres.stop();
    }
  });

  test('keeps its data from one start to the next, whatever fails in between', async () => {
    const first = await start();
    await ask(first.connectionString, "create table people as select 'Amy' as name");
    await first.stop();
    const files = readdirSync(dataDirectory);
    const failing = startEmbeddedPostgres({
      dataDirectory,
      log: () => undefined,
      settings: { max_connections: 'many' },
    });
    await expect(failing).rejects.toThrow('The embedded PostgreSQL failed to start: ');
    expect(readdirSync(dataDirectory)).toEqual(files);
    const second = await start();
    expect(await ask(second.connectionString, 'select name from people')).toEqual(['Amy']);
    await second.stop();
  });

  test('takes over tables that belong to the superuser, and logs when it ends unexpectedly', async () => {
    dataDirectory = makeDirectory();
    const first = await start();
    const url = superuserUrl(first);
    const server = url.replace(/[^/]+$/, 'postgres');
    await ask(server, 'drop database manage_technicians');
    await ask(server, 'create database manage_technicians');
    const earlier = openDatabase(url);
    await migrateToLatest(earlier);
    await earlier('admins').insert({ id: 1, path: '1', name: 'Acme Hosting', slug: 'acme' });
    await earlier.destroy();
    await first.stop();

    const second = await start();
    const database = openDatabase(second.connectionString);
    const newestFirst = [...(await migrationSource.getMigrations([]))].reverse();
    await database('admins').update({ name: 'Acme East' });
    for (const file of newestFirst) {
      const { down } = await migrationSource.getMigration(file);
      await database.transaction(async (sql) => {
        await down?.(sql);
      });
    }
    await database.destroy();

    const [pid = ''] = readFileSync(join(second.cluster, 'postmaster.pid'), 'utf8').split('\n');
    process.kill(Number(pid), 'SIGKILL');
    expect((await second.crashed).message).toMatch(
      /^PostgreSQL stopped unexpectedly\. See .*postgres\.log\. Everything that was saved is kept\. Start it again\.$/,
    );
    await second.stop();
    await (await start()).stop();
  });

  test('starts with a new database if its data directory was deleted, and keeps the old one aside', async () => {
    dataDirectory = makeDirectory();
    const first = await start();
    await ask(first.connectionString, "create table people as select 'Amy' as name");
    await first.stop();
    rmSync(dataDirectory, { recursive: true });
    const second = await start();
    folders.add(`${second.cluster}.old`);
    expect(await ask(second.connectionString, "select to_regclass('people')")).toEqual([null]);
    await second.stop();
  });

  test('replaces a killed start whose PostgreSQL is still running', async () => {
    const { starter, url } = await startElsewhere();
    await ask(url, "create table bobs as select 'Bob' as name");
    await kill(starter);
    expect(await ask(url, 'select name from bobs')).toEqual(['Bob']);

    const next = await start();
    expect(lines).toContain('Stopped a PostgreSQL that an earlier start had left behind');
    await expect(ask(url, 'select 1')).rejects.toThrow('ECONNREFUSED');
    expect(await ask(next.connectionString, 'select name from bobs')).toEqual(['Bob']);
    await next.stop();
  });

  test('refuses to start twice on one data directory, and leaves the running one alone', async () => {
    const { starter, url } = await startElsewhere();
    await expect(start()).rejects.toThrow(`${dataDirectory} is already in use by process ${starter.pid}`);
    expect(await ask(url, 'select 1')).toEqual([1]);
    await kill(starter);
    await (await start()).stop();
  });

  test('says in one line why it failed to start and what to do', async () => {
    dataDirectory = makeDirectory();
    const failing = startEmbeddedPostgres({
      dataDirectory,
      log: () => undefined,
      settings: { shared_preload_libraries: 'nothing_like_this' },
    });
    await expect(failing).rejects.toThrow(
      /^The embedded PostgreSQL failed to start: could not access file "nothing_like_this".*DATABASE_URL.*$/,
    );
    expect(readdirSync(dataDirectory)).toEqual(['postgres.log']);
    const after = await start();
    await after.stop();
  });

  test('stops its PostgreSQL within seconds even if a client is connected', async () => {
    const postgres = await start();
    const client = new pg.Client({ connectionString: postgres.connectionString });
    await client.connect();
    client.on('error', () => undefined);
    const cut = new Promise((resolve) => client.once('end', resolve));
    const began = Date.now();
    await postgres.stop();
    // PostgreSQL alone would wait until the client disconnects.
    expect(Date.now() - began).toBeLessThan(20_000);
    await cut;
    expect(readFileSync(join(dataDirectory, 'postgres.log'), 'utf8')).toContain(
      'database system is shut down',
    );
  });

  test('keeps its database when it is moved with its data directory, or says where the database is', async () => {
    const first = await start();
    await ask(first.connectionString, "create table carlas as select 'Carla' as name");
    await first.stop();
    const moved = `${dataDirectory}-moved`;
    renameSync(dataDirectory, moved);
    try {
      const outcome = await start(moved).then(
        async (second) => {
          const names = await ask(second.connectionString, 'select name from carlas');
          await second.stop();
          return names;
        },
        (error: unknown) => String(error),
      );
      if (process.getuid?.() === 0) expect(outcome).toContain(`run mv ${first.cluster} `);
      else expect(outcome).toEqual(['Carla']);
    } finally {
      rmSync(moved, { recursive: true, force: true });
    }
  });
});
