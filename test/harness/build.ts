import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { transformFile } from '@swc/core';
import { projectRoot } from '../../src/config.ts';

const BUILD_LIMIT_MS = 120_000;

/** The product without `npm start`, and the scripts that tests run as processes. */
const sources = [
  'src',
  'migrations',
  'knexfile.ts',
  'test/audit/append-many.ts',
  'test/faults/impatient-worker.ts',
  'test/faults/shifted-clock.ts',
  'test/harness/time-to-stop.ts',
  'test/mail/short-waits.ts',
];

/** The same as in tsconfig.build.json, but for swc, which takes a tenth of the time of TypeScript's compiler. */
const compilerOptions = {
  jsc: { parser: { syntax: 'typescript' }, target: 'es2023', rewriteRelativeImportExtensions: true },
  module: { type: 'es6' },
} as const;

/**
 * Builds the product as it is deployed, without its sources, and the test processes that import it. Returns the folder.
 * The first test file that calls this in a run builds, and the others wait for it. Compiled code starts in less than
 * half the time of the sources. Doesn't check the types, which `npm run types` does. Throws an Error if the build fails
 * or takes longer than 120 seconds.
 */
export function builtProduct(): Promise<string> {
  product ??= findOrBuild();
  return product;
}

let product: Promise<string> | undefined;

async function findOrBuild(): Promise<string> {
  const folder = join(process.env['TEST_RUN_FOLDER'] ?? newFolder(), 'built');
  const complete = join(folder, 'complete');
  const failed = join(folder, 'failed');
  if (isFirst(folder)) {
    try {
      await build(folder);
      writeFileSync(complete, '');
    } catch (error) {
      writeFileSync(failed, String(error));
      throw error;
    }
  }
  for (const began = Date.now(); !existsSync(complete); await sleep(50)) {
    if (existsSync(failed) || Date.now() - began > BUILD_LIMIT_MS)
      throw new Error(`The build in ${folder} failed, or took longer than ${BUILD_LIMIT_MS / 1000} s.`);
  }
  return folder;
}

/** Benchmarks have no run folder, so they build into a new one. */
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'manage-technicians-built-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

async function build(folder: string): Promise<void> {
  const compiled = sources.flatMap((source) =>
    source.endsWith('.ts') ? source : filesIn(source).map((name) => join(source, name)),
  );
  await Promise.all(compiled.map((path) => compile(path, join(folder, 'dist', path))));
  for (const name of ['package.json', 'views', 'public']) {
    cpSync(join(projectRoot, name), join(folder, name), { recursive: true });
  }
  for (const name of ['public', 'help.json']) {
    cpSync(join(projectRoot, 'dist', name), join(folder, 'dist', name), { recursive: true });
  }
  symlinkSync(join(projectRoot, 'node_modules'), join(folder, 'node_modules'));
}

function filesIn(source: string): string[] {
  const names = readdirSync(join(projectRoot, source), { recursive: true, encoding: 'utf8' });
  return names.filter((name) => /\.[jt]s$/.test(name) && !/^(main\.ts|embedded\/)/.test(name));
}

async function compile(path: string, target: string): Promise<void> {
  const { code } = await transformFile(join(projectRoot, path), compilerOptions);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target.replace(/\.ts$/, '.js'), code);
}
