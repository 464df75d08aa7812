import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { loadConfig } from '../../src/config.ts';
import { migrateToLatest } from '../../src/database/migrate.ts';
import { startEmbeddedPostgres } from '../../src/embedded/embedded-postgres.ts';
import { createServices, type Services } from '../../src/services.ts';
import { builtProduct } from '../harness/build.ts';
import { openBrowser, type BrowserLike } from '../harness/browser-like.ts';
import { freePort } from '../../src/embedded/free-port.ts';
import { createPeople, signIn, type People, type Person } from '../harness/people.ts';
import { quietLogger } from '../harness/test-settings.ts';

/**
 * The console as it is deployed: compiled, with a PostgreSQL with its own settings. Web and worker are separate
 * processes without logs.
 */
export interface BenchConsole {
  services: Services;
  people: People;
  databaseUrl: string;
  /** The process ID of PostgreSQL. Its children serve one connection each. */
  postgresPid: number;
  startWeb(): Promise<Running>;
  startWorker(): Running;
  /** A script in this folder, which prints its port. */
  startScript(file: string, args: string[]): Promise<Running>;
  signedIn(web: Running, person: Person): Promise<{ browser: BrowserLike; cookie: string }>;
  stop(): Promise<void>;
}

export interface Running {
  port: number;
  process: ChildProcess;
}

export async function startBenchConsole(smtpUrl: string): Promise<BenchConsole> {
  const folder = await builtProduct();
  const dataDirectory = mkdtempSync(path.join(tmpdir(), 'manage-technicians-bench-'));
  const postgres = await startEmbeddedPostgres({ dataDirectory, log: () => undefined });
  const settings = {
    DATABASE_URL: postgres.connectionString,
    SMTP_URL: smtpUrl,
    MAIL_FROM: 'no-reply@console.example',
    SECRET_KEY: 'a secret that is only used by the tests',
    BASE_URL: 'http://console.example',
    TRUST_PROXY: '127.0.0.0/8,::1/128',
  };
  const services = createServices(loadConfig(settings), quietLogger);
  await migrateToLatest(services.database);
  const people = await createPeople(services);
  const children: ChildProcess[] = [];
  // No process outlives the benchmark, however it ends.
  process.once('exit', () => children.forEach((child) => child.kill('SIGKILL')));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

  function start(file: string, environment: Record<string, string>): ChildProcess {
    const log = openSync(devNull, 'w');
    const child = spawn(process.execPath, [path.join(folder, 'dist', 'src', file)], {
      env: { PATH: process.env['PATH'], NODE_ENV: 'production', ...settings, ...environment },
      stdio: ['ignore', log, 'inherit'],
    });
    closeSync(log);
    children.push(child);
    return child;
  }

  return {
    services,
    people,
    databaseUrl: postgres.connectionString,
    postgresPid: Number.parseInt(readFileSync(path.join(postgres.cluster, 'postmaster.pid'), 'utf8'), 10),
    async startWeb() {
      const port = await freePort();
      const child = start('web.js', { PORT: String(port) });
      while (!(await answers(port))) {
        if (child.exitCode !== null) throw new Error('The console did not start');
        await sleep(50);
      }
      return { port, process: child };
    },
    startWorker: () => ({ port: 0, process: start('worker.js', {}) }),
    async startScript(file, args) {
      const script = path.join(import.meta.dirname, file);
      const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      children.push(child);
      for await (const line of createInterface(child.stdout)) return { port: Number(line), process: child };
      throw new Error(`${file} did not start`);
    },
    async signedIn({ port }, person) {
      const browser = openBrowser(`http://127.0.0.1:${port}`);
      await signIn(services, browser, person);
      return { browser, cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ') };
    },
    async stop() {
      await Promise.all(children.map(end));
      await services.database.destroy();
      await postgres.stop();
      for (const folder of [dataDirectory, postgres.cluster])
        rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function answers(port: number): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined);
  return answer?.ok === true;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  await exited;
}
