import type { ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';

declare global {
  var testPostgres: ChildProcessByStdio<Writable, Readable, null>;
}

export default async function globalTeardown(): Promise<void> {
  const stopped = once(globalThis.testPostgres, 'exit');
  globalThis.testPostgres.stdin.end();
  await stopped;
}
