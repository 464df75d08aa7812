import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { paths } from '../../../src/paths.ts';
import { listPath } from '../../../src/lists/list-path.ts';
import { technicianList } from '../../../src/technicians/technician-list-definition.ts';
import type { BrowserLike, Page } from '../../harness/browser-like.ts';
import { columnOf } from '../../harness/html.ts';
import { signedInAs } from '../../harness/signed-in.ts';
import { removeApp, storePasskey } from '../../harness/stored-passkeys.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';

let harness: TestApp;
/** Signed in at the root, so sees everything. */
let amy: BrowserLike;
/** Signed in at Acme East, so sees only Acme East and Acme East Harbour. */
let carla: BrowserLike;

beforeAll(async () => {
  harness = await startTestApp();
  const { services, people } = harness;
  [amy, carla] = [await signedInAs(harness, people.amy), await signedInAs(harness, people.carla)];
  await services.database('accounts').update({ last_sign_in_at: null });
  const set = (username: string, values: object) =>
    services.database('accounts').where({ username }).update(values);
  await set('amy', { notes: '', last_sign_in_at: '2026-03-10T12:00:00Z', last_mail_state: 'accepted' });
  await set('bob', { notes: '100% remote, in ZÜRICH', last_mail_state: 'refused' });
  await set('dan', { notes: "Dan_D's first\nday", last_mail_state: 'queued' });
  await set('eve', { notes: 'Night shift', last_sign_in_at: '2026-03-11T00:30:00Z' });
  await set('bob', { ends_by_rule_at: '2099-03-11T00:00:00Z' });
  await set('will', {
    access_ends_on: '2099-03-10',
    access_ends_zone: 'UTC',
    access_ends_at: '2099-03-11T00:00:00Z',
  });
  await removeApp(services.database, people.will.id);
  for (const { id } of [people.will, people.zoe]) await storePasskey(services.database, id);
  await set('gus', {
    notes: '東京',
    sso_issuer: 'https://sso.example',
    sso_subject: 'gus',
    sso_linked_at: new Date(),
    ends_by_rule_at: '2099-03-11T00:00:00Z',
  });
});
afterAll(() => harness.stop());

/** The usernames in the table, in its order. */
function namesOn({ html }: Page): string[] {
  return columnOf(html, 'Username');
}

async function namesFor(browser: BrowserLike, field: string, match: string, ...values: string[]) {
  const page = await browser.get(listPath(technicianList, [{ field, match, values }]));
  expect(page.status).toBe(200);
  return namesOn(page).sort();
}

const everybody = ['amy', 'bob', 'carla', 'dan', 'eve', 'gus', 'will', 'zoe'];
const except = (...names: string[]) => everybody.filter((name) => !names.includes(name));

/** Every field with every match, and who matches. */
const cases: [field: string, match: string, values: string[], matching: string[]][] = [
  ['email', 'contains', ['ACME-HOSTING'], ['amy', 'bob', 'dan', 'eve']],
  ['email', 'is', ['Amy@acme-hosting.example'], ['amy']],
  ['email', 'starts-with', ['Z'], ['zoe']],
  ['email', 'ends-with', ['west.example'], ['will']],
  ['username', 'contains', ['AR'], ['carla']],
  ['username', 'contains', ['arla'], ['carla']],
  ['username', 'is', ['BOB'], ['bob']],
  ['username', 'starts-with', ['e'], ['eve']],
  ['username', 'ends-with', ['us'], ['gus']],
  ['admin', 'below', ['acme east'], ['carla', 'gus']],
  ['admin', 'below', ['acme-east'], ['carla', 'gus']],
  ['admin', 'is', ['Acme East'], ['carla']],
  ['admin', 'contains', ['harb'], ['gus', 'zoe']],
  ['status', 'any', ['pending'], ['bob']],
  ['status', 'any', ['pending', 'inactive'], ['bob', 'dan']],
  ['status', 'none', ['active'], ['bob', 'dan']],
  ['two-factor', 'any', ['off'], ['bob', 'eve']],
  ['two-factor', 'any', ['on'], except('bob', 'eve')],
  ['two-factor', 'any', ['app'], except('bob', 'eve', 'will', 'zoe')],
  ['two-factor', 'any', ['passkey'], ['will']],
  ['two-factor', 'any', ['both', 'passkey'], ['will', 'zoe']],
  ['two-factor', 'none', ['off'], except('bob', 'eve')],
  ['sso', 'any', ['linked'], ['gus']],
  ['sso', 'none', ['linked'], except('gus')],
  ['last-login', 'before', ['2026-03-11'], ['amy']],
  ['last-login', 'after', ['2026-03-10'], ['eve']],
  ['last-login', 'never', [], except('amy', 'eve')],
  ['access-end', 'before', ['2099-03-11'], ['will']],
  ['access-end', 'before', ['2099-03-10'], []],
  ['access-end', 'after', ['2099-03-09'], ['will']],
  ['upcoming-end', 'any', ['end-date'], ['will']],
  ['upcoming-end', 'any', ['unused', 'invitation'], ['bob', 'gus']],
  ['upcoming-end', 'any', ['invitation'], ['bob']],
  ['upcoming-end', 'none', ['end-date', 'unused'], except('gus', 'will')],
  ['notes', 'contains', ['zürich'], ['bob']],
  ['notes', 'contains', ['東京'], ['gus']],
  ['notes', 'empty', [], ['amy']],
  ['notes', 'not-empty', [], except('amy')],
  ['mail', 'any', ['refused'], ['bob']],
  ['mail', 'any', ['none'], except('amy', 'bob', 'dan')],
  ['mail', 'none', ['none', 'accepted'], ['bob', 'dan']],
  ['attention', 'any', ['refused-mail'], ['bob']],
  ['attention', 'any', ['without-2fa'], ['eve']],
  ['attention', 'none', ['refused-mail', 'without-2fa'], except('bob', 'eve')],
];

