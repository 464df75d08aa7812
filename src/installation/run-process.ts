import { ConfigError, loadConfig } from '../config.ts';
import { createServices, type Services } from '../services.ts';
import { requireReadiness } from './readiness.ts';

/**
 * The frame of a process of its own: starts when the installation is ready, stops on SIGTERM or Ctrl-C with exit
 * code 0. What is wrong with the settings is told in one line, exit code 1.
 */
export async function runProcess(
  start: (services: Services) => Promise<{ stop(): Promise<void> }>,
): Promise<void> {
  await endingInOneLine(async () => {
    const services = createServices(loadConfig());
    const running = await startReady(services, start);
    const stop = async (signal: string) => {
      services.logger.info({ signal }, 'stopping');
      await running.stop();
      await services.database.destroy();
      services.logger.info('stopped');
      process.exit(0);
    };
    for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => void stop(signal));
  });
}

/** The frame of a command: runs `work` when the installation is ready, and ends. */
export async function runCommand(work: (services: Services) => Promise<void>): Promise<void> {
  await endingInOneLine(async () => {
    const services = createServices(loadConfig());
    await startReady(services, work);
    await services.database.destroy();
  });
}

/** Runs work whose ConfigError is told in one line, without a stack trace. */
export async function endingInOneLine(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
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
