import { setTimeout as sleep } from 'node:timers/promises';
import { loadConfig } from '../config.ts';
import { ConfigError } from '../lib/errors.ts';
import { createServices, type Services } from '../services.ts';
import { requireReadiness } from './startup-checks.ts';
import { onStopSignal } from './stop-signal.ts';

/** Throws a ConfigError if the command has arguments, because a misspelt option would otherwise seem to have worked. */
export function refuseArguments(): void {
  const [first] = process.argv.slice(2);
  if (first !== undefined)
    throw new ConfigError(`Unknown argument ${first}: this command takes no arguments.`);
}

/** How many milliseconds a process may take to stop. Every part stops within ten seconds, unless the database is silent. */
const STOP_LIMIT_MS = 12_000;

/** What a long-lived process runs. */
export interface Running {
  /** Prepares to stop, for example by closing idle connections, while requests are still served. */
  drain?(): void;
  stop(): Promise<void>;
}

/**
 * Runs a long-lived process. Starts it if the installation is ready, and stops it on SIGTERM or Ctrl-C with exit code
 * 0, or with 1 if it takes too long. On SIGTERM, a process that serves requests keeps serving them for SHUTDOWN_DELAY.
 * Prints a ConfigError in one line and sets exit code 1.
 */
export async function runProcess(start: (services: Services) => Promise<Running>): Promise<void> {
  await endingInOneLine(async () => {
    refuseArguments();
    const services = createServices(loadConfig());
    const starting = startReady(services, start);
    // Registered before the process has started, so that it also stops if the signal arrives early.
    onStopSignal((signal) => void stop(services, starting, signal));
    await starting;
  });
  // If one part failed to start, another one that did start, such as the metrics, would keep the process running.
  if (process.exitCode) process.exit();
}

async function stop(services: Services, starting: Promise<Running>, signal: NodeJS.Signals): Promise<void> {
  const { config, database, lifecycle, logger } = services;
  lifecycle.isStopping = true;
  // Only a proxy needs the delay. A person who pressed Ctrl-C would only wait.
  const delayMs = signal === 'SIGTERM' ? config.shutdownDelay * 1000 : 0;
  logger.info({ signal }, 'stopping');
  setTimeout(() => endLate(services), delayMs + STOP_LIMIT_MS).unref();
  const running = await starting.catch(() => undefined);
  // If the process did not start, runProcess reports why.
  if (!running) return;
  if (running.drain && delayMs > 0) {
    running.drain();
    await sleep(delayMs);
  }
  await running.stop();
  await database.destroy();
  logger.info('stopped');
  process.exit(0);
}

/** Ends a process that can't stop by itself, for example because it waits for a silent database. */
function endLate({ logger }: Services): void {
  logger.error({ seconds: STOP_LIMIT_MS / 1000 }, 'did not stop in time, exiting now');
  process.exit(1);
}

/**
 * Runs a command if the installation is ready, then closes the database. Prints a ConfigError in one line and sets exit
 * code 1.
 */
export async function runCommand(work: (services: Services) => Promise<void>): Promise<void> {
  await endingInOneLine(async () => {
    const services = createServices(loadConfig());
    await startReady(services, work);
    await services.database.destroy();
  });
}

/** Runs `work`. Prints a ConfigError or a database error in one line without a stack trace, and sets exit code 1. */
export async function endingInOneLine(work: () => Promise<void>): Promise<void> {
  process.stdout.on('error', endAfterClosedPipe);
  try {
    await work();
  } catch (error) {
    const line = error instanceof ConfigError ? error.message : databaseProblem(error);
    if (line === undefined) throw error;
    process.stderr.write(`${line}\n`);
    process.exitCode = 1;
  }
}

/** Ends a command whose output is no longer read, for example because `head` has exited. */
function endAfterClosedPipe(error: NodeJS.ErrnoException): void {
  process.stderr.write(`The output could not be written (${error.code}).\n`);
  process.exit(1);
}

/** Describes a database error or a lost connection in one sentence. Returns undefined for any other error. */
function databaseProblem(error: unknown): string | undefined {
  const { severity, code, name, message } = error as Record<string, unknown>;
  const text = String(message).replaceAll(/\s+/g, ' ');
  // Knex puts the statement before the reason, separated by " - ".
  if (typeof severity === 'string') {
    const fix =
      code === '42501'
        ? ' Make the role in DATABASE_URL the owner of the database, or grant it the privilege.'
        : '';
    return `The database refused the command: ${text.split(' - ').at(-1) ?? text}.${fix}`;
  }
  const isLost = name === 'KnexTimeoutError' || /^Connection terminated|ECONNRE(FUSED|SET)/.test(text);
  return isLost ? `The connection to the database was lost: ${text}.` : undefined;
}

async function startReady<T>(services: Services, start: (services: Services) => Promise<T>): Promise<T> {
  try {
    await requireReadiness(services);
    return await start(services);
  } catch (error) {
    await services.database.destroy();
    throw error;
  }
}
