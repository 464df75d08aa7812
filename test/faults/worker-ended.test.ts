import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import { loadConfig } from '../../src/config.ts';
import { readToken } from '../../src/links/link-token.ts';
import { createServices, type Services } from '../../src/services.ts';
import { inviteMany } from '../harness/many-invitations.ts';
import { createPeople, type People } from '../harness/people.ts';
import { createTestDatabase, type TestDatabase } from '../harness/test-database.ts';
import { waitUntil } from '../harness/wait-until.ts';
import { killAll, settingsFor, startWorkerProcess, type ProductProcess } from '../harness/product-process.ts';
import { startRawSink, type RawMail, type RawSink } from './raw-sink.ts';
import { rounds, seededRandom, printLine } from './rounds.ts';
import { quietLogger } from '../harness/test-settings.ts';

const JOBS = 300;

// Includes the wait for the build.
jest.setTimeout(240_000 + rounds * 30_000);

let own: TestDatabase;
let sink: RawSink;
let services: Services;
let people: People;
let workers: ProductProcess[] = [];

const startWithShortLeases = () =>
  startWorkerProcess(settingsFor(own.url, sink.url), { script: 'test/faults/impatient-worker.js' });
const startDefaultWorker = () =>
  startWorkerProcess(settingsFor(own.url, sink.url), { preload: 'test/harness/time-to-stop.js' });

beforeAll(async () => {
  own = await createTestDatabase();
  sink = await startRawSink();
  services = createServices(loadConfig(settingsFor(own.url, sink.url)), quietLogger);
  people = await createPeople(services);
});
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.end('SIGTERM')));
});
afterAll(async () => {
  killAll();
  await sink.stop();
  await services.database.destroy();
  await own.drop();
});

test(`R1 one of three workers is killed during ${JOBS} jobs, ${rounds} times, and every email is still sent`, async () => {
  const random = seededRandom('worker killed');
  workers = await Promise.all([startWithShortLeases(), startWithShortLeases(), startWithShortLeases()]);
  for (let round = 1; round <= rounds; round += 1) {
    const after = random.between(1, JOBS - 50);
    await endOneDuring(`killed${round}-`, 'SIGKILL', after, random.between(0, 2), startWithShortLeases);
  }
  const inHand = await services.database('mail_attempts').where({ outcome: 'interrupted' });
  const mails = mailsByJob();
  const twice = [...mails.values()].filter((copies) => copies.length > 1);
  printLine(`worker killed: ${JOBS * rounds} mails, ${inHand.length} in hand, ${twice.length} sent twice`);
  // Most jobs had a lease when their worker was killed.
  expect(inHand.length).toBeGreaterThan(rounds / 2);
  await expectEachMailOnceAtLeast(mails, JOBS * rounds);
  for (const copies of twice) {
    expect(new Set(copies.map(({ messageId }) => messageId)).size).toBe(1);
    expect(new Set(copies.map(({ link }) => link)).size).toBe(1);
  }
});

test(`R5 one of three workers is stopped during ${JOBS} jobs, and every email is sent exactly once`, async () => {
  const random = seededRandom('worker stopped');
  workers = await Promise.all([startDefaultWorker(), startDefaultWorker(), startDefaultWorker()]);
  await services.database('mail_jobs').delete();
  sink.mails.length = 0;
  const times = Math.ceil(rounds / 5);
  for (let round = 1; round <= times; round += 1) {
    const after = random.between(1, JOBS - 50);
    await endOneDuring(`stopped${round}-`, 'SIGTERM', after, random.between(0, 2), startDefaultWorker);
  }
  expect(await services.database('mail_attempts').where({ outcome: 'interrupted' })).toEqual([]);
  expect(sink.mails).toHaveLength(JOBS * times);
  await expectEachMailOnceAtLeast(mailsByJob(), JOBS * times);
});

/** Ends a worker after so many emails of a new batch have been sent. The others and a new one send the rest. */
async function endOneDuring(
  prefix: string,
  signal: 'SIGKILL' | 'SIGTERM',
  after: number,
  which: number,
  startAnother: () => Promise<ProductProcess>,
): Promise<void> {
  const before = sink.mails.length;
  await inviteMany(services, people.acmeHosting.id, prefix, JOBS);
  await waitUntil(
    () => sink.mails.length,
    (count) => count >= before + after,
  );
  const [ended] = workers.splice(which, 1);
  expect(await ended?.end(signal)).toBe(signal === 'SIGTERM' ? 0 : null);
  if (signal === 'SIGTERM') expect((await ended?.says('time to stop'))?.['ms']).toBeLessThan(10_000);
  workers.push(await startAnother());
  await waitUntil(
    () => services.database('mail_jobs').whereNot({ state: 'accepted' }).count<{ count: number }[]>(),
    ([waiting]) => waiting?.count === 0,
  );
}

/** The emails that the sink received, by the job's ID in their Message-ID. */
function mailsByJob(): Map<number, RawMail[]> {
  const mails = new Map<number, RawMail[]>();
  for (const mail of sink.mails) {
    const id = Number(/\.(\d+)@/.exec(mail.messageId)?.[1]);
    mails.set(id, [...(mails.get(id) ?? []), mail]);
  }
  return mails;
}

async function expectEachMailOnceAtLeast(mails: Map<number, RawMail[]>, count: number): Promise<void> {
  const jobs = await services
    .database('mail_jobs')
    .select<{ id: number; address: string; linkId: string }[]>('id', 'address', 'link_id as linkId');
  expect(jobs).toHaveLength(count);
  for (const { id, address, linkId } of jobs) {
    const [mail] = mails.get(id) ?? [];
    expect(mail?.to).toBe(address);
    const token = /\/invitation\/(.+)/.exec(mail?.link ?? '')?.[1] ?? '';
    expect(readToken(services.keyring, 'invitation', token)).toBe(linkId);
  }
  expect(mails.size).toBe(count);
}
