import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';

const { findProblems } = (await import('../../.ci/supply-chain.js' as string)) as {
  findProblems: (folder: string) => string[];
};
const folder = mkdtempSync(join(tmpdir(), 'supply-chain-'));
afterAll(() => rmSync(folder, { recursive: true }));

test.each<[string, object, RegExp | null]>([
  ['a production dependency with a licence on the list', { license: 'MIT' }, null],
  ['another licence', { license: 'AGPL-3.0' }, /^new has the licence AGPL-3\.0/],
  ['no licence', {}, /^new has the licence \(none\)/],
  ['a choice of licences that is not on the list', { license: '(MIT OR GPL-3.0)' }, /^new has the licence/],
  ['a development dependency, which is not shipped', { license: 'GPL-3.0', dev: true }, null],
  ['an install script that is not allowed', { license: 'MIT', hasInstallScript: true }, /install script/],
  ['an install script of a development dependency', { dev: true, hasInstallScript: true }, /install script/],
])('the supply chain check accepts or rejects %s', (_what, entry, problem) => {
  writeFileSync(join(folder, 'package.json'), '{"allowScripts":{"argon2":true}}');
  writeFileSync(
    join(folder, 'package-lock.json'),
    JSON.stringify({
      packages: {
        '': {},
        'node_modules/argon2': { license: 'MIT', hasInstallScript: true },
        'node_modules/new': entry,
      },
    }),
  );
  const problems = findProblems(folder);
  if (problem) expect(problems).toEqual([expect.stringMatching(problem)]);
  else expect(problems).toEqual([]);
});
