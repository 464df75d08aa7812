import { randomInt } from 'node:crypto';

/** `npm test` runs a few rounds, `npm run faults` fifty. */
export const rounds = Number(process.env['FAULT_ROUNDS'] ?? 5);

/** For people who read the run. Jest prints what a test logs only together with a stack. */
export function printLine(line: string): void {
  process.stderr.write(`${line}\n`);
}

export interface SeededRandom {
  /** A whole number from `low` to `high`, inclusive. */
  between(low: number, high: number): number;
  oneOf<T>(list: readonly T[]): T;
}

/** A repeatable random number generator. Its seed is printed, and FAULT_SEED sets it. */
export function seededRandom(name: string): SeededRandom {
  const seed = Number(process.env['FAULT_SEED'] ?? randomInt(2 ** 31));
  printLine(`${name}: ${rounds} rounds, FAULT_SEED=${seed}`);
  let state = seed;
  // Mulberry32.
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return { between, oneOf: (list) => list[between(0, list.length - 1)] as never };
}
