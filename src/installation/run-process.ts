import { loadConfig } from '../config.ts';
import { ConfigError } from '../lib/errors.ts';
import { createServices, type Services } from '../services.ts';
import { requireReadiness } from './readiness.ts';
import { onStopSignal } from './stop-signal.ts';

/**
 * The frame of a process of its own: starts when the installation is ready, stops on SIGTERM or Ctrl-C with exit
 * code 0. What is wrong with the settings is told in one line, exit code 1.
 */
export async function runProcess(
  start: (services: Services) => Promise<{ stop(): Promise<void> }>,
): Promise<void> {
  await endingInOneLine(async () => {
    const services = createServices(loadConfig());
    const starting = startReady(services, start);
    // From the first moment on: a signal that comes while it starts is not lost.
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
  // Why it did not start is told elsewhere.
  if (!running) return;
  await running.stop();
  await database.destroy();
  logger.info('stopped');
  process.exit(0);
}

/** The frame of a command: runs `work` when the installation is ready, and ends. */
export async function runCommand(work: (services: Services) => Promise<void>): Promise<void> {
  await endingInOneLine(async () => {
    const services = createServices(loadConfig());
    await startReady(services, work);
    await services.database.destroy();
  });
}

/** Runs work. Prints a ConfigError or an error of the database as one line, without a stack trace. */
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

/** Says in a sentence what PostgreSQL refused, or that the connection to it was lost. Undefined for any other error. */
function databaseProblem(error: unknown): string | undefined {
  const { severity, name, message } = error as { severity?: unknown; name?: unknown; message?: unknown };
  const text = String(message).replaceAll(/\s+/g, ' ');
  // Knex puts the statement before the reason.
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
