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

/** The user a program is run as; nothing means our own. */
export type RunAs = { uid: number; gid: number } | undefined;

export interface PostgresHome {
  /** The folder of PostgreSQL's own files. */
  cluster: string;
  binaries: PostgresBinaries;
  runAs: RunAs;
}

/** A file in the data directory that says where the cluster is, if it is somewhere else. */
export const LOCATION_NOTE = 'postgres.location';

// Not /var/tmp: files nobody touched for a month are swept away there, from under a living database too.
const sharedFolder = '/var/lib/manage-technicians';

/**
 * PostgreSQL refuses to run as root, and no other user may enter folders such as /root: started by root it
 * lives outside of the data directory and belongs to `nobody`.
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

/** Creates an empty folder for PostgreSQL's files, which it lets only its owner enter. */
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
    setAside(cluster);
  } else {
    const noted = readFileSync(note, 'utf8').trim();
    if (noted !== cluster && existsSync(noted)) {
      throw new Error(
        `${dataDirectory} was moved or copied here, its database is still at ${noted}: run mv ${noted} ${cluster} to bring it along, or delete ${note} to begin with an empty one.`,
      );
    }
  }
  writeFileSync(note, `${cluster}\n`);
}

/** A new data directory begins with an empty database, even where a deleted one of the same path had another. */
function setAside(cluster: string): void {
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
