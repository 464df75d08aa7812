import { expect, test } from '@jest/globals';
import { createKeyring } from '../../src/lib/keyring.ts';
import { makeToken, readToken, repairToken } from '../../src/links/link-token.ts';

const [older, newer] = ['o'.repeat(32), 'n'.repeat(32)];
const keyring = createKeyring([newer, older]);
const id = '0a1b2c3d-4e5f-4678-9abc-def012345678';
const token = makeToken(keyring, { id, purpose: 'invitation', keyId: keyring.currentId });

test('a token has 65 characters, is the same each time, and contains the id of its link', () => {
  expect(token).toMatch(/^[\w-]{64}x$/);
  expect(makeToken(keyring, { id, purpose: 'invitation', keyId: keyring.currentId })).toBe(token);
  expect(readToken(keyring, 'invitation', token)).toBe(id);
});

test('a token is valid only for its purpose and its secret', () => {
  expect(readToken(keyring, 'password-reset', token)).toBeUndefined();
  expect(readToken(createKeyring([older]), 'invitation', token)).toBeUndefined();
});

test('a token of an older secret stays valid while the secret is configured', () => {
  const [, olderId = ''] = keyring.ids;
  const old = makeToken(keyring, { id, purpose: 'invitation', keyId: olderId });
  expect(old).not.toBe(token);
  expect(readToken(keyring, 'invitation', old)).toBe(id);
});

test('a token cannot be generated with a secret that was removed', () => {
  expect(() =>
    makeToken(createKeyring([older]), { id, purpose: 'invitation', keyId: keyring.currentId }),
  ).toThrow('The secret that signed this link is not in SECRET_KEY');
});

test.each(['', 'x', token.slice(1), token.slice(0, 63), 'A'.repeat(65), `B${token.slice(1)}`])(
  '%j is not a token',
  (text) => {
    expect(readToken(keyring, 'invitation', text)).toBeUndefined();
  },
);

test.each([
  ['with text after it', `${token}.`],
  ['with a line break in it', `${token.slice(0, 30)}\r\n ${token.slice(30)}`],
  ['encoded', `${token.slice(0, 30)}%20${token.slice(30)}`],
  ['with a stray % before two hexadecimal digits', `${token.slice(0, 30)}%${token.slice(30)}`],
  ['without its last letter', token.slice(0, 64)],
  ['with more letters after it', `${token}yz`],
])('a token is repaired %s', (_damage, damaged) => {
  expect(repairToken(damaged)).toBe(token);
  expect(readToken(keyring, 'invitation', damaged)).toBe(id);
});

test('a token is repaired if a stray % and more letters make its decoded text look long enough', () => {
  const at = token.search(/[0-9a-f]{2}/i);
  const damaged = `${token.slice(0, at)}%${token.slice(at)}yzyz`;
  expect(repairToken(damaged)).toBe(token);
});

test('text that is too short for a token is returned without characters that a token cannot have', () => {
  expect(repairToken('ab c!')).toBe('abc');
});
