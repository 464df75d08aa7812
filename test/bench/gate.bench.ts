import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '../../src/embedded/free-port.ts';
import { hashToken, newToken } from '../../src/lib/random-token.ts';
import { gateCookieName } from '../../src/gate/panel.ts';
import { nginxConfiguration } from '../../src/gate/proxy-configurations/nginx.ts';
import { PANEL_ADDRESS } from '../../src/gate/proxy-configurations/proxy-configuration.ts';
import { proxySetupOf } from '../../src/gate/proxy-setup.ts';
import { paths } from '../../src/paths.ts';
import { waitUntil } from '../harness/wait-until.ts';
import { addedPanel } from '../web/gate/panels.ts';
import { startBenchConsole } from './bench-console.ts';
import { median, need } from './figures.ts';
import { load, type Load, type PageRequest } from './load.ts';
import { fillWithMany } from './many.ts';
import { processorTime, processorTimeOfTree } from './processor-time.ts';

/*
 * What the gate adds to a request to a panel, through nginx with the configuration that the console shows, next to the same
 * panel without a gate. Then how many requests of 1,000 people the console can check in a second. Each check asks the
 * database. Without nginx, the added time is that of a check alone.
 */

const NGINX = '/usr/sbin/nginx';
const ROUNDS = 9;
const SESSIONS = 1_000;
const CONNECTIONS = 16;
const SECONDS = { alone: 0.7, busy: 2 };

const harness = await startBenchConsole('smtp://127.0.0.1:1');
const { services } = harness;
const { database } = services;
await fillWithMany(harness.databaseUrl, { technicians: 3_000, admins: 100 });
const web = await harness.startWeb();
const backend = await harness.startScript('panel-server.ts', []);
const [gatePort, openPort] = [await freePort(), await freePort()];
const origin = `http://panel.example:${gatePort}`;
const panel = await addedPanel(harness, { origin });
const tokens = await enterPanel();

const { host } = new URL(origin);
const cookieOf = (token: string) => `${gateCookieName(origin, 'gate')}=${token}`;
const scriptHeaders = ['Accept: */*', 'Sec-Fetch-Site: same-origin', 'Sec-Fetch-Mode: cors'];
const checksOf = (method: string): PageRequest[] =>
  tokens.map((token) => ({
    path: paths.gateCheck,
    cookie: cookieOf(token),
    headers: [
      ...scriptHeaders,
      `Gate-Key: ${panel.key}`,
      `X-Forwarded-Method: ${method}`,
      'X-Forwarded-Proto: http',
      `X-Forwarded-Host: ${host}`,
      'X-Forwarded-Uri: /stat',
      'X-Forwarded-For: 192.0.2.1',
    ],
  }));
const [reads, changes] = [checksOf('GET'), checksOf('POST')];
const page: PageRequest = { path: '/stat', cookie: cookieOf(tokens[0] ?? ''), host, headers: scriptHeaders };

const hasProxy = existsSync(NGINX);
if (hasProxy) await startNginx();
else console.log('nginx is not installed, so the added time is that of a check alone.');
const alone = (port: number, request: PageRequest) =>
  load(port, [request], { connections: 1, seconds: SECONDS.alone });
const withGate = () => (hasProxy ? alone(gatePort, page) : alone(web.port, reads[0] as PageRequest));
const withoutGate = () => (hasProxy ? alone(openPort, page) : Promise.resolve({ p50: 0, p99: 0 }));

interface Round {
  open: Pick<Load, 'p50' | 'p99'>;
  gate: Pick<Load, 'p50' | 'p99'>;
  reads: Busy;
  changes: Busy;
}

const rounds: Round[] = [];
for (let round = 0; round <= ROUNDS; round += 1) {
  const measured = {
    open: await withoutGate(),
    gate: await withGate(),
    reads: await checkAsMany(reads),
    changes: await checkAsMany(changes),
  };
  // The first round warms up.
  if (round > 0) rounds.push(measured);
}

const figure = (of: (round: Round) => number) => median(rounds.map(of));
const cell = (of: (round: Round) => number, digits: number) => figure(of).toFixed(digits).padStart(9);

