import type { ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';

declare global {
  var testPostgres: ChildProcessByStdio<Writable, Readable, null>;
}

export default async function globalTeardown(): Promise<void> {
  rmSync(process.env['TEST_RUN_FOLDER'] ?? '', { recursive: true, force: true });
  const stopped = once(globalThis.testPostgres, 'exit');
  globalThis.testPostgres.stdin.end();
  await stopped;
}
