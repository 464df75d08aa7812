import type { ChildProcess } from 'node:child_process';
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from '../lib/errors.ts';
import { lockDataDirectory } from './data-lock.ts';
import { readOrMakeSecret } from './generated-secret.ts';
import { makeFolders } from './make-folders.ts';
import { findHome, handOver, LOCATION_NOTE, makeFolder, type PostgresHome } from './postgres-home.ts';
import { runInitdb, runPostgres, stopOrphan, stopPostgres } from './postgres-process.ts';
import { prepareProductRole, PRODUCT_DATABASE, PRODUCT_ROLE } from './product-role.ts';

export interface EmbeddedPostgres {
  /** Connects as a role that owns its database and nothing else. */
  connectionString: string;
  /** The folder of PostgreSQL's own files. */
  cluster: string;
  /** Resolves if PostgreSQL ends without having been stopped, with the error that says so. */
  crashed: Promise<ConfigError>;
  stop(): Promise<void>;
}

/** The superuser, which sets up the cluster and the product's role. */
export const SUPERUSER = 'manage_technicians';
export const SUPERUSER_PASSWORD = 'postgres.password';
const PRODUCT_PASSWORD = 'database.password';

interface Options {
  dataDirectory: string;
  log: (line: string) => void;
  settings?: Record<string, string>;
}

/**
 * Starts PostgreSQL on loopback with the data in the data directory, and creates it on the first start. Throws a
 * ConfigError if it fails, after it has removed the files it created.
 */
export async function startEmbeddedPostgres(options: Options): Promise<EmbeddedPostgres> {
  const { dataDirectory } = options;
  makeFolders(dataDirectory);
  const unlock = lockDataDirectory(dataDirectory);
  const removeCreated = rememberMissing(
    [SUPERUSER_PASSWORD, PRODUCT_PASSWORD, LOCATION_NOTE].map((name) => join(dataDirectory, name)),
  );
  try {
    return await start(options, unlock);
  } catch (error) {
    removeCreated();
    unlock();
    const reason = error instanceof Error ? error.message : String(error);
    throw new ConfigError(
      `The embedded PostgreSQL failed to start: ${reason}. Fix this, or set DATABASE_URL to a PostgreSQL 14 or newer.`,
      { cause: error },
    );
  }
}

async function start({ dataDirectory, log, settings = {} }: Options, unlock: () => void) {
  const home = findHome(dataDirectory);
  const superuserPassword = readOrMakeSecret(dataDirectory, SUPERUSER_PASSWORD);
  const password = readOrMakeSecret(dataDirectory, PRODUCT_PASSWORD);
  const logFile = join(dataDirectory, 'postgres.log');
  if (await stopOrphan(home.cluster)) log('Stopped a PostgreSQL that an earlier start had left behind');
  const removeCreated = rememberMissing([home.cluster]);
  try {
    if (!existsSync(home.cluster)) {
      log(`Creating a PostgreSQL in ${home.cluster}`);
      await makeCluster(home, superuserPassword, settings);
    }
    const { child, port } = await runPostgres(home, settings, logFile);
    try {
      await prepareProductRole(`postgres://${SUPERUSER}:${superuserPassword}@127.0.0.1:${port}`, password);
    } catch (error) {
      await stopPostgres(child);
      throw error;
    }
    return {
      connectionString: `postgres://${PRODUCT_ROLE}:${password}@127.0.0.1:${port}/${PRODUCT_DATABASE}`,
      cluster: home.cluster,
      ...supervise(child, logFile, unlock),
    };
  } catch (error) {
    removeCreated();
    throw error;
  }
}

/** Stops PostgreSQL when this process ends, unless this process is killed. */
function supervise(child: ChildProcess, logFile: string, unlock: () => void) {
  const onExit = () => child.kill('SIGINT');
  process.once('exit', onExit);
  let stopping = false;
  const crashed = new Promise<ConfigError>((resolve) => {
    const report = () => {
      if (stopping) return;
      resolve(
        new ConfigError(
          `PostgreSQL stopped unexpectedly. See ${logFile}. Everything that was saved is kept. Start it again.`,
        ),
      );
    };
    if (child.exitCode !== null || child.signalCode !== null) report();
    else child.once('exit', report);
  });
  return {
    crashed,
    async stop() {
      stopping = true;
      await stopPostgres(child);
      process.off('exit', onExit);
      unlock();
    },
  };
}

/** Returns a function that removes the files and folders that did not exist at the time of this call. */
function rememberMissing(all: string[]): () => void {
  const missing = all.filter((path) => !existsSync(path));
  return () => {
    for (const path of missing) rmSync(path, { recursive: true, force: true });
  };
}

/**
 * Creates the cluster under another name and then renames it, so a start that is killed midway leaves no partial
 * cluster.
 */
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
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // This gives the same sort order and the same case conversion on every machine, whatever is installed there.
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
