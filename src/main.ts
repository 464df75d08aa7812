import { setTimeout as sleep } from 'node:timers/promises';
import { loadSettings, type Config, type Settings } from './config.ts';
import { startAllInOne, type AllInOne } from './embedded/all-in-one.ts';
import { demoSignIn } from './embedded/demo-data.ts';
import { createRunningParts, type RunningParts } from './embedded/running-parts.ts';
import { endingInOneLine } from './installation/run-process.ts';

/** How long a stop waits for a step of the start that is not done yet. */
const PATIENCE_MS = 2_000;

await endingInOneLine(async () => {
  const parts = createRunningParts();
  const settings = loadSettings();
  const starting = startAllInOne(settings, parts, sayStep);
  const stopped = stopOnSignal(parts, starting);
  try {
    sayHow(await starting, settings);
  } catch (error) {
    await parts.stop();
    if (!stopped.asked) throw error;
  }
});

/** Ctrl-C stops everything in good order; a second one is not waited with. */
function stopOnSignal(parts: RunningParts, starting: Promise<unknown>): { asked: boolean } {
  const stopped = { asked: false };
  const stop = async () => {
    if (stopped.asked) process.exit(130);
    stopped.asked = true;
    say('\nStopping ...');
    await Promise.race([starting.catch(() => undefined), sleep(PATIENCE_MS)]);
    await parts.stop();
    say('Stopped.');
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop());
  return stopped;
}

function sayHow({ config, mailboxUrl, isNew }: AllInOne, settings: Settings): void {
  const embedded = settings.databaseUrl === undefined;
  say('');
  say(`  Console   ${config.origin}`);
  if (mailboxUrl !== null) say(`  Mailbox   ${mailboxUrl}`);
  say('');
  if (isNew || embedded) sayFirstSignIn(config, settings, isNew);
  else say('Sign in with an account of this database.');
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

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
