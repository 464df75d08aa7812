import { createHash } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { binariesForAnyUser, installedBinaries, type PostgresBinaries } from './postgres-binaries.ts';

/** The user that a program runs as. Undefined means the user of this process. */
export type RunAs = { uid: number; gid: number } | undefined;

export interface PostgresHome {
  /** The folder of PostgreSQL's own files. */
  cluster: string;
  binaries: PostgresBinaries;
  runAs: RunAs;
}

/** A file in the data directory that says where the cluster is, if it is elsewhere. */
export const LOCATION_NOTE = 'postgres.location';

// This is not in /var/tmp, because systems delete files there that have not been used for a month, even those of a
// running database.
const sharedFolder = '/var/lib/manage-technicians';

/**
 * Returns where PostgreSQL's files are and which user it runs as. PostgreSQL refuses to run as root, and other users
 * can't enter folders such as /root. If root starts it, its files are therefore outside the data directory and belong
 * to `nobody`.
 */
export function findHome(dataDirectory: string): PostgresHome {
  if (process.getuid?.() !== 0) {
    return { cluster: join(dataDirectory, 'postgres'), binaries: installedBinaries(), runAs: undefined };
  }
  const binaries = binariesForAnyUser(sharedFolder);
  const name = createHash('sha256').update(realpathSync(dataDirectory)).digest('hex').slice(0, 16);
  const cluster = join(sharedFolder, name);
  noteLocation(dataDirectory, cluster);
  return { cluster, binaries, runAs: findNobody() };
}

/** Creates an empty folder for PostgreSQL's files that only its owner can enter. Deletes an existing one. */
export function makeFolder(folder: string, runAs: RunAs): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { mode: 0o700 });
  handOver(folder, runAs);
}

export function handOver(path: string, runAs: RunAs): void {
  if (runAs) chownSync(path, runAs.uid, runAs.gid);
}

function noteLocation(dataDirectory: string, cluster: string): void {
  const note = join(dataDirectory, LOCATION_NOTE);
  if (!existsSync(note)) {
    moveAside(cluster);
  } else {
    const notedPath = readFileSync(note, 'utf8').trim();
    if (notedPath !== cluster && existsSync(notedPath)) {
      throw new Error(
        `${dataDirectory} was moved or copied here, but its database is still at ${notedPath}: run mv ${notedPath} ${cluster} to bring it along, or delete ${note} to begin with an empty one.`,
      );
    }
  }
  writeFileSync(note, `${cluster}\n`);
}

/**
 * A new data directory starts with an empty database, even if a deleted one had the same path. The old cluster is kept
 * as `.old`.
 */
function moveAside(cluster: string): void {
  if (!existsSync(cluster)) return;
  rmSync(`${cluster}.old`, { recursive: true, force: true });
  renameSync(cluster, `${cluster}.old`);
}

function findNobody(): RunAs {
  const users = readFileSync('/etc/passwd', 'utf8').split('\n');
  const [, , uid, gid] = users.map((line) => line.split(':')).find(([name]) => name === 'nobody') ?? [];
  if (uid === undefined || gid === undefined) {
    throw new Error(
      'PostgreSQL does not run as root, and there is no user `nobody`: run as an ordinary user, or set DATABASE_URL.',
    );
  }
  return { uid: Number(uid), gid: Number(gid) };
}
