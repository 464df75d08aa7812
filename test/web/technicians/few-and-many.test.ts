import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { paths } from '../../../src/paths.ts';
import { technicianList } from '../../../src/technicians/technician-list.ts';
import { openBrowser, type BrowserLike } from '../../harness/browser-like.ts';
import { signIn } from '../../harness/people.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';

/*
 * In a small installation most pages are planned once for each connection; in a large one only the first page of all there are.
 * What they show is the same.
 */

let harness: TestApp;
let browsers: BrowserLike[];

beforeAll(async () => {
  harness = await startTestApp();
  const { app, services, people } = harness;
  browsers = [openBrowser(app), openBrowser(app)];
  await signIn(services, browsers[0] as BrowserLike, people.amy);
  await signIn(services, browsers[1] as BrowserLike, people.carla);
  await services.database.raw(
    `insert into accounts (admin_id, role, username, email, notes)
     select ad.id, 'technician', 'kit' || n || '-' || ad.id, 'kit' || n || '@' || ad.slug || '.example', 'Łódź ' || n % 7
     from admins ad cross join generate_series(1, 12) n`,
  );
  // A level somewhere else is deactivated, so that the dropdowns of others are asked for each row.
  await services.database('admins').where({ slug: 'acme-west' }).update({ deactivated_at: new Date() });
});
afterAll(() => harness.stop());

const columns = Object.keys(technicianList.columns).flatMap((sort) => [
  `?sort=${sort}`,
  `?sort=${sort}&order=descending`,
]);
const searches = ['kit1', 'KIT', 'ki', 'łódź', 'acme', 'East', '%', "o'", 'nobody'].map(
  (search) => `?search=${encodeURIComponent(search)}`,
);
const asked = ['', '?page=2', '?pageSize=10', ...columns, ...searches, '?search=kit&sort=notes'];

/** What each page shows of its list, without what is new on each: the form's token and the passing of time. */
async function answers(): Promise<string[]> {
  const shown = [];
  for (const browser of browsers)
    for (const query of asked) {
      const { html } = await browser.get(paths.technicians + query);
      const list = html.slice(html.indexOf('data-query-rules'));
      expect(list).toMatch(/Total items|No technicians match/);
      shown.push(list.replaceAll(/name="csrfToken" value="[^"]*"/g, '').replaceAll(/<time.*?<\/time>/g, ''));
    }
  return shown;
}

/** As if PostgreSQL had counted so many rows when it last analyzed the table; -1 if it never did. */
async function pretend(rows: number): Promise<void> {
  await harness.services.database.raw(
    `select pg_restore_relation_stats('schemaname', 'public', 'relname', 'accounts', 'reltuples', ?::real)`,
    [rows],
  );
  // The page learns it from the one before.
  await browsers[0]?.get(paths.technicians);
}

test('the pages of a small and a large installation show the same', async () => {
  const sent: string[] = [];
  const note = ({ options }: { options?: { name?: string } }) => sent.push(options?.name ?? '');
  harness.services.database.on('query', note);
  const isPlannedAsSmall = () => sent.splice(0).some((name) => name.startsWith('technicians few'));
  await pretend(1_000_000);
  sent.length = 0;
  const large = await answers();
  expect(isPlannedAsSmall()).toBe(false);
  await pretend(200);
  // As often as PostgreSQL needs to plan it for any text.
  for (let time = 0; time < 6; time += 1) {
    sent.length = 0;
    expect(await answers()).toEqual(large);
    expect(isPlannedAsSmall()).toBe(true);
  }
  harness.services.database.removeListener('query', note);
});

describe('a text that no index can find', () => {
  const search = '?search=qz';
  beforeAll(async () => {
    await harness.services.database.raw(
      `insert into accounts (admin_id, role, username, email, notes)
       select id, 'technician', 'crowd' || n, 'crowd' || n || '@acme.example', case when n % 50 = 0 then 'qz' else '' end
       from generate_series(1, 3000) n cross join (select id from admins where slug = 'acme-east') ad`,
    );
  });

  test('is found in a small installation by anyone, whether its tables are analysed or not', async () => {
    for (const accounts of [-1, 3_000]) {
      await pretend(accounts);
      for (const browser of browsers) {
        const { text } = await browser.get(paths.technicians + search);
        expect(text).toContain('Total items: 60.');
        expect(text).not.toContain('technicians were searched');
      }
    }
  });

  test('may have more results than shown in a large installation, and the page says so', async () => {
    await pretend(1_000_000);
    const { text } = await (browsers[0] as BrowserLike).get(paths.technicians + search);
    expect(text).toContain('Only 2,500 technicians were searched');
    const [, found] = /Total items: (\d+)\+\./.exec(text) ?? [];
    expect(Number(found)).toBeLessThan(60);
    expect(text).toContain(`all ${found}+ that match the rules`);
    const none = await (browsers[0] as BrowserLike).get(`${paths.technicians}?search=x7`);
    expect(none.text).toContain('None of the technicians searched match.');
  });

  test('is found completely at a small admin of a large installation', async () => {
    await pretend(30_000);
    const { text } = await (browsers[1] as BrowserLike).get(paths.technicians + search);
    expect(text).toContain('Total items: 60.');
    expect(text).not.toContain('technicians were searched');
  });
});
