import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { paths } from '../../../src/paths.ts';
import type { BrowserLike } from '../../harness/browser-like.ts';
import { signedInAs } from '../../harness/signed-in.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';

let harness: TestApp;
let amy: BrowserLike;
let carla: BrowserLike;
let will: BrowserLike;

beforeAll(async () => {
  harness = await startTestApp();
  const { people } = harness;
  amy = await signedInAs(harness, people.amy);
  carla = await signedInAs(harness, people.carla);
  will = await signedInAs(harness, people.will);
});
afterAll(() => harness.stop());

async function events(action: string): Promise<object[]> {
  const rows = await harness.services
    .database('audit_events')
    .where({ action })
    .orderBy('id')
    .select<{ content: string }[]>('content');
  return rows.map(({ content }) => JSON.parse(content) as object);
}

async function domainNamed(name: string): Promise<{ id: number; admin_id: number }> {
  return (await harness.services.database('domains').where({ name }).first()) as never;
}

async function add(browser: BrowserLike, domains: string, admin?: string) {
  await browser.get(paths.newDomains);
  await browser.submit({ domains, ...(admin !== undefined && { admin }) });
  return browser.submit({}, { action: paths.newDomains });
}

describe('adding domains', () => {
  test('shows what will be added and what will not, and adds nothing before it is confirmed', async () => {
    await amy.get(paths.newDomains);
    const preview = await amy.submit({
      admin: 'acme-east',
      domains: 'acme.example\nmünchen.example\nco.uk\nacme.example',
    });
    expect(preview.heading).toBe('Add domains for Acme East');
    expect(preview.text).toContain('2 domains will be added to Acme East.');
    expect(preview.text).toContain('3 co.uk co.uk is a public suffix');
    expect(preview.text).toContain('4 acme.example This is the same domain as in line 1.');
    expect(await domainNamed('acme.example')).toBeUndefined();
    const done = await amy.submit({});
    expect(done.url).toBe(paths.domains);
    expect(done.text).toContain('2 domains have been added to Acme East.');
    expect(done.text).toContain('münchen.example xn--mnchen-3ya.example');
    expect(await events('add-domain')).toMatchObject([
      { actor: { name: 'amy' }, subject: { name: 'acme.example', adminName: 'Acme East' } },
      { subject: { name: 'xn--mnchen-3ya.example', adminName: 'Acme East' } },
    ]);
  });

  test('A7 rejects a domain that another admin has, without naming that admin', async () => {
    await add(amy, 'taken.example', 'acme-west');
    await carla.get(paths.newDomains);
    const preview = await carla.submit({ domains: 'taken.example\nfree.example' });
    expect(preview.text).toContain('1 taken.example This domain is already taken.');
    expect(preview.html).not.toContain('Acme West');
    // The person who is quicker between the two pages gets the domain.
    await add(amy, 'free.example', 'acme-west');
    const done = await carla.post(paths.newDomains, { admin: 'acme-east', domains: 'free.example' });
    expect(done.text).toContain('No domains have been added to Acme East. 1 domain is already taken.');
    await carla.get(paths.newDomains);
    expect((await carla.submit({ domains: 'acme.example' })).text).toContain('You already have this domain.');
  });

  test('adds 10,000 pasted domains except three invalid ones, which the preview lists, with an event for each', async () => {
    const lines = Array.from({ length: 10_000 }, (_, index) => `pasted-${index}.example`);
    for (const at of [10, 5_000, 9_998]) lines[at] = 'bad one';
    await amy.get(paths.newDomains);
    const preview = await amy.submit({ domains: lines.join('\n') });
    expect(preview.text).toContain('9,997 domains will be added to Acme Hosting. 3 lines can’t be added.');
    for (const line of [11, 5_001, 9_999]) expect(preview.text).toContain(`${line} bad one`);
    const done = await amy.submit({});
    expect(done.text).toContain('9,997 domains have been added to Acme Hosting.');
    expect(done.text).toContain('Total items: 10,000');
    const { rows } = await harness.services.database.raw<{ rows: object[] }>(
      `select count(*) as count, count(distinct subject_name) as names from audit_events
       where subject_name like 'pasted-%'`,
    );
    expect(rows).toEqual([{ count: 9_997, names: 9_997 }]);
  }, 60_000);

  test('rejects more than 10,000 and keeps what was typed', async () => {
    const domains = Array.from({ length: 10_001 }, (_, index) => `over-${index}.example`).join('\n');
    await amy.get(paths.newDomains);
    const page = await amy.submit({ domains });
    expect(page.status).toBe(422);
    expect(page.text).toContain('Enter 10,000 domains or fewer.');
    expect(page.forms.at(-1)?.values['domains']).toBe(domains);
  });

  test('lists the first hundred of 9,000 invalid lines and counts the rest', async () => {
    await amy.get(paths.newDomains);
    const page = await amy.submit({ domains: `good.example\n${'not a domain\n'.repeat(9_000)}` });
    expect(page.text).toContain('9,000 lines can’t be added');
    expect(page.text).toContain('These are the first 100 of 9,000 lines.');
    expect(page.html.match(/<td data-label="Line">/g)).toHaveLength(100);
  });

  test.each([
    ['an empty list', ' \n ', 'Enter at least one domain.'],
    ['a list with only invalid domains', 'com\nnet', 'None of these domains can be added.'],
  ])('rejects %s', async (_name, domains, sentence) => {
    await amy.get(paths.newDomains);
    const page = await amy.submit({ domains });
    expect(page.status).toBe(422);
    expect(page.text).toContain(sentence);
  });

  test('A2 rejects an admin outside one’s own subtree', async () => {
    await carla.get(paths.newDomains);
    for (const path of [paths.previewDomains, paths.newDomains]) {
      const page = await carla.post(path, { admin: 'acme-west', domains: 'mine.example' });
      expect(page.status).toBe(422);
      expect(page.text).toContain('Select your own admin or one below it.');
    }
    expect(await domainNamed('mine.example')).toBeUndefined();
  });

  test('R4 adds each name once if two people add the same names at the same time', async () => {
    const names = Array.from({ length: 200 }, (_, index) => `race-${index}.example`);
    await Promise.all([
      amy.post(paths.newDomains, { admin: 'acme-east', domains: names.join(' ') }),
      carla.post(paths.newDomains, { admin: 'acme-east', domains: [...names].reverse().join(' ') }),
    ]);
    const added = (await events('add-domain')).filter((event) => JSON.stringify(event).includes('race-'));
    expect(added).toHaveLength(200);
  });
});