console.log(`${ROUNDS} rounds, medians\n`);
console.log('one session               p50 ms    p99 ms');
for (const [label, kind] of [
  ['panel without a gate', 'open'],
  ['panel with the gate', 'gate'],
] as const)
  console.log(
    label.padEnd(22),
    cell((round) => round[kind].p50, 2),
    cell((round) => round[kind].p99, 2),
  );
console.log(
  `\n${SESSIONS} sessions, ${CONNECTIONS} at a time  checks/s    p50 ms    p99 ms   CPU: web  PostgreSQL, ms`,
);
for (const [label, kind] of [
  ['reads', 'reads'],
  ['changes, all logged', 'changes'],
] as const)
  console.log(
    label.padEnd(26),
    cell((round) => round[kind].perSecond, 0),
    cell((round) => round[kind].p50, 1),
    cell((round) => round[kind].p99, 1),
    cell((round) => round[kind].web, 2),
    cell((round) => round[kind].postgres, 2),
  );
console.log('');
need(
  'ms that the gate adds at the median',
  figure(({ open, gate }) => gate.p50 - open.p50),
  '<=',
  1.5,
);
need(
  'checks/s of 1,000 sessions',
  figure(({ reads: { perSecond } }) => perSecond),
  '>=',
  1_000,
);
await harness.stop();

interface Busy extends Load {
  /** Milliseconds of processor time for each check. */
  web: number;
  postgres: number;
}

async function checkAsMany(requests: readonly PageRequest[]): Promise<Busy> {
  const spent = () => ({
    web: processorTime(web.process.pid ?? 0),
    postgres: processorTimeOfTree(harness.postgresPid),
  });
  const before = spent();
  const measured = await load(web.port, requests, { connections: CONNECTIONS, seconds: SECONDS.busy });
  const after = spent();
  return {
    ...measured,
    web: (after.web - before.web) / measured.count,
    postgres: (after.postgres - before.postgres) / measured.count,
  };
}

/** Opens a session at the panel for each of many technicians, and returns the tokens of their cookies. */
async function enterPanel(): Promise<string[]> {
  const tokens = Array.from({ length: SESSIONS }, newToken);
  await database.raw(
    `insert into panel_admins (panel_id, admin_id) select ?, id from admins on conflict do nothing`,
    [panel.id],
  );
  const { rows } = await database.raw<{ rows: { idHash: string }[] }>(
    `insert into sessions (id_hash, account_id, epoch, stage, method, authenticated_at, expires_at)
     select 'bench-' || a.id, a.id, a.epoch, 'signed-in', 'password', now(), now() + interval '8 hours'
     from accounts a join admins ad on ad.id = a.admin_id
     where a.role = 'technician' and a.status = 'active' and a.totp_enrolled_at is not null
     limit ? returning id_hash as "idHash"`,
    [SESSIONS],
  );
  await database('panel_sessions').insert(
    rows.map(({ idHash }, index) => ({
      token_hash: hashToken(tokens[index] ?? ''),
      panel_id: panel.id,
      session_id_hash: idHash,
      view_logged_at: database.fn.now(),
    })),
  );
  return tokens;
}

/** Starts nginx with the panel twice: with the console's configuration, and without a gate. It ends with this process. */
async function startNginx(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'gate-bench-'));
  const setup = proxySetupOf(services, panel, { showsKey: true });
  const gate = nginxConfiguration({ ...setup, consoleAddress: `127.0.0.1:${web.port}` });
  const open = `server { listen ${openPort}; location / { proxy_pass http://${PANEL_ADDRESS}; proxy_set_header Host $http_host; } }`;
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const file = path.join(folder, 'nginx.conf');
  writeFileSync(
    file,
    `pid ${folder}/pid; error_log ${folder}/error.log; events {}
http {
access_log off; keepalive_requests 1000000;
${temporary.map((kind) => `${kind}_temp_path ${folder}/${kind};`).join(' ')}
${`${gate}\n${open}`.replaceAll(PANEL_ADDRESS, `127.0.0.1:${backend.port}`)}
}
`,
  );
  const nginx = spawn(NGINX, ['-c', file, '-g', 'daemon off; master_process off;'], { stdio: 'ignore' });
  process.once('exit', () => {
    nginx.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });
  nginx.unref();
  const listens = () => fetch(`http://127.0.0.1:${openPort}`).then(Boolean, () => false);
  await waitUntil(listens, Boolean);
}
