import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { loadConfig } from '../../src/config.ts';
import { migrateToLatest } from '../../src/database/migrate.ts';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../src/embedded/embedded-postgres.ts';
import { paths } from '../../src/paths.ts';
import { createServices, type Services } from '../../src/services.ts';
import { openBrowser } from '../harness/browser-like.ts';
import { freePort } from '../../src/embedded/free-port.ts';
import { createPeople, PASSWORD, signIn, type People } from '../harness/people.ts';
import { waitUntil } from '../harness/wait-until.ts';
import { credentialsOf, post, type Credentials } from './by-hand.ts';
import {
  killAll,
  settingsFor,
  startWebProcess,
  startWorkerProcess,
  type ProductProcess,
  type WebProcess,
} from '../harness/product-process.ts';
import { startRawSink, type RawSink } from './raw-sink.ts';
import { rounds, seededRandom, printLine } from './rounds.ts';
import { quietLogger } from '../harness/test-settings.ts';

// Includes the wait for the build.
jest.setTimeout(240_000 + rounds * 30_000);

const dataDirectory = mkdtempSync(join(tmpdir(), 'manage-technicians-restarted-'));
let postgres: EmbeddedPostgres;
let port: string;
let sink: RawSink;
let services: Services;
let people: People;
let web: WebProcess;
let worker: ProductProcess;

const startPostgres = () =>
  startEmbeddedPostgres({ dataDirectory, log: () => undefined, settings: { port, fsync: 'off' } });

beforeAll(async () => {
  port = String(await freePort());
  postgres = await startPostgres();
  sink = await startRawSink();
  const settings = settingsFor(postgres.connectionString, sink.url);
  services = createServices(loadConfig(settings), quietLogger);
  await migrateToLatest(services.database);
  people = await createPeople(services);
  [web, worker] = await Promise.all([startWebProcess(settings), startWorkerProcess(settings)]);
});
afterAll(async () => {
  killAll();
  await sink.stop();
  await services.database.destroy();
  await postgres.stop();
  for (const folder of [dataDirectory, postgres.cluster]) rmSync(folder, { recursive: true, force: true });
});

/** A person who keeps sending requests. Every response is recorded. */
interface Load {
  statuses: Map<number, number>;
  stop(): Promise<void>;
}

function sendRepeatedly(ask: () => Promise<number>): Load {
  const statuses = new Map<number, number>();
  const stop = new AbortController();
  const asking = (async () => {
    while (!stop.signal.aborted) {
      const status = await ask();
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      // Someone reads the response.
      await sleep(20);
    }
  })();
  return {
    statuses,
    stop() {
      stop.abort();
      return asking;
    },
  };
}

