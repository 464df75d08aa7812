import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ConfigError, loadSettings, type Config, type Settings } from './config.ts';
import type { AllInOne } from './embedded/all-in-one.ts';
import { demoSignIn } from './embedded/demo-data.ts';
import { startEmbeddedPostgres } from './embedded/embedded-postgres.ts';
import { makeFolders } from './embedded/make-folders.ts';
import { createRunningParts, type RunningParts } from './embedded/running-parts.ts';
import { endingInOneLine } from './installation/run-process.ts';
import { say } from './installation/say.ts';
import { onStopSignal } from './installation/stop-signal.ts';

/** How long a stop waits for a step of the start that is not done yet. */
const PATIENCE_MS = 2_000;

await endingInOneLine(async () => {
  const parts = createRunningParts();
  const settings = loadSettings();
  const starting = start(settings, parts);
  const stopped = stopOnSignal(parts, starting);
  try {
    sayHow(await starting, settings);
  } catch (error) {
    await parts.stop();
    if (!stopped.asked) throw error;
  }
});

async function start(settings: Settings, parts: RunningParts): Promise<AllInOne> {
  makeDataDirectory(settings.dataDirectory);
  // The console's own code is read while PostgreSQL starts: each takes seconds on a small machine.
  const [databaseUrl, { startAllInOne }] = await Promise.all([
    settings.databaseUrl ?? embedDatabase(settings, parts),
    import('./embedded/all-in-one.ts'),
  ]);
  return startAllInOne(settings, databaseUrl, parts, sayStep);
}

function makeDataDirectory(dataDirectory: string): void {
  try {
    makeFolders(dataDirectory);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ConfigError(`DATA_DIR is not usable (${reason}): set it to a folder you may write to.`);
  }
}

async function embedDatabase({ dataDirectory }: Settings, parts: RunningParts): Promise<string> {
  const postgres = await parts.add(await startEmbeddedPostgres({ dataDirectory, log: sayStep }));
  sayStep(`PostgreSQL runs, its files are in ${postgres.cluster}`);
  return postgres.connectionString;
}

/** Ctrl-C stops everything in good order. */
function stopOnSignal(parts: RunningParts, starting: Promise<unknown>): { asked: boolean } {
  const stopped = { asked: false };
  const stop = async () => {
    stopped.asked = true;
    say('\nStopping ...');
    await Promise.race([starting.catch(() => undefined), sleep(PATIENCE_MS)]);
    await parts.stop();
    say('Stopped.');
    process.exit(0);
  };
  onStopSignal(() => void stop());
  return stopped;
}

function sayHow({ config, mailboxUrl, settingsFile, isNew }: AllInOne, settings: Settings): void {
  const embedded = settings.databaseUrl === undefined;
  say('');
  say(`  Console   ${config.origin}`);
  if (mailboxUrl !== null) say(`  Mailbox   ${mailboxUrl}`);
  say(`  SSO       ${config.ssoOrigin}`);
  say('');
  if (isNew || embedded) sayFirstSignIn(config, settings, isNew);
  else say('Sign in with an account of this database.');
  say(
    `Other commands, such as npm run doctor, in a shell that has read its settings: . ${path.resolve(settingsFile)}`,
  );
  say('Ctrl-C stops all of it.');
}

function sayFirstSignIn(config: Config, settings: Settings, isNew: boolean): void {
  if (config.adminUsername === undefined || config.adminPassword === undefined) return;
  const password = settings.adminPassword === undefined ? config.adminPassword : 'what ADMIN_PASSWORD says';
  say(isNew ? 'The first sign-in:' : 'The first sign-in, where nobody has changed it since:');
  say(`  Username  ${config.adminUsername}`);
  say(`  Password  ${password}`);
  say('  It sets up two-factor: have an authenticator app at hand.');
  if (config.demoData) {
    say(`A technician of the demo data: ${demoSignIn.technician}, password ${demoSignIn.password},`);
    say(`  two-factor key for an authenticator app ${demoSignIn.totpSecret}`);
  }
}

function sayStep(line: string): void {
  say(`[${(performance.now() / 1000).toFixed(1)} s] ${line}`);
}
