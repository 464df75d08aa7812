import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { paths } from '../../src/paths.ts';
import { readImportFile } from '../../src/technicians/import-csv.ts';
import { openBrowser, type BrowserLike } from '../harness/browser-like.ts';
import { LONGEST_TURN_MS, longestTurn } from '../harness/event-loop.ts';
import { signIn } from '../harness/people.ts';
import { startTestApp, type TestApp } from '../harness/test-app.ts';

/** CPU time of other threads, such as those that collect garbage. Work that grows with the square takes seconds. */
const NOISE_MS = 100;

const FILE_BYTES = 5 * 1024 * 1024;
const header = 'username,e-mail,notes,admin\n';

/** A file that repeats `unit` up to `bytes`. */
const filled = (start: string, unit: string) => (bytes: number) =>
  Buffer.from(start + unit.repeat((bytes - start.length) / Buffer.byteLength(unit)));
const lines = (count: number, line: (n: number) => string) => () =>
  Buffer.from(header + Array.from({ length: count }, (_, n) => line(n)).join('\n'));

describe('R9: reading a file blocks the event loop for no more than 50 ms, and twice the file costs no more than 2.5 times as much', () => {
  test.each([
    ['empty lines', filled(header, '\n')],
    ['carriage returns', filled(header, '\r')],
    ['empty lines before anything else', filled('', '\n')],
    ['separators', filled(header, ',')],
    ['blank records', filled(header, ',,\n')],
    ['quotation marks', filled(header, '"')],
    ['one huge cell', filled(`${header}nina,nina@acme.example,"`, 'x')],
    ['one huge cell of line breaks', filled(`${header}nina,nina@acme.example,"`, '\n')],
    ['records of 10,000 cells', filled(header, `${'x,'.repeat(10_000)}\n`)],
    ['a header of 2.6 million columns', filled('e-mail,', 'x,')],
    ['an unclosed quotation mark in each line', filled('', '"\n')],
    ['tiny records', filled(header, 'a\n')],
    ['bytes that are not UTF-8', (bytes: number) => Buffer.alloc(bytes, 0xff).fill(header, 0, header.length)],
    ['UTF-16', (bytes: number) => Buffer.from(filled(header, 'é,')(bytes / 1.5).toString(), 'utf16le')],
  ])('%s', async (_name, make) => {
    const file = make(2_000_000);
    expect(await longestTurn(() => readImportFile(file), 3)).toBeLessThan(LONGEST_TURN_MS);
    expect(await cost(file)).toBeLessThan(2.5 * (await cost(make(1_000_000))) + NOISE_MS);
  });

  /** Milliseconds of CPU time, the best of three. */
  async function cost(file: Buffer): Promise<number> {
    const measure = async () => {
      const before = process.cpuUsage();
      await readImportFile(file);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    };
    return Math.min(await measure(), await measure(), await measure());
  }
});

describe('R9: importing a file blocks the event loop for no more than 50 ms', () => {
  let console_: TestApp;
  let amy: BrowserLike;
  let server: Server;
  beforeAll(async () => {
    console_ = await startTestApp();
    amy = openBrowser(console_.app);
    await signIn(console_.services, amy, console_.people.amy);
    server = createServer(console_.app).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterAll(async () => {
    server.close();
    server.closeAllConnections();
    await console_.stop();
  });

  test.each([
    ['5 MB that are refused', () => filled(header, '\n')(FILE_BYTES - 1000), 422],
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
    await console_.services.database('throttle_buckets').delete();
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
