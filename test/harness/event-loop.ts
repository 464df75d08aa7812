import { closeSync, openSync, readSync } from 'node:fs';

/** How long one input may block the event loop, in milliseconds of CPU time (R9). */
export const LONGEST_TURN_MS = 50;

/**
 * Returns the longest turn of the event loop while `work` runs, in milliseconds of the main thread's CPU time. If the
 * first round exceeds the limit, it is treated as a warm-up, and the best of up to `rounds` more is returned. CPU time
 * does not grow while other processes use the processor, so the result is the same on a busy machine. It can include up
 * to a millisecond of the turns before the longest one.
 */
export async function longestTurn(work: () => Promise<unknown>, rounds = 3): Promise<number> {
  const first = await measureTurns(work);
  if (first <= LONGEST_TURN_MS) return first;
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds && best > LONGEST_TURN_MS; round += 1) {
    best = Math.min(best, await measureTurns(work));
  }
  return best;
}

async function measureTurns(work: () => Promise<unknown>): Promise<number> {
  const clock = mainThreadClock();
  let longest = 0;
  let last = clock.cpuMs();
  let running = true;
  const nextTurn = () => {
    if (!running) return;
    const now = clock.cpuMs();
    longest = Math.max(longest, now - last);
    last = now;
    // Reading the clock in each turn would take as much CPU time as the work itself.
    setTimeout(nextTurn, 1);
  };
  try {
    nextTurn();
    await work();
    // The turn that finished the work is measured too.
    await new Promise((resolve) => setImmediate(resolve));
    return Math.max(longest, clock.cpuMs() - last);
  } finally {
    running = false;
    clock.close();
  }
}

/** Reads the CPU time of this process's main thread, without its garbage collector and worker threads. */
function mainThreadClock(): { cpuMs(): number; close(): void } {
  const file = openSync(`/proc/self/task/${process.pid}/schedstat`, 'r');
  const buffer = Buffer.alloc(64);
  return {
    cpuMs() {
      const length = readSync(file, buffer, 0, buffer.length, 0);
      return Number(buffer.toString('latin1', 0, length).split(' ')[0]) / 1e6;
    },
    close: () => closeSync(file),
  };
}
