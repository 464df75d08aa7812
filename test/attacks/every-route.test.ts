import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { paths } from '../../src/paths.ts';
import { providerPaths } from '../../src/sso-provider/provider-paths.ts';
import { appUnderTest, consoleTest } from '../harness/app-under-test.ts';
import { openBrowser, type BrowserLike } from '../harness/browser-like.ts';
import { LONGEST_TURN_MS, longestTurn } from '../harness/event-loop.ts';
import { parseForms } from '../harness/html.ts';
import { PASSWORD, signIn } from '../harness/people.ts';
import { routesOf } from '../harness/routes.ts';
import { storePasskey } from '../harness/stored-passkeys.ts';
import { startTestApp, type TestApp } from '../harness/test-app.ts';
import { batch, domain, event, mail, subAdmin, technician } from '../tenancy/targets.ts';
import { createAttacker, type AttackResponse, type Attacker } from './attacker.ts';
import { databaseState, eventsDone, lastEventId } from './database-state.ts';
import { printLine } from '../faults/rounds.ts';
import { payloads, SCRIPT, worstPieces } from './payloads.ts';

/*
 * Every route of the router is tried by people who must not use it, with input that no page sends. A new route is
 * covered as soon as it is mounted.
 */

// Thousands of requests are sent while other tests run.
jest.setTimeout(300_000);

/** Blue Harbor's rows have IDs from here on, so that no ID also belongs to someone else's row. */
const FOREIGN_IDS = 900_001;
const MARK = 'blueprint-secret';
const LARGEST_FORM = 31_000;

let harness: TestApp;
let server: Server;
let port: number;
let signedOut: Attacker;
let pending: Attacker;
let amy: Attacker;
let carla: Attacker;
/** The fields of each form on Amy's pages, by the form's URL, and all of them together. */
const fieldsByAction = new Map<string, Set<string>>();
const everyField = new Set<string>();

interface Target {
  method: string;
  path: string;
}

const routes = (): Target[] => [
  ...routesOf(harness.app).map(({ method, path }) => ({ method: method.toUpperCase(), path })),
  ...(appUnderTest() === 'console' ? [] : openIdRoutes),
];

/** The OpenID library handles these. Its routes are not in the app's router. */
const openIdRoutes: Target[] = [
  providerPaths.authorization,
  providerPaths.pushedRequest,
  providerPaths.token,
  providerPaths.userinfo,
  providerPaths.keys,
  providerPaths.endSession,
  '/.well-known/openid-configuration',
].flatMap((path) => ['GET', 'POST'].map((method) => ({ method, path })));

const labelOf = ({ method, path }: Target) => `${method} ${path}`;
const fill = (path: string, value: string) =>
  path.replaceAll(/:\w+/g, encodeURIComponent(value.replaceAll(/\p{Cs}/gu, '\ufffd')));

beforeAll(async () => {
  // A host for which browsers allow passkeys.
  harness = await startTestApp({ BASE_URL: 'http://localhost' });
  const { app, services, people } = harness;
  server = createServer(app);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  ({ port } = server.address() as AddressInfo);
  const come = async (address: string, enter: (browser: BrowserLike) => Promise<unknown>) => {
    const browser = openBrowser(app, { address });
    await enter(browser);
    return { browser, attacker: createAttacker(port, browser, address) };
  };
  const amysOwn = await come('192.0.2.1', (browser) => signIn(services, browser, people.amy));
  amy = amysOwn.attacker;
  carla = (await come('192.0.2.2', (browser) => signIn(services, browser, people.carla))).attacker;
  signedOut = (await come('192.0.2.3', (browser) => browser.get(paths.signIn))).attacker;
  const passwordOnly = async (browser: BrowserLike) => {
    await browser.get(paths.signIn);
    await browser.submit({ identifier: people.gus.username, password: PASSWORD });
  };
  pending = (await come('192.0.2.4', passwordOnly)).attacker;
  if (appUnderTest() === 'console') await createRowsOfOtherAdmins();
  await collectFields();
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await harness.stop();
});

