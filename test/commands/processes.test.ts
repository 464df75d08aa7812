import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { productVersion } from '../../src/config.ts';
import { freePort } from '../../src/embedded/free-port.ts';
import {
  killAll,
  runToEnd,
  settingsFor,
  startProcess,
  startWebProcess,
  startWorkerProcess,
  type WebProcess,
} from '../harness/product-process.ts';
import { createTestDatabase } from '../harness/test-database.ts';
import { createProductionDatabase, type ProductionDatabase } from './production-database.ts';

// Includes the wait for the build.
jest.setTimeout(240_000);

let own: ProductionDatabase;
let web: WebProcess;
let settings: Record<string, string>;
beforeAll(async () => {
  own = await createProductionDatabase();
  settings = { ...own.settings, PORT: String(await freePort()) };
  web = await startWebProcess(settings);
});
afterAll(async () => {
  killAll();
  await own.drop();
});

const sockets: Socket[] = [];
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
});

/** Connects and sends this, which isn't a whole request. */
async function beginRequest(url: string, lines: string[]): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  sockets.push(socket);
  // The server closes some of the connections.
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  socket.write(lines.map((line) => `${line}\r\n`).join(''));
  return socket;
}

/** Waits until the server has read what was sent before, because it answers a later request. */
async function untilRead(url: string): Promise<void> {
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
}

const halfRequest = ['GET /livez HTTP/1.1', 'Host: console.example'];

describe('npm run web', () => {
  test('serves pages', async () => {
    expect(await (await fetch(`${web.url}/healthz`)).json()).toEqual({
      status: 'ok',
      version: productVersion,
    });
    expect(await (await fetch(`${web.url}/login`)).text()).toContain('Mail Assure');
  });

  test('says that its port is in use', async () => {
    expect(await runToEnd('src/web.js', settings)).toMatchObject({
      code: 1,
      stderr: `PORT ${settings['PORT']} is in use: stop the program that listens on it, or set PORT to a free port.\n`,
    });
    // The metrics are already served by then, and must not keep the process alive.
    const METRICS_PORT = String(await freePort());
    expect(await runToEnd('src/web.js', { ...settings, METRICS_PORT })).toMatchObject({ code: 1 });
  });

  test('refuses to start with a different SECRET_KEY, but starts with a new key before the previous one', async () => {
    const used = await createProductionDatabase();
    await used.rememberKey();
    const previous = used.settings['SECRET_KEY'] ?? '';
    const next = 'the second secret of the production tests';
    const refused = await runToEnd('src/web.js', { ...used.settings, SECRET_KEY: next });
    expect(refused).toEqual({
      code: 1,
      stdout: '',
      stderr:
        'SECRET_KEY is not the key that this database is used with. Add the previous key to its list, after the new one.\n',
    });
    const replaced = await startWebProcess({ ...used.settings, SECRET_KEY: `${next},${previous}` });
    expect(await replaced.end('SIGTERM')).toBe(0);
    expect(await runToEnd('src/web.js', used.settings)).toEqual(refused);
    await used.drop();
  });

  test('R6 500 connections that send nothing more do not block other clients', async () => {
    const slow = await Promise.all(Array.from({ length: 500 }, () => beginRequest(web.url, halfRequest)));
    const responses = slow.map(text);
    const closed = Promise.race(responses).then(() => 'only after a slow connection was closed');
    const answered = fetch(`${web.url}/healthz`).then(({ status }) => status);
    expect(await Promise.race([answered, closed])).toBe(200);
    // After ten seconds without the rest of its request, a connection is closed.
    for (const response of await Promise.all(responses)) expect(response).toMatch(/^HTTP\/1\.1 408 /);
  });

  test('R5 a request that never ends does not delay the exit beyond ten seconds', async () => {
    const stopped = await startWebProcess(own.settings, 'test/harness/time-to-stop.js');
    // Without a limit, the process would wait for half a minute for the rest of the form.
    const form = ['POST /login HTTP/1.1', 'Host: console.example', 'Content-Length: 1000', '', 'identifier='];
    await beginRequest(stopped.url, form);
    await untilRead(stopped.url);
    expect(await stopped.end('SIGTERM')).toBe(0);
    expect((await stopped.says('time to stop'))['ms']).toBeLessThan(10_000);
  });

  test('R5 after SIGTERM, a web process is not ready but serves requests for SHUTDOWN_DELAY, and closes each connection', async () => {
    const stopped = await startWebProcess({ ...own.settings, SHUTDOWN_DELAY: '3' });
    const ended = stopped.end('SIGTERM');
    await stopped.says('stopping');
    const readiness = await fetch(`${stopped.url}/readyz`);
    expect(readiness.status).toBe(503);
    expect(await readiness.json()).toMatchObject({
      status: 'unavailable',
      reason: 'this process is stopping',
    });
    expect((await fetch(`${stopped.url}/livez`)).status).toBe(200);
    const page = await fetch(`${stopped.url}/login`);
    expect([page.status, page.headers.get('connection')]).toEqual([200, 'close']);
    expect(await ended).toBe(0);
  });

  test('R5 a request in progress at SIGTERM is finished, new ones are refused, and the exit code is 0', async () => {
    const request = await beginRequest(web.url, halfRequest);
    const response = text(request);
    await untilRead(web.url);
    const ended = web.end('SIGTERM');
    await web.says('stopping');
    await expect(fetch(`${web.url}/healthz`)).rejects.toThrow();
    request.write('Connection: keep-alive\r\n\r\n');
    expect(await response).toMatch(/^HTTP\/1\.1 200 OK/);
    expect(await ended).toBe(0);
  });
});

test('web and the worker start although the key of some secrets is missing, and their logs say how many', async () => {
  const used = await createTestDatabase({ peopleOf: 'console' });
  const settings = {
    ...settingsFor(used.url, 'smtp://127.0.0.1:1'),
    SECRET_KEY: 'a secret that encrypted nothing in this database',
  };
  const [{ count }] = (await used.database('accounts').whereNotNull('totp_secret').count()) as [
    { count: number },
  ];
  for (const started of await Promise.all([startWebProcess(settings), startWorkerProcess(settings)])) {
    const warning = await started.says(
      'encrypted with a key that is not in SECRET_KEY: add the key to the end of the list',
    );
    expect(warning).toMatchObject({ level: 50, missing: [`${count} two-factor secrets`] });
    expect(await started.end('SIGTERM')).toBe(0);
  }
  await used.drop();
});

describe('npm run worker', () => {
  test('responds to health checks on WORKER_PORT, and exits with code 0 on SIGTERM without a delay', async () => {
    const WORKER_PORT = String(await freePort());
    const settings = { ...own.settings, WORKER_PORT, SHUTDOWN_DELAY: '60' };
    const worker = await startProcess('src/worker.js', settings);
    await worker.says('the mail worker is waiting for emails');
    for (const path of ['/livez', '/readyz', '/healthz']) {
      expect((await fetch(`http://127.0.0.1:${WORKER_PORT}${path}`)).status).toBe(200);
    }
    expect(await runToEnd('src/healthcheck.js', settings)).toMatchObject({ code: 0 });
    expect(await worker.end('SIGTERM')).toBe(0);
    expect(await runToEnd('src/healthcheck.js', settings)).toMatchObject({ code: 1, stderr: '' });
  });
});
