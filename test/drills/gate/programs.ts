import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Debian's packages that the drill runs, with the names that people know. */
export const packages = {
  nginx: 'nginx',
  caddy: 'Caddy',
  haproxy: 'HAProxy',
  rspamd: 'Rspamd',
  'rabbitmq-server': 'RabbitMQ',
  monit: 'monit',
  openssl: 'OpenSSL',
};

/** Returns the versions of the packages that are installed. */
export function installedVersions(): Map<string, string> {
  const format = '${Package} ${Version} ${db:Status-Status}\n';
  // There is no output if the system has no dpkg-query.
  const { stdout } = spawnSync('dpkg-query', ['-W', '-f', format, ...Object.keys(packages)], {
    encoding: 'utf8',
  }) as { stdout: string | null };
  const rows = (stdout ?? '').split('\n').map((line) => line.split(' '));
  return new Map(
    rows.filter(([, , state]) => state === 'installed').map(([name = '', version = '']) => [name, version]),
  );
}

/** The folder of everything that the drill writes. */
export const folder = mkdtempSync(join(tmpdir(), 'gate-try-'));
chmodSync(folder, 0o700);

const started: ChildProcess[] = [];

export interface Program {
  pid: number;
  /** Throws an Error with the program's output if it has ended. */
  requireRunning(): void;
}

/** Creates a folder for one program. */
export function folderOf(name: string): string {
  const path = join(folder, name);
  mkdirSync(path, { recursive: true });
  return path;
}

/** Starts a program in its own folder and process group. Its output is in the file `output` there. */
export function startProgram(
  name: string,
  command: string,
  args: readonly string[],
  environment: Record<string, string> = {},
): Program {
  const home = folderOf(name);
  const file = join(home, 'output');
  const output = openSync(file, 'a');
  const child = spawn(command, args, {
    cwd: home,
    env: {
      PATH: '/usr/sbin:/usr/bin:/sbin:/bin',
      HOME: home,
      TMPDIR: home,
      LC_ALL: 'C.UTF-8',
      ...environment,
    },
    stdio: ['ignore', output, output],
    detached: true,
  });
  started.push(child);
  return {
    pid: child.pid ?? 0,
    requireRunning() {
      if (child.exitCode === null && child.signalCode === null) return;
      throw new Error(`${name} has ended:\n${readFileSync(file, 'utf8').slice(-2_000)}`);
    },
  };
}

/** Runs a program to its end. Throws an Error with its output if it fails. */
export function run(command: string, args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', cwd: folder });
  if (status !== 0) throw new Error(`${command} failed:\n${stdout}${stderr}`);
}

/** Ends all programs, with everything that they have started, and removes their files. */
export function stopPrograms(): void {
  for (const { pid } of started) {
    try {
      process.kill(-(pid ?? 0), 'SIGKILL');
    } catch {
      // It has ended already.
    }
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
