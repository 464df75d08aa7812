import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { recordEndedAccess } from '../../src/access-rules/access-end-jobs.ts';
import { activate } from '../../src/account-actions/activate.ts';
import { deactivate } from '../../src/account-actions/deactivate.ts';
import { edit, storedDetails } from '../../src/account-actions/edit.ts';
import { ActionRefusedError } from '../../src/accounts/account-errors.ts';
import { maySignIn } from '../../src/accounts/account-policy.ts';
import { findAccount, mayBeSignedIn } from '../../src/accounts/account-repository.ts';
import { actorOf, type Account } from '../../src/accounts/account.ts';
import { startTestApp, type TestApp } from '../harness/test-app.ts';

let harness: TestApp;
beforeAll(async () => {
  harness = await startTestApp();
});
afterAll(() => harness.stop());

/** What should be true about the login. */
interface Model {
  isDeactivated: boolean;
  end: 'none' | 'future' | 'past';
}

const hasAccess = ({ isDeactivated, end }: Model) => !isDeactivated && end !== 'past';

const later = '2099-12-31';

/** What people, the worker and the passage of time can do, and what the model says about it. */
const steps: Record<
  string,
  { run: (account: Account) => Promise<unknown>; expected: (model: Model) => Model }
> = {
  'set a later date': {
    run: (account) => setEnd(account, later),
    expected: (model) => ({ ...model, end: 'future' }),
  },
  'remove the date': {
    run: (account) => setEnd(account, null),
    expected: (model) => ({ ...model, end: 'none' }),
  },
  'the day passes': {
    run: ({ id }) =>
      harness.services
        .database('accounts')
        .where({ id })
        .whereNotNull('access_ends_on')
        .update({ access_ends_on: '2026-03-03', access_ends_at: '2026-03-04T00:00:00Z' }),
    expected: (model) => ({ ...model, end: model.end === 'none' ? 'none' : 'past' }),
  },
  'a worker runs': {
    run: () => recordEndedAccess(harness.services, new AbortController().signal),
    expected: (model) => model,
  },
  deactivate: {
    run: async ({ id }) => deactivate.perform(harness.services, await acting(), id, ''),
    expected: (model) => (hasAccess(model) ? { ...model, isDeactivated: true } : model),
  },
  'activate without an end date': {
    run: async ({ id }) => activate.perform(harness.services, await acting(), id, '', null),
    expected: (model) =>
      hasAccess(model) ? model : { isDeactivated: false, end: model.end === 'past' ? 'none' : model.end },
  },
  'activate in bulk': {
    run: async ({ id }) => activate.perform(harness.services, await acting(), id, ''),
    expected: (model) => (model.end === 'past' ? model : { ...model, isDeactivated: false }),
  },
};

async function acting() {
  const account = await findEve(harness.people.amy.id);
  return actorOf(account, { address: '', userAgent: '', requestId: '' });
}

async function setEnd(account: Account, accessEndsOn: string | null): Promise<unknown> {
  const details = { ...storedDetails(account), accessEndsOn };
  return edit(harness.services, await acting(), account.id, details, '');
}

async function findEve(id = harness.people.eve.id): Promise<Account> {
  return (await findAccount(harness.services.database, id)) as Account;
}

/** Whether the query of every request accepts a session of the login. */
async function isAccepted({ id }: Account): Promise<boolean> {
  const { rows } = await harness.services.database.raw<{ rows: unknown[] }>(
    `select 1 from accounts a join admins ad on ad.id = a.admin_id where a.id = ? and ${mayBeSignedIn}`,
    [id],
  );
  return rows.length === 1;
}

async function startOver(): Promise<void> {
  const { database } = harness.services;
  await database('rate_limit_buckets').delete();
  await database('accounts').where({ id: harness.people.eve.id }).update({
    status: 'active',
    access_ends_on: null,
    access_ends_zone: null,
    access_ends_at: null,
    access_end_recorded_at: null,
    access_reminder_at: null,
  });
}

test('no sequence of dates, manual actions and workers leaves access to a technician whose access has ended, or ends it early', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...Object.keys(steps)), { minLength: 1, maxLength: 8 }),
      async (names) => {
        await startOver();
        let model: Model = { isDeactivated: false, end: 'none' };
        for (const name of names) {
          const step = steps[name] as (typeof steps)[string];
          await step.run(await findEve()).catch((error: unknown) => {
            if (!(error instanceof ActionRefusedError)) throw error;
          });
          model = step.expected(model);
          const eve = await findEve();
          expect([name, maySignIn(eve), await isAccepted(eve)]).toEqual([
            name,
            hasAccess(model),
            hasAccess(model),
          ]);
        }
      },
    ),
    {
      numRuns: 30,
      examples: ['activate without an end date', 'remove the date', 'set a later date'].map((last) => [
        ['set a later date', 'the day passes', 'a worker runs', last],
      ]),
    },
  );
});
