import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { claimJobs } from '../../../src/mail/queue/mail-claim-repository.ts';
import { createMailResultWriter } from '../../../src/mail/queue/mail-result-writer.ts';
import type { MailResult } from '../../../src/mail/queue/mail-result-repository.ts';
import { quietLogger } from '../../harness/test-settings.ts';
import { waitUntil } from '../../harness/wait-until.ts';
import { startMailHarness, type MailHarness } from '../mail-harness.ts';

let harness: MailHarness;
beforeAll(async () => {
  harness = await startMailHarness();
});
afterAll(() => harness.stop());

const accepted = (jobId: number): MailResult => ({
  jobId,
  attempt: 1,
  state: 'accepted',
  outcome: 'accepted',
  reply: '250 ok',
  delay: 0,
});

async function claimed(): Promise<number> {
  const { jobId } = await harness.invite(harness.people.bob);
  await claimJobs(harness.services.database, { limit: 10, leaseSeconds: 60, probing: false });
  return jobId;
}

test('the result of an email whose row was deleted is dropped, and the others are written', async () => {
  const { database } = harness.services;
  const [deleted, kept] = [await claimed(), await claimed()];
  await database('mail_jobs').where({ id: deleted }).delete();
  const writer = createMailResultWriter(database, quietLogger);
  writer.add(accepted(deleted));
  writer.add(accepted(kept));
  await writer.stop();
  expect(writer.waiting).toEqual([]);
  expect(await harness.attempts(kept)).toEqual([{ outcome: 'accepted', reply: '250 ok' }]);
});

test('a writer that has stopped does not try again', async () => {
  const { database } = harness.services;
  const jobId = await claimed();
  const writer = createMailResultWriter(database, quietLogger);
  let attempts = 0;
  database.on('query-error', () => (attempts += 1));
  await database.raw('alter table mail_attempts rename to mail_attempts_away');
  writer.add(accepted(jobId));
  await waitUntil(
    () => Promise.resolve(attempts),
    (count) => count > 0,
  );
  await expect(writer.stop()).rejects.toThrow();
  expect(attempts).toBe(2);
  await database.raw('alter table mail_attempts_away rename to mail_attempts');
  // Longer than the writer waits before it tries again.
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect([attempts, writer.waiting]).toEqual([2, [accepted(jobId)]]);
});
