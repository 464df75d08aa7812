import { describe, expect, test } from '@jest/globals';
import {
  addressFromTyped,
  asciiLookalike,
  asciiLower,
  codeFromTyped,
  keyFromTyped,
  trimTyped,
} from '../../src/lib/typed-text.ts';

describe('invisible characters at both ends of a text are removed', () => {
  test.each([
    ['spaces and tabs', ' \t amy \t ', 'amy'],
    ['line ends', '\r\namy\n\u2028', 'amy'],
    ['no-break and ideographic spaces', '\u00a0\u202famy\u3000', 'amy'],
    ['a byte order mark', '\ufeffamy', 'amy'],
    ['zero-width spaces and joiners', '\u200b\u2060amy\u200d\u200c', 'amy'],
    ['text direction marks', '\u202aamy\u202c\u200f\u2069', 'amy'],
    ['soft hyphens', '\u00adamy\u00ad', 'amy'],
    ['Hangul fillers and an empty Braille cell', '\u3164amy\u2800\uffa0', 'amy'],
    ['control characters', '\u0007amy\u001f', 'amy'],
    ['tag characters beyond the basic plane', 'amy\u{e0061}\u{e007f}', 'amy'],
    ['not those inside the text', ' Amy\u00a0 Long\u200b 2 ', 'Amy\u00a0 Long\u200b 2'],
    ['all of a text that has nothing else', ' \u200b\u00a0\n', ''],
  ])('%s', (_what, typed, trimmed) => {
    expect(trimTyped(typed)).toBe(trimmed);
  });

  test('in linear time', () => {
    const gap = ' '.repeat(200_000);
    const startedAt = performance.now();
    expect(trimTyped(`a${gap}b${gap}`)).toHaveLength(gap.length + 2);
    expect(addressFromTyped(`a${gap}; ,b${';'.repeat(200_000)}c<`)).toContain('; ,b');
    expect(performance.now() - startedAt).toBeLessThan(2000);
  });
});

describe('one address is found in', () => {
  test.each([
    ['amy@acme.example'],
    [' \u200bamy@acme.example\u00a0'],
    ['<amy@acme.example>'],
    ['Amy Long <amy@acme.example>'],
    ['"Long, Amy" <amy@acme.example>'],
    ['Émilie\u00a0< amy@acme.example >'],
    ['amy@acme.example <amy@acme.example>'],
    ["'amy@acme.example' <amy@acme.example>"],
    ['mailto:amy@acme.example'],
    ['MAILTO:amy@acme.example?subject=Hello%20Amy&body=Hi'],
    ['mailto:amy%40acme.example'],
    ['Amy <mailto:amy@acme.example>'],
    ['amy@acme.example;'],
    ['amy@acme.example ,'],
    ['amy@acme.example； '],
    ['Amy Long <amy@acme.example>;\u200b'],
    ['amy@acme.example,;\n'],
    ["'amy@acme.example'"],
    ['"amy@acme.example";'],
    ['“amy@acme.example”'],
    ['„amy@acme.example“,'],
    ['‘amy@acme.example’'],
    ['« amy@acme.example »'],
    ["Amy <'amy@acme.example'>"],
  ])('%j', (typed) => {
    expect(addressFromTyped(typed)).toBe('amy@acme.example');
  });

  test.each([
    ['amy'],
    [''],
    ['amy@acme.example, bob@acme.example'],
    ['Amy <amy@acme.example>, Bob <bob@acme.example>'],
    ['bob@acme.example <amy@acme.example>'],
    ['mailto:amy@acme.example,bob@acme.example'],
    ['mailto:%zz@acme.example'],
    ['mailto:a%00my@acme.example'],
    ['mailto:amy%0A@acme.example'],
    ['<amy@acme.example'],
    ['amy@acme.example>'],
    ['Amy <>'],
    ["'amy@acme.example"],
    ['"amy@acme.example, bob@acme.example"'],
    ["''"],
    ['a@b@acme.example;'],
  ])('no address is found in %j, which stays unchanged', (typed) => {
    expect(addressFromTyped(` ${typed} `)).toBe(typed);
  });

  test('an address keeps its letters as typed', () => {
    expect(addressFromTyped('Amy <Amy@ACME.example>')).toBe('Amy@ACME.example');
    expect(addressFromTyped('long-name@mailto:acme.example')).toBe('long-name@mailto:acme.example');
  });
});