describe('the fields and matches of filters', () => {
  test('have a case here for every field and match', () => {
    const offered = Object.entries(technicianList.fields).flatMap(([field, { matches }]) =>
      matches.map((match) => `${field} ${match}`),
    );
    expect(new Set(cases.map(([field, match]) => `${field} ${match}`))).toEqual(new Set(offered));
  });

  test.each(cases)('%s %s %j', async (field, match, values, matching) => {
    expect(await namesFor(amy, field, match, ...values)).toEqual(matching);
  });

  test.each(cases)(
    'A1 %s %s %j shows a sub-admin only its own admin and those below',
    async (field, match, values, matching) => {
      const carlas = matching.filter((name) => name === 'carla' || name === 'gus');
      expect(await namesFor(carla, field, match, ...values)).toEqual(carlas);
    },
  );

  test('must all match if there are several', async () => {
    const filters = [
      { field: 'status', match: 'any', values: ['active', 'pending'] },
      { field: 'email', match: 'contains', values: ['acme'] },
      { field: 'two-factor', match: 'any', values: ['on'] },
    ];
    expect(namesOn(await amy.get(listPath(technicianList, filters)))).toEqual([
      'amy',
      'carla',
      'gus',
      'will',
    ]);
    const never = [
      { field: 'status', match: 'any', values: ['pending'] },
      { field: 'two-factor', match: 'any', values: ['on'] },
    ];
    const page = await amy.get(listPath(technicianList, never));
    expect(namesOn(page)).toEqual([]);
    expect(page.text).toContain('No technicians match these filters.');
  });

  test('compare days in the reader’s own time zone', async () => {
    await harness.services
      .database('accounts')
      .where({ username: 'amy' })
      .update({ time_zone: 'America/New_York' });
    // Half past midnight UTC on the 11th is still the 10th in New York.
    expect(await namesFor(amy, 'last-login', 'before', '2026-03-11')).toEqual(['amy', 'eve']);
    expect(await namesFor(amy, 'last-login', 'after', '2026-03-10')).toEqual([]);
    await harness.services.database('accounts').where({ username: 'amy' }).update({ time_zone: 'UTC' });
  });

  test('cannot name an admin above the sub-admin’s own', async () => {
    expect(await namesFor(carla, 'admin', 'below', 'Acme Hosting')).toEqual([]);
    expect(await namesFor(carla, 'admin', 'below', 'Acme East')).toEqual(['carla', 'gus']);
  });
});

