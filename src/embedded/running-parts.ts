import { setTimeout as sleep } from 'node:timers/promises';

export interface Part {
  stop(): Promise<void>;
}

export interface RunningParts {
  /** Keeps a part that has just started. One that comes after the stop is stopped at once. */
  add<T extends Part>(part: T): Promise<T>;
  /** Stops all of them, the last one first: what the others rely on stops last. */
  stop(): Promise<void>;
}

/** Whoever pressed Ctrl-C waits ten seconds at most. */
const LIMIT_MS = 7_500;

/** What a part that is waited for leaves to each one after it. */
const SHARE_MS = 500;

export function createRunningParts(): RunningParts {
  const parts: Part[] = [];
  let stopping = false;

  async function stop(): Promise<void> {
    stopping = true;
    const end = Date.now() + LIMIT_MS;
    for (let part = parts.pop(); part; part = parts.pop()) {
      const limit = end - Date.now() - SHARE_MS * parts.length;
      await Promise.race([part.stop(), sleep(limit, undefined, { ref: false })]);
    }
  }

  return {
    stop,
    async add(part) {
      parts.push(part);
      if (!stopping) return part;
      await stop();
      throw new Error('Stopped while it was starting');
    },
  };
}
