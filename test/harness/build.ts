import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { projectRoot } from '../../src/config.ts';

const BUILD_LIMIT_MS = 120_000;

/**
 * Builds the product as it is deployed, without its sources, and the test processes that import it. Returns the folder.
 * The first test file that calls this in a run builds, and the others wait for it. Compiled code starts in less than
 * half the time of the sources. Throws an Error if the build fails or takes longer than 120 seconds.
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
  const tsc = join(projectRoot, 'node_modules', 'typescript', 'bin', 'tsc');
  const config = join(import.meta.dirname, 'tsconfig.processes.json');
  // `npm run types` checks the types.
  await promisify(execFile)(
    process.execPath,
    [tsc, '-p', config, '--noCheck', '--outDir', join(folder, 'dist')],
    {
      cwd: projectRoot,
    },
  );
  for (const name of ['package.json', 'views', 'public']) {
    cpSync(join(projectRoot, name), join(folder, name), { recursive: true });
  }
  for (const name of ['public', 'help.json']) {
    cpSync(join(projectRoot, 'dist', name), join(folder, 'dist', name), { recursive: true });
  }
  symlinkSync(join(projectRoot, 'node_modules'), join(folder, 'node_modules'));
}