describe('the search box', () => {
  test.each([
    ['night', ['eve']],
    ['ARLA', ['carla']],
    ['blue harbor', ['zoe']],
    ['harb', ['gus', 'zoe']],
    ['京', ['gus']],
    ['nobody at all', []],
  ])('searches for %j in every text of a row', async (search, found) => {
    const page = await amy.get(`${paths.technicians}?${String(new URLSearchParams({ search }))}`);
    expect(namesOn(page).sort()).toEqual(found);
  });

  test.each([
    ['harb', ['gus', 'zoe']],
    ['acme east', ['carla', 'gus']],
    ['night', ['eve']],
    ['京', ['gus']],
  ])('with %j is combined with a filter', async (search, found) => {
    for (const [field, match, values, matching] of cases) {
      const path = `${listPath(technicianList, [{ field, match, values }])}&${String(new URLSearchParams({ search }))}`;
      const names = namesOn(await amy.get(path)).sort();
      expect([field, match, ...names]).toEqual([
        field,
        match,
        ...found.filter((name) => matching.includes(name)),
      ]);
    }
  });

  test.each([
    ['%', ['bob']],
    ['_', ['dan']],
    ["'", ['dan']],
    ['\\', []],
    ['100%', ['bob']],
    ['%%', []],
    ['_d', ['dan']],
    ['t\nday', ['dan']],
    ["'; drop table accounts; --", []],
  ])('A4 takes %j as plain text', async (search, found) => {
    const page = await amy.get(`${paths.technicians}?${String(new URLSearchParams({ search }))}`);
    expect(page.status).toBe(200);
    expect(namesOn(page)).toEqual(found);
    const east = await carla.get(`${paths.technicians}?${String(new URLSearchParams({ search }))}`);
    expect(namesOn(east)).toEqual([]);
  });
});

describe('sorting', () => {
  const orders: [column: string, ascending: string[]][] = [
    ['email', ['amy', 'bob', 'carla', 'dan', 'eve', 'gus', 'will', 'zoe']],
    ['username', ['amy', 'bob', 'carla', 'dan', 'eve', 'gus', 'will', 'zoe']],
    ['admin', ['carla', 'gus', 'amy', 'bob', 'dan', 'eve', 'will', 'zoe']],
    ['status', ['bob', 'amy', 'carla', 'eve', 'gus', 'will', 'zoe', 'dan']],
    ['two-factor', ['bob', 'eve', 'amy', 'carla', 'dan', 'gus', 'will', 'zoe']],
    ['sso', ['amy', 'bob', 'carla', 'dan', 'eve', 'will', 'zoe', 'gus']],
    ['last-login', ['bob', 'carla', 'dan', 'gus', 'will', 'zoe', 'amy', 'eve']],
    ['notes', ['amy', 'bob', 'dan', 'eve', 'carla', 'will', 'zoe', 'gus']],
  ];

  test('has a case here for every column', () => {
    expect(orders.map(([column]) => column)).toEqual(Object.keys(technicianList.columns));
  });

  test.each(orders)('by %s works in both directions, for the root and below', async (column, ascending) => {
    const up = await amy.get(`${paths.technicians}?sort=${column}`);
    expect(namesOn(up)).toEqual(ascending);
    expect(up.html).toMatch(/aria-sort="ascending"/);
    const down = await amy.get(`${paths.technicians}?sort=${column}&order=descending`);
    expect(namesOn(down)).toEqual([...ascending].reverse());
    expect(down.html).toMatch(/aria-sort="descending"/);
    const hers = ascending.filter((name) => name === 'carla' || name === 'gus');
    expect(namesOn(await carla.get(`${paths.technicians}?sort=${column}`))).toEqual(hers);
    expect(namesOn(await carla.get(`${paths.technicians}?sort=${column}&order=descending`))).toEqual(
      hers.reverse(),
    );
  });

  test('keeps filters, order and page size together in the URL', async () => {
    const url = `${paths.technicians}?field1=email&match1=contains&value1=example&sort=username&pageSize=10`;
    const page = await amy.get(url);
    const [header] = /<th scope="col" aria-sort[^>]*><a href="([^"]*)"/.exec(page.html)?.slice(1) ?? [];
    const turned = await amy.get((header ?? '').replaceAll('&amp;', '&'));
    expect(namesOn(turned)).toEqual([...everybody].reverse());
    expect(turned.html).toContain('value="example"');
    expect(turned.html).toMatch(/<option selected>10</);
  });
});

