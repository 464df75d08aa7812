import { describe, expect, test } from '@jest/globals';
import { readableDomain } from '../../src/lib/domain-name.ts';
import { catalogues } from '../../src/locales/catalogues.ts';
import { readDomain } from '../../src/domains/read-domain.ts';
import { readPaste } from '../../src/domains/domain-paste.ts';

describe('a typed domain', () => {
  test.each([
    ['acme.example', 'acme.example'],
    ['ACME.Example.', 'acme.example'],
    ['mail.acme.co.uk', 'mail.acme.co.uk'],
    ['münchen.example', 'xn--mnchen-3ya.example'],
    ['xn--mnchen-3ya.example', 'xn--mnchen-3ya.example'],
    ['例え。テスト', 'xn--r8jz45g.xn--zckzah'],
    ['acme．example｡', 'acme.example'],
    ['\u200b acme.example\u00a0', 'acme.example'],
    ['straße.example', 'xn--strae-oqa.example'],
    ['acme.github.io', 'acme.github.io'],
    ['corp.local', 'corp.local'],
    ['a1-b2.3acme.example', 'a1-b2.3acme.example'],
    [`${'a'.repeat(63)}.example`, `${'a'.repeat(63)}.example`],
  ])('%s is accepted as %s', (typed, name) => {
    expect(readDomain(catalogues.en, typed)).toEqual({ name });
  });

  test.each([
    ['com', 'has no ending'],
    ['localhost', 'has no ending'],
    ['co.uk', 'public suffix'],
    ['github.io', 'public suffix'],
    ['kawasaki.jp', 'public suffix'],
    ['公司.cn', 'public suffix'],
    ['amy@acme.example', 'email address'],
    ['https://acme.example', 'address of a page'],
    ['acme.example/about', 'address of a page'],
    ['acme.example:25', 'address of a page'],
    ['198.51.100.7', 'a number'],
    ['2001:db8::1', 'address of a page'],
    ['1.2.3', 'a number'],
    ['acme_mail.example', 'letters, digits and hyphens'],
    ['acme example', 'letters, digits and hyphens'],
    ['ac%6de.example', 'letters, digits and hyphens'],
    ['*.acme.example', 'letters, digits and hyphens'],
    ['<b>.example', 'letters, digits and hyphens'],
    ['-acme.example', 'not a valid domain'],
    ['acme-.example', 'not a valid domain'],
    ['acme..example', 'not a valid domain'],
    ['.acme.example', 'not a valid domain'],
    ['xn--a.example', 'not a valid domain'],
    ['ac\u034fme.example', 'not a valid domain'],
    ['stra\u1e9ee.example', 'not a valid domain'],
    ['\u212aiosk.example', 'different characters'],
    ['acme-ea\u017ft.example', 'different characters'],
    ['ａcme.example', 'different characters'],
    ['ﬁnn.example', 'different characters'],
    [`${'a'.repeat(64)}.example`, 'not a valid domain'],
    [`${'a.'.repeat(130)}example`, 'not a valid domain'],
  ])('%s is rejected: %s', (typed, why) => {
    const reading = readDomain(catalogues.en, typed);
    expect('problem' in reading && reading.problem).toContain(why);
  });

  test('is shown in Unicode', () => {
    expect(readableDomain('xn--mnchen-3ya.example')).toBe('münchen.example');
  });
});

describe('a list of pasted domains', () => {
  test('reports the three invalid domains of 10,000 with their line numbers', async () => {
    const lines = Array.from({ length: 10_000 }, (_, index) => `domain-${index + 1}.example`);
    lines[16] = 'com';
    lines[4_999] = 'not a domain';
    lines[9_999] = 'DOMAIN-1.example';
    const { domains, bad } = await readPaste(catalogues.en, lines.join('\r\n'));
    expect(domains).toHaveLength(9_997);
    expect(bad.map(({ line, text }) => [line, text])).toEqual([
      [17, 'com'],
      [5_000, 'not a domain'],
      [10_000, 'DOMAIN-1.example'],
    ]);
    expect(bad[2]?.problem).toBe('This is the same domain as in line 1.');
  });

  test('counts empty lines, and accepts any kind of line ending', async () => {
    const { domains } = await readPaste(catalogues.en, '\n\n one.example \r\n\ttwo.example\r\rthree.example');
    expect(domains).toEqual([
      { line: 3, name: 'one.example', readable: 'one.example' },
      { line: 4, name: 'two.example', readable: 'two.example' },
      { line: 6, name: 'three.example', readable: 'three.example' },
    ]);
  });

  test('is read up to 10,000 lines, and says if there are more', async () => {
    const { domains, hasMore } = await readPaste(catalogues.en, 'more.example\n'.repeat(10_001));
    expect(domains).toHaveLength(1);
    expect(hasMore).toBe(true);
    expect((await readPaste(catalogues.en, 'as-many-as-allowed.example\n\n'.repeat(10_000))).hasMore).toBe(
      false,
    );
  });

  test('shows the start of a line that is too long for a domain', async () => {
    const { bad } = await readPaste(catalogues.en, `${'a'.repeat(2_000_000)}\nshort.example`);
    expect(bad).toEqual([{ line: 1, text: `${'a'.repeat(80)}…`, problem: 'This is too long for a domain.' }]);
  });
});
