import { describe, expect, test } from '@jest/globals';
import { catalogues } from '../../src/locales/catalogues.ts';
import { readText, storeText } from '../../src/locales/stored-text.ts';
import { pseudoLanguage } from './messages.ts';

const pseudo = pseudoLanguage(catalogues.en);

describe('a stored text', () => {
  const stored = storeText(({ results, formats }) =>
    results.mailed['2fa-reset']({
      email: 'eve@acme.example',
      until: formats.time(new Date('2026-11-28T09:14:00Z'), 'Europe/Berlin'),
    }),
  );

  test('is read in the language of its reader, with its times', () => {
    expect(readText(catalogues.en, stored)).toBe(
      'The 2FA reset for eve@acme.example is queued. Its link works until 28 Nov, 10:14.',
    );
    expect(readText(pseudo, stored)).toMatch(/^\[The 2FA reset for eve@acme.example .*\]$/);
  });

  test('contains no sentence', () => {
    expect(stored).not.toContain('queued');
  });

  test('can consist of several messages', () => {
    const both = storeText(({ batches }) => `${batches.notes.failed}. ${batches.start.nothing}`);
    expect(readText(pseudo, both)).toBe('[Something went wrong. Try again]. [Nothing will be changed.]');
  });

  test('of an older version is returned unchanged', () => {
    expect(readText(pseudo, 'Not blocked')).toBe('Not blocked');
  });

  test('leaves out a message that no longer exists', () => {
    const renamed = stored.replace('results.mailed', 'results.gone');
    expect(readText(catalogues.en, renamed)).toBe('');
    expect(readText(catalogues.en, stored.replace('results.mailed.2fa-reset', 'constructor'))).toBe('');
  });

  test.each([
    ['malformed JSON', '{"path":'],
    ['no message', 'null'],
    ['no path', '{}'],
    ['a message without its values', '{"path":"results.deleted","given":[]}'],
    ['values that are not a list', '{"path":"results.deleted","given":1}'],
    ['a very deep value', `{"path":"results.deleted","given":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
  ])('leaves out text with the same control characters and %s', (_what, json) => {
    const search = `Search “\u0002${json}\u0003”`;
    expect(readText(catalogues.en, search)).toBe('Search “”');
    const nested = storeText(({ lists }) => lists.searchedFor({ text: search }));
    expect(readText(catalogues.en, nested)).toBe('Search “Search “””');
  });

  test('keeps numbers, so that the reader’s language chooses the plural form', () => {
    const ended = storeText(({ results }) =>
      results.sessionsEnded({ count: 1200, email: 'amy@acme.example' }),
    );
    expect(readText(catalogues.en, ended)).toBe('1,200 sessions of amy@acme.example have ended.');
  });
});
