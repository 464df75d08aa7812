import { describe, expect, test } from '@jest/globals';
import { languageFormats } from '../../src/lib/language-formats.ts';
import { catalogues } from '../../src/locales/catalogues.ts';
import { differences, messagesOf, pseudoLanguage, textOf, wordsOutsideBrackets } from './messages.ts';

const { en } = catalogues;
const { plural, number } = languageFormats('en-GB');

describe.each(Object.entries(catalogues))('the catalogue %s', (language, catalogue) => {
  test('has the keys and variables of the English one', () => {
    expect(differences(en, catalogue)).toEqual([]);
  });

  test('has its own tag', () => {
    expect(catalogue.language).toBe(language);
  });

  test('has whole text in every message', () => {
    const incomplete = [...messagesOf(catalogue)].filter(([, message]) => {
      const { text, variables } = textOf(message);
      return (
        !/\p{Letter}/u.test(text) ||
        /undefined|\bnull\b|\[object|^\s|\s$|\s\s| [.,;]/.test(text) ||
        /[{}]/.test(text.replaceAll(/\{\w+\}/g, '')) ||
        (typeof message === 'function' && variables.size === 0)
      );
    });
    expect(incomplete.map(([path]) => path)).toEqual([]);
  });
});

describe('comparing catalogues', () => {
  const english = {
    title: 'Mail',
    rows: {
      sent: ({ to }: { to: string }) => `Sent to ${to}`,
      count: ({ count, to }: { count: number; to: string }) =>
        plural(count, { one: (n) => `${n} email to ${to}`, other: (n) => `${n} emails to ${to}` }),
      limit: ({ limit }: { limit: number }) => `Up to ${number(limit)}`,
    },
  };
  const french = {
    title: 'Courrier',
    rows: {
      sent: ({ to }: { to: string }) => `Envoyé à ${to}`,
      count: ({ count, to }: { count: number; to: string }) =>
        plural(count, { one: () => `Un courriel à ${to}`, other: (n) => `${n} courriels à ${to}` }),
      limit: ({ limit }: { limit: number }) => `Jusqu’à ${number(limit)}`,
    },
  };
  const changed = (rows: object, rest: object = {}) => ({
    ...french,
    ...rest,
    rows: { ...french.rows, ...rows },
  });

  test('finds no difference if only the words differ', () => {
    expect(differences(english, french)).toEqual([]);
  });

  test.each([
    ['a missing key', { title: 'Courrier', rows: {} }, 'rows.sent is missing.'],
    ['an extra key', changed({ late: 'En retard' }), 'rows.late is not in English.'],
    ['a dropped variable', changed({ sent: () => 'Envoyé' }), 'rows.sent drops the variable to.'],
    ['a message without its variables', changed({ sent: 'Envoyé' }), 'rows.sent drops the variable to.'],
    ['a dropped number', changed({ limit: () => 'Limité' }), 'rows.limit drops the variable limit.'],
    [
      'a variable that one plural form drops',
      changed({
        count: ({ count, to }: { count: number; to: string }) =>
          plural(count, { one: (n) => `${n} courriel`, other: (n) => `${n} courriels à ${to}` }),
      }),
      'rows.count drops the variable to.',
    ],
  ])('reports %s', (_what, other, expected) => {
    expect(differences(english, other)).toContain(expected);
  });
});

describe('formats of a language', () => {
  test.each([
    ['en-GB', 1, '1 file'],
    ['en-GB', 1200, '1,200 files'],
    ['de', 1200, '1.200 files'],
    ['fr', 0, '0 file'],
  ])('the language %s writes %d as %s', (locale, count, expected) => {
    const forms = { one: (n: string) => `${n} file`, other: (n: string) => `${n} files` };
    expect(languageFormats(locale).plural(count, forms)).toBe(expected);
  });

  test('a list has the language’s own last separator', () => {
    expect(languageFormats('en-GB').list(['PLAIN', 'LOGIN', 'XOAUTH2'])).toBe('PLAIN, LOGIN and XOAUTH2');
  });
});

test('the pseudo-language shows which words are not from a catalogue', () => {
  const { emails } = pseudoLanguage(en);
  const heading = emails.invitation.heading({ productName: '[Mail]' });
  expect(heading).toBe('[Welcome to [Mail]]');
  expect(wordsOutsideBrackets(`${heading} Sign in, [Amy]`)).toEqual(['Sign', 'in']);
});
