import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createApp } from '../../src/web/app.ts';
import { loadConfig } from '../../src/config.ts';
import { createServices } from '../../src/services.ts';
import { openBrowser } from '../harness/browser-like.ts';
import globalSetup from '../harness/global-setup.ts';
import globalTeardown from '../harness/global-teardown.ts';
import { paths } from '../../src/paths.ts';
import { cookieName } from '../../src/web/http/cookies.ts';
import { createAuthenticator } from '../harness/authenticator.ts';
import { createPeople, makeSsoOnly, nextCode, PASSWORD, signIn } from '../harness/people.ts';
import { createTestDatabase } from '../harness/test-database.ts';
import { quietLogger } from '../harness/test-settings.ts';
import { addPasskey } from '../harness/passkey-ceremonies.ts';
import { median } from './figures.ts';

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
    // A host for which browsers allow passkeys.
    BASE_URL: 'http://localhost',
  }),
  quietLogger,
);
const { database } = services;
const { amy, will } = await createPeople(services);
await makeSsoOnly(services, will);
const server = createApp(services).listen(0, '127.0.0.1');
await once(server, 'listening');
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const browser = openBrowser(url);

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

/*
 * How long each way to sign in takes the server: all requests of a sign-in, without opening the pages between them and
 * without the time of the person.
 */

const SIGN_INS = 100;
const device = createAuthenticator('http://localhost');
const [visitor, owner] = [openBrowser(url), openBrowser(url)];
await signIn(services, owner, amy);
await addPasskey(owner, device);

/** Posts to the console and returns the milliseconds it took, and the response. */
async function timed(path: string, fields: Record<string, string>) {
  const began = performance.now();
  const page = await visitor.post(path, fields, { follow: false });
  return { page, took: performance.now() - began };
}

const typePassword = () => timed(paths.signIn, { identifier: 'amy', password: PASSWORD });

/** Gets the options from `path` and signs them. The form on `formPage` is open afterwards. */
async function sign(path: string, formPage: string): Promise<{ passkey: string; took: number }> {
  const { page, took } = await timed(path, {});
  await visitor.get(formPage);
  return { passkey: device.get(JSON.parse(page.html) as Parameters<typeof device.get>[0]), took };
}

async function secondFactor(fields: Record<string, string>, before: number): Promise<number> {
  const { page, took } = await timed(paths.signInCode, fields);
  if (page.headers['location'] !== paths.dashboard) throw new Error(`The sign-in ended at ${page.text}`);
  return before + took;
}

const ways: Record<string, () => Promise<number>> = {
  'password and code': async () => {
    const { took } = await typePassword();
    await visitor.get(paths.signInCode);
    return secondFactor({ code: await nextCode(services, amy, amy.totpSecret ?? '') }, took);
  },
  'password and passkey': async () => {
    const { took } = await typePassword();
    await visitor.get(paths.signInCode);
    const signed = await sign(paths.passkeyAsSecondFactor, paths.signInCode);
    return secondFactor({ passkey: signed.passkey }, took + signed.took);
  },
  'passkey alone': async () => {
    const signed = await sign(paths.passkeyToSignIn, paths.signIn);
    const { page, took } = await timed(paths.signInWithPasskey, { passkey: signed.passkey });
    if (page.headers['location'] !== paths.dashboard) throw new Error(`The sign-in ended at ${page.text}`);
    return signed.took + took;
  },
};

const signIns = new Map<string, number[]>(Object.keys(ways).map((way) => [way, []]));
for (let round = -3; round < SIGN_INS; round += 1) {
  for (const [way, signInOnce] of Object.entries(ways).toSorted(() => Math.random() - 0.5)) {
    for (const table of ['rate_limit_buckets', 'mail_jobs']) await database(table).delete();
    visitor.cookies.delete(cookieName(services.config, 'session'));
    await visitor.get(paths.signIn);
    const took = await signInOnce();
    if (round >= 0) signIns.get(way)?.push(took);
  }
}
console.log(`\nSigning in, ${SIGN_INS} times each`);
for (const [way, times] of signIns)
  console.log(`${way.padEnd(24)} median ${median(times).toFixed(1).padStart(6)} ms`);

server.closeAllConnections();
server.close();
await database.destroy();
await own.drop();
await globalTeardown();
