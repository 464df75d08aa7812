import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { paths } from '../../../src/paths.ts';
import { openDatabase } from '../../../src/database/database.ts';
import { readListQuery } from '../../../src/lists/list-query.ts';
import { recountTechnicians } from '../../../src/technicians/technician-count-repository.ts';
import { technicianList } from '../../../src/technicians/technician-list-definition.ts';
import { listTechnicians } from '../../../src/technicians/technician-repository.ts';
import { openBrowser, type BrowserLike } from '../../harness/browser-like.ts';
import { createSession } from '../../harness/signed-in.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';

/*
 * A page runs different statements for a small and a large subtree of the reader, but shows the same. Pages that many
 * people open have named statements, which PostgreSQL plans once for each connection.
 */

let harness: TestApp;
let browsers: BrowserLike[];

beforeAll(async () => {
  harness = await startTestApp();
  const { app, services, people } = harness;
  browsers = [openBrowser(app), openBrowser(app)];
  await createSession(services, browsers[0] as BrowserLike, people.amy);
  await createSession(services, browsers[1] as BrowserLike, people.carla);
  await services.database.raw(
    `insert into accounts (admin_id, role, username, email, notes)
     select ad.id, 'technician', 'kit' || n || '-' || ad.id, 'kit' || n || '@' || ad.slug || '.example', 'Łódź ' || n % 7
     from admins ad cross join generate_series(1, 12) n`,
  );
  // Another admin is deactivated, so that the dropdown of each row has to be decided.
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
const queries = ['', '?page=2', '?pageSize=10', ...columns, ...searches, '?search=kit&sort=notes'];
/** The queries that run named statements. */
const namedQueries = [
  '',
  ...columns.filter((query) => /=(email|username|last-login)\b/.test(query)),
  '?search=kit1',
];

/**
 * Returns the list on each page, without form tokens and times, which differ each time. Without a search, the page shows
 * the stored number of technicians, which the test changes, so only the rows are compared.
 */
async function answers(selected = queries): Promise<Record<string, string>> {
  const shown: Record<string, string> = {};
  for (const [reader, browser] of browsers.entries())
    for (const query of selected) {
      const { html } = await browser.get(paths.technicians + query);
      const list = html.slice(html.indexOf('data-filters'));
      expect(list).toMatch(/Total items|No technicians match/);
      const compared = query.includes('search=') ? list : /<tr id=.*<\/tbody>/s.exec(list)?.[0];
      expect(compared).toBeDefined();
      shown[`${reader} ${query}`] = (compared ?? '')
        .replaceAll(/name="csrfToken" value="[^"]*"/g, '')
        .replaceAll(/<time.*?<\/time>/g, '');
    }
  return shown;
}

/** Changes the stored numbers as if these admins had this many more technicians. */
async function pretend(more: number, ...slugs: string[]): Promise<void> {
  const { database } = harness.services;
  await database.transaction(recountTechnicians);
  await database('technician_counts')
    .whereIn('admin_id', database('admins').select('id').whereIn('slug', slugs))
    .increment('technicians', more);
}

const root = 'acme-hosting';

test('the pages of a small and a large subtree show the same', async () => {
  await pretend(1_000_000, root, 'acme-east');
  const large = await answers();
  await pretend(0);
  // Often enough for PostgreSQL to plan each named statement for any values.
  for (let time = 0; time < 5; time += 1) expect(large).toMatchObject(await answers(namedQueries));
  expect(await answers()).toEqual(large);
});

test('few statements are named, and PostgreSQL plans them once for any values', async () => {
  const { config } = harness.services;
  const database = openDatabase(config.databaseUrl, { poolSize: 1 });
  const scopes = [harness.people.acmeHosting, harness.people.acmeEast, harness.people.acmeWest];
  for (let time = 0; time < 6; time += 1)
    for (const { path: adminPath } of scopes)
      for (const query of time === 0 ? [...queries, '?page=3', '?pageSize=50&page=2'] : namedQueries)
        await listTechnicians(
          database,
          { adminPath, timeZone: 'UTC' },
          readListQuery(technicianList, Object.fromEntries(new URLSearchParams(query))),
        );
  const { rows } = await database.raw<{ rows: { name: string; custom: number; generic: number }[] }>(
    `select name, custom_plans::int as custom, generic_plans::int as generic from pg_prepared_statements
     order by name`,
  );
  await database.destroy();
  expect(rows.map(({ name }) => name)).toEqual([
    'technicians below',
    'technicians by email',
    'technicians by email desc',
    'technicians by last-login',
    'technicians by last-login desc',
    'technicians by username',
    'technicians by username desc',
    'technicians found',
  ]);
  // PostgreSQL plans a statement five times for its values before it compares that with a plan for any values.
  for (const { name, custom, generic } of rows)
    expect([name, custom <= 5, generic > 0]).toEqual([name, true, true]);
});

describe('a text that no index can find', () => {
  const search = '?search=qz';
  beforeAll(async () => {
    await harness.services.database.raw(
      `insert into accounts (admin_id, role, username, email, notes)
       select id, 'technician', 'generated' || n, 'generated' || n || '@acme.example', case when n % 50 = 0 then 'qz' else '' end
       from generate_series(1, 3000) n cross join (select id from admins where slug = 'acme-east') ad`,
    );
  });

  test('is found in a small installation by anyone', async () => {
    await pretend(0);
    for (const browser of browsers) {
      const { text } = await browser.get(paths.technicians + search);
      expect(text).toContain('Total items: 60.');
      expect(text).not.toContain('technicians were searched');
    }
  });

  test('may have more results than shown in a large installation, and the page says so', async () => {
    await pretend(1_000_000, root);
    const { text } = await (browsers[0] as BrowserLike).get(paths.technicians + search);
    expect(text).toContain('Only 2,500 technicians were searched');
    const [, found] = /Total items: (\d+)\+\./.exec(text) ?? [];
    expect(Number(found)).toBeLessThan(60);
    expect(text).toContain(`Select all ${found}+ that match`);
    const none = await (browsers[0] as BrowserLike).get(`${paths.technicians}?search=x7`);
    expect(none.text).toContain('None of the technicians searched match.');
  });

  test('is found completely at a small admin of a large installation', async () => {
    await pretend(30_000, root);
    const { text } = await (browsers[1] as BrowserLike).get(paths.technicians + search);
    expect(text).toContain('Total items: 60.');
    expect(text).not.toContain('technicians were searched');
  });

  test('is found with thousands of others by a search for three letters', async () => {
    for (const more of [0, 1_000_000]) {
      await pretend(more, root);
      const { text } = await (browsers[0] as BrowserLike).get(`${paths.technicians}?search=generated&page=8`);
      expect(text).toContain('Page 8 of 8. Total items: 500+');
      expect(text.match(/generated\d+@acme.example/g)?.[0]).toBe('generated1159@acme.example');
    }
  });
});
