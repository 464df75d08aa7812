import { describe, expect, test } from '@jest/globals';
import type { Account, ListedAccount } from '../../src/accounts/account.ts';
import type { Actor } from '../../src/audit/actor.ts';
import { reviewDecisions, type SignOff } from '../../src/reviews/access-review.ts';
import { reasonAgainst, type ReviewReason } from '../../src/reviews/decision-policy.ts';

const actor = { accountId: 1, adminId: 2, adminPath: '1.2', role: 'technician' } as Actor;
const review = { adminPath: '1.2', signOff: null };
const technician = {
  id: 7,
  role: 'technician',
  status: 'active',
  accessEnd: null,
  adminId: 3,
  adminPath: '1.2.3',
  adminActive: true,
} as ListedAccount;

const ended: Partial<Account> = {
  status: 'inactive',
  accessEnd: { on: '2026-01-01', zone: 'UTC', hasEnded: true },
};
const ending: Partial<Account> = { accessEnd: { on: '2099-01-01', zone: 'UTC', hasEnded: false } };

/** For each state of a technician, why each decision is not possible: keep, set an end date, deactivate. */
const cases: [
  state: string,
  changes: Partial<Account>,
  expected: [ReviewReason | null, ReviewReason | null, ReviewReason | null],
][] = [
  ['active', {}, [null, null, null]],
  ['of the review’s own admin', { adminId: 2, adminPath: '1.2' }, [null, null, null]],
  ['with an end date', ending, [null, null, null]],
  ['pending', { status: 'pending' }, [null, null, 'only-active']],
  ['inactive', { status: 'inactive' }, [null, null, 'only-active']],
  ['whose access has ended', ended, [null, 'access-ended', 'access-ended']],
  ['of an inactive admin', { adminActive: false }, [null, null, null]],
  ['who is the reviewer', { id: 1 }, ['own-access', 'own-access', 'own-access']],
  ['of another branch', { adminPath: '1.4' }, ['moved', 'moved', 'moved']],
  ['of the admin above', { adminPath: '1' }, ['moved', 'moved', 'moved']],
  ['of an admin whose number begins the same', { adminPath: '1.23' }, ['moved', 'moved', 'moved']],
];

const reasons = (of: typeof review | { adminPath: string; signOff: SignOff }, account?: ListedAccount) =>
  reviewDecisions.map((decision) => reasonAgainst(decision, actor, of, account));

describe('a decision about a technician', () => {
  test.each(cases)('%s', (_state, changes, expected) => {
    expect(reasons(review, { ...technician, ...changes })).toEqual(expected);
  });

  test('who was deleted is not needed', () => {
    expect(reasons(review)).toEqual(['deleted', 'deleted', 'deleted']);
  });

  test('is not possible after the sign-off, in any state', () => {
    const signedOff = { adminPath: '1.2', signOff: {} as SignOff };
    for (const [, changes] of cases)
      expect(reasons(signedOff, { ...technician, ...changes })).toEqual(Array(3).fill('signed-off'));
  });

  test('about an admin above the reviewer’s own is made by people there', () => {
    const above = { ...actor, adminPath: '1', adminId: 1 };
    expect(reasonAgainst('deactivate', above, review, technician)).toBeNull();
  });
});
