import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { waitUntil } from '../harness/wait-until.ts';

export interface RelayProcess {
  url: string;
  /** The number of accepted emails. */
  accepted: () => number;
  /** When the email to that address was accepted. */
  answered(to: string): Promise<number>;
  stop(): void;
}

/** A mail server in a separate process, which stores no emails. It never outlives this process. */
export async function startRelay(): Promise<RelayProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'sink-process.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const times = new Map<string, number>();
  let taken = 0;
  const lines = createInterface(child.stdout);
  const port = await new Promise<string>((resolve) => lines.once('line', resolve));
  lines.on('line', (line) => {
    taken += 1;
    const [at, to] = line.split(' ');
    if (to !== undefined) times.set(to, Number(at));
  });
  return {
    url: `smtp://127.0.0.1:${port}`,
    accepted: () => taken,
    answered: async (to) =>
      (await waitUntil(
        () => times.get(to),
        (at) => at !== undefined,
      )) ?? NaN,
    stop: () => child.stdin.end(),
  };
}
