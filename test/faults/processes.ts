import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { builtProduct } from '../harness/build.ts';
import { freePort } from '../../src/embedded/free-port.ts';

/** A process of the built product. */
export interface ProductProcess {
  /** All that it has printed, a line each. */
  lines: string[];
  /** Waits for a log line of this message. Rejects when the process ends before. */
  says(message: string): Promise<Record<string, unknown>>;
  /** Ends it with that signal; its exit code, null where the signal itself was its end. */
  end(signal: NodeJS.Signals): Promise<number | null>;
  isAlive(): boolean;
}

export interface WebProcess extends ProductProcess {
  url: string;
}

const running = new Set<ChildProcess>();

/** The settings of every process here: the services of the tests have the same. */
export function settingsFor(databaseUrl: string, smtpUrl: string): Record<string, string> {
  return {
    DATABASE_URL: databaseUrl,
    SMTP_URL: smtpUrl,
    MAIL_FROM: 'Mail Assure <no-reply@console.example>',
    SECRET_KEY: 'a secret that is only used by the tests',
    BASE_URL: 'http://console.example',
    TRUST_PROXY: '127.0.0.0/8,::1/128',
  };
}

export async function startWebProcess(
  settings: Record<string, string>,
  /** A module that is read before everything else. */
  preload?: string,
): Promise<WebProcess> {
  const port = await freePort();
  const web = await startProcess('src/web.js', { ...settings, PORT: String(port) }, preload);
  await web.says('the console listens');
  return { ...web, url: `http://127.0.0.1:${port}` };
}

/** `script` may be one whose worker is less patient. */
export async function startWorkerProcess(
  settings: Record<string, string>,
  script = 'src/worker.js',
): Promise<ProductProcess> {
  const worker = await startProcess(script, settings);
  await worker.says('the mail worker waits for mail');
  return worker;
}

/** Ends what a failed test has left running. */
export function killAll(): void {
  for (const child of running) child.kill('SIGKILL');
}

async function startProcess(
  script: string,
  settings: Record<string, string>,
  preload?: string,
): Promise<ProductProcess> {
  const imports = preload === undefined ? [] : ['--import', preload];
  const child = spawn(process.execPath, [...imports, script], {
    cwd: join(await builtProduct(), 'dist'),
    env: { PATH: process.env['PATH'], ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  const exited = once(child, 'exit').finally(() => running.delete(child));
  const lines: string[] = [];
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    createInterface(stream).on('line', (line) => {
      lines.push(line);
      for (const look of [...listeners]) look();
    });
  }
  return {
    lines,
    isAlive: () => child.exitCode === null && child.signalCode === null,
    says: (message) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const said = lines.map(asLogLine).find((line) => line?.['msg'] === message);
          if (!said) return;
          listeners.delete(look);
          resolve(said);
        };
        listeners.add(look);
        look();
        void exited.then(() => reject(new Error(`${script} ended:\n${lines.join('\n')}`)));
      }),
    async end(signal) {
      child.kill(signal);
      await exited;
      return child.exitCode;
    },
  };
}

function asLogLine(line: string): Record<string, unknown> | undefined {
  return line.startsWith('{') ? (JSON.parse(line) as Record<string, unknown>) : undefined;
}