async function createRowsOfOtherAdmins(): Promise<void> {
  const { services, people } = harness;
  for (const table of ['accounts', 'admins', 'domains', 'mail_jobs', 'batches', 'audit_events', 'passkeys']) {
    await services.database.raw(`select setval(pg_get_serial_sequence(?, 'id'), ?, false)`, [
      table,
      FOREIGN_IDS,
    ]);
  }
  const at = people.blueHarbor;
  const { id } = await technician('active', MARK)(services, at);
  await storePasskey(services.database, id, { name: MARK });
  await technician('pending')(services, at);
  await subAdmin('active', { named: MARK })(services, at);
  await domain(`${MARK}.example`)(services, at);
  await mail('queued', `${MARK}@mail.example`)(services, at);
  await event(MARK)(services, at);
  await batch('draft', MARK)(services, at);
}

/** Opens every page as Amy and collects the forms' fields, so that the attacks use names that the product reads. */
async function collectFields(): Promise<void> {
  const own = appUnderTest() === 'console' ? harness.people.carla.id : 1;
  for (const { method, path } of routes()) {
    if (method !== 'GET') continue;
    for (const attacker of [amy, signedOut, pending]) {
      const { text } = await attacker.send('GET', fill(path, String(own)));
      for (const { action, names } of parseForms(text, path)) {
        const target = new URL(action || path, 'http://console.example').pathname.replace(
          /\/\d+(?=\/|$)/,
          '/:id',
        );
        const fields = fieldsByAction.get(target) ?? new Set();
        for (const name of names.filter((one) => one !== 'csrfToken')) {
          fields.add(name);
          everyField.add(name);
        }
        fieldsByAction.set(target, fields);
      }
    }
  }
}

const fieldsOf = ({ path }: Target): string[] => [...(fieldsByAction.get(path) ?? everyField)];
const formOf = (target: Target, value: string) =>
  fieldsOf(target).map((name): [string, string] => [name, value]);

function faultsIn(label: string, { status, headers, text }: AttackResponse): string[] {
  return [
    ...(status >= 500 ? [`${label}: ${status}`] : []),
    ...(text.includes(SCRIPT) ? [`${label}: markup is not escaped`] : []),
    ...('x-injected' in headers ? [`${label}: a header was injected`] : []),
  ];
}

/** Sends every route as one attacker and compares the database before and after. */
async function nothingChangesBy(
  attacker: Attacker,
  send: (attacker: Attacker, target: Target) => Promise<AttackResponse>,
): Promise<string[]> {
  const { database } = harness.services;
  const [before, event] = [await databaseState(database), await lastEventId(database)];
  const faults: string[] = [];
  for (const target of routes()) {
    const answer = await send(attacker, target);
    faults.push(...faultsIn(labelOf(target), answer));
    if (attacker !== amy && answer.text.includes(MARK)) faults.push(`${labelOf(target)}: shows data`);
  }
  expect(await databaseState(database)).toEqual(before);
  const events = await eventsDone(database, event);
  expect(events.filter((action) => !action.startsWith('export-'))).toEqual([]);
  return faults;
}

test('A1 a signed-out visitor sees no data and changes nothing on any route', async () => {
  const faults = await nothingChangesBy(signedOut, (attacker, target) =>
    attacker.send(target.method, fill(target.path, '1'), formOf(target, '1')),
  );
  expect(faults).toEqual([]);
});

test('F5 no route shows data or changes anything while the second factor is pending', async () => {
  const faults = await nothingChangesBy(pending, (attacker, target) =>
    target.path === paths.signOut
      ? attacker.send('GET', paths.signIn)
      : attacker.send(target.method, fill(target.path, '1'), formOf(target, '1')),
  );
  expect(faults).toEqual([]);
});

test('H3 no POST changes anything without the form token, and no GET changes anything at all', async () => {
  const own = String(harness.people.carla.id);
  const faults = await nothingChangesBy(amy, (attacker, target) =>
    attacker.send(target.method, fill(target.path, own), [['csrfToken', ''], ...formOf(target, '1')]),
  );
  expect(faults).toEqual([]);
});

consoleTest('A1 no route shows or changes anything of another admin', async () => {
  const { database } = harness.services;
  const before = await databaseState(database, FOREIGN_IDS);
  const faults: string[] = [];
  for (const target of routes()) {
    if (!target.path.includes(':id')) continue;
    for (const id of foreignIds()) {
      const answer = await carla.send(target.method, fill(target.path, String(id)), formOf(target, '1'));
      faults.push(...faultsIn(labelOf(target), answer));
      if (answer.text.includes(MARK)) faults.push(`${labelOf(target)} of ${id}: shows another tenant's data`);
    }
  }
  expect(faults).toEqual([]);
  expect(await databaseState(database, FOREIGN_IDS)).toEqual(before);
});

