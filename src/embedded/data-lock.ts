import { readlinkSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from '../lib/errors.ts';
import { startTimeOf } from './process-table.ts';
import { isSystemError } from './system-error.ts';

/**
 * Locks the data directory for this process, and returns a function that releases the lock. A lock left by a killed
 * process is replaced. Throws a ConfigError if another process has the lock.
 */
export function lockDataDirectory(dataDirectory: string): () => void {
  const lock = join(dataDirectory, 'start.lock');
  const own = identify(process.pid);
  if (!take(lock, own)) {
    const holder = holderOf(lock);
    const pid = holder.split(' ')[0] ?? '';
    if (holder === identify(Number(pid))) throw new ConfigError(inUse(dataDirectory, `by process ${pid}`));
    rmSync(lock, { force: true });
    if (!take(lock, own)) throw new ConfigError(inUse(dataDirectory, 'by another process that is starting'));
  }
  return () => {
    if (holderOf(lock) === own) rmSync(lock, { force: true });
  };
}

function inUse(dataDirectory: string, by: string): string {
  return `${dataDirectory} is already in use ${by}. Stop that process first, or set DATA_DIR to another folder.`;
}

function identify(pid: number): string {
  return `${pid} ${startTimeOf(pid) ?? 'gone'}`;
}

/**
 * The lock is a symbolic link whose target is the text. Creating one is atomic, so no other process reads a partial
 * lock.
 */
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