describe('a code is recognised despite', () => {
  test.each([
    ['spaces', '123 456'],
    ['dashes', '123-456'],
    ['a long dash', '123\u2013456'],
    ['a minus sign', '123\u2212456'],
    ['no-break spaces', '\u00a0123\u00a0456\u202f'],
    ['zero-width characters', '\ufeff12\u200b3\u200d45\u20606'],
    ['tabs and line ends', '\t123\n456\r\n'],
    ['quotes and a full stop', '“123 456”.'],
    ['fillers', '123\u3164456\u2800'],
    ['full-width digits', '１２３４５６'],
    ['Arabic-Indic digits', '١٢٣٤٥٦'],
    ['Persian digits', '۱۲۳۴۵۶'],
    ['Devanagari digits', '१२३ ४५६'],
    ['Bengali digits', '১২৩৪৫৬'],
    ['Thai digits', '๑๒๓๔๕๖'],
    ['mathematical digits', '\u{1d7cf}\u{1d7d0}\u{1d7e5}\u{1d7e6}\u{1d7fb}\u{1d7fc}'],
    ['digits of two scripts', '12३٤5６'],
    ['keycaps', '1\ufe0f\u20e32\ufe0f\u20e33\ufe0f\u20e34\ufe0f\u20e35\ufe0f\u20e36\ufe0f\u20e3'],
  ])('%s', (_what, typed) => {
    expect(codeFromTyped(typed)).toBe('123456');
  });

  test.each([
    ['12345x', '12345x'],
    ['+12345', '12345'],
    ['①23456', '①23456'],
    ['12345Ⅵ', '12345Ⅵ'],
    ['', ''],
  ])('%j without other characters becoming digits', (typed, read) => {
    expect(codeFromTyped(typed)).toBe(read);
  });

  test('every decimal digit of Unicode', () => {
    const everything = Array.from({ length: 0x110 }, (_, page) =>
      String.fromCodePoint(...Array.from({ length: 0x1000 }, (__, index) => page * 0x1000 + index)),
    ).join('');
    const values = (everything.match(/\p{Nd}/gu) ?? []).map(codeFromTyped).join('');
    expect(values.length).toBeGreaterThan(600);
    expect(values).toBe('0123456789'.repeat(values.length / 10));
  });
});

describe('a recovery key is recognised despite', () => {
  test.each([
    ['groups', 'A1B2-C3D4'],
    ['lower-case letters and spaces', ' a1b2 c3d4 '],
    ['other dashes and invisible characters', 'a1b2\u2014c3\u200bd4\u00a0'],
    ['full-width letters', 'Ａ１ｂ２－Ｃ３ｄ４'],
    ['digits of another script', 'A۱B۲C۳D۴'],
    ['underscores', 'a1b2_c3d4'],
  ])('%s', (_what, typed) => {
    expect(keyFromTyped(typed)).toBe('A1B2C3D4');
  });
});

test.each([
  ['Amy@ACME.Example', 'amy@acme.example'],
  ['eme\u212aa', 'eme\u212aa'],
  ['\u0130\u017f\u00c9', '\u0130\u017f\u00c9'],
])('only the letters A to Z of %j become lower case', (typed, lower) => {
  expect(asciiLower(typed)).toBe(lower);
});

test.each([
  ['the Kelvin sign', 'amy\u212a', { typed: '\u212a', plain: 'k' }],
  ['a full-width letter', 'ａmy', { typed: 'ａ', plain: 'a' }],
  ['a long s', '\u017fam', { typed: '\u017f', plain: 's' }],
  ['a dotless i', 'm\u0131a', { typed: '\u0131', plain: 'i' }],
  ['a dotted capital I', '\u0130da', { typed: '\u0130', plain: 'i' }],
  ['the first of two', 'ｂ\u212a', { typed: 'ｂ', plain: 'b' }],
  ['no accented letter', 'zoé', undefined],
  ['no ß, although its upper case is SS', 'groß', undefined],
  ['no ASCII letter', 'amy', undefined],
])('a character that could be confused with an ASCII letter is found: %s', (_what, typed, found) => {
  expect(asciiLookalike(typed)).toEqual(found);
});
