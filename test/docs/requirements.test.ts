import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

interface Updated {
  page: string;
  problems: string[];
}

const { currentRequirements, titlesIn, updateRequirements } = (await import(
  '../../.ci/requirements.js' as string
)) as {
  currentRequirements: () => Updated;
  titlesIn: (source: string) => string[][];
  updateRequirements: (page: string, predicates: [string, string[]][]) => Updated;
};

test('each requirement has a test or waits for a feature, and the page lists the current tests', () => {
  const { page, problems } = currentRequirements();
  expect(problems).toEqual([]);
  // If this fails, run `npm run requirements`.
  expect(readFileSync('docs/requirements.md', 'utf8')).toBe(page);
});

test('titles are read with their groups, and skipped tests are ignored', () => {
  const source = `
    describe('outer', () => {
      test('plain', () => check('not a title'));
      test.each([1, 2])('each %d', () => {});
      test.each\`a\`('table $a', () => {});
      test.skip('skipped', () => {});
      test.todo('to do');
    });
    test(\`\${count} times\`, () => {});
    consoleTest('of the harness', async () => {});`;
  expect(titlesIn(source)).toEqual([
    ['outer', 'plain'],
    ['outer', 'each …'],
    ['outer', 'table …'],
    ['… times'],
    ['of the harness'],
  ]);
});

const page =
  '# Requirements\n\n## Links\n\n### L1\n\nSingle use.\n\nTests:\n\n- An old one (`test/old.test.ts`)\n';

test('the list of tests is replaced, and the rest of the page is kept', () => {
  const updated = updateRequirements(page, [
    ['test/a.test.ts', ['L1: a *link*', 'works once']],
    ['test/a.test.ts', ['L1: a *link*', 'then no more']],
    ['test/b.test.ts', ['links', 'L1 by HEAD']],
    ['test/b.test.ts', ['of the H264 codec, without a number']],
  ]);
  expect(updated).toEqual({
    page:
      '# Requirements\n\n## Links\n\n### L1\n\nSingle use.\n\nTests:\n\n' +
      '- L1: a \\*link\\* (`test/a.test.ts`, 2 tests)\n- L1 by HEAD (`test/b.test.ts`)\n',
    problems: [],
  });
});

test('a requirement without a test is a problem, unless it waits for a feature', () => {
  expect(updateRequirements(page, []).problems).toEqual([expect.stringMatching(/^L1 has no test\./)]);
  const waiting = page.replace('Single use.', 'Single use.\n\nWaits for passkeys.');
  expect(updateRequirements(waiting, []).problems).toEqual([]);
});

test('a title with the number of an unknown requirement is a problem', () => {
  expect(
    updateRequirements(page, [
      ['test/a.test.ts', ['L1: once']],
      ['test/a.test.ts', ['L9: a slip']],
    ]).problems,
  ).toEqual(['There is no requirement L9. A test names it: L9: a slip (`test/a.test.ts`)']);
});
