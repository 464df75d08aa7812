import { loadConfig } from '../config.ts';
import { ConfigError } from '../lib/errors.ts';
import { createServices, type Services } from '../services.ts';
import { requireReadiness } from './readiness.ts';
import { onStopSignal } from './stop-signal.ts';

/** Throws a ConfigError if the command was given arguments. Otherwise a misspelt option would seem to have worked. */
export function refuseArguments(): void {
  const [first] = process.argv.slice(2);
  if (first !== undefined)
    throw new ConfigError(`Unknown argument ${first}: this command takes no arguments.`);
}

/**
 * Runs a long-lived process. Starts it if the installation is ready, and stops it on SIGTERM or Ctrl-C with exit code
 * 0. Prints a ConfigError in one line and sets exit code 1.
 */
export async function runProcess(
  start: (services: Services) => Promise<{ stop(): Promise<void> }>,
): Promise<void> {
  await endingInOneLine(async () => {
    refuseArguments();
    const services = createServices(loadConfig());
    const starting = startReady(services, start);
    // Registered before the start has finished, so that a signal during the start is not lost.
    onStopSignal((signal) => void stop(services, starting, signal));
    await starting;
  });
}

async function stop(
  { logger, database }: Services,
  starting: Promise<{ stop(): Promise<void> }>,
  signal: string,
): Promise<void> {
  logger.info({ signal }, 'stopping');
  const running = await starting.catch(() => undefined);
  // runProcess reports why the process did not start.
  if (!running) return;
  await running.stop();
  await database.destroy();
  logger.info('stopped');
  process.exit(0);
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
  try {
    await work();
  } catch (error) {
    const line = error instanceof ConfigError ? error.message : databaseProblem(error);
    if (line === undefined) throw error;
    process.stderr.write(`${line}\n`);
    process.exitCode = 1;
  }
}

/** Describes a database error or a lost connection in one sentence. Returns undefined for any other error. */
function databaseProblem(error: unknown): string | undefined {
  const { severity, name, message } = error as { severity?: unknown; name?: unknown; message?: unknown };
  const text = String(message).replaceAll(/\s+/g, ' ');
  // Knex puts the statement before the reason, separated by " - ".
  if (typeof severity === 'string')
    return `The database refused the command: ${text.split(' - ').at(-1) ?? text}.`;
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
