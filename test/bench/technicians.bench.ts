import { setTimeout as sleep } from 'node:timers/promises';
import { paths } from '../../src/paths.ts';
import type { BrowserLike } from '../harness/browser-like.ts';
import { startBenchConsole } from './bench-console.ts';
import { median, need } from './figures.ts';
import { load, type Load } from './load.ts';
import { fillWithMany } from './many.ts';
import { startRelay } from './relay.ts';

/*
 * Manage Technicians with 10,000 technicians: session, policy and 25 menus on each page, one web process, 16
 * connections, no compression. The same run measures a bare server with one prepared query that sends as many bytes
 * and, to see what could still be gained, the stack without the console. Then one worker imports 5,000 technicians and
 * emails their invitations.
 */

const ROUNDS = 5;
const SECONDS = 5;
const IMPORTED = 5_000;

/** On a machine on which the bare server responds 1,700 times a second, 500. */
const SEARCH_OF_BARE = 500 / 1700;

const relay = await startRelay();
const harness = await startBenchConsole(relay.url);
await fillWithMany(harness.services.database, { technicians: 10_000, admins: 100 });
const web = await harness.startWeb();
const { browser, cookie } = await harness.signedIn(web, harness.people.amy);
const { bytes } = await load(web.port, paths.technicians, cookie, 1);
const bare = await harness.startScript('bare-server.ts', [harness.databaseUrl, String(bytes)]);
const stack = await harness.startScript('stack-server.ts', [harness.databaseUrl, String(bytes)]);

const rules = [
  'field1=status&match1=any&value1=active',
  'field2=two-factor&match2=any&value2=on',
  'field3=email&match3=contains&value3=harbour',
].join('&');
const pages: Record<string, [port: number, path: string]> = {
  'bare server': [bare.port, '/'],
  'the stack alone': [stack.port, '/'],
  'list page': [web.port, paths.technicians],
  'list, sorted by last login': [web.port, `${paths.technicians}?sort=last-login&order=descending`],
  'list, three rules': [web.port, `${paths.technicians}?${rules}`],
  'search, one finds': [web.port, `${paths.technicians}?search=tech4711`],
  'search, hundreds found': [web.port, `${paths.technicians}?search=harbour`],
};
const measured = new Map<string, Load[]>(Object.keys(pages).map((name) => [name, []]));
for (let round = 0; round <= ROUNDS; round += 1) {
  for (const [name, [port, path]] of Object.entries(pages)) {
    const result = await load(port, path, cookie, round === 0 ? 2 : SECONDS);
    // The first round is a warm-up.
    if (round > 0) measured.get(name)?.push(result);
  }
}

const of = (name: string, key: keyof Load) => median((measured.get(name) ?? []).map((result) => result[key]));
const ofBare = (name: string, key: keyof Load) => of(name, key) / of('bare server', key);
console.log(`10,000 technicians; ${ROUNDS} rounds of ${SECONDS} s each, medians`);
console.log('page                         requests/s  of bare   p50 ms   p99 ms  of bare    bytes');
for (const name of Object.keys(pages)) {
  console.log(
    [
      name.padEnd(28),
      of(name, 'perSecond').toFixed(0).padStart(11),
      ofBare(name, 'perSecond').toFixed(2).padStart(8),
      of(name, 'p50').toFixed(1).padStart(8),
      of(name, 'p99').toFixed(1).padStart(8),
      ofBare(name, 'p99').toFixed(2).padStart(8),
      String(of(name, 'bytes')).padStart(8),
    ].join(' '),
  );
}
need('list page: requests/s of bare', ofBare('list page', 'perSecond'), '>=', 0.6);
need('list page: p99 of bare', ofBare('list page', 'p99'), '<=', 1.5);
for (const name of ['search, one finds', 'search, hundreds found'])
  need(`${name}: requests/s of bare`, ofBare(name, 'perSecond'), '>=', SEARCH_OF_BARE);
need(`${IMPORTED.toLocaleString('en')} imported: seconds`, await importMany(browser), '<=', 30);

await harness.stop();
relay.stop();

/** From submitting the form to the page that says all are done. */
async function importMany(by: BrowserLike): Promise<number> {
  const lines = Array.from(
    { length: IMPORTED },
    (_, n) => `kit${n},kit${n}@acme-hosting.example,Notes on ${n},`,
  );
  await by.get(paths.importTechnicians);
  const form = new FormData();
  const csrfToken = by.page().forms.find(({ names }) => names.includes('paste'))?.values['csrfToken'] ?? '';
  form.set('csrfToken', csrfToken);
  form.set('file', new Blob([['username,email,notes,admin', ...lines].join('\n')]), 'kits.csv');
  const began = performance.now();
  const answer = await fetch(`http://127.0.0.1:${web.port}${paths.importTechnicians}`, {
    method: 'POST',
    headers: { cookie },
    body: form,
    redirect: 'manual',
  });
  const batch = answer.headers.get('location') ?? '';
  console.log(`the preview of ${IMPORTED} lines took ${((performance.now() - began) / 1000).toFixed(1)} s`);
  harness.startWorker();
  await by.get(batch);
  const pressed = performance.now();
  await by.submit({}, { action: `${batch}/start` });
  while (!by.page().text.includes('Finished')) {
    await sleep(250);
    await by.get(batch);
  }
  const seconds = (performance.now() - pressed) / 1000;
  if (!by.page().text.includes(`${IMPORTED.toLocaleString('en')} done, 0 skipped`))
    throw new Error(by.page().text);
  console.log(`meanwhile the relay took ${relay.taken()} mails`);
  return seconds;
}
