import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import pg from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../src/embedded/embedded-postgres.ts';

// Each test makes at least one PostgreSQL from nothing.
jest.setTimeout(60_000);

const quick = { fsync: 'off' };
let dataDirectory: string;
let lines: string[];
const clusters = new Set<string>();
let elsewhere: ChildProcess | undefined;

beforeEach(() => {
  dataDirectory = mkdtempSync(join(tmpdir(), 'embedded-postgres-'));
  lines = [];
});

afterEach(async () => {
  await kill(elsewhere);
  for (const folder of [dataDirectory, ...clusters]) rmSync(folder, { recursive: true, force: true });
  clusters.clear();
});

async function start(folder = dataDirectory): Promise<EmbeddedPostgres> {
  const postgres = await startEmbeddedPostgres({
    dataDirectory: folder,
    log: (line) => lines.push(line),
    settings: quick,
  });
  clusters.add(postgres.cluster);
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
  test('has what the tables need, on loopback and behind a password', async () => {
    const postgres = await start();
    try {
      const { connectionString } = postgres;
      for (const extension of ['ltree', 'pg_trgm', 'citext']) {
        await ask(connectionString, `create extension ${extension}`);
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

  test('keeps its data from one start to the next', async () => {
    const first = await start();
    await ask(first.connectionString, "create table people as select 'Amy' as name");
    await first.stop();
    const second = await start();
    expect(await ask(second.connectionString, 'select name from people')).toEqual(['Amy']);
    await second.stop();
  });

  test('begins anew when its data directory was deleted, and lays the old database aside', async () => {
    const first = await start();
    await ask(first.connectionString, "create table people as select 'Amy' as name");
    await first.stop();
    rmSync(dataDirectory, { recursive: true });
    const second = await start();
    clusters.add(`${second.cluster}.old`);
    expect(await ask(second.connectionString, "select to_regclass('people')")).toEqual([null]);
    await second.stop();
  });

  test('takes over from a start that was killed and whose PostgreSQL still runs', async () => {
    const { starter, url } = await startElsewhere();
    await ask(url, "create table people as select 'Bob' as name");
    await kill(starter);
    expect(await ask(url, 'select name from people')).toEqual(['Bob']);

    const next = await start();
    expect(lines).toContain('Stopped a PostgreSQL that an earlier start had left behind');
    await expect(ask(url, 'select 1')).rejects.toThrow('ECONNREFUSED');
    expect(await ask(next.connectionString, 'select name from people')).toEqual(['Bob']);
    await next.stop();
  });

  test('refuses a second start of the same data directory and leaves the first alone', async () => {
    const { starter, url } = await startElsewhere();
    await expect(start()).rejects.toThrow(`${dataDirectory} is already in use by process ${starter.pid}`);
    expect(await ask(url, 'select 1')).toEqual([1]);
    await kill(starter);
    await (await start()).stop();
  });

  test('says in one line what stopped it and what to do', async () => {
    const failing = startEmbeddedPostgres({
      dataDirectory,
      log: () => undefined,
      settings: { shared_preload_libraries: 'nothing_like_this' },
    });
    await expect(failing).rejects.toThrow(
      /^The embedded PostgreSQL did not start: could not access file "nothing_like_this".*DATABASE_URL.*$/,
    );
    const after = await start();
    await after.stop();
  });

  test('stops its PostgreSQL within seconds although somebody is connected', async () => {
    const postgres = await start();
    const client = new pg.Client({ connectionString: postgres.connectionString });
    await client.connect();
    client.on('error', () => undefined);
    const cut = new Promise((resolve) => client.once('end', resolve));
    const began = Date.now();
    await postgres.stop();
    expect(Date.now() - began).toBeLessThan(4000);
    await cut;
    expect(readFileSync(join(dataDirectory, 'postgres.log'), 'utf8')).toContain(
      'database system is shut down',
    );
  });

  test('moved with its data directory, keeps its database or says where it is', async () => {
    const first = await start();
    await ask(first.connectionString, "create table people as select 'Carla' as name");
    await first.stop();
    const moved = `${dataDirectory}-moved`;
    renameSync(dataDirectory, moved);
    try {
      const outcome = await start(moved).then(
        async (second) => {
          const names = await ask(second.connectionString, 'select name from people');
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
