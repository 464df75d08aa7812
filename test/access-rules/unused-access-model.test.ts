import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { recordEndedAccess } from '../../src/access-rules/access-end-jobs.ts';
import { deleteRules, storeRules } from '../../src/access-rules/access-rules-repository.ts';
import { applyRules, scheduleEnds, sendSecondWarnings } from '../../src/access-rules/rule-jobs.ts';
import { activate } from '../../src/account-actions/activate.ts';
import { deactivate } from '../../src/account-actions/deactivate.ts';
import { ActionRefusedError } from '../../src/accounts/account-errors.ts';
import { maySignIn } from '../../src/accounts/account-policy.ts';
import { findAccount, mayBeSignedIn, recordSignIn } from '../../src/accounts/account-repository.ts';
import { actorOf, type Account } from '../../src/accounts/account.ts';
import { startTestApp, type TestApp } from '../harness/test-app.ts';

let harness: TestApp;
/** The logins of Acme West: its main admin and two technicians. */
let logins: { west: number; will: number; wendy: number };
type Login = keyof typeof logins;
beforeAll(async () => {
  harness = await startTestApp();
  const { database } = harness.services;
  const { west, will } = harness.people;
  const { id: _id, ...copied } = await database('accounts')
    .where({ id: will.id })
    .first<Record<string, unknown>>(
      'id',
      'admin_id',
      'role',
      'status',
      'password_hash',
      'password_set_at',
      'created_at',
    );
  const [wendy] = await database('accounts')
    .insert({ ...copied, username: 'wendy', email: 'wendy@acme-west.example' })
    .returning<{ id: number }[]>('id');
  logins = { west: west.id, will: will.id, wendy: wendy?.id ?? 0 };
});
afterAll(() => harness.stop());

const never = new AbortController().signal;

async function acting() {
  const account = (await findAccount(harness.services.database, harness.people.amy.id)) as Account;
  return actorOf(account, { address: '', userAgent: '', requestId: '' });
}

async function worker(): Promise<void> {
  await scheduleEnds(harness.services, never);
  await sendSecondWarnings(harness.services, never);
  await applyRules(harness.services, never);
  await recordEndedAccess(harness.services, never);
}

/** Moves all times of the logins into the past, in place of waiting. */
async function passDays(days: number): Promise<void> {
  const moved = [
    'created_at',
    'last_sign_in_at',
    'ends_by_rule_at',
    'rule_warning_at',
    'rule_grace_until',
    'access_ends_at',
  ];
  await harness.services.database.raw(
    `update accounts set ${moved.map((column) => `${column} = ${column} - days.days`).join(', ')}
     from (select :days * interval '1 day' as days) days where id = any (:ids)`,
    { days, ids: Object.values(logins) },
  );
}

/** What can happen to one technician. */
const stepsOf = (name: Exclude<Login, 'west'>): Record<string, () => Promise<unknown>> => ({
  [`${name} signs in`]: () => signInIfPossible(name),
  [`someone deactivates ${name}`]: async () =>
    deactivate.perform(harness.services, await acting(), logins[name], ''),
  [`someone activates ${name}`]: async () =>
    activate.perform(harness.services, await acting(), logins[name], '', null),
  [`the access of ${name} ends today`]: () =>
    setLogin(name, {
      access_ends_on: '2026-03-03',
      access_ends_zone: 'UTC',
      access_ends_at: harness.services.database.fn.now(),
    }),
});

/** What people, workers and the passage of time can do. */
const steps: Record<string, () => Promise<unknown>> = {
  'the rule is 30 days': () =>
    storeRules(harness.services.database, { adminId: 1, unusedDays: 30, invitationDays: null }),
  'the rule is 90 days': () =>
    storeRules(harness.services.database, { adminId: 1, unusedDays: 90, invitationDays: null }),
  'there is no rule': () => deleteRules(harness.services.database, 1),
  '8 days pass': () => passDays(8),
  '15 days pass': () => passDays(15),
  '100 days pass': () => passDays(100),
  'a worker runs': worker,
  'three workers run': () => Promise.all([worker(), worker(), worker()]),
  ...stepsOf('will'),
  ...stepsOf('wendy'),
  'the main admin is inactive': () => setLogin('west', { status: 'inactive' }),
  'the main admin is active': () => setLogin('west', { status: 'active' }),
};

function setLogin(name: Login, values: object) {
  return harness.services.database('accounts').where({ id: logins[name] }).update(values);
}

async function signInIfPossible(name: Login): Promise<void> {
  const { database } = harness.services;
  const account = await findAccount(database, logins[name]);
  if (account && maySignIn(account)) {
    await recordSignIn(database, account.id, { language: 'en', timeZone: 'UTC' });
  }
}

