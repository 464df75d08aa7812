import { once } from 'node:events';
import type { Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Express } from 'express';
import { openMailStore } from '../../../src/embedded/mail-store.ts';
import { createMailboxApp } from '../../../src/embedded/mailbox-routes.ts';
import { createLimitedServer } from '../../../src/web/http/listen.ts';
import { createOpenId } from '../../../src/sso-provider/openid-provider.ts';
import { createProviderApp } from '../../../src/sso-provider/provider-app.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';

let harness: TestApp;
const servers: Record<string, Server> = {};
beforeAll(async () => {
  harness = await startTestApp();
  const { app, services } = harness;
  const apps: Record<string, Express> = {
    console: app,
    provider: createProviderApp(services, createOpenId(services)),
    mailbox: createMailboxApp(openMailStore(join(tmpdir(), 'no-mail-here'))),
  };
  for (const [name, one] of Object.entries(apps)) {
    const server = (servers[name] = createLimitedServer(one).listen(0, '127.0.0.1'));
    await once(server, 'listening');
  }
});
afterAll(async () => {
  for (const server of Object.values(servers)) server.close();
  await harness.stop();
});

/** The status of the response to a request with these header lines. */
function statusOf(app: string, path: string, ...lines: string[]): Promise<number> {
  return statusOfRequest(app, `GET ${path}`, ...lines);
}

async function statusOfRequest(app: string, start: string, ...lines: string[]): Promise<number> {
  const socket = connect((servers[app]?.address() as AddressInfo).port, '127.0.0.1');
  socket.write([`${start} HTTP/1.1`, ...lines, 'Connection: close', '', ''].join('\r\n'));
  let response = '';
  for await (const chunk of socket) response += String(chunk);
  return Number(response.split(' ')[1]);
}

test.each([
  ['console', '/login'],
  ['console', '/healthz'],
  ['console', '/assets/base.css'],
  ['provider', '/login'],
  ['provider', '/create-account'],
  ['mailbox', '/gallery'],
])('two Host headers result in a 400: %s %s', async (app, path) => {
  expect(await statusOf(app, path, 'Host: localhost')).toBe(200);
  expect(await statusOf(app, path, 'Host: localhost', 'Host: localhost')).toBe(400);
  expect(await statusOf(app, path, 'Host: localhost', 'hOST: evil.example')).toBe(400);
});

test.each([
  ['Content-Length: 0', 'Content-Length: 5'],
  ['Content-Length: 0', 'Transfer-Encoding: chunked'],
  ['Content-Type: text/plain', 'Content-Type: application/x-www-form-urlencoded'],
  ['Authorization: Basic eDp4', 'Authorization: Basic eTp5'],
  ['Origin: http://console.example', 'Origin: https://evil.example'],
])('headers that decide how a request is read cannot be sent twice: %s', async (...lines) => {
  for (const app of Object.keys(servers)) {
    expect([app, await statusOf(app, '/', 'Host: localhost', ...lines)]).toEqual([app, 400]);
  }
});

test('headers are not dropped, even after many small ones', async () => {
  const many = Array.from({ length: 2_100 }, () => 'a:b');
  for (const app of Object.keys(servers)) {
    const status = await statusOf(app, '/', 'Host: localhost', ...many, 'Host: evil.example');
    expect([app, status]).toEqual([app, 400]);
  }
});

test('headers that may be repeated are accepted', async () => {
  const lines = ['Cookie: a=1', 'Cookie: b=2', 'X-Forwarded-For: 192.0.2.1', 'X-Forwarded-For: 192.0.2.2'];
  expect(await statusOf('console', '/login', 'Host: localhost', ...lines)).toBe(200);
});

test.each(['OPTIONS *', 'GET *', 'POST *', 'DELETE *', 'OPTIONS *?x=y'])(
  'a request without the path of a page is rejected, and is not a 500: %s',
  async (start) => {
    for (const app of Object.keys(servers)) {
      const status = await statusOfRequest(app, start, 'Host: localhost', 'Content-Length: 0');
      expect([app, status]).toEqual([app, app === 'mailbox' ? 404 : 400]);
    }
    expect(await statusOfRequest('console', 'GET http://localhost/login', 'Host: localhost')).toBe(200);
  },
);
