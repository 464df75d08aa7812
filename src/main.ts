import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { loadSettings, type Config, type Settings } from './config.ts';
import { ConfigError } from './lib/errors.ts';
import type { AllInOne } from './embedded/all-in-one.ts';
import { lockDataDirectory } from './embedded/data-lock.ts';
import { demoSignIn } from './embedded/demo-data.ts';
import { startEmbeddedPostgres } from './embedded/embedded-postgres.ts';
import { makeFolders } from './embedded/make-folders.ts';
import { createRunningParts, type RunningParts } from './embedded/running-parts.ts';
import { printLinks } from './installation/print-links.ts';
import { findRootPrimary, rescueRoot } from './installation/rescue-root.ts';
import { endingInOneLine, refuseArguments } from './installation/run-process.ts';
import { printLine } from './lib/print-line.ts';
import { onStopSignal } from './installation/stop-signal.ts';

/** How long stopping waits for a start that is still running. */
const MAX_WAIT_MS = 2_000;

/** Set once this process is ending. Later errors are a consequence of that and are not reported. */
const ending = { begun: false };

await endingInOneLine(async () => {
  refuseArguments();
  const parts = createRunningParts();
  const settings = loadSettings();
  const starting = start(settings, parts);
  onStopSignal(() => void stop(parts, starting));
  try {
    await printSummary(await starting, settings);
  } catch (error) {
    await parts.stop();
    if (!ending.begun) throw error;
  }
});

async function start(settings: Settings, parts: RunningParts): Promise<AllInOne> {
  makeDataDirectory(settings.dataDirectory);
  if (settings.databaseUrl !== undefined) await lockDirectory(settings, parts);
  // The console's code is loaded while PostgreSQL starts, because each takes seconds on a small machine.
  const [databaseUrl, { startAllInOne }] = await Promise.all([
    settings.databaseUrl ?? embedDatabase(settings, parts),
    import('./embedded/all-in-one.ts'),
  ]);
  return startAllInOne(settings, databaseUrl, parts, printStep);
}

function makeDataDirectory(dataDirectory: string): void {
  try {
    makeFolders(dataDirectory);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ConfigError(`Can't use DATA_DIR (${reason}): set it to a folder that you can write to.`);
  }
}

/** Keeps a second start from overwriting the log of a running one. The embedded PostgreSQL locks the folder itself. */
async function lockDirectory({ dataDirectory }: Settings, parts: RunningParts): Promise<void> {
  const unlock = lockDataDirectory(dataDirectory);
  await parts.add({ stop: () => Promise.resolve(unlock()) });
}

async function embedDatabase({ dataDirectory }: Settings, parts: RunningParts): Promise<string> {
  const postgres = await parts.add(await startEmbeddedPostgres({ dataDirectory, log: printStep }));
  void postgres.crashed.then((error) => endAfterCrash(error, parts));
  printStep(`PostgreSQL is running. Its files are in ${postgres.cluster}`);
  return postgres.connectionString;
}

/** Ends this process, because nothing works without PostgreSQL and every page would show an error. */
async function endAfterCrash(error: Error, parts: RunningParts): Promise<void> {
  if (ending.begun) return;
  ending.begun = true;
  process.stderr.write(`${error.message}\n`);
  await parts.stop();
  process.exit(1);
}

/** Stops all parts on Ctrl-C, then ends this process with exit code 0. */
async function stop(parts: RunningParts, starting: Promise<unknown>): Promise<void> {
  if (ending.begun) return;
  ending.begun = true;
  printLine('\nStopping ...');
  await Promise.race([starting.catch(() => undefined), sleep(MAX_WAIT_MS)]);
  await parts.stop();
  printLine('Stopped.');
  process.exit(0);
}

async function printSummary(running: AllInOne, settings: Settings): Promise<void> {
  const { config, mailboxUrl, settingsFile } = running;
  printLine('');
  printLine(`  Console   ${config.origin}`);
  if (mailboxUrl !== null) printLine(`  Mailbox   ${mailboxUrl}`);
  printLine(`  SSO       ${config.ssoOrigin}`);
  printLine('');
  await printFirstSignIn(running, settings);
  printLine(
    `To run other commands, such as npm run doctor, first run this in your shell: . ${path.resolve(settingsFile)}`,
  );
  printLine('Ctrl-C stops everything.');
}

async function printFirstSignIn({ services, isNew }: AllInOne, settings: Settings): Promise<void> {
  const { config } = services;
  const isOwn = isNew || settings.databaseUrl === undefined;
  const primary = await findRootPrimary(services);
  if (primary?.firstRunPending && primary.status === 'pending') {
    printLine('No one has signed in yet. Open this link to create the first login:');
    printLinks(services, (await rescueRoot(services, 'npm start'))?.links ?? []);
  } else if (primary?.firstRunPending) {
    printLine(`Sign in as ${primary.username} to finish setting up.`);
  } else if (isOwn && primary?.username === config.adminUsername && config.adminPassword !== undefined) {
    printKnownSignIn(config, settings, isNew);
  } else {
    printLine('Sign in with a login of this database.');
  }
}

function printKnownSignIn(config: Config, settings: Settings, isNew: boolean): void {
  const password =
    settings.adminPassword === undefined ? config.adminPassword : 'the value of ADMIN_PASSWORD';
  printLine(isNew ? 'The first sign-in:' : 'The first sign-in, unless it has been changed since:');
  printLine(`  Username  ${config.adminUsername}`);
  printLine(`  Password  ${password}`);
  printLine('  You’ll set up two-factor authentication. Have an authenticator app ready.');
  if (config.demoData) {
    printLine(`A technician of the demo data: ${demoSignIn.technician}, password ${demoSignIn.password},`);
    printLine(`  two-factor key for an authenticator app ${demoSignIn.totpSecret}`);
  }
}

function printStep(line: string): void {
  printLine(`[${(performance.now() / 1000).toFixed(1)} s] ${line}`);
}
