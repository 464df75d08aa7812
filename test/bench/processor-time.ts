import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts a process's time in hundredths of a second, whatever its clock. */
const TICK_MS = 10;

/** Returns how many milliseconds of processor time a process has used. */
export function processorTime(pid: number): number {
  const { user, system } = statOf(pid);
  return (user + system) * TICK_MS;
}

/**
 * Returns the same for a process and its children, such as PostgreSQL with one process for each connection. Includes the
 * children that have ended.
 */
export function processorTimeOfTree(pid: number): number {
  return childrenOf(pid).reduce(
    (sum, one) => sum + processorTime(one),
    processorTime(pid) + statOf(pid).ended * TICK_MS,
  );
}

function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => statOf(pid).parent === parent);
}

function statOf(pid: number): { parent: number; user: number; system: number; ended: number } {
  try {
    // The name in parentheses can contain spaces.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
      .map(Number);
    const [parent, user, system] = [fields[1], fields[11], fields[12]] as [number, number, number];
    return { parent, user, system, ended: (fields[13] ?? 0) + (fields[14] ?? 0) };
  } catch {
    // It ended in the meantime.
    return { parent: 0, user: 0, system: 0, ended: 0 };
  }
}
