import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

const pages = ['docs/threat-model.md', 'docs/asvs.md', 'docs/security-reference.md'];

/** A file in backticks, and the titles of its tests in quotes after it. */
const reference = /`((?:src|test|views|public|docs|migrations)\/[\w./-]*)`((?:(?: and)? "[^"]+")*)/g;

interface Reference {
  file: string;
  titles: string[];
}

function referencesOf(page: string): Reference[] {
  return [...readFileSync(page, 'utf8').matchAll(reference)].map(([, file = '', quoted = '']) => ({
    file,
    titles: [...quoted.matchAll(/"([^"]+)"/g)].map(([, title = '']) => title),
  }));
}

test.each(pages)('every file and every test that %s names exists', (page) => {
  const references = referencesOf(page);
  expect(references.length).toBeGreaterThan(20);
  const missing = references.flatMap(({ file, titles }) => {
    if (!existsSync(file)) return [file];
    if (!file.startsWith('test/')) return [];
    const source = readFileSync(file, 'utf8');
    return titles.filter((title) => !source.includes(title)).map((title) => `${file}: ${title}`);
  });
  expect(missing).toEqual([]);
});

test('the ASVS table has each requirement once, and the numbers in its summary are correct', () => {
  const page = readFileSync('docs/asvs.md', 'utf8');
  const rows = [...page.matchAll(/^\| (\d+\.\d+\.\d+) +\| [12] +\| [^|]+ \| ([^|]+?) +\| (.*)\|$/gm)];
  const ids = rows.map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const summary = [...page.matchAll(/^\| (Met|Not applicable|Operator|Not met|all) +\| (\d+) /gm)];
  expect(Object.fromEntries(summary.map(([, status, number]) => [status, Number(number)]))).toEqual({
    Met: rows.filter(([, , status]) => status === 'Met').length,
    'Not applicable': rows.filter(([, , status]) => status === 'Not applicable').length,
    Operator: rows.filter(([, , status]) => status === 'Operator').length,
    'Not met': rows.filter(([, , status]) => status === 'Not met').length,
    all: rows.length,
  });
  expect(rows.filter(([, , , why = '']) => why.trim() === '')).toEqual([]);
});
