import { once } from 'node:events';
import { get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import express, { type ErrorRequestHandler, type Express } from 'express';
import { endAllSessions } from '../../../src/sessions/session-epoch-repository.ts';
import { cookies } from '../../../src/web/http/cookies.ts';
import { createLimitedServer } from '../../../src/web/http/listen.ts';
import { sessions } from '../../../src/web/http/sessions.ts';
import { streamedFiles } from '../../../src/web/http/streamed-file.ts';
import { paths } from '../../../src/paths.ts';
import { whileCollectingGarbage } from '../../harness/collect-garbage.ts';
import type { BrowserLike } from '../../harness/browser-like.ts';
import { waitUntil } from '../../harness/wait-until.ts';
import { signedInAs } from '../../harness/signed-in.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';

/** With 2 kB of notes each, twice what the buffers of a connection hold, so an unread export is not finished. */
const TECHNICIANS = 4_000;

let harness: TestApp;
let amy: BrowserLike;
let server: Server | undefined;
const open = new Set<IncomingMessage>();

beforeAll(async () => {
  harness = await startTestApp();
  await harness.services.database.raw(
    `insert into accounts (admin_id, role, username, email, status, notes)
     select ?, 'technician', 'crew' || i, 'crew' || i || '@acme.example', 'pending', repeat('n', 2000)
     from generate_series(1, ?) i`,
    [harness.people.acmeHosting.id, TECHNICIANS],
  );
});
beforeEach(async () => {
  amy = await signedInAs(harness, harness.people.amy);
});
afterEach(async () => {
  for (const response of open) response.destroy();
  open.clear();
  server?.closeAllConnections();
  server?.close();
  server = undefined;
  const { database } = harness.services;
  await database('accounts').where({ id: harness.people.amy.id }).update({ status: 'active' });
  await database('admins').update({ deactivated_at: null });
});
afterAll(() => harness.stop());

async function serve(app: Express, stalledMs?: number): Promise<void> {
  server = createLimitedServer(app, stalledMs).listen(0, '127.0.0.1');
  await once(server, 'listening');
}

/** Starts a download without reading it yet. */
async function begin(path: string): Promise<IncomingMessage> {
  const { port } = (server as Server).address() as AddressInfo;
  const cookie = [...amy.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const [response] = (await once(get({ port, path, headers: { cookie } }), 'response')) as [IncomingMessage];
  open.add(response);
  response.on('error', () => undefined);
  return response;
}

/** Reads the rest. The transfer itself says whether the file is complete. */
async function finish(response: IncomingMessage): Promise<{ text: string; whole: boolean }> {
  const parts: Buffer[] = [];
  response.on('data', (part: Buffer) => parts.push(part));
  if (!response.closed) await new Promise((resolve) => response.once('close', resolve));
  return { text: String(Buffer.concat(parts)), whole: response.complete };
}

describe('S3 access is checked between the chunks of a long response', () => {
  test.each<[string, () => Promise<unknown>]>([
    [
      'the login is deactivated',
      () =>
        harness.services
          .database('accounts')
          .where({ id: harness.people.amy.id })
          .update({ status: 'inactive' }),
    ],
    [
      'its admin is deactivated',
      () =>
        harness.services
          .database('admins')
          .where({ id: harness.people.acmeHosting.id })
          .update({ deactivated_at: new Date() }),
    ],
    [
      'its other sessions end because its password changes',
      () => endAllSessions(harness.services.database, harness.people.amy.id),
    ],
    [
      'its session is ended from another browser',
      () => harness.services.database('sessions').where({ account_id: harness.people.amy.id }).delete(),
    ],
  ])('a download is cut off when %s', async (_what, end) => {
    await serve(harness.app);
    const response = await begin(paths.exportTechnicians);
    await end();
    const { text, whole } = await finish(response);
    expect(whole).toBe(false);
    expect(text.split('\r\n').length).toBeLessThan(TECHNICIANS);
  });

  test('a download is complete if the login keeps its access', async () => {
    await serve(harness.app);
    const { text, whole } = await finish(await begin(paths.exportTechnicians));
    expect(whole).toBe(true);
    expect(text.split('\r\n').length).toBeGreaterThan(TECHNICIANS);
  });
});

test('S2 a running download does not keep the session alive', async () => {
  const { database } = harness.services;
  const session = () => database('sessions').where({ account_id: harness.people.amy.id });
  await serve(harness.app);
  const response = await begin(paths.exportTechnicians);
  await session().update({ last_seen_at: database.raw(`now() - interval '29 minutes'`) });
  expect((await finish(response)).whole).toBe(true);
  expect(await session().whereRaw(`last_seen_at > now() - interval '28 minutes'`)).toEqual([]);
});

describe('a login can run one export at a time', () => {
  test.each([paths.exportTechnicians, paths.auditLogCsv, paths.auditLogJsonLines])(
    'a second one (%s) gets a page that says so, and is not logged',
    async (path) => {
      await serve(harness.app);
      const first = await begin(paths.exportTechnicians);
      const exports = () =>
        harness.services.database('audit_events').whereLike('action', 'export%').pluck<string[]>('id');
      const before = await exports();
      const second = await amy.get(path);
      expect(second.status).toBe(409);
      expect(second.text).toContain('Another export of your login is still being downloaded.');
      expect(second.headers['content-disposition']).toBeUndefined();
      expect(await exports()).toEqual(before);

      first.destroy();
      await expect(untilExported(path)).resolves.toBe(200);
    },
  );

  test('if two start at the same time, only the one that is sent is logged', async () => {
    const { database } = harness.services;
    const exports = async () =>
      (await database('audit_events').where({ action: 'export-log' }).pluck<string[]>('id')).length;
    const before = await exports();
    // The first one waits for its place in the log, as it would while someone else writes to it.
    const writing = await database.transaction();
    await writing.raw('select 1 from audit_chains for update');
    const sent = [amy.get(paths.auditLogCsv), amy.get(paths.auditLogCsv)];
    await waitUntil(
      async () => {
        const { rows } = await database.raw<{ rows: object[] }>(
          `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
        );
        return rows.length;
      },
      (waiting) => waiting > 0,
    );
    const refused = await Promise.race(sent);
    await writing.commit();
    expect(refused.status).toBe(409);
    const statuses = (await Promise.all(sent)).map(({ status }) => status);
    expect(statuses.sort()).toEqual([200, 409]);
    expect(await exports()).toBe(before + 1);
  });

  test('another login is not affected', async () => {
    await serve(harness.app);
    await begin(paths.exportTechnicians);
    const carla = await signedInAs(harness, harness.people.carla);
    expect((await carla.get(paths.auditLogCsv)).status).toBe(200);
  });

  async function untilExported(path: string): Promise<number> {
    for (let tries = 0; ; tries += 1) {
      const { status } = await amy.get(path);
      if (status === 200 || tries === 50) return status;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
});

describe('a client that stops reading', () => {
  let cutOff: number;

  /** An app with a file that never ends. Counts the downloads that it ends. */
  function endless(limits: Parameters<typeof streamedFiles>[1]): Express {
    cutOff = 0;
    const app = express();
    const send = streamedFiles(harness.services, limits);
    app.use(cookies(), sessions(harness.services));
    app.get('/endless', async (request, response) => {
      const file = { name: 'log', extension: 'csv', contentType: 'text/csv' };
      await send(request, response, file, async (write) => {
        for (;;) await write('x'.repeat(65_536));
      });
      cutOff += 1;
    });
    const unavailable: ErrorRequestHandler = (_error, _request, response, next) => {
      if (response.headersSent) return next();
      response.status(503).end();
    };
    return app.use(unavailable);
  }

  test('loses its download after a while, so that others can start theirs', async () => {
    await serve(endless({ writeLimitMs: 400 }));
    const stalled = await Promise.all([1, 2, 3].map(() => begin('/endless')));
    expect((await begin('/endless')).statusCode).toBe(503);
    // A timer that garbage collection could remove would not limit anything.
    await whileCollectingGarbage(() =>
      waitUntil(
        () => cutOff,
        (count) => count === stalled.length,
      ),
    );
    expect((await begin('/endless')).statusCode).toBe(200);
    for (const response of stalled) expect((await finish(response)).whole).toBe(false);
  });

  test('loses its download even if it keeps reading, if it takes long and others wait', async () => {
    await serve(endless({ undisturbedMs: 500 }));
    const slow = await Promise.all([1, 2, 3].map(() => begin('/endless')));
    const reading = setInterval(() => slow.forEach((response) => void response.read()), 5);
    expect((await begin('/endless')).statusCode).toBe(503);
    const statusCode = async () => (await begin('/endless')).statusCode;
    expect(await waitUntil(statusCode, (code) => code === 200)).toBe(200);
    await waitUntil(
      () => slow.filter(({ closed }) => closed).length,
      (count) => count === 1,
    );
    clearInterval(reading);
    expect(slow.map(({ complete }) => complete)).toEqual([false, false, false]);
  });

  test('also loses its download if it keeps reading, but very slowly', async () => {
    // No pause is as long as the limit. Only together they exceed it.
    await serve(endless({ writeLimitMs: 1_000, minBytesPerMs: 1_000_000 }));
    const response = await begin('/endless');
    const reading = setInterval(() => void response.read(), 5);
    await waitUntil(
      () => response.closed,
      (closed) => closed,
      30_000,
    );
    clearInterval(reading);
    expect(response.complete).toBe(false);
  }, 60_000);

  test('is not cut off if it reads fast enough, even with pauses', async () => {
    await serve(endless({ writeLimitMs: 600, minBytesPerMs: 1 }));
    const response = await begin('/endless');
    let pauses = 0;
    response.on('data', () => {
      response.pause();
      setTimeout(() => void response.resume(), (pauses += 1) % 50 === 0 ? 300 : 0);
    });
    await waitUntil(
      () => Promise.resolve(pauses),
      (count) => count > 250 || response.closed,
    );
    expect(response.closed).toBe(false);
  });

  test('loses its connection, whatever it requested', async () => {
    const app = express();
    const closed = new Promise((resolve) => {
      app.get('/', (_request, response) => {
        response.once('close', resolve);
        response.end(Buffer.alloc(30_000_000));
      });
    });
    await serve(app, 300);
    const response = await begin('/');
    await closed;
    expect((await finish(response)).whole).toBe(false);
  });
});
