import { expect, test } from '@jest/globals';
import { emailField } from '../../src/accounts/account-fields.ts';

test.each([
  ['amy@acme.example', 'amy@acme.example'],
  [' Amy.Long@ACME.example\t', 'Amy.Long@acme.example'],
  ['a@xn--mnchen-3ya.example', 'a@münchen.example'],
  ['a@MÜNCHEN.example', 'a@münchen.example'],
  ['a@mu\u0308nchen.example', 'a@münchen.example'],
  ['a@ａcme.example', 'a@acme.example'],
  ['ü@acme.example', 'ü@acme.example'],
  [`${'x'.repeat(64)}@acme.example`, `${'x'.repeat(64)}@acme.example`],
])('M1: %j has one spelling', (typed, kept) => {
  expect(emailField.parse(typed)).toBe(kept);
});

test.each([
  'a@127.0.0.1',
  'a@1.2.3.4',
  `${'x'.repeat(65)}@acme.example`,
  'a@xn--a.example',
  'a@acme',
  'a@acme.example.',
  '"a b"@acme.example',
  'a@acme.example, b@acme.example',
])('M1: %j is no address', (typed) => {
  expect(emailField.safeParse(typed).success).toBe(false);
});
