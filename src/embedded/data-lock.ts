import { readlinkSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from '../lib/errors.ts';
import { startTimeOf } from './process-table.ts';
import { isSystemError } from './system-error.ts';

/**
 * Makes this process the only one that runs on a data directory, and returns how to let it go. A lock left by
 * a process that was killed counts for nothing.
 */
export function lockDataDirectory(dataDirectory: string): () => void {
  const lock = join(dataDirectory, 'start.lock');
  const own = identify(process.pid);
  if (!take(lock, own)) {
    const holder = holderOf(lock);
    const pid = holder.split(' ')[0] ?? '';
    if (holder === identify(Number(pid))) throw new ConfigError(inUse(dataDirectory, `by process ${pid}`));
    rmSync(lock, { force: true });
    if (!take(lock, own)) throw new ConfigError(inUse(dataDirectory, 'by a start of this very moment'));
  }
  return () => {
    if (holderOf(lock) === own) rmSync(lock, { force: true });
  };
}

function inUse(dataDirectory: string, by: string): string {
  return `${dataDirectory} is already in use ${by}: stop that one first, or set DATA_DIR to another folder.`;
}

function identify(pid: number): string {
  return `${pid} ${startTimeOf(pid) ?? 'gone'}`;
}

/** A symbolic link holds the text in its target: made in one step, it is never seen half-written. */
function take(lock: string, holder: string): boolean {
  try {
    symlinkSync(holder, lock);
    return true;
  } catch (error) {
    if (isSystemError(error, 'EEXIST')) return false;
    throw error;
  }
}

function holderOf(lock: string): string {
  try {
    return readlinkSync(lock);
  } catch {
    return '';
  }
}
