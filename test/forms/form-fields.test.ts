import { expect, test } from '@jest/globals';
import { isSameAddress } from '../../src/account-actions/change-address.ts';
import { emailField, usernameField } from '../../src/forms/form-fields.ts';
import { catalogues } from '../../src/locales/catalogues.ts';
import { identifierFrom } from '../../src/accounts/sign-in-identifier.ts';

test.each([
  ['amy@acme.example', 'amy@acme.example'],
  [' Amy.Long@ACME.example\t', 'Amy.Long@acme.example'],
  ['a@xn--mnchen-3ya.example', 'a@münchen.example'],
  ['a@MÜNCHEN.example', 'a@münchen.example'],
  ['a@mu\u0308nchen.example', 'a@münchen.example'],
  ['Amy Long <amy@acme.example>;', 'amy@acme.example'],
  ['\u200bmailto:amy@acme.example\u00a0', 'amy@acme.example'],
  ['jose\u0301@acme.example', 'jos\u00e9@acme.example'],
  ['a@straße.example', 'a@straße.example'],
  ['ü@acme.example', 'ü@acme.example'],
  [`${'x'.repeat(64)}@acme.example`, `${'x'.repeat(64)}@acme.example`],
])('M1 %j is stored in one spelling', (typed, kept) => {
  expect(emailField(catalogues.en).parse(typed)).toBe(kept);
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
  'am\u200by@acme.example',
  'am\u034fy@acme.example',
  'a@ac\ufe0fme.example',
  'a@stra\u1e9ee.example',
])('M1 %j is not a valid address', (typed) => {
  expect(emailField(catalogues.en).safeParse(typed).success).toBe(false);
});

test.each([
  ['eme\u212aa@acme.example', '\u212a', 'k'],
  ['a@acme-ea\u017ft.example', '\u017f', 's'],
  ['bır@acme.example', 'ı', 'i'],
  ['bİr@acme.example', 'İ', 'i'],
  ['ａ@acme.example', 'ａ', 'a'],
  ['a@ａcme.example', 'ａ', 'a'],
  ['a＠acme.example', '＠', '@'],
  ['ﬁnn@acme.example', 'ﬁ', 'fi'],
  ['\u{1d41a}my@acme.example', '\u{1d41a}', 'a'],
  ['amy²@acme.example', '²', '2'],
])('A6 %j is rejected because it contains a character that folds to ASCII', (typed, letter, plain) => {
  const message = `Replace “${letter}” with “${plain}”. They look alike but are different characters.`;
  expect(emailField(catalogues.en).safeParse(typed).error?.issues[0]?.message).toBe(message);
  const username = typed.split(/[@＠]/)[0] ?? '';
  if (username.includes(letter))
    expect(usernameField(catalogues.en).safeParse(username).error?.issues[0]?.message).toBe(message);
});

test.each([
  ['amy@acme.example', 'AMY@Acme.EXAMPLE', true],
  ['emeka@acme.example', 'eme\u212aa@acme.example', false],
  ['east@acme.example', 'ea\u017ft@acme.example', false],
  ['jos\u00e9@acme.example', 'JOS\u00c9@acme.example', false],
])('A6 %j and %j are compared by ASCII folding only', (one, other, same) => {
  expect(isSameAddress(one, other)).toBe(same);
});

test.each([
  ['  Amy ', 'amy'],
  ['Amy Long <AMY@Acme.example>', 'amy@acme.example'],
  ['amy@acme.example;', 'amy@acme.example'],
  ['jose\u0301@acme.example', 'jos\u00e9@acme.example'],
  ['a@XN--MNCHEN-3YA.example', 'a@münchen.example'],
  ['a@MÜNCHEN.example', 'a@münchen.example'],
  ['eme\u212aa', 'eme\u212aa'],
  ['eme\u212aa@acme.example', 'eme\u212aa@acme.example'],
])('A6 %j is looked up as %j', (typed, identifier) => {
  expect(identifierFrom(typed)).toBe(identifier);
});
