import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { paths } from '../../src/paths.ts';
import type { BrowserLike } from '../harness/browser-like.ts';
import { LONGEST_TURN_MS, longestTurn } from '../harness/event-loop.ts';
import { signedInAs } from '../harness/signed-in.ts';
import { startTestApp, type TestApp } from '../harness/test-app.ts';
import { filled, hostileFiles } from './hostile-files.ts';
import type { ReadingCost } from './measure-reading.ts';

/** CPU time of other threads, such as those that collect garbage. Work that grows with the square takes seconds. */
const NOISE_MS = 100;

const FILE_BYTES = 5 * 1024 * 1024;
const header = 'username,e-mail,notes,admin\n';

const lines = (count: number, line: (n: number) => string) => () =>
  Buffer.from(header + Array.from({ length: count }, (_, n) => line(n)).join('\n'));

describe('R9 reading a file blocks the event loop for 50 ms or less, and a file of twice the size takes at most 2.5 times as long', () => {
  let costs: Record<string, ReadingCost>;
  beforeAll(async () => {
    const script = fileURLToPath(new URL('measure-reading.ts', import.meta.url));
    const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script]);
    costs = JSON.parse(stdout) as Record<string, ReadingCost>;
  });

  test.each(Object.keys(hostileFiles))('%s', (name) => {
    const cost = costs[name];
    expect(cost?.longestTurn).toBeLessThan(LONGEST_TURN_MS);
    expect(cost?.twice).toBeLessThan(2.5 * (cost?.once ?? 0) + NOISE_MS);
  });
});

describe('R9 importing a file blocks the event loop for 50 ms or less', () => {
  let harness: TestApp;
  let amy: BrowserLike;
  let server: Server;
  beforeAll(async () => {
    harness = await startTestApp();
    amy = await signedInAs(harness, harness.people.amy);
    server = createServer(harness.app).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterAll(async () => {
    server.close();
    server.closeAllConnections();
    await harness.stop();
  });

  test.each([
    ['a file of 5 MB that is rejected', () => filled(header, '\n')(FILE_BYTES - 1000), 422],
    [
      'valid lines',
      lines(1_500, (n) => `kit${n},kit${n}@acme.example,${'Notes '.repeat(30)},acme-east`),
      303,
    ],
    ['unknown admins', lines(1_500, (n) => `kit${n},kit${n}@acme.example,,nowhere-${n}`), 303],
    ['long notes', lines(500, (n) => `kit${n},kit${n}@acme.example,"${'\n'.repeat(2_000)}",`), 303],
    ['long addresses', lines(300, (n) => `kit${n},${'a.'.repeat(3_000)}@acme.example,,`), 303],
    ['long runs of spaces', lines(300, (n) => `kit${n},${' '.repeat(3_000)}a${' '.repeat(3_000)}.,,`), 303],
    ['proposed usernames', () => filled('e-mail\n', 'Ünal.Groß@acme.example\n')(30_000), 303],
  ])('%s', async (_name, make, status) => {
    const file = make();
    const turn = await longestTurn(async () => {
      const answer = await upload(file);
      expect(answer.status).toBe(status);
      // The preview shows one page of lines, however many there are.
      const preview = await amy.get(`${answer.location ?? paths.importTechnicians}?pageSize=200`);
      expect(preview.html.length).toBeLessThan(500_000);
    }, 2);
    expect(turn).toBeLessThan(LONGEST_TURN_MS);
  });

  /** Sends a file from another thread, whose work is not the server's. */
  async function upload(file: Buffer): Promise<{ status: number; location: string | null }> {
    // So many names in an hour would be refused.
    await harness.services.database('rate_limit_buckets').delete();
    const { forms } = await amy.get(paths.importTechnicians);
    const csrfToken = forms.find(({ names }) => names.includes('paste'))?.values['csrfToken'];
    const { port } = server.address() as AddressInfo;
    const client = new Worker(
      `const { parentPort, workerData: { url, headers, csrfToken, file } } = require('node:worker_threads');
       const form = new FormData();
       form.append('csrfToken', csrfToken);
       form.append('file', new Blob([file]), 'people.csv');
       fetch(url, { method: 'POST', headers, body: form, redirect: 'manual' }).then((response) =>
         parentPort.postMessage({ status: response.status, location: response.headers.get('location') }));`,
      {
        eval: true,
        workerData: {
          url: `http://127.0.0.1:${port}${paths.importTechnicians}`,
          headers: {
            cookie: [...amy.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
            'x-forwarded-for': '198.51.100.7',
          },
          csrfToken,
          file,
        },
      },
    );
    const [answer] = (await once(client, 'message')) as [{ status: number; location: string | null }];
    await client.terminate();
    return answer;
  }
});