test('H6 hostile text in paths, queries and forms never causes a 5xx and is always escaped', async () => {
  const faults: string[] = [];
  for (const target of routes()) {
    if (target.path === paths.signOut) continue;
    await harness.services.database('rate_limit_buckets').delete();
    const answers: AttackResponse[] = [];
    for (const payload of payloads) {
      const query = String(new URLSearchParams(queryNames.map((name): [string, string] => [name, payload])));
      const path = fill(target.path, '1');
      answers.push(await amy.send(target.method, `${path}?${query}`, formOf(target, payload)));
      if (!target.path.includes(':')) continue;
      answers.push(await amy.send(target.method, fill(target.path, payload || ' ')));
    }
    const odd = await amy.send(target.method, `${fill(target.path, '1')}?${oddKeys}`, oddForm(target));
    for (const answer of [...answers, odd]) faults.push(...faultsIn(labelOf(target), answer));
    if (target.path === paths.renewRecoveryKey) await saveRecoveryKey();
  }
  expect(faults).toEqual([]);
  // Someone who is signed in has tried all of these.
  expect((await amy.send('GET', paths.sessions)).status).toBe(200);
});

test('R9 the largest possible form of hostile text does not block the event loop for 50 ms on any route', async () => {
  const table: [string, number][] = [];
  for (const target of routes()) {
    if (target.path === paths.signOut) continue;
    const attack = async () => {
      await harness.services.database('rate_limit_buckets').delete();
      for (const piece of worstPieces) {
        const names = fieldsOf(target);
        const share = Math.floor(LARGEST_FORM / (names.length || 1) / encodeURIComponent(piece).length);
        const query = `search=${encodeURIComponent(piece.repeat(1_000))}`;
        await amy.send(
          target.method,
          `${fill(target.path, '1')}?${query}`,
          formOf(target, piece.repeat(share)),
        );
        const last = names.at(-1);
        if (target.method !== 'POST' || last === undefined) continue;
        const whole = piece.repeat(Math.floor(LARGEST_FORM / encodeURIComponent(piece).length));
        await amy.send('POST', fill(target.path, '1'), [[last, whole]]);
      }
    };
    table.push([labelOf(target), await longestTurn(attack)]);
    if (target.path === paths.renewRecoveryKey) await saveRecoveryKey();
  }
  const longest = table.toSorted(([, one], [, other]) => other - one);
  const shown = process.env['FAULT_ROUNDS'] === undefined ? longest.slice(0, 5) : longest;
  printLine(
    `longest turns of the event loop: ${shown.map(([route, ms]) => `${route} ${ms.toFixed(0)} ms`).join(', ')}`,
  );
  expect(table.filter(([, ms]) => ms > LONGEST_TURN_MS)).toEqual([]);
  expect((await amy.send('GET', paths.sessions)).status).toBe(200);
});

/** Until Amy has saved a new recovery key, her other pages lead to it, so the attacks would not reach them. */
async function saveRecoveryKey(): Promise<void> {
  await amy.send('POST', paths.recoveryKey, [['saved', 'yes']]);
}

function foreignIds(): number[] {
  return Array.from({ length: 6 }, (_, index) => FOREIGN_IDS + index);
}

/** The query parameters that lists, pages and links read. */
const queryNames = [
  'search',
  'page',
  'pageSize',
  'sort',
  'field1',
  'match1',
  'value1',
  'returnTo',
  'state',
  'code',
  'requested',
  'notice',
];
const oddKeys = '__proto__=1&constructor=1&search[]=1&search[a]=1&page=1&page=2&toString=1&%00=1&=1';

/** Names that libraries turn into arrays or objects, and each of the route's own names twice. */
function oddForm(target: Target): [string, string][] {
  const own = fieldsOf(target).slice(0, 20);
  return [
    ['__proto__', '1'],
    ['constructor[prototype][isAdmin]', '1'],
    ...own.flatMap((name): [string, string][] => [
      [name, '1'],
      [name, '2'],
      [`${name}[]`, '1'],
      [`${name}[a]`, '1'],
    ]),
  ];
}
