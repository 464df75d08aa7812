import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { loadConfig, projectRoot } from '../../src/config.ts';
import { migrateToLatest } from '../../src/database/migrate.ts';
import { freePort } from '../../src/embedded/free-port.ts';
import { findHome, makeFolder } from '../../src/embedded/postgres-home.ts';
import { runInitdb, runPostgres, stopPostgres } from '../../src/embedded/postgres-process.ts';
import { createLogger } from '../../src/lib/logger.ts';
import { paths } from '../../src/paths.ts';
import { createServices } from '../../src/services.ts';
import { startRawSink } from '../faults/raw-sink.ts';
import { openBrowser } from '../harness/browser-like.ts';
import { builtProduct } from '../harness/build.ts';
import { createPeople, signIn } from '../harness/people.ts';
import { killAll, settingsFor, startWebProcess, startWorkerProcess } from '../harness/product-process.ts';
import { createSession } from '../harness/signed-in.ts';
import { waitUntil } from '../harness/wait-until.ts';
import { configureSso, linkPerson } from '../web/sso/configured.ts';
import { startTestProvider } from '../web/sso/test-provider.ts';

/**
 * Runs the commands of docs/operations/backup.md: backs up an installation, restores it on another server, and signs in
 * there with a code and with SSO. Needs Debian's postgresql-15. Exits with code 1 if a command or a sign-in fails, or if
 * the copy sends an email while MAIL_HOLD is set.
 */

const BIN = '/usr/lib/postgresql/15/bin';
const DATABASE = 'manage_technicians';

const page = readFileSync(join(projectRoot, 'docs', 'operations', 'backup.md'), 'utf8');
const blocks = [...page.matchAll(/```sh\n(.*?)```/gs)].map(([, block = '']) => block.replaceAll(/^ +/gm, ''));
const [backUp = '', createDatabase = '', restore = '', startWeb = ''] = blocks;

const built = await productFolder();
const folder = mkdtempSync(join(tmpdir(), 'backup-'));
const original = await startServer('original');
const copy = await startServer('copy');
const sink = await startRawSink();
const settingsOf = (server: { url: string }) => ({
  ...settingsFor(server.url, sink.url),
  SSO_ALLOW_PRIVATE: '1',
});

// The original: people, an SSO provider, some events, and an email that waits in the queue.
await run(createDatabase, original.environment);
const services = createServices(loadConfig(settingsOf(original)), createLogger({ write: () => undefined }));
await migrateToLatest(services.database);
const people = await createPeople(services);
const { amy, carla, acmeHosting } = people;
const provider = await startTestProvider({
  consoleUrl: 'http://console.example',
  adminIds: [acmeHosting.id],
});
await configureSso(services, acmeHosting.id, provider.issuer);
await linkPerson(services, carla, provider.issuer, 'subject-of-carla');
provider.accounts.set(carla.email, { subject: 'subject-of-carla', email: carla.email });
const web = await startWebProcess(settingsOf(original));
const admin = openBrowser(web.url);
await createSession(services, admin, amy);
await admin.get(paths.newTechnician);
await admin.submit({ username: 'ivy', email: 'ivy@acme.example' });
await run(backUp, { ...original.environment, ...settingsOf(original) });
await web.end('SIGTERM');
await services.database.destroy();
await original.stop();

// The copy.
await run(createDatabase, copy.environment);
await run(restore, { ...copy.environment, ...settingsOf(copy) });
const PORT = String(await freePort());
const restored = spawn('sh', ['-c', startWeb], {
  cwd: built,
  env: { ...process.env, ...settingsOf(copy), PORT },
  stdio: 'ignore',
  detached: true,
});
const url = `http://127.0.0.1:${PORT}`;
const isReady = () =>
  fetch(url + paths.readiness).then(
    ({ ok }) => ok,
    () => false,
  );
await waitUntil(isReady, (ready) => ready, 60_000);
const copied = createServices(loadConfig(settingsOf(copy)), createLogger({ write: () => undefined }));

const withCode = await signIn(copied, openBrowser(url), amy);
check('signing in with a password and a code', withCode.heading === 'Dashboard');
check('the page says that emails are held', /emails are held/i.test(withCode.text));
const visitor = openBrowser(url);
await visitor.get('/sso/sign-in');
const withSso = await visitor.submit({ email: carla.email });
check('signing in with SSO', withSso.heading === 'Dashboard');
const held = await startWorkerProcess({ ...settingsOf(copy), MAIL_HOLD: '1' });
await sleep(10_000);
check('no email is sent while MAIL_HOLD is set', sink.mails.length === 0);
await held.end('SIGTERM');
await startWorkerProcess(settingsOf(copy));
await waitUntil(
  () => sink.mails.length,
  (count) => count > 0,
);
check('the email in the queue is sent afterwards', sink.mails[0]?.to === 'ivy@acme.example');
await run('npm run audit:verify', { ...copy.environment, ...settingsOf(copy) });

process.kill(-(restored.pid ?? 0), 'SIGTERM');
killAll();
await copied.database.destroy();
await provider.stop();
await sink.stop();
await copy.stop();
rmSync(folder, { recursive: true, force: true });
process.exit(process.exitCode ?? 0);

/** Starts an empty PostgreSQL. Its environment lets the superuser connect. */
async function startServer(name: string) {
  const data = mkdtempSync(join(folder, name));
  const { runAs } = findHome(data);
  const cluster = join(tmpdir(), `backup-${process.pid}-${name}`);
  const home = {
    cluster,
    runAs,
    binaries: { initdb: join(BIN, 'initdb'), postgres: join(BIN, 'postgres') },
  };
  makeFolder(cluster, runAs);
  await runInitdb(home, [`--pgdata=${cluster}`, '--username=postgres', '--auth=trust', '--no-sync']);
  const { port, child } = await runPostgres(home, { fsync: 'off' }, join(folder, `${name}.log`));
  return {
    url: `postgres://console@127.0.0.1:${port}/${DATABASE}`,
    environment: { PGHOST: '127.0.0.1', PGPORT: port, PGUSER: 'postgres' },
    async stop() {
      await stopPostgres(child);
      rmSync(cluster, { recursive: true, force: true });
    },
  };
}

/** Returns the folder of the built product, as it is deployed. */
async function productFolder(): Promise<string> {
  const product = await builtProduct();
  writeFileSync(join(product, 'dist', 'complete'), '');
  return product;
}

/** Runs commands in the folder of the product, and prints them and their output. Throws an Error if one fails. */
async function run(commands: string, environment: Record<string, string>): Promise<void> {
  console.log(commands.trimEnd().replaceAll(/^/gm, '$ '));
  const { PATH = '', ...rest } = process.env;
  const here = commands.replaceAll('console.dump', join(folder, 'console.dump'));
  // The mail server of this process must be able to respond in the meantime.
  const child = spawn('sh', ['-ec', here], {
    cwd: built,
    env: { ...rest, ...environment, PATH: `${BIN}:${PATH}` },
    stdio: 'inherit',
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`The commands ended with code ${code}`);
}

function check(what: string, isWell: boolean): void {
  console.log(`${isWell ? 'OK    ' : 'FAILED'}  ${what}`);
  if (!isWell) process.exitCode = 1;
}
