import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { paths } from '../../src/paths.ts';
import { technicianList } from '../../src/technicians/technician-list.ts';
import { openBrowser, type BrowserLike } from '../harness/browser-like.ts';
import { signIn } from '../harness/people.ts';
import { startTestApp, type TestApp } from '../harness/test-app.ts';

/*
 * In a small installation pages are planned once for each connection and counted to the end; in a large one neither. What they
 * show is the same.
 */

let console_: TestApp;
let browsers: BrowserLike[];

beforeAll(async () => {
  console_ = await startTestApp();
  const { app, services, people } = console_;
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
afterAll(() => console_.stop());

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
      expect(list).toMatch(/Total items|No technician fits/);
      shown.push(list.replaceAll(/name="csrfToken" value="[^"]*"/g, '').replaceAll(/<time.*?<\/time>/g, ''));
    }
  return shown;
}

/** As if PostgreSQL had counted so many accounts when it last analyzed them. */
async function pretend(accounts: number): Promise<void> {
  await console_.services.database.raw(
    `select pg_restore_relation_stats('schemaname', 'public', 'relname', 'accounts', 'reltuples', ?::real)`,
    [accounts],
  );
  // The page learns it from the one before.
  await browsers[0]?.get(paths.technicians);
}

test('the pages of a small and of a large installation show the same', async () => {
  const sent: string[] = [];
  console_.services.database.on('query', ({ sql }: { sql: string }) => sent.push(sql));
  const isCountedToTheEnd = () => sent.splice(0).some((sql) => sql.includes('least(count(*)'));
  await pretend(1_000_000);
  sent.length = 0;
  const large = await answers();
  expect(isCountedToTheEnd()).toBe(false);
  await pretend(200);
  // As often as PostgreSQL needs to plan it for any text.
  for (let time = 0; time < 6; time += 1) {
    sent.length = 0;
    expect(await answers()).toEqual(large);
    expect(isCountedToTheEnd()).toBe(true);
  }
});
