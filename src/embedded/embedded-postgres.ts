import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { ConfigError } from '../config.ts';
import { lockDataDirectory } from './data-lock.ts';
import { readOrMakeSecret } from './generated-secret.ts';
import { makeFolders } from './make-folders.ts';
import { findHome, handOver, makeFolder, type PostgresHome } from './postgres-home.ts';
import { runInitdb, runPostgres, stopOrphan, stopPostgres } from './postgres-process.ts';

export interface EmbeddedPostgres {
  connectionString: string;
  /** The folder of PostgreSQL's own files. */
  cluster: string;
  stop(): Promise<void>;
}

const name = 'manage_technicians';

/** A real PostgreSQL of this data directory's own, on loopback; started again it has what it had. */
export async function startEmbeddedPostgres(options: {
  dataDirectory: string;
  log: (line: string) => void;
  settings?: Record<string, string>;
}): Promise<EmbeddedPostgres> {
  const { dataDirectory, log, settings = {} } = options;
  makeFolders(dataDirectory);
  const unlock = lockDataDirectory(dataDirectory);
  try {
    return await start(dataDirectory, log, settings, unlock);
  } catch (error) {
    unlock();
    const reason = error instanceof Error ? error.message : String(error);
    throw new ConfigError(
      `The embedded PostgreSQL did not start: ${reason}. Mend that, or set DATABASE_URL to a PostgreSQL 14 or newer.`,
      { cause: error },
    );
  }
}

async function start(
  dataDirectory: string,
  log: (line: string) => void,
  settings: Record<string, string>,
  unlock: () => void,
): Promise<EmbeddedPostgres> {
  const home = findHome(dataDirectory);
  const password = readOrMakeSecret(dataDirectory, 'postgres.password');
  if (await stopOrphan(home.cluster)) log('Stopped a PostgreSQL that an earlier start had left behind');
  if (!existsSync(home.cluster)) {
    log(`Making a PostgreSQL in ${home.cluster}`);
    await makeCluster(home, password, settings);
  }
  const { child, port } = await runPostgres(home, settings, join(dataDirectory, 'postgres.log'));
  const onEnd = () => log(`PostgreSQL has stopped by itself: see ${join(dataDirectory, 'postgres.log')}`);
  // However this process ends, short of SIGKILL, PostgreSQL does not outlive it.
  const onExit = () => child.kill('SIGINT');
  child.once('exit', onEnd);
  process.once('exit', onExit);
  const server = `postgres://${name}:${password}@127.0.0.1:${port}`;
  const stop = async () => {
    child.off('exit', onEnd);
    await stopPostgres(child);
    process.off('exit', onExit);
    unlock();
  };
  try {
    await makeDatabase(`${server}/postgres`);
  } catch (error) {
    await stop();
    throw error;
  }
  return { connectionString: `${server}/${name}`, cluster: home.cluster, stop };
}

/** Made beside its place and then moved there, so that a start that was killed half-way leaves no half cluster. */
async function makeCluster(
  home: PostgresHome,
  password: string,
  settings: Record<string, string>,
): Promise<void> {
  const draft = `${home.cluster}.new`;
  const passwordFile = `${home.cluster}.password`;
  makeFolder(draft, home.runAs);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  handOver(passwordFile, home.runAs);
  try {
    const locale = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';
    await runInitdb(home, [
      `--pgdata=${draft}`,
      `--username=${name}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // The same order and the same upper and lower case on every machine, whatever it has installed.
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      `--locale=${locale}`,
      '--lc-messages=C',
      '--no-instructions',
      ...(settings['fsync'] === 'off' ? ['--no-sync'] : []),
    ]);
    renameSync(draft, home.cluster);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

async function makeDatabase(serverUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`create database ${name}`);
  } finally {
    await client.end();
  }
}