interface State {
  /** Whether the query of every request accepts a session of the login. */
  isAccepted: boolean;
  status: string;
  hasEnded: boolean;
  isScheduled: boolean;
}

async function readStates(): Promise<Record<Login, State>> {
  const { rows } = await harness.services.database.raw<{ rows: ({ username: Login } & State)[] }>(
    `select a.username, ${mayBeSignedIn} as "isAccepted", a.status,
       coalesce(a.access_ends_at <= statement_timestamp(), false) as "hasEnded",
       a.ends_by_rule_at is not null as "isScheduled"
     from accounts a join admins ad on ad.id = a.admin_id where a.id = any (?)`,
    [Object.values(logins)],
  );
  return Object.fromEntries(rows.map(({ username, ...state }) => [username, state])) as Record<Login, State>;
}

async function startOver(): Promise<void> {
  const { database } = harness.services;
  await deleteRules(database, 1);
  await database('rate_limit_buckets').delete();
  await database('accounts').whereIn('id', Object.values(logins)).update({
    status: 'active',
    created_at: database.fn.now(),
    last_sign_in_at: null,
    ends_by_rule_at: null,
    rule_warning_at: null,
    rule_grace_until: null,
    access_ends_on: null,
    access_ends_zone: null,
    access_ends_at: null,
    access_end_recorded_at: null,
    access_reminder_at: null,
  });
}

const technicians = ['will', 'wendy'] as const;

const passed = { '8 days pass': 8, '15 days pass': 15, '100 days pass': 100 } as Record<string, number>;

test('no rule locks everyone out of an admin, deactivates without a warning two weeks before, or gives back access that has ended', async () => {
  let deactivated = 0;
  let kept = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...Object.keys(steps)), { minLength: 4, maxLength: 14 }),
      async (names) => {
        await startOver();
        let today = 0;
        /** The days of the first warning, of the last sign-in and of the last activation. */
        const warned: Partial<Record<Login, number | undefined>> = {};
        const signedIn: Partial<Record<Login, number>> = { will: 0, wendy: 0 };
        const activated: Partial<Record<Login, number>> = {};
        for (const name of names) {
          const before = await readStates();
          await steps[name]?.().catch((error: unknown) => {
            if (!(error instanceof ActionRefusedError)) throw error;
          });
          today += passed[name] ?? 0;
          const after = await readStates();
          const isWorker = name.includes('worker');
          const canAny = (states: Record<Login, State>) =>
            Object.values(states).some(({ isAccepted }) => isAccepted);
          if (isWorker) expect([name, canAny(after)]).toEqual([name, canAny(before)]);
          for (const login of technicians) {
            const [was, is] = [before[login], after[login]];
            if (is.hasEnded || is.status === 'inactive')
              expect([name, login, is.isAccepted]).toEqual([name, login, false]);
            if (isWorker && !was.isAccepted)
              expect([name, login, is.isAccepted]).toEqual([name, login, false]);
            if (name === `${login} signs in` && was.isAccepted) {
              signedIn[login] = today;
              expect(is.isScheduled).toBe(false);
            }
            if (name === `someone activates ${login}` && !was.isAccepted) activated[login] = today;
            if (isWorker && was.isAccepted && !is.isAccepted) {
              deactivated += 1;
              expect(today - (warned[login] ?? today)).toBeGreaterThanOrEqual(14);
              expect(today - (signedIn[login] ?? 0)).toBeGreaterThanOrEqual(30);
              expect(today - (activated[login] ?? -Infinity)).toBeGreaterThanOrEqual(7 + 14);
            }
            if (isWorker && was.isScheduled && is.isAccepted && !is.isScheduled) kept += 1;
            warned[login] = is.isScheduled ? (warned[login] ?? today) : undefined;
          }
        }
      },
    ),
    {
      numRuns: 60,
      examples: [
        [
          [
            'the rule is 30 days',
            'the main admin is inactive',
            '100 days pass',
            'a worker runs',
            '15 days pass',
            'three workers run',
            '8 days pass',
            'three workers run',
          ],
        ],
        [['the rule is 90 days', '100 days pass', 'a worker runs', '15 days pass', 'a worker runs']],
        [
          [
            'the rule is 30 days',
            '100 days pass',
            'someone deactivates will',
            'someone activates will',
            '8 days pass',
            'a worker runs',
            '15 days pass',
            'a worker runs',
          ],
        ],
      ],
    },
  );
  // The examples reach both.
  expect(deactivated).toBeGreaterThan(0);
  expect(kept).toBeGreaterThan(0);
});
