import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Agent, request as secureRequest } from 'node:https';
import { loadConfig, projectRoot } from '../../src/config.ts';
import { migrateToLatest } from '../../src/database/migrate.ts';
import { startEmbeddedPostgres } from '../../src/embedded/embedded-postgres.ts';
import { freePort } from '../../src/embedded/free-port.ts';
import { paths } from '../../src/paths.ts';
import { createServices } from '../../src/services.ts';
import { openBrowser } from '../harness/browser-like.ts';
import { createPeople } from '../harness/people.ts';
import { killAll, settingsFor, startWebProcess, type WebProcess } from '../harness/product-process.ts';
import { createSession } from '../harness/signed-in.ts';

/**
 * Restarts two web processes in turn behind nginx or HAProxy, which must be installed, while clients send requests.
 * The proxy's configuration is the example in docs/operations/proxies.md. Exits with code 1 if a request is lost.
 */

const REQUESTS = 10_000;
const CLIENTS = 8;
const HOST = 'console.example.com';
const PROXIES = {
  nginx: { version: ['nginx', '-v'], command: (file: string) => ['nginx', '-c', file, '-g', 'daemon off;'] },
  haproxy: { version: ['haproxy', '-v'], command: (file: string) => ['haproxy', '-db', '-f', file] },
};

const [, , name] = process.argv;
if (name !== 'nginx' && name !== 'haproxy') {
  throw new Error('Usage: node --import tsx test/drills/rolling-restart.ts nginx|haproxy');
}
const proxy = PROXIES[name];

const folder = mkdtempSync(join(tmpdir(), 'rolling-restart-'));
const [httpPort, httpsPort, firstPort, secondPort] = [
  await freePort(),
  await freePort(),
  await freePort(),
  await freePort(),
];
const postgres = await startEmbeddedPostgres({
  dataDirectory: folder,
  log: () => undefined,
  settings: { fsync: 'off' },
});
const settings = {
  ...settingsFor(postgres.connectionString, 'smtp://127.0.0.1:1'),
  BASE_URL: `https://${HOST}`,
  TRUST_PROXY: '127.0.0.1',
  SHUTDOWN_DELAY: '5',
};
const services = createServices(loadConfig(settings));
await migrateToLatest(services.database);
const people = await createPeople(services);
const webs: WebProcess[] = await Promise.all([start(firstPort), start(secondPort)]);
const running = startProxy();
await sleep(3_000);

const headers = await signInAsAmy();
const outcomes = new Map<string, number>();
let sent = 0;
let restarts = 0;
const began = performance.now();
await Promise.all([...Array.from({ length: CLIENTS }, sendRequests), restartInTurn()]);

console.log(
  execFileSync('sh', ['-c', `${proxy.version.join(' ')} 2>&1`], { encoding: 'utf8' }).split('\n')[0],
);
console.log(
  `${sent} requests in ${Math.round((performance.now() - began) / 1000)} s, ${restarts} restarts of a web process`,
);
for (const [outcome, count] of [...outcomes].sort()) console.log(`${String(count).padStart(6)}  ${outcome}`);
const lost = [...outcomes].filter(([outcome]) => !/^(GET 200|POST 303)$/.test(outcome));
console.log(`${lost.reduce((sum, [, count]) => sum + count, 0)} lost`);
running.kill('SIGTERM');
killAll();
await services.database.destroy();
await postgres.stop();
rmSync(folder, { recursive: true, force: true });
process.exit(lost.length === 0 ? 0 : 1);

function start(port: number): Promise<WebProcess> {
  return startWebProcess({ ...settings, PORT: String(port) });
}

