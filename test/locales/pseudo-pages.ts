import { afterAll } from '@jest/globals';
import { catalogues, languageNames } from '../../src/locales/catalogues.ts';
import { textOf } from '../harness/html.ts';
import { people } from '../harness/people.ts';
import { pseudoLanguage, wordsOutsideBrackets } from './messages.ts';

/**
 * Replaces German with the pseudo-language in this test file, so that English which is stored is found too. Must be called
 * before the first app starts.
 */
export function replaceGerman(): void {
  const { de } = catalogues;
  Object.assign(catalogues, { de: { ...pseudoLanguage(catalogues.en), language: 'de' } });
  // The next test file of this process shares the catalogues.
  afterAll(() => {
    Object.assign(catalogues, { de });
  });
}

const readAloud = /\s(?:title|aria-label|placeholder|alt|label|data-[a-z-]*(?:text|label|name))="([^"]*)"/g;

/** Names are the same in every language. A shorter one can be part of a longer one, so it comes later. */
const names = [
  ...Object.values(people).flatMap((each) =>
    'name' in each ? [each.name, slugOf(each.name)] : [each.username],
  ),
  ...languageNames().map(({ name }) => name),
  'Mail Assure',
  'Single Sign-On (SSO)',
  'Notes on',
  'Firefox',
  'Linux',
  'UTC',
].sort((one, other) => other.length - one.length);

/** Addresses, domains, browsers, hashes and request IDs, and the names above. */
const data = [
  /[^\s[\]]+@[^\s[\]]+/g,
  /(?:https?:\/\/)?\b[\w-]+(?:[./:][\w+-]+)+(?![\w])/g,
  /\b[\da-f]{64}\b/g,
  /\b[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\b/g,
  /\b[a-z]+\d\w*/gi,
  new RegExp(
    `(?<![\\p{L}])(?:${names.map((name) => name.replaceAll(/[()]/g, '\\$&')).join('|')})(?![\\p{L}])`,
    'gu',
  ),
];

function slugOf(name: string): string {
  return name.toLowerCase().replaceAll(' ', '-');
}

/** Returns the words that a page in the pseudo-language shows or reads out and that are in no catalogue. */
export function wordsOutsideCatalogue(html: string): string[] {
  const readable = html.replaceAll(/<select\b[^>]*name="timeZone".*?<\/select>|&times;/gs, ' ');
  const attributes = [...readable.matchAll(readAloud)].map(([, value = '']) => value);
  const text = [textOf(readable), ...attributes].join('\n');
  return wordsOutsideBrackets(data.reduce((rest, each) => rest.replaceAll(each, ' '), text));
}