test(`R3 PostgreSQL restarts under load ${rounds} times: requests get a 503 in the meantime, and everything works afterwards`, async () => {
  const random = seededRandom('PostgreSQL restarted');
  const amy = openBrowser(web.url);
  await signIn(services, amy, people.amy);
  await amy.get(paths.newTechnician);
  const credentials = credentialsOf(amy);
  const recoveries: number[] = [];
  const invited: string[] = [];

  for (let round = 1; round <= rounds; round += 1) {
    const stranger = openBrowser(web.url);
    await stranger.get(paths.signIn);
    const strangers = credentialsOf(stranger);
    const pending = await pendingSecondFactor();
    let invitation = 0;
    const loads = {
      pages: sendRepeatedly(async () => (await amy.get(paths.technicians)).status),
      invitations: sendRepeatedly(async () => {
        const username = `r${round}.${invitation++}`;
        const status = await invite(credentials, username);
        if (status === 303) invited.push(username);
        return status;
      }),
      guesses: sendRepeatedly(() => guess(strangers)),
      codes: sendRepeatedly(
        async () => (await post(web.url + paths.signInCode, pending, { code: '000000' })).status,
      ),
      doors: sendRepeatedly(
        async () => (await openBrowser(web.url).get(paths.dashboard, { follow: false })).status,
      ),
    };
    await waitUntil(
      () => loads.pages.statuses.get(200) ?? 0,
      (count) => count > 0,
    );
    await sleep(random.between(0, 400));
    await stopPostgres(random.oneOf(['in good order', 'at once']));
    await waitUntil(health, (status) => status === 503, 6_000);
    await sleep(random.between(0, 1_000));
    await waitUntil(
      () => [loads.pages, loads.invitations].map(({ statuses }) => statuses.get(503) ?? 0),
      (refused) => Math.min(...refused) > 0,
    );
    postgres = await startPostgres();

    const back = performance.now();
    await waitUntil(
      () => amy.get(paths.technicians),
      ({ status }) => status === 200,
      10_000,
    );
    recoveries.push(performance.now() - back);
    expect(await health()).toBe(200);
    await sleep(200);
    await Promise.all(Object.values(loads).map((load) => load.stop()));

    expect(web.isAlive() && worker.isAlive()).toBe(true);
    expect([...loads.pages.statuses.keys()].sort()).toEqual([200, 503]);
    expect(loads.invitations.statuses.get(503)).toBeGreaterThan(0);
    for (const status of loads.invitations.statuses.keys()) expect([303, 503]).toContain(status);
    // A wrong password, too many attempts, or an unavailable database: they are never signed in.
    for (const status of loads.guesses.statuses.keys()) expect([401, 429, 503]).toContain(status);
    for (const status of loads.doors.statuses.keys()) expect([302, 303, 503]).toContain(status);
    // A wrong code. After five, the pending sign-in and its forms have ended.
    for (const status of loads.codes.statuses.keys()) expect([303, 403, 422, 429, 503]).toContain(status);
    const signedIn = services.database('sessions').where({ stage: 'signed-in' });
    expect(await signedIn.pluck('account_id')).toEqual([people.amy.id]);
  }
  printLine(
    `PostgreSQL restarted: back after ${recoveries.map((each) => Math.round(each)).join(', ')} ms; ${invited.length} invited`,
  );
  await expectAllInvited(invited);
});

async function stopPostgres(how: 'in good order' | 'at once'): Promise<void> {
  if (how === 'at once') {
    const [pid] = readFileSync(join(postgres.cluster, 'postmaster.pid'), 'utf8').split('\n');
    process.kill(Number(pid), 'SIGQUIT');
  }
  await postgres.stop();
}

async function health(): Promise<number> {
  return (await fetch(web.url + paths.health)).status;
}

async function invite(credentials: Credentials, username: string): Promise<number> {
  const { status } = await post(web.url + paths.newTechnician, credentials, {
    admin: 'acme-hosting',
    username,
    email: `${username}@acme.example`,
    notes: '',
  });
  return status;
}

/** Will, who has lost his phone, with his password. */
async function pendingSecondFactor(): Promise<Credentials> {
  await services.database('rate_limit_buckets').delete();
  const will = openBrowser(web.url);
  await will.get(paths.signIn);
  await will.submit({ identifier: people.will.username, password: PASSWORD });
  return credentialsOf(will);
}

async function guess(credentials: Credentials): Promise<number> {
  const fields = { identifier: 'carla', password: `${PASSWORD} not` };
  return (await post(web.url + paths.signIn, credentials, fields)).status;
}

/** If the response said it was done, the technician exists and the email is sent. */
async function expectAllInvited(invited: string[]): Promise<void> {
  const there = await services.database('accounts').whereIn('username', invited).pluck<string[]>('username');
  expect(there.sort()).toEqual(invited.sort());
  // An email that was being sent when PostgreSQL stopped is sent again when its lease ends.
  await services
    .database('mail_jobs')
    .where({ state: 'sending' })
    .update({ next_attempt_at: services.database.fn.now() });
  await waitUntil(
    () => invited.filter((username) => !sink.mails.some(({ to }) => to === `${username}@acme.example`)),
    (missing) => missing.length === 0,
  );
}
