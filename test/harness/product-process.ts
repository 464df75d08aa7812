import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { freePort } from '../../src/embedded/free-port.ts';
import { builtProduct } from './build.ts';

/** A running process of the built product. */
export interface ProductProcess {
  /** The lines it has printed so far. */
  lines: string[];
  /** Waits for a log line with this message and returns it. Throws an Error if the process ends first. */
  says(message: string): Promise<Record<string, unknown>>;
  /** Sends this signal and waits for the end. Returns the exit code, or null if the signal ended the process. */
  end(signal: NodeJS.Signals): Promise<number | null>;
  isAlive(): boolean;
}

export interface WebProcess extends ProductProcess {
  url: string;
}

/** What a process left that ended by itself. */
export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

const running = new Set<ChildProcess>();

/** Returns the settings of every process here. The services of the tests have the same. */
export function settingsFor(databaseUrl: string, smtpUrl: string): Record<string, string> {
  return {
    DATABASE_URL: databaseUrl,
    SMTP_URL: smtpUrl,
    MAIL_FROM: 'Mail Assure <no-reply@console.example>',
    SECRET_KEY: 'a secret that is only used by the tests',
    BASE_URL: 'http://console.example',
    TRUST_PROXY: '127.0.0.0/8,::1/128',
    SHUTDOWN_DELAY: '0',
  };
}

/** Starts a web process on a free port, unless the settings have a PORT, and waits until it listens. */
export async function startWebProcess(
  settings: Record<string, string>,
  /** A script of the build that is loaded first. */
  preload?: string,
): Promise<WebProcess> {
  const PORT = settings['PORT'] ?? String(await freePort());
  const web = await startProcess('src/web.js', { ...settings, PORT }, preload);
  await web.says('the console is listening');
  return { ...web, url: `http://127.0.0.1:${PORT}` };
}

/** Starts a worker process and waits until it can send emails. `script` may be one with shorter leases. */
export async function startWorkerProcess(
  settings: Record<string, string>,
  { script = 'src/worker.js', preload }: { script?: string; preload?: string } = {},
): Promise<ProductProcess> {
  const worker = await startProcess(script, settings, preload);
  await worker.says('the mail worker is waiting for emails');
  return worker;
}

/** Starts a script of the build, such as `src/web.js`. */
export async function startProcess(
  script: string,
  settings: Record<string, string>,
  preload?: string,
): Promise<ProductProcess> {
  const child = await spawnProduct(script, settings, { preload });
  // Its last lines have been read by then.
  const ended = once(child, 'close');
  const lines: string[] = [];
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    createInterface(stream).on('line', (line) => {
      lines.push(line);
      for (const check of [...listeners]) check();
    });
  }
  return {
    lines,
    isAlive: () => child.exitCode === null && child.signalCode === null,
    says: (message) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const entry = lines.map(asLogLine).find((line) => line?.['msg'] === message);
          if (!entry) return;
          listeners.delete(look);
          resolve(entry);
        };
        listeners.add(look);
        look();
        void ended.then(() => reject(new Error(`${script} ended:\n${lines.join('\n')}`)));
      }),
    async end(signal) {
      child.kill(signal);
      await ended;
      return child.exitCode;
    },
  };
}

/**
 * Runs a script of the build that ends by itself. With `closesOutput`, its standard output is closed at the start, as by
 * a reader that has exited.
 */
export async function runToEnd(
  script: string,
  settings: Record<string, string>,
  args: string[] = [],
  { closesOutput = false } = {},
): Promise<Ended> {
  const child = await spawnProduct(script, settings, { args });
  const closed = once(child, 'close');
  if (closesOutput) child.stdout.destroy();
  const [stdout, stderr] = await Promise.all([
    closesOutput ? '' : text(child.stdout),
    text(child.stderr),
    closed,
  ]);
  return { code: child.exitCode, stdout, stderr };
}

/** Ends the processes that a failed test has left running. */
export function killAll(): void {
  for (const child of running) child.kill('SIGKILL');
}

async function spawnProduct(
  script: string,
  settings: Record<string, string>,
  { args = [], preload }: { args?: string[]; preload?: string },
) {
  const dist = join(await builtProduct(), 'dist');
  const imports = preload === undefined ? [] : ['--import', join(dist, preload)];
  const child = spawn(process.execPath, [...imports, join(dist, script), ...args], {
    // The product doesn't depend on the folder in which it is started.
    cwd: '/',
    env: { PATH: process.env['PATH'], ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

function asLogLine(line: string): Record<string, unknown> | undefined {
  return line.startsWith('{') ? (JSON.parse(line) as Record<string, unknown>) : undefined;
}
