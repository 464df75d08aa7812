import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { findAccount } from '../../src/accounts/account-repository.ts';
import { actorOf } from '../../src/accounts/account.ts';
import { storeSignOff } from '../../src/reviews/access-review-repository.ts';
import { startReview } from '../../src/reviews/start-review.ts';
import { startTestApp, type TestApp } from '../harness/test-app.ts';
import { whileWaitingFor } from '../harness/while-waiting.ts';

let harness: TestApp;
beforeAll(async () => {
  harness = await startTestApp();
});
afterAll(() => harness.stop());

test('R4 a review can be started at the same moment as the last one is signed off', async () => {
  const { services, people } = harness;
  const { database } = services;
  const account = await findAccount(database, people.acme.id);
  if (!account) throw new Error('acme has no login');
  const actor = actorOf(account, { address: '192.0.2.1', userAgent: 'test', requestId: 'test' });
  const first = await startReview(services, actor);
  const counts = { total: 0, keep: 0, 'set-end-date': 0, deactivate: 0, undecided: 0, gone: 0 };
  const second = await whileWaitingFor(
    database,
    // The second start finds that a review is open, and has to wait here before it can read which one.
    (sql) => sql.raw('lock table former_admins in access exclusive mode'),
    () => startReview(services, actor),
    (sql) =>
      storeSignOff(
        sql,
        { id: first, adminName: 'Acme' },
        { byId: people.acme.id, by: 'acme', zone: 'UTC', reason: '', counts, sha256: '0'.repeat(64) },
      ),
  );
  expect(second).not.toBe(first);
  const reviews = await database('access_reviews').orderBy('id').select('id', 'signed_off_by');
  expect(reviews).toEqual([
    { id: first, signed_off_by: 'acme' },
    { id: second, signed_off_by: null },
  ]);
});
