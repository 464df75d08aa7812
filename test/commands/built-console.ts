import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { builtProduct } from '../harness/build.ts';

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface Started {
  process: ChildProcess;
  /** Waits for a log line of this message, and returns it. */
  line(message: string): Promise<Record<string, unknown>>;
  /** Ends it with a signal, and tells its exit code. */
  stop(signal: NodeJS.Signals): Promise<number | null>;
}

/** The console as it is deployed: compiled, in a folder of its own without sources. */
export class BuiltConsole {
  folder = '';

  async build(): Promise<void> {
    this.folder = await builtProduct();
  }

  /** Runs one of the compiled files to its end. */
  async run(file: string, environment: Record<string, string>, args: string[] = []): Promise<Ended> {
    const child = this.#spawn(file, environment, args);
    let stdout = '';
    let stderr = '';
    child.stdout?.on('data', (data: Buffer) => (stdout += data.toString()));
    child.stderr?.on('data', (data: Buffer) => (stderr += data.toString()));
    await once(child, 'close');
    return { code: child.exitCode, stdout, stderr };
  }

  /** Starts one of the compiled files that goes on running. */
  start(file: string, environment: Record<string, string>): Started {
    const child = this.#spawn(file, environment, []);
    const lines: Record<string, unknown>[] = [];
    const waiting = new Map<string, (line: Record<string, unknown>) => void>();
    if (child.stdout) {
      createInterface(child.stdout).on('line', (text) => {
        const line = JSON.parse(text) as Record<string, unknown>;
        lines.push(line);
        waiting.get(String(line['msg']))?.(line);
      });
    }
    child.stderr?.resume();
    return {
      process: child,
      line: (message) => {
        const said = lines.find(({ msg }) => msg === message);
        return said ? Promise.resolve(said) : new Promise((resolve) => waiting.set(message, resolve));
      },
      async stop(signal) {
        const exited = once(child, 'exit');
        child.kill(signal);
        await exited;
        return child.exitCode;
      },
    };
  }

  #spawn(file: string, environment: Record<string, string>, args: string[]): ChildProcess {
    return spawn(process.execPath, [path.join(this.folder, 'dist', 'src', file), ...args], {
      cwd: '/',
      env: { PATH: process.env['PATH'], ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }
}
