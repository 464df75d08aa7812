import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import { loadConfig } from '../../src/config.ts';
import { migrateToLatest } from '../../src/database/migrate.ts';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../src/embedded/embedded-postgres.ts';
import { freePort } from '../../src/embedded/free-port.ts';
import { hashToken, newToken } from '../../src/lib/random-token.ts';
import { paths } from '../../src/paths.ts';
import { createServices, type Services } from '../../src/services.ts';
import { openBrowser, type BrowserLike } from '../harness/browser-like.ts';
import { startDatabaseProxy, type DatabaseProxy } from '../harness/database-proxy.ts';
import { createPeople, signIn } from '../harness/people.ts';
import {
  killAll,
  settingsFor,
  startProcess,
  startWebProcess,
  startWorkerProcess,
  type ProductProcess,
} from '../harness/product-process.ts';
import { addedPanel } from '../web/gate/panels.ts';
import { waitUntil } from '../harness/wait-until.ts';
import { quietLogger } from '../harness/test-settings.ts';

// Includes the wait for the build.
jest.setTimeout(300_000);

const dataDirectory = mkdtempSync(join(tmpdir(), 'manage-technicians-silent-'));
let postgres: EmbeddedPostgres;
let proxy: DatabaseProxy;
let services: Services;
let people: Awaited<ReturnType<typeof createPeople>>;
let amy: BrowserLike;
let settings: Record<string, string>;
/** Each process with the URL of its health checks. */
let processes: Record<'web' | 'worker' | 'provider', ProductProcess & { url: string }>;

beforeAll(async () => {
  postgres = await startEmbeddedPostgres({ dataDirectory, log: () => undefined, settings: { fsync: 'off' } });
  proxy = await startDatabaseProxy(postgres.connectionString);
  services = createServices(
    loadConfig(settingsFor(postgres.connectionString, 'smtp://127.0.0.1:1')),
    quietLogger,
  );
  await migrateToLatest(services.database);
  people = await createPeople(services);
  const [SSO_PORT, WORKER_PORT] = [String(await freePort()), String(await freePort())];
  settings = {
    ...settingsFor(proxy.urlFor(postgres.connectionString), 'smtp://127.0.0.1:1'),
    DATABASE_TIMEOUT: '1',
    SSO_PORT,
    WORKER_PORT,
  };
  const [web, worker, provider] = await Promise.all([
    startWebProcess(settings),
    startWorkerProcess(settings),
    startProcess('src/commands/sso-provider.js', settings),
  ]);
  await provider.says('the provider is listening');
  const at = (port: string) => `http://127.0.0.1:${port}`;
  processes = {
    web,
    worker: { ...worker, url: at(WORKER_PORT) },
    provider: { ...provider, url: at(SSO_PORT) },
  };
  amy = openBrowser(web.url);
  await signIn(services, amy, people.amy);
  expect(await list(web)).toBe(200);
});
afterEach(() => proxy.restore());
afterAll(async () => {
  killAll();
  await proxy.stop();
  await services.database.destroy();
  await postgres.stop();
  for (const folder of [dataDirectory, postgres.cluster]) rmSync(folder, { recursive: true, force: true });
});

/** Two seconds, and two more for a busy machine. */
const HEALTH_LIMIT_MS = 4_000;

