import { describe, expect, test } from '@jest/globals';
import { cancelReason } from '../../../src/mail/queue/outdated-mail-policy.ts';
import { decideMail } from '../../../src/mail/queue/mail-action-policy.ts';
import { mailTiming, nextDelay } from '../../../src/mail/queue/worker-timing.ts';

describe('whether an email is still sent', () => {
  const about = { status: 'active', accessEnd: null, endsByRuleAt: null } as const;
  const accessEnd = { on: '2026-12-31', zone: 'UTC', hasEnded: false };
  const lastDay = { until: '2026-12-31', zone: 'UTC' };
  const unused = { until: '2026-12-31T08:00:00.000Z', days: 90 };
  const facts = {
    message: 'password-reset',
    data: {},
    accountStatus: 'active',
    about,
    linkState: 'live',
    secondsLeft: 60,
  } as const;

  test.each([
    [{}, null],
    [{ linkState: null }, null],
    [{ accountStatus: 'pending' }, null],
    [{ secondsLeft: 1 }, null],
    [{ accountStatus: null }, 'loginDeleted'],
    [{ accountStatus: 'inactive' }, 'loginInactive'],
    [{ message: 'deactivated', accountStatus: 'inactive' }, null],
    [{ message: 'deactivated' }, 'loginActive'],
    [{ message: 'deactivated', accountStatus: null }, 'loginDeleted'],
    [{ linkState: 'used' }, 'linkUsed'],
    [{ linkState: 'replaced' }, 'replaced'],
    [{ linkState: 'withdrawn' }, 'linkWithdrawn'],
    [{ linkState: 'expired' }, 'expired'],
    [{ secondsLeft: 0 }, 'expired'],
    [{ message: 'access-ends', data: lastDay, about: { ...about, accessEnd } }, null],
    [{ message: 'access-ends', data: lastDay, about }, 'endChanged'],
    [
      {
        message: 'access-ends',
        data: lastDay,
        about: { ...about, accessEnd: { ...accessEnd, on: '2026-12-30' } },
      },
      'endChanged',
    ],
    [
      {
        message: 'access-ends',
        data: lastDay,
        about: { ...about, accessEnd: { ...accessEnd, zone: 'Asia/Tokyo' } },
      },
      'endChanged',
    ],
    [{ message: 'access-ends-for-admin', data: lastDay, about: { ...about, accessEnd } }, null],
    [
      { message: 'access-ends-for-admin', data: lastDay, about: { ...about, accessEnd, status: 'inactive' } },
      'endChanged',
    ],
    [{ message: 'access-ends-for-admin', data: lastDay, about: null }, 'endChanged'],
    [
      {
        message: 'unused-access',
        data: unused,
        about: { ...about, endsByRuleAt: '2026-12-31T08:00:00+00:00' },
      },
      null,
    ],
    [{ message: 'unused-access', data: unused, about }, 'endChanged'],
    [
      {
        message: 'unused-access',
        data: unused,
        about: { ...about, endsByRuleAt: '2027-01-31T08:00:00+00:00' },
      },
      'endChanged',
    ],
  ] as const)('with %j, the reason not to is %j', (changed, expected) => {
    expect(cancelReason({ ...facts, ...changed })).toBe(expected);
  });
});

describe('the delay before the next attempt', () => {
  const day = 86_400;

  test.each([
    [1, 60],
    [2, 120],
    [3, 240],
    [6, 1920],
    [7, 3600],
    [20, 3600],
  ])('doubles up to an hour: after attempt %d it is %d seconds', (attempt, seconds) => {
    expect(nextDelay({ attempt, secondsLeft: day }, mailTiming, 0.5)).toBeCloseTo(seconds);
  });

  test('has jitter of a tenth', () => {
    expect(nextDelay({ attempt: 1, secondsLeft: day }, mailTiming, 0)).toBeCloseTo(54);
    expect(nextDelay({ attempt: 1, secondsLeft: day }, mailTiming, 1)).toBeCloseTo(66);
  });

  test('is half of the time that is left, until too little is left for another attempt', () => {
    expect(nextDelay({ attempt: 9, secondsLeft: 1000 }, mailTiming, 0.5)).toBe(500);
    expect(nextDelay({ attempt: 9, secondsLeft: 60 }, mailTiming, 0.5)).toBe(30);
    expect(nextDelay({ attempt: 9, secondsLeft: 58 }, mailTiming, 0.5)).toBe(58);
  });
});

describe('what a person may do with an email', () => {
  const refused = { state: 'refused', linkState: 'live', accountStatus: 'active' } as const;

  test.each([
    [{}, true],
    [{ linkState: null }, true],
    [{ accountStatus: 'pending' }, true],
    [{ state: 'bounced' }, true],
    [{ state: 'queued' }, 'not-refused'],
    [{ accountStatus: 'inactive' }, 'no-account'],
    [{ accountStatus: null }, 'no-account'],
    [{ linkState: 'used' }, 'dead-link'],
    [{ linkState: 'expired' }, 'dead-link'],
  ] as const)('send it again with %j: %j', (changed, expected) => {
    const decision = decideMail('retry', { ...refused, ...changed });
    expect(decision.allowed || decision.reason).toBe(expected);
  });

  test.each([
    ['queued', true],
    ['deferred', true],
    ['sending', 'not-waiting'],
    ['accepted', 'not-waiting'],
    ['refused', 'not-waiting'],
  ] as const)('cancel it in the state %s: %j', (state, expected) => {
    const decision = decideMail('cancel', { ...refused, state });
    expect(decision.allowed || decision.reason).toBe(expected);
  });
});