describe('values in the URL that the list does not have', () => {
  test.each([
    '?sort=password_hash',
    '?sort=__proto__',
    '?sort=email;drop',
    '?sort=email&sort=status',
    '?field1=password_hash&match1=is&value1=x',
    '?field1=__proto__&match1=is&value1=x',
    '?field1=constructor&match1=name&value1=x',
    '?field1=email&match1=regex&value1=.*',
    '?field1=email&match1=toString&value1=x',
    '?field1=status&match1=any&value1=root',
    '?field1=last-login&match1=before&value1=2026-02-31',
    '?field1=last-login&match1=before&value1=99999-01-01',
    `?field1=email&match1=is&value1=${'x'.repeat(3000)}`,
    '?field1[a]=email&match1[]=is&value1[b]=x',
    '?field1=email&field1=status&match1=is&match1=any&value1=a&value1=b',
    '?page=-1&pageSize=1000000',
    '?page=1e9&pageSize=11',
    '?page=9223372036854775808',
    `?${Array.from({ length: 60 }, (_, n) => `field${n + 1}=email&match${n + 1}=contains&value${n + 1}=a`).join('&')}`,
    `?search=${'%25'.repeat(300)}`,
    '?new=filter&new=filter',
  ])('A4, H6 in %s are ignored without an error', async (query) => {
    const page = await amy.get(paths.technicians + query);
    expect(page.status).toBe(200);
    expect(page.heading).toBe('Manage Technicians');
  });

  test('are reported', async () => {
    const page = await amy.get(`${paths.technicians}?field1=shoe-size&match1=is&value1=42&sort=shoe-size`);
    expect(page.text).toContain('We ignored filter 1, because this list doesn’t have that field.');
    expect(page.text).toContain('You can’t sort this list by that column.');
    expect(namesOn(page)).toEqual(everybody);
  });

  test('H5 are escaped wherever they are shown', async () => {
    const page = await amy.get(
      `${paths.technicians}?${String(new URLSearchParams({ search: '"><script>alert(1)</script>' }))}`,
    );
    expect(page.html).not.toContain('<script>alert');
  });
});

describe('pages', () => {
  test('have 10, 25, 50, 100 or 200 rows, and a page that does not exist is the last one', async () => {
    const page = await amy.get(`${paths.technicians}?pageSize=10`);
    expect(page.text).toContain('Page 1 of 1. Total items: 8.');
    expect((await amy.get(`${paths.technicians}?pageSize=11`)).html).toMatch(/<option selected>25</);
    const beyond = await amy.get(`${paths.technicians}?sort=username&page=7`);
    expect(namesOn(beyond)).toEqual(everybody);
    expect(beyond.url).toContain('sort=username');
  });

  test.each([25, 50, 100, 200])(
    'of %i rows that are offered all have rows, even if there are more than can be shown',
    async (size) => {
      const { database } = harness.services;
      await database.transaction(async (sql) => {
        await sql.raw(
          `insert into accounts (admin_id, role, username, email)
         select ?, 'technician', 'generated' || n, 'generated' || n || '@acme.example' from generate_series(1, 520) n`,
          [harness.people.acmeHosting.id],
        );
      });
      const first = await amy.get(`${paths.technicians}?search=generated&pageSize=${size}`);
      expect(first.text).toContain('Total items: 500+');
      const pages = Number(/Page 1 of (\d+)/.exec(first.text)?.[1]);
      const last = await amy.get(`${paths.technicians}?search=generated&pageSize=${size}&page=${pages}`);
      expect(namesOn(last)).toHaveLength(size);
      await database('accounts').where('username', 'like', 'generated%').delete();
    },
  );

  test('need the same number of queries for one row and for many', async () => {
    const counted = async (path: string) => {
      let count = 0;
      const count_ = () => (count += 1);
      harness.services.database.on('query', count_);
      await amy.get(path);
      harness.services.database.removeListener('query', count_);
      return count;
    };
    const many = await counted(paths.technicians);
    expect(
      await counted(listPath(technicianList, [{ field: 'username', match: 'is', values: ['bob'] }])),
    ).toBe(many);
    expect(await counted(`${paths.technicians}?search=zzz`)).toBe(many);
  });
});

