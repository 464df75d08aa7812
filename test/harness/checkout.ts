import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { projectRoot } from '../../src/config.ts';

/** A running `npm start`, with its output so far. */
export interface Start {
  process: ChildProcess;
  output: { stdout: string; stderr: string };
  /** Waits until the output contains these words. Throws an Error if the process ends first. */
  says(words: string): Promise<void>;
  /** Sends a signal to all its processes, as Ctrl-C does in a terminal. */
  signal(signal: NodeJS.Signals): void;
  exitCode(): Promise<number | null>;
}

/** A copy of the sources in a folder that only its owner can enter. */
export class Checkout {
  readonly folder = mkdtempSync(join(tmpdir(), 'manage-technicians-checkout-'));
  readonly dataDirectory = join(this.folder, '.data');

  constructor() {
    for (const name of [
      'package.json',
      'tsconfig.json',
      'src',
      'views',
      'public',
      'docs',
      '.ci',
      'migrations',
      'seeds',
    ]) {
      cpSync(join(projectRoot, name), join(this.folder, name), { recursive: true });
    }
    symlinkSync(join(projectRoot, 'node_modules'), join(this.folder, 'node_modules'));
  }

  /** Runs `npm start`. */
  start(environment: Record<string, string>): Start {
    return this.#run('npm', ['start', '--silent'], environment);
  }

  /**
   * Runs `npm start` without building the assets first, which would take as long as a start that fails. If the checkout
   * has no assets yet, copies those of the test run.
   */
  startWithoutBuild(environment: Record<string, string>): Start {
    const assets = join(this.folder, 'dist');
    if (!existsSync(assets)) cpSync(join(projectRoot, 'dist'), assets, { recursive: true });
    return this.#run(process.execPath, ['--import', 'tsx', 'src/main.ts'], environment);
  }

  #run(command: string, options: string[], environment: Record<string, string>): Start {
    const child = spawn(command, options, {
      cwd: this.folder,
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...environment },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output = { stdout: '', stderr: '' };
    child.stdout.on('data', (data: Buffer) => (output.stdout += data.toString()));
    child.stderr.on('data', (data: Buffer) => (output.stderr += data.toString()));
    const closed = once(child, 'close');
    return {
      process: child,
      output,
      async says(words) {
        while (!output.stdout.includes(words)) {
          if (child.exitCode !== null) throw new Error(`It ended: ${output.stdout}${output.stderr}`);
          await sleep(20);
        }
      },
      signal: (signal) => process.kill(-(child.pid ?? 0), signal),
      async exitCode() {
        await closed;
        return child.exitCode;
      },
    };
  }

  remove(): void {
    const location = join(this.dataDirectory, 'postgres.location');
    if (existsSync(location)) rmSync(readFileSync(location, 'utf8').trim(), { recursive: true, force: true });
    rmSync(this.folder, { recursive: true, force: true });
  }
}
