import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Returns the command line of a running process, or null if there is no such process. */
export function commandLineOf(pid: number): string | null {
  return process.platform === 'linux'
    ? (readProcessFile(pid, 'cmdline')?.replaceAll('\0', ' ').trim() ?? null) || null
    : readFromPs(pid, 'command=');
}

/**
 * Returns the start time of a running process, in the operating system's own format, or null if there is no such
 * process. Process ID and start time together identify a process, because IDs are reused.
 */
export function startTimeOf(pid: number): string | null {
  if (process.platform !== 'linux') return readFromPs(pid, 'lstart=');
  const stat = readProcessFile(pid, 'stat');
  if (stat === null) return null;
  // The program's name, in brackets, may contain spaces, so the fields are counted after it.
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

function readFromPs(pid: number, column: string): string | null {
  try {
    return execFileSync('ps', ['-ww', '-o', column, '-p', String(pid)], { encoding: 'utf8' }).trim() || null;
  } catch {
    return null;
  }
}
