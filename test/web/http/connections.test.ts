import { once } from 'node:events';
import { Agent, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, expect, test } from '@jest/globals';
import { createLimitedServer } from '../../../src/web/http/listen.ts';
import { waitUntil } from '../../harness/wait-until.ts';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** Starts a server that responds only when the test does it. Returns the requests that wait. */
async function startServer(): Promise<{ port: number; waiting: ServerResponse[] }> {
  const waiting: ServerResponse[] = [];
  server = createLimitedServer((_request, response) => void waiting.push(response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port, waiting };
}

const get = (path: string) => `GET ${path} HTTP/1.1\r\nHost: console.example\r\n\r\n`;

test('R9 a connection that sends a thousand requests at once is closed after it has begun a few', async () => {
  const { port, waiting } = await startServer();
  const client = connect(port, '127.0.0.1').on('error', () => undefined);
  client.write(get('/').repeat(1_000));
  client.resume();
  await once(client, 'close');
  expect(waiting.length).toBeLessThanOrEqual(20);
});

test('a connection that sends a few requests at once gets the responses in order', async () => {
  const { port, waiting } = await startServer();
  const client = connect(port, '127.0.0.1');
  let received = '';
  client.on('data', (data: Buffer) => (received += data.toString()));
  client.write(get('/').repeat(5));
  await waitUntil(
    () => waiting.length,
    (count) => count === 5,
  );
  for (const [number, response] of waiting.entries()) response.end(`<${number}>`);
  await waitUntil(
    () => received,
    (text) => text.includes('<4>'),
  );
  expect(received.match(/<\d>/g)).toEqual(['<0>', '<1>', '<2>', '<3>', '<4>']);
  client.destroy();
});

test('a connection can send any number of requests, one after the other', async () => {
  server = createLimitedServer((_request, response) => void response.end('x')).listen(0, '127.0.0.1');
  let connections = 0;
  server.on('connection', () => (connections += 1));
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  for (let sent = 0; sent < 200; sent += 1) {
    const [response] = (await once(request({ port, agent }).end(), 'response')) as [IncomingMessage];
    expect(await text(response)).toBe('x');
  }
  expect(connections).toBe(1);
  agent.destroy();
});
