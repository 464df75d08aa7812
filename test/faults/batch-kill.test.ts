import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { Knex } from 'knex';
import { actorOf } from '../../src/accounts/account.ts';
import type { Actor } from '../../src/audit/actor.ts';
import { findAccount } from '../../src/accounts/account-repository.ts';
import { ownOrigin } from '../../src/audit/audit-event.ts';
import { findBatchBelow } from '../../src/batches/batch-repository.ts';
import { startBatchWorker } from '../../src/batches/batch-worker.ts';
import { startBatch } from '../../src/batches/start-batch.ts';
import { draftImport } from '../../src/imports/draft-import.ts';
import { killAll, settingsFor, startProcess } from '../harness/product-process.ts';
import { startTestApp, type TestApp } from '../harness/test-app.ts';
import { waitUntil } from '../harness/wait-until.ts';

const ROUNDS = Number(process.env['FAULT_ROUNDS'] ?? 3);
const LINES = 100 + 40 * ROUNDS;

// Includes the wait for the build.
jest.setTimeout(240_000 + 10_000 * ROUNDS);

let harness: TestApp;
let batchId: number;
beforeEach(async () => {
  harness = await startTestApp();
  batchId = await startImport();
});
afterEach(async () => {
  killAll();
  await harness.stop();
});

/** An import that is left to the workers. */
async function startImport(): Promise<number> {
  const { services, people } = harness;
  const account = await findAccount(services.database, people.amy.id);
  const amy = actorOf(account as NonNullable<typeof account>, ownOrigin) satisfies Actor;
  const lines = Array.from({ length: LINES }, (_, at) => ({
    line: at + 2,
    username: `kit${at}`,
    email: `kit${at}@acme-hosting.example`,
    notes: '',
    admin: at % 2 === 0 ? 'acme-east' : '',
    language: '',
    accessEndsOn: '',
    hasMore: false,
  }));
  const source = {
    encoding: 'UTF-8',
    separator: ',',
    headerLine: 1,
    headings: { username: 'username', email: 'e-mail', admin: 'admin' },
    ignored: [],
    ignoredCount: 0,
  };
  const id = await draftImport(services, amy, { lines, source, fileName: 'kits.csv' });
  const batch = await findBatchBelow(services.database, amy.adminPath, id ?? 0);
  await startBatch(services, amy, batch as NonNullable<typeof batch>, { reason: '', accessEndsOn: null });
  return id ?? 0;
}

async function countDone(): Promise<number> {
  const done = await harness.services.database('batch_items').where({ batch_id: batchId, state: 'done' });
  return done.length;
}

const isFinished = async () =>
  (await harness.services.database('batches').where({ id: batchId, state: 'finished' })).length === 1;

/** Expires the lease, as if no worker had continued the batch. */
const endLease = () =>
  harness.services.database('batches').where({ id: batchId, state: 'running' }).update({ lease_until: null });

/** Locks the items from this position on, so that no worker can finish the batch, however late it is killed. */
async function holdItemsFrom(position: number): Promise<Knex.Transaction> {
  const holding = await harness.services.database.transaction();
  const items = holding('batch_items').where({ batch_id: batchId });
  await items.where('position', '>=', position).forUpdate().select('position');
  return holding;
}

/** Each line is exactly one technician with one link, one email and one event, and the batch is one event. */
async function expectEachOnce(): Promise<void> {
  const { rows } = await harness.services.database.raw<{ rows: Record<string, number>[] }>(
    `select (select count(*) from accounts where username like 'kit%') as technicians,
       (select count(*) from one_time_links l join accounts a on a.id = l.account_id
        where a.username like 'kit%') as links,
       (select count(*) from mail_jobs where address like 'kit%') as mails,
       (select count(*) from audit_events where action = 'invite' and subject_name like 'kit%') as events,
       (select count(*) from batch_items where batch_id = ? and state = 'done') as done,
       (select count(*) from audit_events where action = 'run-batch') as batches`,
    [batchId],
  );
  const [technicians, links, mails, events, done] = Array<number>(5).fill(LINES);
  expect(rows[0]).toEqual({ technicians, links, mails, events, done, batches: 1 });
}

test('R1 after workers are killed during an import, the next one continues, and nothing is done twice', async () => {
  const { config } = harness.services;
  for (let round = 0; round < ROUNDS; round += 1) {
    const held = await holdItemsFrom(Math.floor(((round + 1) * LINES) / (ROUNDS + 1)));
    const before = await countDone();
    const worker = await startProcess('src/worker.js', settingsFor(config.databaseUrl, config.smtpUrl));
    await waitUntil(countDone, (done) => done > before);
    // At a different moment in each round.
    await sleep((round * 17) % 60);
    await worker.end('SIGKILL');
    await held.rollback();
    await endLease();
  }
  expect(await isFinished()).toBe(false);
  const last = startBatchWorker(harness.services);
  await waitUntil(isFinished, (finished) => finished);
  await last.stop();
  await expectEachOnce();
});

test('R4 three workers on one batch, because its lease expired too early, do nothing twice', async () => {
  const workers = [1, 2, 3].map(() => startBatchWorker(harness.services));
  await waitUntil(
    async () => {
      await endLease();
      return isFinished();
    },
    (finished) => finished,
  );
  await Promise.all(workers.map((worker) => worker.stop()));
  await expectEachOnce();
});
