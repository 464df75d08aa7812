import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { projectRoot } from '../../src/config.ts';

/** The folders of views whose text is in the catalogues. */
const folders = [
  'admins',
  'audit',
  'batches',
  'dashboard',
  'domains',
  'embedded',
  'help',
  'installation',
  'layout',
  'links',
  'mail',
  'partials',
  'profile',
  'reviews',
  'sign-in',
  'sso',
  'technicians',
  'sso-provider',
  'sso-provider/errors',
  'sso-provider/links',
  'sso-provider/profile',
  'sso-provider/sign-in',
  'two-factor',
  'errors',
];

const code = /<%[\s\S]*?%>/g;
const attribute = /\s(?:title|aria-label|placeholder|alt|label|data-label|data-confirm)="([^"]*)"/g;
const literal = /'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|`([^`]*)`/g;
const codeText = /(?:\b(?:label|hint|introduction|title|caption|submit)\s*:|\?|\s:|^<%=)\s*$/;

/** Returns the text that a view contains itself: in its HTML, in attributes that people read, and in its code. */
function ownText(source: string): string[] {
  const html = source.replaceAll(/<%#[\s\S]*?%>|\sclass="[^"]*"/g, '');
  const plain = html.replaceAll(code, ' ');
  const attributes = [...plain.matchAll(attribute)].map(([, value = '']) => value);
  const text = plain
    .replaceAll(/<[^>]*>/g, '\n')
    .replaceAll(/&#?\w+;/g, ' ')
    .split('\n');
  const literals = [...html.matchAll(code)].flatMap(([script]) =>
    [...script.matchAll(literal)]
      .filter(({ index }) => codeText.test(script.slice(0, index)))
      .map(([, one, two, three]) => one ?? two ?? three ?? ''),
  );
  return [...attributes, ...text, ...literals]
    .map((each) => each.replaceAll(/\$\{[^}]*\}/g, '').trim())
    .filter((each) => /\p{Letter}/u.test(each));
}

const views = folders.flatMap((folder) =>
  readdirSync(path.join(projectRoot, 'views', folder))
    .filter((name) => name.endsWith('.ejs'))
    .map((name) => path.join(folder, name)),
);

test.each(views)('the view %s has no text outside the catalogues', (view) => {
  expect(ownText(readFileSync(path.join(projectRoot, 'views', view), 'utf8'))).toEqual([]);
});

describe('text of a view’s own', () => {
  test.each([
    ['<p>Nothing yet</p>', 'Nothing yet'],
    ['<th aria-label="Actions"></th>', 'Actions'],
    ["<%= empty ? 'Nothing yet' : t.some %>", 'Nothing yet'],
    ["<%- partial('partials/field', { field: { name: 'to', label: 'Send to' } }) -%>", 'Send to'],
    ["<%= 'Text' %>", 'Text'],
  ])('is found in %s', (source, expected) => {
    expect(ownText(source)).toEqual([expected]);
  });

  test.each([
    '<%# A comment. -%>',
    '<p class="empty"><%= t.audit.title %> → (<%= id %>)</p>',
    "<%- partial('audit/events', { rows, kind: 'x' }) -%>",
    '<input name="search" type="search" aria-label="<%= t.list.search %>">',
  ])('is not found in %s', (source) => {
    expect(ownText(source)).toEqual([]);
  });
});
