import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chownSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { projectRoot } from '../../src/config.ts';
import { openDatabase } from '../../src/database/database.ts';
import { freePort } from '../../src/embedded/free-port.ts';
import { waitUntil } from '../harness/wait-until.ts';

/** What happens to the primary: its machine loses power, or only PostgreSQL crashes and Patroni notices. */
export type Fault = 'power failure' | 'crash';

export interface PatroniCluster {
  /** The URL of the console's database, through HAProxy. */
  url: string;
  /** Returns when one node is the primary, another its synchronous standby, and the third follows too. */
  waitUntilComplete(): Promise<void>;
  /** Kills the primary with SIGKILL and returns its name. */
  killPrimary(fault: Fault): Promise<string>;
  /** Starts Patroni again where it isn't running. */
  repair(): void;
  stop(): Promise<void>;
}

interface PatroniNode {
  name: string;
  port: number;
  restPort: number;
  patroni: ChildProcess;
}

/** A member as Patroni's REST API describes it. */
interface Member {
  name: string;
  role: 'leader' | 'sync_standby' | 'replica';
  state: string;
  timeline?: number;
  lag?: number | 'unknown';
}

const NAMES = ['db1', 'db2', 'db3'];
const PASSWORD = 'only-for-this-drill';
const DATABASE = 'manage_technicians';
const BIN = '/usr/lib/postgresql/15/bin';

/**
 * Starts three PostgreSQL nodes with Patroni, etcd and HAProxy. The settings that matter are the examples in
 * docs/operations/failover.md, with the addresses of this machine.
 */
