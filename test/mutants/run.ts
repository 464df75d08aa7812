import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import globalSetup from '../harness/global-setup.ts';
import globalTeardown from '../harness/global-teardown.ts';
import { mutants, type Mutant } from './mutants.ts';

/**
 * `npm run mutants:database [word ...]` makes each change of `mutants.ts` in a copy of the project, and runs the test
 * that must fail. With words, it uses only the mutants whose file contains one of them. Prints which changes no test
 * noticed, and fails if fewer than 80 % were noticed.
 */
const root = join(import.meta.dirname, '..', '..');
const words = process.argv.slice(2);
const selected = mutants.filter(
  ({ file }) => words.length === 0 || words.some((word) => file.includes(word)),
);

await globalSetup();
const copy = mkdtempSync(join(tmpdir(), 'manage-technicians-mutants-'));
const survived: Mutant[] = [];
try {
  const folders = ['src', 'test', 'views', 'public', 'migrations', 'seeds', 'docs', 'dist'];
  const files = ['package.json', 'tsconfig.json', 'tsconfig.build.json', 'knexfile.ts', 'jest.config.js'];
  for (const name of [...folders, ...files]) {
    cpSync(join(root, name), join(copy, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  const tests = [...new Set(selected.map(({ test }) => test))];
  if (!passes(tests)) throw new Error(`These tests fail without a change: ${tests.join(' ')}`);
  for (const mutant of selected) {
    const isKilled = kills(mutant);
    if (!isKilled) survived.push(mutant);
    console.log(
      `${isKilled ? 'killed  ' : 'SURVIVED'} ${mutant.file}: ${mutant.search} -> ${mutant.replacement || '(removed)'}`,
    );
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
  await globalTeardown();
}
const killed = selected.length - survived.length;
console.log(`\n${killed} of ${selected.length} mutants were killed.`);
if (killed < 0.8 * selected.length) process.exitCode = 1;

/** Reports whether the test fails with the change. Restores the file. Throws an Error unless the text occurs exactly once. */
function kills({ file, search, replacement, test }: Mutant): boolean {
  const path = join(copy, file);
  const source = readFileSync(path, 'utf8');
  if (source.split(search).length !== 2) throw new Error(`${file} must contain this text once: ${search}`);
  writeFileSync(
    path,
    source.replace(search, () => replacement),
  );
  try {
    return !passes([test]);
  } finally {
    writeFileSync(path, source);
  }
}

/** Runs the tests in the copy. A test that hangs because of a change fails. */
function passes(tests: readonly string[]): boolean {
  // Tests that start processes of the product build it again, so that it contains the change.
  rmSync(join(process.env['TEST_RUN_FOLDER'] ?? '', 'built'), { recursive: true, force: true });
  const { status } = spawnSync(
    process.execPath,
    [
      '--experimental-vm-modules',
      'node_modules/jest/bin/jest.js',
      '-c',
      'test/mutants/database.config.js',
      '--bail',
      ...tests,
    ],
    { cwd: copy, stdio: 'ignore', timeout: tests.length * 300_000 },
  );
  return status === 0;
}
