import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { projectRoot } from '../../src/config.ts';

const { scripts } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
  scripts: { built: string };
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'interrupted-build-'));
  cpSync(join(projectRoot, 'package.json'), join(folder, 'package.json'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs what each command runs first, with a compiler that writes one file and then ends with this code. */
function prepareCommand(compilerExitCode: number) {
  const bin = join(folder, 'bin');
  mkdirSync(bin, { recursive: true });
  writeFileSync(
    join(bin, 'tsc'),
    `#!/bin/sh\nmkdir -p dist && echo >> dist/compiled && exit ${compilerExitCode}\n`,
    {
      mode: 0o755,
    },
  );
  const PATH = [bin, process.env['PATH']].join(delimiter);
  const { status, stderr } = spawnSync('sh', ['-c', scripts.built], {
    cwd: folder,
    env: { ...process.env, PATH },
    encoding: 'utf8',
  });
  return { status, isBuilt: stderr.includes('Building') };
}

test('a command builds again if the build before it was interrupted or failed', () => {
  mkdirSync(join(folder, 'dist'));
  expect(prepareCommand(143)).toEqual({ status: 143, isBuilt: true });
  expect(prepareCommand(2)).toEqual({ status: 2, isBuilt: true });
  expect(prepareCommand(0)).toEqual({ status: 0, isBuilt: true });
  expect(prepareCommand(0)).toEqual({ status: 0, isBuilt: false });
});
