import { setTimeout as sleep } from 'node:timers/promises';
import { paths } from '../../src/paths.ts';
import type { BrowserLike } from '../harness/browser-like.ts';
import { startBenchConsole } from './bench-console.ts';
import { need } from './figures.ts';
import { fillWithMany } from './many.ts';
import { startRelay } from './relay.ts';

/* 5,000 technicians are imported next to 10,000, by one worker that mails their invitations at the same time. */

const IMPORTED = 5_000;

const relay = await startRelay();
const harness = await startBenchConsole(relay.url);
await fillWithMany(harness.databaseUrl, { technicians: 10_000, admins: 100 });
const web = await harness.startWeb();
const { browser, cookie } = await harness.signedIn(web, harness.people.amy);
need(`${IMPORTED.toLocaleString('en')} imported: seconds`, await importMany(browser), '<=', 30);
await harness.stop();
relay.stop();

/** From the press of the button to the page that says all are done. */
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
  const preview = answer.headers.get('location') ?? '';
  const batch = preview.replace('/start', '');
  console.log(`the preview of ${IMPORTED} lines took ${((performance.now() - began) / 1000).toFixed(1)} s`);
  harness.startWorker();
  await by.get(preview);
  const pressed = performance.now();
  await by.submit({}, { action: preview });
  while (!by.page().text.includes('were invited')) {
    await sleep(250);
    await by.get(batch);
  }
  const seconds = (performance.now() - pressed) / 1000;
  if (!by.page().text.includes(`${IMPORTED.toLocaleString('en')} done, 0 skipped`))
    throw new Error(by.page().text);
  console.log(`meanwhile the relay took ${relay.accepted()} mails`);
  return seconds;
}
