import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { projectRoot } from '../../src/config.ts';

/** What each command runs first. */
const buildIfNeeded = ['.ci/build', '--if-needed'];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'interrupted-build-'));
  cpSync(join(projectRoot, 'package.json'), join(folder, 'package.json'));
  cpSync(join(projectRoot, 'public'), join(folder, 'public'), { recursive: true });
  // The help needs the product's sources, so this one is empty.
  mkdirSync(join(folder, '.ci'));
  cpSync(join(projectRoot, '.ci', 'build'), join(folder, '.ci', 'build'));
  writeFileSync(join(folder, '.ci', 'help.ts'), '');
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(join(projectRoot, 'node_modules', 'tsx'), join(folder, 'node_modules', 'tsx'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs what each command runs first, with a compiler that writes one file and then ends with this code. */
function prepareCommand(compilerExitCode: number) {
  const { status, stderr } = spawnSync('sh', buildIfNeeded, {
    ...environment(`exit ${compilerExitCode}`),
    encoding: 'utf8',
  });
  return { status, isBuilt: stderr.includes('Building') };
}

/** Returns the options of a process whose compiler writes one file and then runs this. */
function environment(compilerCommand: string) {
  const bin = join(folder, 'bin');
  mkdirSync(bin, { recursive: true });
  writeFileSync(
    join(bin, 'tsc'),
    `#!/bin/sh\nmkdir -p dist && echo >> dist/compiled && ${compilerCommand}\n`,
    {
      mode: 0o755,
    },
  );
  const PATH = [bin, join(projectRoot, 'node_modules', '.bin'), process.env['PATH']].join(delimiter);
  return { cwd: folder, env: { ...process.env, PATH } };
}

/** Changes a source file. */
function changeSources(text: string) {
  mkdirSync(join(folder, 'src'), { recursive: true });
  writeFileSync(join(folder, 'src', 'web.ts'), text);
}

test('a command builds again after the sources have changed, and not without a change', () => {
  changeSources('one');
  expect(prepareCommand(0)).toEqual({ status: 0, isBuilt: true });
  writeFileSync(join(folder, 'dist', 'removed.js'), 'compiled from a source that no longer exists');
  expect(prepareCommand(0)).toEqual({ status: 0, isBuilt: false });
  changeSources('one');
  expect(prepareCommand(0)).toEqual({ status: 0, isBuilt: false });

  changeSources('two');
  expect(prepareCommand(2)).toEqual({ status: 2, isBuilt: true });
  expect(prepareCommand(0)).toEqual({ status: 0, isBuilt: true });
  expect(existsSync(join(folder, 'dist', 'removed.js'))).toBe(false);
  expect(prepareCommand(0)).toEqual({ status: 0, isBuilt: false });
});

test('a deployment without sources keeps its build', () => {
  changeSources('one');
  prepareCommand(0);
  rmSync(join(folder, 'src'), { recursive: true });
  expect(prepareCommand(0)).toEqual({ status: 0, isBuilt: false });
});

test('a command builds again if the last build was interrupted or failed', () => {
  mkdirSync(join(folder, 'dist'));
  expect(prepareCommand(143)).toEqual({ status: 143, isBuilt: true });
  expect(prepareCommand(2)).toEqual({ status: 2, isBuilt: true });
  // A killed build leaves the link behind that names its process.
  symlinkSync('999999', join(folder, '.building'));
  expect(prepareCommand(0)).toEqual({ status: 0, isBuilt: true });
  expect(prepareCommand(0)).toEqual({ status: 0, isBuilt: false });
});

test('of two commands that start at once after an update, one builds and the other waits for it', async () => {
  changeSources('one');
  const options = environment('sleep 2 && echo >> compilations');
  const codes = await Promise.all(
    [1, 2].map(async () => {
      const [code] = (await once(spawn('sh', buildIfNeeded, options), 'exit')) as [number];
      return [code, readFileSync(join(folder, 'dist', 'complete'), 'utf8').length > 0];
    }),
  );
  expect(codes).toEqual([
    [0, true],
    [0, true],
  ]);
  expect(readFileSync(join(folder, 'compilations'), 'utf8')).toBe('\n');
  expect(prepareCommand(0)).toEqual({ status: 0, isBuilt: false });
});

test('a command ends if its folder is deleted while it waits for another build', () => {
  const { status, stderr } = spawnSync(
    'sh',
    ['-c', `rm -r "$PWD"; sh "${projectRoot}/.ci/build" --if-needed`],
    {
      ...environment('exit 0'),
      encoding: 'utf8',
      timeout: 30_000,
    },
  );
  expect([status, stderr]).toEqual([1, expect.stringContaining('was deleted')]);
});