describe('one domain', () => {
  test('can be handed over to a sub-admin, and the logs of both admins show it without showing each other’s', async () => {
    await add(amy, 'handed.example', 'acme-east');
    const { id } = await domainNamed('handed.example');
    const page = await amy.get(paths.domainAction(id, 'move-domain'));
    expect(page.heading).toBe('Hand over: handed.example for Acme East');
    const done = await amy.submit({ admin: 'acme-west' });
    expect(done.text).toContain('handed.example now belongs to Acme West.');
    expect((await domainNamed('handed.example')).admin_id).toBe(harness.people.acmeWest.id);
    expect((await events('move-domain')).slice(-2)).toMatchObject([
      { subject: { adminName: 'Acme East' }, changes: { admin: { before: 'Acme East', after: null } } },
      { subject: { adminName: 'Acme West' }, changes: { admin: { before: null, after: 'Acme West' } } },
    ]);
    expect((await carla.get(paths.auditLog)).text).not.toContain('Acme West');
  });

  test('is a 404 for another branch, and the attempt is logged', async () => {
    await add(will, 'wills.example');
    const { id } = await domainNamed('wills.example');
    await carla.get(paths.domains);
    for (const action of ['move-domain', 'remove-domain'] as const) {
      expect((await carla.get(paths.domainAction(id, action))).status).toBe(404);
      expect((await carla.post(paths.domainAction(id, action), { admin: 'acme-east' })).status).toBe(404);
    }
    expect((await events('open-foreign')).slice(-4)).toMatchObject(
      Array(4).fill({ actor: { name: 'carla' }, outcome: 'refused', reason: `domain ${id}` }),
    );
    expect(await domainNamed('wills.example')).toMatchObject({ admin_id: harness.people.acmeWest.id });
    const before = (await events('open-foreign')).length;
    expect((await carla.get(paths.domainAction(999_999, 'remove-domain'))).status).toBe(404);
    expect(await events('open-foreign')).toHaveLength(before);
  });

  test('cannot be handed over outside one’s own subtree', async () => {
    await add(carla, 'kept.example');
    const { id, admin_id } = await domainNamed('kept.example');
    await carla.get(paths.domainAction(id, 'move-domain'));
    expect((await carla.post(paths.domainAction(id, 'move-domain'), { admin: 'acme-west' })).status).toBe(
      422,
    );
    expect((await domainNamed('kept.example')).admin_id).toBe(admin_id);
  });

  test('can be removed by a technician or the main admin, and the log distinguishes them', async () => {
    const east = await signedInAs(harness, harness.people.east);
    for (const [browser, name] of [
      [carla, 'by-carla.example'],
      [east, 'by-east.example'],
    ] as const) {
      await add(browser, name);
      await browser.get(paths.domainAction((await domainNamed(name)).id, 'remove-domain'));
      expect((await browser.submit({ reason: 'Sold' })).text).toContain(
        `${name} has been removed from Acme East.`,
      );
      expect(await domainNamed(name)).toBeUndefined();
    }
    expect((await events('remove-domain')).slice(-2)).toMatchObject([
      {
        actor: { name: 'carla', adminName: 'Acme East' },
        subject: { name: 'by-carla.example' },
        reason: 'Sold',
      },
      {
        actor: { name: 'east', adminName: 'Acme East' },
        subject: { name: 'by-east.example' },
        reason: 'Sold',
      },
    ]);
  });
});

describe('the overview', () => {
  test('shows the domains of one’s own admin and those below, and no others', async () => {
    await add(amy, 'roots-own.example', 'acme-hosting');
    const page = await carla.get(`${paths.domains}?pageSize=200`);
    expect(page.text).toContain('acme.example');
    expect(page.text).not.toContain('roots-own.example');
    expect(page.text).not.toContain('wills.example');
  });

  test.each([
    ['field1=domain&match1=is&value1=ACME.example', 'acme.example', 'kept.example'],
    ['field1=domain&match1=starts-with&value1=kep', 'kept.example', 'acme.example'],
    ['field1=admin&match1=is&value1=acme-west', 'wills.example', 'acme.example'],
    ['field1=added&match1=after&value1=2199-01-01', 'No domains match', 'acme.example'],
    ['search=wills', 'wills.example', 'acme.example'],
    ['search=%25', 'No domains match', 'acme.example'],
  ])('filters by %s', async (query, shown, hidden) => {
    const page = await amy.get(`${paths.domains}?${query}`);
    expect(page.text).toContain(shown);
    expect(page.text.replace('For example acme.example', '')).not.toContain(` ${hidden} `);
  });
});
