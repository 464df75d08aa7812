import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { refuseUnknownPooler } from '../../src/installation/startup-checks.ts';
import { startTestApp, type TestApp } from '../harness/test-app.ts';

let harness: TestApp;
beforeAll(async () => {
  harness = await startTestApp();
});
afterAll(() => harness.stop());

/** What PostgreSQL sends to a client that needs no password: AuthenticationOk and ReadyForQuery. */
const READY = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 0, 0x5a, 0, 0, 0, 5, 0x49]);

/** Starts a pooler in transaction mode that has one connection to PostgreSQL. Only one of its clients may be busy at a time. */
async function startPooler(databaseUrl: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const server = new pg.Client(databaseUrl);
  await server.connect();
  const { stream } = (server as unknown as { connection: { stream: Socket } }).connection;
  // From now on, the test reads the replies instead of the driver.
  stream.removeAllListeners();
  const pooler = createServer((client) => {
    client.once('data', () => {
      client.write(READY);
      client.on('data', (message) => {
        // A client that disconnects sends X, which must not close the shared connection.
        if (message[0] === 'X'.charCodeAt(0)) return void client.end();
        stream.removeAllListeners('data');
        stream.on('data', (reply) => client.write(reply));
        stream.write(message);
      });
    });
  });
  await once(pooler.listen(0, '127.0.0.1'), 'listening');
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${(pooler.address() as AddressInfo).port}`;
  return {
    url: url.href,
    async stop() {
      stream.destroy();
      pooler.close();
      await once(pooler, 'close');
    },
  };
}

test('a pooler in transaction mode is refused if DATABASE_POOLER is not set', async () => {
  const { config } = harness.services;
  const pooler = await startPooler(config.databaseUrl);
  const pooled = { ...config, databaseUrl: pooler.url };
  await expect(refuseUnknownPooler(pooled)).rejects.toThrow(
    'set DATABASE_POOLER=transaction and DATABASE_DIRECT_URL',
  );
  await refuseUnknownPooler({ ...pooled, databasePooler: 'transaction' });
  await refuseUnknownPooler(config);
  await pooler.stop();
});
