/*
 * Reads each hostile file and prints what that cost, as JSON. It is a process of its own, because the garbage collector's
 * pauses grow with the heap, and that of a process which runs tests is many times larger than the product's.
 */
import { readImportFile } from '../../src/imports/import-csv.ts';
import { longestTurn } from '../harness/event-loop.ts';
import { hostileFiles } from './hostile-files.ts';

export interface ReadingCost {
  /** The longest turn of the event loop, in milliseconds of CPU time. */
  longestTurn: number;
  /** Milliseconds of CPU time for 1 MB and for 2 MB. */
  once: number;
  twice: number;
}

const costs: Record<string, ReadingCost> = {};
for (const [name, make] of Object.entries(hostileFiles)) {
  const [half, whole] = [make(1_000_000), make(2_000_000)];
  costs[name] = {
    longestTurn: await longestTurn(() => readImportFile(whole), 3),
    once: await costOf(half),
    twice: await costOf(whole),
  };
}
console.log(JSON.stringify(costs));

/** The best of three. */
async function costOf(file: Buffer): Promise<number> {
  const measure = async () => {
    const before = process.cpuUsage();
    await readImportFile(file);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  return Math.min(await measure(), await measure(), await measure());
}
