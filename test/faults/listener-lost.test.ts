import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { openMailRoom, type MailRoom } from '../mail/mail-room.ts';
import { quick } from '../mail/quick.ts';
import { waitUntil } from '../harness/wait-until.ts';
import { rounds, seededChance, tell } from './rounds.ts';

jest.setTimeout(60_000 + rounds * 30_000);

let room: MailRoom;
beforeAll(async () => {
  room = await openMailRoom();
});
afterAll(() => room.stop());

const ofListener = { application_name: 'manage-technicians listener' };

test(`R1 the worker’s notification connection is lost ${rounds} times, and no email waits for the next poll`, async () => {
  const chance = seededChance('listener lost');
  const { database } = room.services;
  const { amy, bob, carla, eve } = room.people;
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
  await room.startWorker({ ...quick, pollSeconds: 600 });
  const waits: number[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    await listening();
    const lose = sleep(chance.between(0, 40)).then(() =>
      database.raw(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where application_name = ? and datname = current_database()`,
        [ofListener.application_name],
      ),
    );
    const jobs: number[] = [];
    for (const person of [amy, bob, carla, eve]) {
      jobs.push((await room.invite(person)).jobId);
      await sleep(chance.between(0, 20));
    }
    await lose;
    const began = performance.now();
    for (const id of jobs) await room.reached(id, 'accepted');
    waits.push(Math.round(performance.now() - began));
  }
  tell(`listener lost: all sent ${waits.join(', ')} ms later`);
  expect(room.sink.messages).toHaveLength(4 * rounds);
});
