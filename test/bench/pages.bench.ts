import type { BrowserContext } from 'playwright-core';
import { paths } from '../../src/paths.ts';
import { launchBrowser } from '../harness/browser.ts';
import { measurePage, type PageWeight } from '../harness/page-weight.ts';
import { startBenchConsole } from './bench-console.ts';
import { need } from './figures.ts';
import { fillWithMany } from './many.ts';

/*
 * How much a browser loads for the first and the second visit to a page, and how soon it shows the page. The browser has a
 * slow mobile connection and a slow processor, with the limits that Lighthouse uses.
 */

interface Visits {
  first: PageWeight;
  second: PageWeight;
}

const signedOutPages = [paths.signIn, paths.forgotPassword, paths.helpPage('getting-back-in')];
const signedInPages = [
  paths.dashboard,
  paths.technicians,
  paths.newTechnician,
  paths.admins,
  paths.adminTree,
  paths.domains,
  paths.auditLog,
  paths.mailQueue,
  paths.oauthSettings,
  paths.accessRules,
  paths.profile,
  paths.helpPage('manage-technicians'),
];

/** 1.6 Mbit/s down and 0.75 Mbit/s up, in bytes per second, and 150 ms for each request. */
const network = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const CPU_SLOWDOWN = 4;

const harness = await startBenchConsole('smtp://127.0.0.1:1');
await fillWithMany(harness.databaseUrl, { technicians: 1_000, admins: 20 });
const web = await harness.startWeb();
const url = `http://127.0.0.1:${web.port}`;
const { browser: signedIn } = await harness.signedIn(web, harness.people.amy);
const cookies = [...signedIn.cookies].map(([name, value]) => ({ name, value, url }));
const browser = await launchBrowser();

console.log('requests, kB with headers, ms to the largest paint, layout shift; first and second visit');
const visits = new Map<string, Visits>();
for (const path of signedOutPages) visits.set(path, await visit(path, []));
for (const path of signedInPages) visits.set(path, await visit(path, cookies));
await browser.close();
await harness.stop();

const all = [...visits.values()];
const limits: [what: string, value: number, limit: number][] = [
  ['requests of a first visit', Math.max(...all.map(({ first }) => first.requests)), 3],
  ['requests of a second visit', Math.max(...all.map(({ second }) => second.requests)), 1],
  ['layout shift', Math.max(...all.flatMap(({ first, second }) => [first.cls, second.cls])), 0.1],
  ['first visit to the sign-in page: kB', kilobytes(visits.get(paths.signIn)?.first), 14.6],
  ['first visit to Manage Technicians: kB', kilobytes(visits.get(paths.technicians)?.first), 25],
  ['second visit to Manage Technicians: kB', kilobytes(visits.get(paths.technicians)?.second), 9],
];
for (const [what, value, limit] of limits) need(what, value, '<=', limit);

/** Opens the page twice in a browser that has these cookies and an empty cache. */
async function visit(
  path: string,
  withCookies: Parameters<BrowserContext['addCookies']>[0],
): Promise<Visits> {
  const context = await browser.newContext({ baseURL: url, viewport: { width: 1360, height: 900 } });
  await context.addCookies(withCookies);
  const page = await context.newPage();
  const devTools = await context.newCDPSession(page);
  await devTools.send('Network.enable');
  await devTools.send('Network.emulateNetworkConditions', network);
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  const first = await measurePage(page, path);
  const second = await measurePage(page, path);
  await context.close();
  console.log(`${path.padEnd(28)} ${inWords(first)}   ${inWords(second)}`);
  return { first, second };
}

function kilobytes(weight: PageWeight | undefined): number {
  return (weight?.bytes ?? Number.NaN) / 1000;
}

function inWords(weight: PageWeight): string {
  const { requests, lcp, cls } = weight;
  const columns = [String(requests), kilobytes(weight).toFixed(1), lcp.toFixed(0), cls.toFixed(3)];
  return columns.map((column) => column.padStart(6)).join('');
}