describe('filters', () => {
  const hrefOf = ({ html }: Page, label: string) =>
    new RegExp(`<a href="([^"]*)"[^>]*>${label}</a>`).exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const acme = { field: 'email', match: 'contains', values: ['acme'] };
  const inactive = { field: 'status', match: 'any', values: ['inactive'] };

  test('have no empty filter until someone adds one, and an empty filter that is sent is left out', async () => {
    const page = await amy.get(paths.technicians);
    expect(page.text).toContain('Filters (0)');
    expect(page.html).not.toContain('name="field1"');
    const added = await amy.get(`${paths.technicians}?new=filter`);
    expect(added.html).toContain('name="field1" aria-label="Field" data-filter-field autofocus');
    const sent = await amy.submit({ field1: 'email', match1: 'contains', value1: '' });
    expect(sent.html).not.toContain('name="field1"');
    expect(namesOn(sent)).toEqual(everybody);
  });

  test('offer the end date and the reason why access will end under names that differ', async () => {
    const { html } = await amy.get(`${paths.technicians}?new=filter`);
    const names = [...html.matchAll(/<option value="(?:access|upcoming)-end">([^<]*)</g)].map(
      ([, name]) => name,
    );
    expect(names).toEqual(['End date', 'Why access will end']);
  });

  test('that are active are shown as text that opens as fields, and each can be removed', async () => {
    const both = await amy.get(listPath(technicianList, [acme, inactive]));
    expect(both.text).toContain('Filters (2)');
    expect(both.html).not.toContain('data-filter-field');
    const opened = await amy.get(hrefOf(both, 'Status is any of Inactive'));
    expect(opened.html.match(/data-filter-field/g)).toHaveLength(1);
    expect(namesOn(await amy.submit({ value2: 'pending' }))).toEqual(['bob']);
    const one = await amy.get(hrefOf(both, '&times;'));
    expect(one.url).toBe(listPath(technicianList, [inactive]));
    expect(namesOn(one)).toEqual(['dan']);
  });

  test('are kept when the list is sorted, and default values are not in the URL', async () => {
    const page = await amy.get(listPath(technicianList, [inactive]));
    expect(hrefOf(page, 'Username')).toBe(`${listPath(technicianList, [inactive])}&sort=username`);
    expect(hrefOf(await amy.get(paths.technicians), 'Username')).toBe(`${paths.technicians}?sort=username`);
  });

  test('and the page are printed above the list', async () => {
    const page = await amy.get(listPath(technicianList, [inactive]));
    expect(page.html).toContain(
      '<p class="printed">Filter: Status is any of Inactive. Page 1 of 1. Total items: 1.</p>',
    );
    expect(page.html).toMatch(/<p class="printed">\w+, \d+ \w+ \d{4} at \d\d:\d\d UTC<\/p>/);
  });

  test('work without script: + Filter adds a filter, and a changed field gets its own matches', async () => {
    await amy.get(paths.technicians);
    const one = { field1: 'email', match1: 'contains', value1: 'acme' };
    const two = await amy.get(
      `${paths.technicians}?${String(new URLSearchParams({ ...one, new: 'filter' }))}`,
    );
    expect(namesOn(two)).toEqual(['amy', 'bob', 'carla', 'dan', 'eve', 'gus', 'will']);
    expect(two.forms.some((form) => form.names.includes('field2'))).toBe(true);
    const changed = await amy.submit({ field2: 'status', match2: 'contains', value2: '' });
    expect(changed.text).toContain('Status: select how it should match.');
    expect(namesOn(changed)).toEqual(['amy', 'bob', 'carla', 'dan', 'eve', 'gus', 'will']);
    const shown = await amy.submit({ field2: 'status', match2: 'any', value2: 'inactive' });
    expect(namesOn(shown)).toEqual(['dan']);
  });
});

test('a search moves the focus to the list, and so does a skip link at the top of the page', async () => {
  for (const query of ['', '?search=nobody']) {
    const { html } = await amy.get(paths.technicians + query);
    expect(html).toContain('<a class="skip-link" href="#list">Skip to the list</a>');
    expect(html).toContain(`action="${paths.technicians}#list" role="search"`);
    expect(html).toMatch(/id="list" tabindex="-1"/);
  }
});

test('the script gets the fields of a filter from a file that browsers store', async () => {
  const { html } = await amy.get(paths.technicians);
  expect(html).not.toContain('<template');
  const file = await amy.get(/data-conditions="([^"]*)"/.exec(html)?.[1] ?? '');
  expect(file.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  expect([...file.html.matchAll(/data-filter-for="([^"]*)"/g)].map(([, field]) => field)).toEqual(
    Object.keys(technicianList.fields),
  );
  for (const [language, list] of [
    ['en', 'toString'],
    ['toString', 'technicians'],
  ] as const) {
    expect((await amy.get(paths.filterConditions(language, list))).status).toBe(404);
  }
});

test('the 2FA column and the export name the kind of two-factor authentication', async () => {
  const kinds = { amy: 'App', eve: 'Off', will: 'Passkey', zoe: 'App and passkey' };
  const { html } = await amy.get(paths.technicians);
  const shown = columnOf(html, '2FA');
  const names = columnOf(html, 'Username');
  const { html: csv } = await amy.get(paths.exportTechnicians);
  for (const [name, kind] of Object.entries(kinds)) {
    expect(shown[names.indexOf(name)]).toBe(kind === 'Off' ? '–' : kind);
    expect(csv).toMatch(new RegExp(`,${name},[^,]+,Active,${kind},`));
  }
});