function startProxy() {
  const key = join(folder, 'key.pem');
  const certificate = join(folder, 'certificate.pem');
  const both = join(folder, 'both.pem');
  execFileSync(
    'openssl',
    [
      ...[
        'req',
        '-x509',
        '-newkey',
        'ec',
        '-pkeyopt',
        'ec_paramgen_curve:prime256v1',
        '-nodes',
        '-days',
        '2',
      ],
      ...['-subj', `/CN=${HOST}`, '-keyout', key, '-out', certificate],
    ],
    { stdio: 'ignore' },
  );
  writeFileSync(both, readFileSync(certificate, 'utf8') + readFileSync(key, 'utf8'));
  const page = readFileSync(join(projectRoot, 'docs', 'operations', 'proxies.md'), 'utf8');
  const example = new RegExp(`\`\`\`${name}\n(.*?)\`\`\``, 's').exec(page)?.[1] ?? '';
  const adapted = example
    .replace(/(listen|bind) (:?)80\b/, `$1 $2${httpPort}`)
    .replace(/(listen|bind) (:?)443\b/, `$1 $2${httpsPort}`)
    .replace('127.0.0.1:3000', `127.0.0.1:${firstPort}`)
    .replace('127.0.0.1:3010', `127.0.0.1:${secondPort}`)
    .replace('/etc/ssl/console.pem', certificate)
    .replace('/etc/ssl/console.key', key)
    .replace('/etc/haproxy/console.pem', both);
  const whole = `pid ${folder}/nginx.pid; error_log ${folder}/error.log; events {} http { access_log off; ${adapted} }`;
  const file = join(folder, 'proxy.conf');
  writeFileSync(file, name === 'nginx' ? whole : adapted);
  const [program = '', ...args] = proxy.command(file);
  return spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'] });
}

/** Returns the headers that Amy's browser sends, and its form token. */
async function signInAsAmy(): Promise<{ cookie: string; userAgent: string; csrfToken: string }> {
  const amy = openBrowser(webs[0]?.url ?? '', { address: '127.0.0.1' });
  await createSession(services, amy, people.amy);
  await amy.get(paths.dashboard, { headers: { 'X-Forwarded-Proto': 'https' } });
  const [csrfToken = ''] = amy.page().forms.flatMap(({ values }) => values['csrfToken'] ?? []);
  const cookie = [...amy.cookies].map(([key, value]) => `${key}=${value}`).join('; ');
  return { cookie, userAgent: amy.userAgent, csrfToken };
}

async function sendRequests(): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1, rejectUnauthorized: false });
  while (sent < REQUESTS) {
    sent += 1;
    const method = sent % 4 === 0 ? 'POST' : 'GET';
    const outcome = await send(agent, method).catch((error: unknown) => String(error));
    const key = `${method} ${outcome}`;
    outcomes.set(key, (outcomes.get(key) ?? 0) + 1);
  }
  agent.destroy();
}

function send(agent: Agent, method: 'GET' | 'POST'): Promise<string> {
  const { cookie, userAgent, csrfToken } = headers;
  const body = new URLSearchParams({ csrfToken, theme: 'dark', returnTo: paths.dashboard }).toString();
  return new Promise((resolve, reject) => {
    const outgoing = secureRequest(
      {
        host: '127.0.0.1',
        port: httpsPort,
        agent,
        method,
        path: method === 'GET' ? paths.profile : paths.theme,
        headers: {
          Host: HOST,
          Cookie: cookie,
          'User-Agent': userAgent,
          ...(method === 'POST' && {
            'Content-Type': 'application/x-www-form-urlencoded',
            'Content-Length': Buffer.byteLength(body),
          }),
        },
      },
      (response) => {
        response.resume();
        response.on('error', reject);
        response.on('end', () => resolve(String(response.statusCode)));
      },
    );
    outgoing.on('error', reject);
    outgoing.end(method === 'POST' ? body : undefined);
  });
}

async function restartInTurn(): Promise<void> {
  for (let index = 0; sent < REQUESTS; index = 1 - index) {
    await webs[index]?.end('SIGTERM');
    webs[index] = await start(index === 0 ? firstPort : secondPort);
    restarts += 1;
    // HAProxy sends requests again after two good health checks.
    await sleep(3_000);
  }
}