export async function startPatroniCluster(): Promise<PatroniCluster> {
  const folder = mkdtempSync(join(tmpdir(), 'failover-'));
  const runAs = unprivilegedUser();
  if (runAs) chownSync(folder, runAs.uid, runAs.gid);
  const [etcdPort, peerPort, proxyPort] = [await freePort(), await freePort(), await freePort()];

  const start = (name: string, program: string, args: string[]): ChildProcess => {
    const log = openSync(join(folder, `${name}.log`), 'a');
    return spawn(program, args, {
      cwd: folder,
      env: { PATH: process.env['PATH'], HOME: folder, LC_ALL: 'C.UTF-8' },
      stdio: ['ignore', log, log],
      ...runAs,
    });
  };
  const etcd = start('etcd', 'etcd', etcdArguments(folder, etcdPort, peerPort));

  const startPatroni = (name: string) => start(name, 'patroni', [join(folder, `${name}.yml`)]);
  const nodes: PatroniNode[] = [];
  for (const name of NAMES) {
    const [port, restPort] = [await freePort(), await freePort()];
    writeFileSync(join(folder, `${name}.yml`), patroniSettings({ folder, name, port, restPort, etcdPort }));
    const data = join(folder, name);
    mkdirSync(data, { mode: 0o700 });
    if (runAs) chownSync(data, runAs.uid, runAs.gid);
    nodes.push({ name, port, restPort, patroni: startPatroni(name) });
  }
  const proxyFile = join(folder, 'haproxy.cfg');
  writeFileSync(proxyFile, proxySettings(proxyPort, nodes));
  const proxy = start('haproxy', 'haproxy', ['-db', '-f', proxyFile]);

  const cluster: PatroniCluster = {
    url: `postgres://console:${PASSWORD}@127.0.0.1:${proxyPort}/${DATABASE}`,
    async waitUntilComplete() {
      await waitUntil(() => findMembers(nodes), isComplete, 180_000);
    },
    async killPrimary(fault) {
      const primary = (await findMembers(nodes)).find(({ role }) => role === 'leader');
      const node = nodes.find(({ name }) => name === primary?.name);
      if (!node) throw new Error('There is no primary');
      if (fault === 'power failure') node.patroni.kill('SIGKILL');
      killPostgres(join(folder, node.name));
      return node.name;
    },
    repair() {
      for (const node of nodes) if (hasEnded(node.patroni)) node.patroni = startPatroni(node.name);
    },
    async stop() {
      for (const { patroni } of nodes) patroni.kill('SIGKILL');
      for (const { name } of nodes) killPostgres(join(folder, name));
      etcd.kill('SIGKILL');
      proxy.kill('SIGKILL');
      await waitUntil(
        () => [etcd, proxy, ...nodes.map(({ patroni }) => patroni)].every(hasEnded),
        (ended) => ended,
      );
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  process.once('exit', () => void cluster.stop());
  await cluster.waitUntilComplete();
  await createConsoleDatabase(proxyPort);
  return cluster;
}

/** Returns the versions of the programs, one in each line. */
export function clusterVersions(): string {
  const commands = [
    'patroni --version',
    'etcd --version',
    'haproxy -v',
    join(BIN, 'postgres') + ' --version',
  ];
  return commands.map((command) => execFileSync('sh', ['-c', `${command} | head -1`]).toString()).join('');
}

/** Returns the example with this language tag in docs/operations/failover.md. */
function example(language: string): string {
  const page = readFileSync(join(projectRoot, 'docs', 'operations', 'failover.md'), 'utf8');
  const found = new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 's').exec(page)?.[1];
  if (found === undefined) throw new Error(`The page has no example in ${language}`);
  return found;
}

function etcdArguments(folder: string, port: number, peerPort: number): string[] {
  const [clients, peers] = [`http://127.0.0.1:${port}`, `http://127.0.0.1:${peerPort}`];
  return [
    ...['--data-dir', join(folder, 'etcd'), '--initial-cluster', `default=${peers}`],
    ...['--listen-client-urls', clients, '--advertise-client-urls', clients],
    ...['--listen-peer-urls', peers, '--initial-advertise-peer-urls', peers],
  ];
}

/** Returns the file for one node, as JSON, which is also YAML. */
function patroniSettings(node: {
  folder: string;
  name: string;
  port: number;
  restPort: number;
  etcdPort: number;
}): string {
  const { folder, name, port, restPort, etcdPort } = node;
  const documented = parse(example('yaml')) as { bootstrap: object };
  const here = (of: number) => ({ listen: `127.0.0.1:${of}`, connect_address: `127.0.0.1:${of}` });
  return JSON.stringify({
    scope: 'console',
    name,
    restapi: here(restPort),
    etcd3: { host: `127.0.0.1:${etcdPort}` },
    bootstrap: { ...documented.bootstrap, initdb: [{ encoding: 'UTF8' }, 'data-checksums'] },
    postgresql: {
      ...here(port),
      data_dir: join(folder, name),
      bin_dir: BIN,
      pgpass: join(folder, `${name}.pgpass`),
      parameters: { unix_socket_directories: folder },
      pg_hba: [
        'local all all trust',
        'host all all 127.0.0.1/32 scram-sha-256',
        'host replication all 127.0.0.1/32 scram-sha-256',
      ],
      authentication: {
        superuser: { username: 'postgres', password: PASSWORD },
        replication: { username: 'replicator', password: PASSWORD },
      },
    },
  });
}

function proxySettings(proxyPort: number, nodes: readonly PatroniNode[]): string {
  return nodes.reduce(
    (text, { name, port, restPort }) =>
      text.replace(
        new RegExp(`server ${name} .*`),
        `server ${name} 127.0.0.1:${port} check port ${restPort}`,
      ),
    example('haproxy').replace(/bind .*/, `bind 127.0.0.1:${proxyPort}`),
  );
}

/** PostgreSQL refuses to run as root, so Debian's user for it runs everything. */
function unprivilegedUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (option: string) => Number(execFileSync('id', [option, 'postgres'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

/** Asks the nodes in turn for the state of the cluster, because some of them may be down. */
async function findMembers(nodes: readonly PatroniNode[]): Promise<Member[]> {
  for (const { restPort } of nodes) {
    try {
      const response = await fetch(`http://127.0.0.1:${restPort}/cluster`, {
        signal: AbortSignal.timeout(2_000),
      });
      return ((await response.json()) as { members: Member[] }).members;
    } catch {
      // The next node may respond.
    }
  }
  return [];
}

function isComplete(members: readonly Member[]): boolean {
  const roles = members.map(({ role }) => role).sort();
  return (
    roles.join() === 'leader,replica,sync_standby' &&
    new Set(members.map(({ timeline }) => timeline)).size === 1 &&
    members.every(
      ({ role, state, lag }) => /running|streaming/.test(state) && (role === 'leader' || lag === 0),
    )
  );
}

/** Kills the postmaster and its children, none of which can write anything after that. */
function killPostgres(dataDirectory: string): void {
  let postmaster: string | undefined;
  try {
    [postmaster] = readFileSync(join(dataDirectory, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return;
  }
  const children = execFileSync('sh', ['-c', `ps -o pid= --ppid ${Number(postmaster)} || true`], {
    encoding: 'utf8',
  });
  for (const pid of [postmaster, ...children.split('\n')].map(Number).filter(Boolean)) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has ended in the meantime.
    }
  }
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

async function createConsoleDatabase(proxyPort: number): Promise<void> {
  const url = `postgres://postgres:${PASSWORD}@127.0.0.1:${proxyPort}/postgres`;
  const server = openDatabase(url, { poolSize: 1 });
  const ready = () =>
    server.raw('select 1').then(
      () => true,
      () => false,
    );
  await waitUntil(ready, (isReady) => isReady);
  await server.raw(`create role console login password '${PASSWORD}'`);
  await server.raw(`create database ${DATABASE} owner console encoding 'UTF8' template template0`);
  await server.destroy();
}
