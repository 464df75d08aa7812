import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { startMailHarness, type MailHarness } from '../mail/mail-harness.ts';
import { quick } from '../mail/short-waits.ts';
import { waitUntil } from '../harness/wait-until.ts';
import { rounds, seededRandom, printLine } from './rounds.ts';

jest.setTimeout(60_000 + rounds * 30_000);

let harness: MailHarness;
beforeAll(async () => {
  harness = await startMailHarness();
});
afterAll(() => harness.stop());

const ofListener = { application_name: 'manage-technicians listener' };

test(`R1 the worker’s notification connection is lost ${rounds} times, and no email waits for the next poll`, async () => {
  const random = seededRandom('listener lost');
  const { database } = harness.services;
  const { amy, bob, carla, eve } = harness.people;
  const listening = () =>
    waitUntil(
      () =>
        database('pg_stat_activity')
          .where({ ...ofListener, state: 'idle' })
          .whereRaw('datname = current_database()')
          .whereILike('query', 'listen%'),
      (rows) => rows.length === 1,
    );
  // It polls so rarely that each email is sent because of a notification.
  await harness.startWorker({ ...quick, pollSeconds: 600 });
  const waits: number[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    await listening();
    const lose = sleep(random.between(0, 40)).then(() =>
      database.raw(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where application_name = ? and datname = current_database()`,
        [ofListener.application_name],
      ),
    );
    const jobs: number[] = [];
    for (const person of [amy, bob, carla, eve]) {
      jobs.push((await harness.invite(person)).jobId);
      await sleep(random.between(0, 20));
    }
    await lose;
    const began = performance.now();
    for (const id of jobs) await harness.reached(id, 'accepted');
    waits.push(Math.round(performance.now() - began));
  }
  printLine(`listener lost: all sent ${waits.join(', ')} ms later`);
  expect(harness.sink.messages).toHaveLength(4 * rounds);
});