/** Returns the statuses of this path at each process. Fails if one takes too long. */
async function statusesOf(path: string): Promise<Record<string, number>> {
  const entries = Object.entries(processes).map(async ([name, { url }]) => {
    const response = await fetch(url + path, { signal: AbortSignal.timeout(HEALTH_LIMIT_MS) });
    return [name, response.status] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

const isEach = (status: number) => (statuses: Record<string, number>) =>
  Object.values(statuses).every((each) => each === status);
const all = (status: number) => ({ web: status, worker: status, provider: status });

/** Opens the list of technicians as Amy. Returns the status. */
async function list({ url }: { url: string }): Promise<number> {
  const cookie = [...amy.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const response = await fetch(url + paths.technicians, { headers: { cookie, 'user-agent': amy.userAgent } });
  return response.status;
}

test('R3 if the database stops responding, every process is not ready within two seconds, pages respond with 503, and all recover', async () => {
  const { web } = processes;
  expect(await statusesOf(paths.readiness)).toEqual(all(200));

  proxy.silence();
  // More than the list's limiter admits at once, so that each slot is held by a statement without a response.
  const lists = Array.from({ length: 2 * availableParallelism() + 4 }, () => list(web));
  expect(await statusesOf(paths.readiness)).toEqual(all(503));
  expect(await statusesOf(paths.liveness)).toEqual(all(200));
  expect(await statusesOf(paths.health)).toEqual(all(503));
  expect(new Set(await Promise.all(lists))).toEqual(new Set([503]));

  await proxy.restore();
  const began = performance.now();
  await waitUntil(() => statusesOf(paths.readiness), isEach(200));
  expect(await list(web)).toBe(200);
  expect(performance.now() - began).toBeLessThan(10_000);
});

test('R3 a process without connections is not ready while the postmaster is stopped, and it recovers', async () => {
  const [postmaster] = readFileSync(join(postgres.cluster, 'postmaster.pid'), 'utf8').split('\n').map(Number);
  if (!postmaster) throw new Error('There is no postmaster');
  try {
    process.kill(postmaster, 'SIGSTOP');
    await services.database.raw(
      `select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()`,
    );
    await waitUntil(() => statusesOf(paths.readiness), isEach(503));
    expect(await statusesOf(paths.liveness)).toEqual(all(200));
  } finally {
    process.kill(postmaster, 'SIGCONT');
  }
  await waitUntil(() => statusesOf(paths.readiness), isEach(200));
});

test('R3, G3 while the database is silent, each check of a panel is refused within six seconds, whatever the time limit of statements', async () => {
  const patient = await startWebProcess({ ...settings, DATABASE_TIMEOUT: '45' });
  const token = newToken();
  const [session] = await services
    .database('sessions')
    .where({ account_id: people.amy.id })
    .pluck<string[]>('id_hash');
  const panel = await addedPanel({ services, people }, { origin: 'http://panel.example' });
  await services
    .database('panel_sessions')
    .insert({ token_hash: hashToken(token), panel_id: panel.id, session_id_hash: session });
  const check = async (method: string) => {
    const { status, headers } = await fetch(patient.url + paths.gateForward, {
      headers: {
        'Gate-Key': panel.key,
        'X-Forwarded-Method': method,
        'X-Forwarded-Proto': 'http',
        'X-Forwarded-Host': 'panel.example',
        'X-Forwarded-Uri': '/ui/',
        Cookie: `gate=${token}`,
      },
    });
    return [status, headers.get('remote-user')];
  };
  expect(await check('GET')).toEqual([200, 'amy']);

  proxy.silence();
  const began = performance.now();
  // More than there are connections.
  const checks = Array.from({ length: 40 }, (_, index) => check(index % 2 === 0 ? 'GET' : 'POST'));
  expect(new Set((await Promise.all(checks)).map(String))).toEqual(new Set(['503,']));
  // One more for a busy machine.
  expect(performance.now() - began).toBeLessThan(7_000);

  await proxy.restore();
  await waitUntil(
    () => check('POST'),
    ([status]) => status === 200,
  );
  await patient.end('SIGTERM');
});

test('R5 SIGTERM ends every process within its time limit while the database is silent', async () => {
  // Its statements wait far longer than a process may take to stop.
  const patient = await startWebProcess({ ...settings, DATABASE_TIMEOUT: '45' });
  expect(await list(patient)).toBe(200);
  proxy.silence();
  const hanging = list(patient).catch(() => undefined);
  expect((await fetch(patient.url + paths.liveness)).status).toBe(200);
  const began = performance.now();
  const ended = Object.entries({ ...processes, patient }).map(async ([name, each]) => {
    const code = await each.end('SIGTERM');
    return [name, { code, isSoon: performance.now() - began < 10_000 }] as const;
  });
  const soon = { code: 0, isSoon: true };
  expect(Object.fromEntries(await Promise.all(ended))).toEqual({
    web: soon,
    worker: soon,
    // It has two pools to close, and closing one must not wait for the server's reply.
    provider: soon,
    patient: { code: 1, isSoon: false },
  });
  expect(performance.now() - began).toBeLessThan(20_000);
  await hanging;
  await patient.says('did not stop in time, exiting now');
});
