import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { freePort } from './free-port.ts';
import { commandLineOf } from './process-table.ts';
import type { PostgresHome, RunAs } from './postgres-home.ts';

const startLimit = 60_000;
const fastShutdownLimit = 2_000;

/** PostgreSQL gets its own environment, so variables of the caller such as PGDATA have no effect. */
const environment = { LC_ALL: 'C', TZ: 'UTC' };

/** Throws an Error with initdb's last error message. */
export async function runInitdb(home: PostgresHome, args: string[]): Promise<void> {
  try {
    await promisify(execFile)(home.binaries.initdb, args, { ...spawnOptions(home.runAs) });
  } catch (error) {
    const output = error instanceof Error && 'stderr' in error ? String(error.stderr) : '';
    throw new Error(`initdb failed (${lastError(output) || String(error)})`, { cause: error });
  }
}

/**
 * Starts PostgreSQL on loopback, on a free port unless the settings name one. Resolves when it accepts connections.
 * Throws an Error if it stops or is not ready within 60 seconds.
 */
export async function runPostgres(home: PostgresHome, settings: Record<string, string>, logFile: string) {
  const port = settings['port'] ?? String(await freePort());
  const all = { listen_addresses: '127.0.0.1', unix_socket_directories: '', ...settings, port };
  const args = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const output = openSync(logFile, 'w', 0o600);
  // It gets its own process group, so Ctrl-C reaches only this process, which then stops PostgreSQL in order.
  const child = spawn(home.binaries.postgres, ['-D', home.cluster, ...args], {
    ...spawnOptions(home.runAs),
    detached: true,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  try {
    await untilReady(child, home.cluster, logFile);
  } catch (error) {
    await stopPostgres(child);
    throw error;
  }
  return { port, child };
}

/**
 * Stops PostgreSQL by a fast shutdown: it closes connections and writes all data. Switches to an immediate shutdown
 * after two seconds.
 */
export async function stopPostgres(child: ChildProcess): Promise<void> {
  const neverRan = child.pid === undefined;
  if (neverRan || child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGINT');
  const interruptAfter = setTimeout(() => child.kill('SIGQUIT'), fastShutdownLimit);
  await exited;
  clearTimeout(interruptAfter);
}

/**
 * Stops a PostgreSQL that still uses the cluster after its parent was killed. Returns whether there was one. Throws an
 * Error if it does not stop.
 */
export async function stopOrphan(cluster: string): Promise<boolean> {
  const pid = Number(readPidFile(cluster)[0]);
  const holdsCluster = () =>
    Boolean(pid) && (commandLineOf(pid)?.includes(`postgres -D ${cluster} `) ?? false);
  if (!holdsCluster()) return false;
  process.kill(pid, 'SIGINT');
  for (let waited = 0; holdsCluster(); waited += 20) {
    if (waited === fastShutdownLimit) process.kill(pid, 'SIGQUIT');
    if (waited > 2 * fastShutdownLimit)
      throw new Error(`process ${pid}, left by an earlier start, does not stop`);
    await sleep(20);
  }
  return true;
}

async function untilReady(child: ChildProcess, cluster: string, logFile: string): Promise<void> {
  const ended = once(child, 'exit'); // also rejects if the program can't be run at all
  const stopPolling = new AbortController();
  const ready = (async () => {
    for (const began = Date.now(); Date.now() - began < startLimit; await sleep(20)) {
      if (stopPolling.signal.aborted) return;
      const lines = readPidFile(cluster);
      if (lines[0] === String(child.pid) && lines[7]?.trim() === 'ready') return;
    }
    throw new Error(`it was not ready within ${startLimit / 1000} s (see ${logFile})`);
  })();
  try {
    await Promise.race([
      ready,
      ended.then(() => {
        throw new Error(`${lastError(readFileSync(logFile, 'utf8'))} (see ${logFile})`);
      }),
    ]);
  } finally {
    stopPolling.abort();
    ended.catch(() => undefined);
  }
}

function spawnOptions(runAs: RunAs) {
  return { cwd: '/', env: environment, ...runAs };
}

/** The lines of PostgreSQL's status file. The first is its process ID, and the eighth is its state. */
function readPidFile(cluster: string): string[] {
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
}

function lastError(output: string): string {
  const lines = output.trim().split('\n');
  const errors = lines.filter((line) => /\b(FATAL|PANIC|error)\b/.test(line));
  return (errors.at(-1) ?? lines.at(-1) ?? '').replace(/^.*?(FATAL|PANIC): +/, '').trim();
}
