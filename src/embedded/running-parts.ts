import { setTimeout as sleep } from 'node:timers/promises';

export interface Part {
  stop(): Promise<void>;
}

export interface RunningParts {
  /** Adds a part that has just started. If the stop has begun already, stops the part at once and throws an Error. */
  add<T extends Part>(part: T): Promise<T>;
  /** Stops all parts, the last one first, because later parts use earlier ones. */
  stop(): Promise<void>;
}

/** The total time for stopping, in milliseconds. A person who pressed Ctrl-C should wait no longer than ten seconds. */
const LIMIT_MS = 7_500;

/** The time in milliseconds that a slow part leaves for each part after it. */
const MIN_STOP_MS = 500;

/** Keeps the parts of this process and stops them in reverse order. */
export function createRunningParts(): RunningParts {
  const parts: Part[] = [];
  let stopping = false;

  async function stop(): Promise<void> {
    stopping = true;
    const end = Date.now() + LIMIT_MS;
    for (let part = parts.pop(); part; part = parts.pop()) {
      const limit = end - Date.now() - MIN_STOP_MS * parts.length;
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
