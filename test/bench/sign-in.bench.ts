import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createApp } from '../../src/web/app.ts';
import { loadConfig } from '../../src/config.ts';
import { createServices } from '../../src/services.ts';
import { openBrowser } from '../harness/browser-like.ts';
import globalSetup from '../harness/global-setup.ts';
import globalTeardown from '../harness/global-teardown.ts';
import { createPeople, makeSsoOnly } from '../harness/people.ts';
import { createTestDatabase } from '../harness/test-database.ts';
import { quietLogger } from '../harness/test-settings.ts';

/*
 * P3 (design 6, step 1): the response time must not reveal who has an account. All kinds of accounts are tried in turn,
 * so that other load affects all of them alike. The medians are compared.
 */

const ROUNDS = { '/login': 200, '/forgot-password': 25 };
const MOST_APART = 1.1;

await globalSetup();
const own = await createTestDatabase();
const services = createServices(
  loadConfig({
    DATABASE_URL: own.url,
    SMTP_URL: 'smtp://127.0.0.1:1',
    MAIL_FROM: 'no-reply@console.example',
    SECRET_KEY: 'a secret that is only used by the tests',
    BASE_URL: 'http://console.example',
  }),
  quietLogger,
);
const { database } = services;
const { will } = await createPeople(services);
await makeSsoOnly(services, will);
const server = createApp(services).listen(0, '127.0.0.1');
await once(server, 'listening');
const browser = openBrowser(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);

const tried = {
  'known, wrong password': 'amy',
  'unknown name': 'nobody',
  'unknown address': 'nobody@acme-hosting.example',
  pending: 'bob',
  inactive: 'dan',
  'SSO-only': 'will',
};
const kinds = Object.keys(tried) as (keyof typeof tried)[];

for (const path of ['/login', '/forgot-password'] as const) {
  const timesByKind = new Map<string, number[]>(kinds.map((kind) => [kind, []]));
  for (let round = -3; round < ROUNDS[path]; round += 1) {
    // In a different order each time, because the previous one must not matter.
    for (const kind of kinds.toSorted(() => Math.random() - 0.5)) {
      for (const table of ['rate_limit_buckets', 'mail_jobs', 'one_time_links', 'sign_in_requests'])
        await database(table).delete();
      await browser.get(path);
      const fields = { identifier: tried[kind], ...(path === '/login' && { password: 'none of theirs' }) };
      const began = performance.now();
      const { status } = await browser.submit(fields, { follow: false });
      if (round >= 0) timesByKind.get(kind)?.push(performance.now() - began);
      if (status !== (path === '/login' ? 401 : 303))
        throw new Error(`${path} answered ${status} to ${kind}`);
    }
  }
  const first = median(timesByKind.get('known, wrong password') ?? []);
  console.log(`\nPOST ${path}, ${ROUNDS[path]} of each`);
  for (const [kind, times] of timesByKind) {
    const ratio = median(times) / first;
    console.log(
      `${kind.padEnd(24)} median ${median(times).toFixed(1).padStart(6)} ms, ratio ${ratio.toFixed(3)}`,
    );
    if (Math.max(ratio, 1 / ratio) > MOST_APART) process.exitCode = 1;
  }
}
console.log(
  process.exitCode ? `\nSome are more than ${MOST_APART} apart.` : `\nNone is more than ${MOST_APART} apart.`,
);

server.closeAllConnections();
server.close();
await database.destroy();
await own.drop();
await globalTeardown();

function median(times: number[]): number {
  const sorted = [...times].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
