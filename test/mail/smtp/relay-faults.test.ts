import { catalogues } from '../../../src/locales/catalogues.ts';
import { readText } from '../../../src/locales/stored-text.ts';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Behaviour } from '../../harness/smtp-sink.ts';
import { startMailHarness, type MailHarness } from '../mail-harness.ts';
import { quick, shortLeases } from '../short-waits.ts';
import { waitUntil } from '../../harness/wait-until.ts';

let harness: MailHarness;
beforeAll(async () => {
  harness = await startMailHarness();
});
afterEach(() => harness.clear());
afterAll(() => harness.stop());

const pauseOf = () =>
  harness.services
    .database('mail_relay')
    .first<{ failures: number; reason: string; paused_until: Date | null }>();

/** Makes the retries due. */
async function endPauses(): Promise<void> {
  const { database } = harness.services;
  await database('mail_relay').where('failures', '>', 0).update({ paused_until: database.fn.now() });
  await database('mail_jobs').where({ state: 'deferred' }).update({ next_attempt_at: database.fn.now() });
}

async function inviteMany(count: number): Promise<number[]> {
  const { bob, amy, eve, carla, gus, will, zoe, east, west, blue } = harness.people;
  const people = [bob, amy, eve, carla, gus, will, zoe, east, west, blue];
  const ids: number[] = [];
  for (const person of people.slice(0, count)) ids.push((await harness.invite(person)).jobId);
  return ids;
}

describe('R2 a mail server that is down', () => {
  test.each<[Behaviour, RegExp]>([
    ['refuse-connection', /Nothing accepts connections/],
    ['421', /^421 /],
  ])(
    'with %s causes one pause, not an attempt for each email, and nothing is lost',
    async (behaviour, reason) => {
      await harness.sink.behave(behaviour);
      const ids = await inviteMany(10);
      await harness.startWorker({ ...quick, firstPauseSeconds: 30 }, '?pool=2');
      const pause = await waitUntil(pauseOf, ({ failures }) => failures > 0);
      expect(readText(catalogues.en, pause.reason)).toMatch(reason);
      await waitUntil(
        () => harness.services.database('mail_jobs').where({ state: 'sending' }),
        (rows) => rows.length === 0,
      );
      const tries = await harness.services.database('mail_attempts');
      expect(tries.length).toBeGreaterThan(0);
      expect(tries.length).toBeLessThanOrEqual(4);

      await harness.sink.behave('accept');
      await endPauses();
      for (const id of ids) await harness.reached(id, 'accepted');
      expect(harness.sink.messages).toHaveLength(10);
      expect(await pauseOf()).toMatchObject({ failures: 0, reason: '', paused_until: null });
    },
  );

  test('is tried again after a pause that gets longer each time', async () => {
    await harness.sink.behave('refuse-connection');
    const { jobId } = await harness.invite(harness.people.bob);
    await harness.startWorker({ ...quick, firstPauseSeconds: 0.2 });
    await waitUntil(pauseOf, ({ failures }) => failures >= 3);
    await harness.sink.behave('accept');
    await harness.reached(jobId, 'accepted');
    expect(harness.sink.messages).toHaveLength(1);
  });

  test('makes all workers pause together', async () => {
    await harness.sink.behave('refuse-connection');
    await inviteMany(10);
    const patient = { ...quick, firstPauseSeconds: 30 };
    await Promise.all([1, 2, 3].map(() => harness.startWorker(patient, '?pool=1')));
    await waitUntil(pauseOf, ({ failures }) => failures > 0);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect((await pauseOf()).failures).toBe(1);
    expect((await harness.services.database('mail_attempts')).length).toBeLessThanOrEqual(3);
  });
});

describe('R2 a mail server that does not accept an email', () => {
  test.each<[Behaviour, RegExp]>([
    ['550', /^550 5\.1\.1 No such user here/],
    ['554', /^554 5\.7\.1 Message refused/],
  ])('with %s makes the refusal final, and the reply is stored', async (behaviour, reply) => {
    await harness.sink.behave(behaviour);
    const { jobId } = await harness.invite(harness.people.bob);
    await harness.startWorker();
    expect((await harness.reached(jobId, 'refused')).reply).toMatch(reply);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(await harness.attempts(jobId)).toHaveLength(1);
    expect((await pauseOf()).failures).toBe(0);
  });

  test('and replies with text that the database cannot store: one clean line is kept, and the other emails get their status', async () => {
    await harness.sink.behave('odd-550');
    const odd = (await harness.invite(harness.people.eve)).jobId;
    await harness.startWorker();
    const { reply } = await harness.reached(odd, 'refused');
    expect(reply).toMatch(/^550 x{495}$/);
    await harness.sink.behave('accept');
    await harness.reached((await harness.invite(harness.people.bob)).jobId, 'accepted');
  });

  test('with 450 gets the email again later, and others are not delayed', async () => {
    await harness.sink.behave('450');
    const { jobId } = await harness.invite(harness.people.bob);
    await harness.startWorker();
    expect((await harness.reached(jobId, 'deferred')).reply).toMatch(/^450 4\.2\.1 Mailbox busy/);
    await harness.sink.behave('accept');
    await harness.reached(jobId, 'accepted');
    const tries = await harness.attempts(jobId);
    expect(tries.at(-1)?.outcome).toBe('accepted');
    expect(tries.slice(0, -1).every(({ outcome }) => outcome === 'deferred')).toBe(true);
  });
});

