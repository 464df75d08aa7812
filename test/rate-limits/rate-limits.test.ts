import { describe, expect, test } from '@jest/globals';
import {
  accountSubject,
  addressChangeBuckets,
  bulkNameBuckets,
  codeBuckets,
  emailBuckets,
  emailRequestBuckets,
  identifierSubject,
  linkBuckets,
  nameBuckets,
  networkOf,
  othersNameBuckets,
  passkeyBuckets,
  passkeyChallengeBuckets,
  passwordBuckets,
  pendingSignInBuckets,
  recoveryKeyBuckets,
  signedInPasswordBuckets,
  ssoBuckets,
  ticketBuckets,
} from '../../src/rate-limits/rate-limits.ts';
import type { Bucket } from '../../src/rate-limits/rate-limit-repository.ts';

const limitsOf = (buckets: Bucket[]) => buckets.map(({ limit, minutes }) => [limit, minutes]);
const keysOf = (buckets: Bucket[]) => buckets.map(({ key }) => key);

describe('how many attempts are allowed in how many minutes', () => {
  const requests = (kind: 'forgot-password' | 'sign-up') =>
    Object.values(emailRequestBuckets(kind, 'amy', '192.0.2.1'));

  test.each([
    [
      'passwords from a new device',
      () => passwordBuckets('amy', '192.0.2.1', undefined),
      [
        [5, 15],
        [10, 15],
        [100, 15],
      ],
    ],
    ['passwords from a trusted device', () => passwordBuckets('amy', '192.0.2.1', 'laptop'), [[5, 15]]],
    ['current passwords', () => signedInPasswordBuckets(7), [[5, 15]]],
    ['codes in one sign-in', () => pendingSignInBuckets(7, 'session'), [[5, 30]]],
    ['codes', () => codeBuckets(7), [[10, 15]]],
    ['recovery keys', () => recoveryKeyBuckets(7), [[5, 60]]],
    [
      'forgotten passwords',
      () => requests('forgot-password'),
      [
        [3, 60],
        [30, 60],
      ],
    ],
    [
      'new accounts',
      () => requests('sign-up'),
      [
        [3, 60],
        [30, 60],
      ],
    ],
    ['SSO sign-ins', () => ssoBuckets('192.0.2.1'), [[200, 15]]],
    ['passkey challenges', () => passkeyChallengeBuckets('192.0.2.1'), [[200, 15]]],
    ['passkeys alone', () => passkeyBuckets('192.0.2.1'), [[100, 15]]],
    ['tickets for panels', () => ticketBuckets(7), [[200, 15]]],
    ['forms of one link', () => linkBuckets('id'), [[20, 60]]],
    ['names', () => nameBuckets(7), [[100, 60]]],
    ['names in imports', () => bulkNameBuckets(7), [[40_000, 60]]],
    ['other admins’ names', () => othersNameBuckets(7), [[100, 60]]],
    ['changes of address', () => addressChangeBuckets(7), [[10, 60]]],
    [
      'emails by a person',
      () => emailBuckets('amy@acme.example', 'person'),
      [
        [6, 60],
        [20, 1440],
      ],
    ],
    [
      'emails about a block',
      () => emailBuckets('amy@acme.example', 'block'),
      [
        [6, 60],
        [20, 1440],
        [1, 60],
        [3, 1440],
      ],
    ],
    [
      'requested emails',
      () => emailBuckets('amy@acme.example', 'sign-up'),
      [
        [6, 60],
        [20, 1440],
        [3, 60],
        [10, 1440],
      ],
    ],
  ])('%s', (_what, buckets, limits) => {
    expect(limitsOf(buckets())).toEqual(limits);
  });
});

describe('who shares a bucket', () => {
  test('each kind of attempt of one login has a bucket of its own', () => {
    const keys = [
      ...keysOf(signedInPasswordBuckets(7)),
      ...keysOf(pendingSignInBuckets(7, 'a')),
      ...keysOf(pendingSignInBuckets(7, 'b')),
      ...keysOf(codeBuckets(7)),
      ...keysOf(codeBuckets(8)),
      ...keysOf(recoveryKeyBuckets(7)),
      ...keysOf(nameBuckets(7)),
      ...keysOf(bulkNameBuckets(7)),
      ...keysOf(othersNameBuckets(7)),
      ...keysOf(addressChangeBuckets(7)),
      ...keysOf(ticketBuckets(7)),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('a failed sign-in with a passkey alone counts as one with a password from the same network', () => {
    const [, , network] = passwordBuckets('amy', '192.0.2.1', undefined);
    expect(passkeyBuckets('192.0.2.1')).toEqual([network]);
    expect(passkeyChallengeBuckets('192.0.2.1')).not.toEqual([network]);
  });

  test('trusted devices are counted separately from strangers and from each other', () => {
    const keys = ['laptop', 'phone', undefined].flatMap((device) =>
      keysOf(passwordBuckets('amy', '192.0.2.1', device)),
    );
    expect(new Set(keys).size).toBe(5);
  });

  test('only the login that is blocked is a subject of its attempts', () => {
    expect(codeBuckets(7).map(({ subject }) => subject)).toEqual([accountSubject(7)]);
    expect(passwordBuckets('amy', '192.0.2.1', 'laptop').map(({ subject }) => subject)).toEqual([
      identifierSubject('amy'),
    ]);
    const [perAddress, all, network] = passwordBuckets('amy', '192.0.2.1', undefined);
    expect([perAddress?.subject, all?.subject]).toEqual([identifierSubject('amy'), identifierSubject('amy')]);
    expect(network?.subject).not.toBe(identifierSubject('amy'));
    expect(identifierSubject('bob')).not.toBe(identifierSubject('amy'));
    expect(identifierSubject('amy')).toMatch(/^[\w-]{43}$/);
    for (const { subject } of nameBuckets(7)) expect(subject).not.toBe(accountSubject(7));
  });

  test('emails are counted by address without case, and by cause if a stranger requested them', () => {
    expect(emailBuckets('Amy@ACME.example', 'person')).toEqual(emailBuckets('amy@acme.example', 'person'));
    const requested = (['forgot-password', 'sign-up', 'block'] as const).flatMap((cause) =>
      keysOf(emailBuckets('amy@acme.example', cause)).slice(2),
    );
    expect(new Set(requested).size).toBe(6);
  });

  test.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['not an address', 'not an address'],
  ])('%s belongs to the network %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  test('one IPv6 network is counted as one address', () => {
    expect(ssoBuckets('2001:db8:1:2::1')).toEqual(ssoBuckets('2001:db8:1:2::ffff'));
    expect(ssoBuckets('2001:db8:1:2::1')).not.toEqual(ssoBuckets('2001:db8:1:3::1'));
  });
});
