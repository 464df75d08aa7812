import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { projectRoot } from '../../src/config.ts';
import { catalogues } from '../../src/locales/catalogues.ts';
import { messagesOf, textOf } from './messages.ts';

/**
 * What storeText can store: what batches and emails did, why they didn’t, and which rows a batch is for. Add a line to
 * stored-messages.txt for a new message. Never change or remove one, because rows of older versions could not be shown.
 */
const parts = [
  'results',
  'actions.reasons',
  'actions.reasonsForMainAdmins',
  'actions.statuses',
  'admins.reasons',
  'admins.statuses',
  'batches.technicians',
  'batches.admins',
  'batches.main-admins',
  'batches.reviewed',
  'batches.notes',
  'imports.lines',
  'lists.rule',
  'lists.ruleWithoutValue',
  'lists.searchedFor',
  'lists.matches',
  'lists.technicians.fields',
  'lists.technicians.options',
  'lists.admins.fields',
  'lists.reviewItems.fields',
  'reviews.decisions',
  'reviews.undecided',
  'reviews.gone',
  'reviews.reasons',
  'mail.cancelReasons',
  'mail.failures',
  'validation.lookalike',
  'validation.username',
  'validation.email',
  'validation.accessEndsOn',
  'validation.notes',
  'validation.admin',
  'validation.refused',
];

const { en } = catalogues;

test('messages that rows in the database name keep their names and variables', () => {
  const list = readFileSync(path.join(projectRoot, 'test/locales/stored-messages.txt'), 'utf8');
  const stored = [...messagesOf(en)].filter(([name]) =>
    parts.some((part) => name === part || name.startsWith(`${part}.`)),
  );
  const lines = [
    ...stored.map(([name, message]) => [name, ...[...textOf(message).variables].sort()].join(' ')),
    ...Object.keys(en.formats).map((name) => `formats.${name}`),
  ];
  expect(lines.sort()).toEqual(list.trimEnd().split('\n'));
});