describe('R2 a mail server that breaks off the connection', () => {
  test('after DATA gets the same email again with the same link, because the result is unknown', async () => {
    await harness.sink.behave('drop-after-data');
    const { jobId } = await harness.invite(harness.people.bob);
    await harness.startWorker();
    await waitUntil(
      () => harness.sink.unanswered,
      (mails) => mails.length > 0,
    );
    expect((await harness.reached(jobId, 'deferred')).reply).toMatch(/closed the connection without a reply/);
    expect((await harness.attempts(jobId))[0]?.outcome).toBe('interrupted');
    await harness.sink.behave('accept');
    await harness.reached(jobId, 'accepted');
    const [first] = harness.sink.unanswered;
    const [last] = harness.sink.messages;
    expect(last?.messageId).toBe(first?.messageId);
    expect(last?.text).toBe(first?.text);
    expect(last?.headers.find(({ name }) => name === 'Date')).toEqual(
      first?.headers.find(({ name }) => name === 'Date'),
    );
  });

  test('every time is treated as down after a few attempts', async () => {
    await harness.sink.behave('drop-after-data');
    const ids = await inviteMany(10);
    await harness.startWorker({ ...quick, firstPauseSeconds: 30 }, '?pool=1');
    await waitUntil(pauseOf, ({ failures }) => failures > 0);
    expect(harness.sink.unanswered.length).toBeLessThanOrEqual(4);
    await harness.sink.behave('accept');
    await endPauses();
    for (const id of ids) await harness.reached(id, 'accepted');
    expect(new Set(harness.sink.messages.map(({ messageId }) => messageId)).size).toBe(10);
  });

  test('by not responding: the job stays claimed in the meantime, and other emails do not wait for ever', async () => {
    await harness.sink.behave('stall');
    const { jobId } = await harness.invite(harness.people.bob);
    await harness.startWorker(shortLeases, '?greetingTimeout=4500&socketTimeout=4500');
    await harness.startWorker(shortLeases, '?greetingTimeout=4500&socketTimeout=4500');
    await harness.reached(jobId, 'sending');
    // Longer than the lease, which is extended, so the other worker does not claim the job.
    await new Promise((resolve) => setTimeout(resolve, 3000));
    expect(await harness.job(jobId)).toMatchObject({ state: 'sending', attempts: 1 });
    expect((await harness.reached(jobId, 'deferred')).reply).toMatch(
      /didn’t send its greeting|stopped responding/,
    );
    await harness.sink.behave('refuse-connection');
    await harness.sink.behave('accept');
    await harness.reached(jobId, 'accepted');
    expect(harness.sink.messages).toHaveLength(1);
  });
});

describe('R5 a mail worker that is stopped', () => {
  test('finishes the email that it is sending, and releases the others', async () => {
    const ids = await inviteMany(10);
    await harness.sink.behave('stall');
    const worker = await harness.startWorker(quick, '?pool=1');
    await waitUntil(
      () => harness.services.database('mail_jobs').where({ state: 'sending' }),
      (rows) => rows.length === 10,
    );
    const stopped = worker.stop();
    await waitUntil(
      () => harness.services.database('mail_jobs').where({ state: 'sending' }),
      (rows) => rows.length === 1,
    );
    // The server responds again: the greeting arrives and the email is sent.
    await harness.sink.behave('accept');
    await stopped;
    const states = await harness.services.database('mail_jobs').orderBy('id').pluck<string[]>('state');
    expect(states).toEqual(['accepted', ...Array.from({ length: 9 }, () => 'queued')]);
    expect(harness.sink.messages).toHaveLength(1);
    expect(ids).toHaveLength(10);
  });

  test('waits for an unresponsive mail server only for a limited time', async () => {
    const { jobId } = await harness.invite(harness.people.bob);
    await harness.sink.behave('stall');
    const worker = await harness.startWorker({ ...quick, stopSeconds: 0.5 });
    await harness.reached(jobId, 'sending');
    const began = performance.now();
    await worker.stop();
    expect(performance.now() - began).toBeLessThan(3000);
    expect(await harness.job(jobId)).toMatchObject({
      state: 'deferred',
      reply: 'The worker was stopped before the mail server replied',
    });
    await harness.sink.behave('refuse-connection');
    await harness.sink.behave('accept');
    await harness.startWorker();
    await harness.reached(jobId, 'accepted');
  });
});
