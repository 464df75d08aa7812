import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** The command line of a running process; null where no such process runs. */
export function commandLineOf(pid: number): string | null {
  return process.platform === 'linux'
    ? (readProcessFile(pid, 'cmdline')?.replaceAll('\0', ' ').trim() ?? null) || null
    : askPs(pid, 'command=');
}

/**
 * When a running process was started, in words of the operating system's own: together with the process id
 * it names one process for good, because the id alone is given to others later on.
 */
export function startTimeOf(pid: number): string | null {
  if (process.platform !== 'linux') return askPs(pid, 'lstart=');
  const stat = readProcessFile(pid, 'stat');
  if (stat === null) return null;
  // The program's name, in brackets, may hold spaces: count the fields behind it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const state = fields[0];
  return state === 'Z' || state === 'X' ? null : (fields[19] ?? null);
}

function readProcessFile(pid: number, name: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return null;
  }
}

function askPs(pid: number, column: string): string | null {
  try {
    return execFileSync('ps', ['-ww', '-o', column, '-p', String(pid)], { encoding: 'utf8' }).trim() || null;
  } catch {
    return null;
  }
}
