import { describe, expect, test } from '@jest/globals';
import speakeasy from 'speakeasy';
import { base32, CROCKFORD, RFC_4648 } from '../../src/two-factor/base32.ts';
import {
  canBeRecoveryKey,
  hashRecoveryKey,
  newRecoveryKey,
  RECOVERY_KEY_LENGTH,
} from '../../src/two-factor/recovery-key.ts';
import { codeProblem, newSecret, otpauthUrl, stepOfCode } from '../../src/two-factor/totp.ts';

describe('base32', () => {
  test.each([
    ['', ''],
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foo', 'MZXW6'],
    ['foob', 'MZXW6YQ'],
    ['fooba', 'MZXW6YTB'],
    ['foobar', 'MZXW6YTBOI'],
  ])('encodes the test vector %j of RFC 4648 as %j', (plain, encoded) => {
    expect(base32(Buffer.from(plain), RFC_4648)).toBe(encoded);
  });
});

describe('codes', () => {
  /** The secret and the codes of RFC 6238, in six digits. */
  const secret = base32(Buffer.from('12345678901234567890'), RFC_4648);

  test.each([
    [59, '287082', 1],
    [1111111109, '081804', 37037036],
    [1234567890, '005924', 41152263],
    [20000000000, '353130', 666666666],
  ])('at second %d, the code %s of RFC 6238 belongs to step %d', (second, code, step) => {
    expect(stepOfCode(secret, code, second * 1000)).toBe(step);
  });

  test.each([
    [-60, undefined],
    [-30, 1],
    [0, 1],
    [30, 1],
    [60, undefined],
  ])('a code that is %d seconds away from its time belongs to step %j', (seconds, step) => {
    expect(stepOfCode(secret, '287082', (59 + seconds) * 1000)).toBe(step);
  });

  test.each(['287083', '28708', '2870820', '28708x', '87082', ''])('%j is not the code', (typed) => {
    expect(stepOfCode(secret, typed, 59_000)).toBeUndefined();
  });

  test('a code with letters in place of its leading zeros is wrong', () => {
    expect(stepOfCode(secret, '5924xx', 1234567890_000)).toBeUndefined();
    expect(stepOfCode(secret, '005924', 1234567890_000)).toBeDefined();
  });

  test('no code is right for an empty secret', () => {
    const code = speakeasy.totp({ secret: '', encoding: 'base32', time: 59 });
    expect(stepOfCode('', code, 59_000)).toBeUndefined();
  });

  test.each([
    ['', 'missing'],
    ['   ', 'missing'],
    ['123456', undefined],
    ['123 456', undefined],
    ['12345', 'malformed'],
    ['1234567', 'malformed'],
    ['12345a', 'malformed'],
    ['a123456', 'malformed'],
  ])('the problem with %j is %j', (typed, problem) => {
    expect(codeProblem(typed)).toBe(problem);
  });

  test('a new secret has 160 bits and is different each time', () => {
    const secrets = Array.from({ length: 20 }, newSecret);
    for (const one of secrets) expect(one).toMatch(/^[A-Z2-7]{32}$/);
    expect(new Set(secrets).size).toBe(20);
  });

  test('the URL for the app names the product and the login', () => {
    expect(otpauthUrl('ABC', 'A & B', 'amy@acme')).toBe(
      'otpauth://totp/A%20%26%20B:amy%40acme?secret=ABC&issuer=A%20%26%20B',
    );
  });
});

describe('recovery keys', () => {
  test('have 26 letters and digits in groups of four, and are different each time', () => {
    expect(RECOVERY_KEY_LENGTH).toBe(26);
    const keys = Array.from({ length: 20 }, newRecoveryKey);
    for (const key of keys) {
      expect(key).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{2}$/);
      expect(canBeRecoveryKey(key)).toBe(true);
    }
    expect(new Set(keys).size).toBe(20);
  });

  test.each([
    ['', false],
    ['0123-4567-89AB-CDEF-GHJK-MNPQ-R', false],
    ['0123-4567-89AB-CDEF-GHJK-MNPQ-RST', false],
    ['0123-4567-89AB-CDEF-GHJK-MNPQ-R!', false],
    ['0123-4567-89AB-CDEF-GHJK-MNPQ-RS', true],
    [' 0123 4567 89ab cdef ghjk mnpq rs ', true],
  ])('%j can be one: %j', (typed, expected) => {
    expect(canBeRecoveryKey(typed)).toBe(expected);
  });

  test('are compared without case, spaces and hyphens, and with letters that look like digits read as digits', () => {
    const hash = hashRecoveryKey('0123-1111-0000');
    expect(hashRecoveryKey('o123 iIlL OoOo')).toBe(hash);
    expect(hashRecoveryKey('0123-1111-0001')).not.toBe(hash);
    expect(hash).toMatch(/^[\w-]{43}$/);
  });

  test('use an alphabet without letters that look like digits', () => {
    expect(CROCKFORD).toHaveLength(32);
    expect(CROCKFORD).not.toMatch(/[ILOU]/);
  });
});
