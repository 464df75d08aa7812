import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { reviewBulk } from '../../../src/batches/review-bulk.ts';
import { startBatchWorker } from '../../../src/batches/batch-worker.ts';
import { listPath } from '../../../src/lists/list-path.ts';
import { paths } from '../../../src/paths.ts';
import type { AccessReview } from '../../../src/reviews/access-review.ts';
import { itemListOf, reviewItemList } from '../../../src/reviews/review-item-list-definition.ts';
import type { BrowserLike } from '../../harness/browser-like.ts';
import { columnOf } from '../../harness/html.ts';
import type { Person } from '../../harness/people.ts';
import { signedInAs } from '../../harness/signed-in.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';
import { waitUntil } from '../../harness/wait-until.ts';
import { applyOn, itemsOn, start } from '../batches/bulk-pages.ts';
import { decide, itemOf, startOn } from './review-pages.ts';

let harness: TestApp;
let acme: BrowserLike;
let reviewId: number;

async function startReview(): Promise<void> {
  harness = await startTestApp();
  acme = await signedInAs(harness, harness.people.acme);
  reviewId = await startOn(acme);
}

const rows = <T>(table: string, where: object = {}) =>
  harness.services.database(table).where(where) as unknown as Promise<T[]>;
const statusOf = async ({ id }: Person) => (await rows<{ status: string }>('accounts', { id }))[0]?.status;
const decisionOf = async ({ id }: Person) => (await itemOf(harness.services, id)).decision;

/** Selects these people in the review, or all that match, and applies the decision. */
async function apply(
  browser: BrowserLike,
  action: string,
  selected: readonly Person[],
  more: Record<string, string> = {},
) {
  const ticked = await Promise.all(selected.map(({ id }) => itemOf(harness.services, id)));
  return applyOn(reviewBulk({ id: reviewId } as AccessReview), browser, action, ticked, more);
}

describe('decisions about many technicians', () => {
  beforeEach(startReview);
  afterEach(() => harness.stop());

  test('say what will happen, need the number for “Deactivate”, and make the same change as one decision', async () => {
    const { amy, bob, carla } = harness.people;
    const page = await apply(acme, 'review-deactivate', [amy, bob, carla]);
    expect(page.heading).toBe('Deactivate: 3 technicians');
    expect(page.text).toContain('2 of 3 technicians will be deactivated.');
    expect(itemsOn(page)).toContain(
      'bob@acme-hosting.example | Will be skipped | Available only for active technicians',
    );
    expect((await start(acme, { count: '3' })).status).toBe(422);
    const done = await start(acme, { reason: 'Reorganisation' });
    expect(done.text).toContain('2 of 3 technicians were deactivated. 1 was skipped.');
    expect([await statusOf(amy), await statusOf(bob), await statusOf(carla)]).toEqual([
      'inactive',
      'pending',
      'inactive',
    ]);
    expect(await itemOf(harness.services, amy.id)).toMatchObject({
      decision: 'deactivate',
      note: 'Reorganisation',
      decided_by: 'acme',
    });
    expect(await rows('mail_jobs', { message: 'deactivated' })).toHaveLength(2);
    expect((await acme.get(paths.batches)).text).toContain('Deactivate 3 technicians Finished');
  });

  test('with “Set an end date” need a date, which must not be past', async () => {
    const { amy, bob } = harness.people;
    await apply(acme, 'review-set-end-date', [amy, bob]);
    expect((await start(acme)).text).toContain('Enter the last day of access.');
    expect((await start(acme, { accessEndsOn: '2001-01-01' })).text).toContain('This day is over.');
    const done = await start(acme, { accessEndsOn: '2099-12-31' });
    expect(done.text).toContain('2 technicians were given an end date.');
    expect(itemsOn(done)).toContain(
      'bob@acme-hosting.example | Done | Access for bob@acme-hosting.example ends on 31 Dec 2099.',
    );
    expect(await itemOf(harness.services, bob.id)).toMatchObject({ ends_on: '2099-12-31' });
  });

  test('about all that match a filter', async () => {
    const { database } = harness.services;
    const { will, dan } = harness.people;
    await database('accounts').where({ id: will.id }).update({ last_sign_in_at: '2020-01-01' });
    const rules = { field1: 'last-login', match1: 'before', value1: '2021-01-01' };
    const { html } = await acme.get(`${paths.accessReview(reviewId)}?${String(new URLSearchParams(rules))}`);
    expect(columnOf(html, 'Technician')).toEqual(['will@acme-west.example will']);
    const page = await apply(acme, 'review-keep', [], { all: 'matching', ...rules });
    expect(page.text).toContain('Selected: Last login is before 2021-01-01.');
    await start(acme);
    expect([await decisionOf(will), await decisionOf(dan)]).toEqual(['keep', null]);
  });

  test('A9 leave alone a technician about whom someone decided after the selection', async () => {
    const { amy, will } = harness.people;
    await apply(acme, 'review-deactivate', [amy, will]);
    const draft = acme.page().url;
    const other = await signedInAs(harness, amy);
    await decide(harness, other, will, { decision: 'keep', note: 'On call' });
    await acme.get(draft);
    const done = await start(acme);
    expect(itemsOn(done)).toContain(
      'will@acme-west.example | Skipped | Someone decided about this technician after you selected it',
    );
    expect([await statusOf(will), await decisionOf(will)]).toEqual(['active', 'keep']);
  });

  test('skip the reviewer’s own access', async () => {
    const { amy, eve } = harness.people;
    const browser = await signedInAs(harness, amy);
    const page = await apply(browser, 'review-keep', [amy, eve]);
    expect(itemsOn(page)).toContain(
      'amy@acme-hosting.example | Will be skipped | You can’t decide about your own access. Someone else has to',
    );
    await start(browser);
    expect([await decisionOf(amy), await decisionOf(eve)]).toEqual([null, 'keep']);
  });

  test('A1 with IDs of another review are skipped, and the attempt is logged', async () => {
    const east = await signedInAs(harness, harness.people.east);
    await startOn(east);
    const foreign = await rows<{ id: number }>('access_review_items', { review_id: reviewId });
    const bulk = reviewBulk({ id: reviewId + 1 } as AccessReview);
    const page = await applyOn(bulk, east, 'review-keep', foreign.slice(0, 1));
    expect(page.text).toContain('Nothing will be changed.');
    expect(await rows('audit_events', { action: 'open-foreign' })).toHaveLength(1);
  });

  test('of a long review are made by the worker', async () => {
    const { database } = harness.services;
    await database.raw(
      `insert into accounts (admin_id, role, username, email, status)
       select 2, 'technician', 'many' || n, 'many' || n || '@acme-east.example', 'pending' from generate_series(1, 40) n`,
    );
    const east = await signedInAs(harness, harness.people.east);
    reviewId = await startOn(east);
    await apply(east, 'review-keep', [], { all: 'matching' });
    await start(east);
    const worker = startBatchWorker(harness.services);
    const count = async () =>
      (await rows('access_review_items', { review_id: reviewId, decision: 'keep' })).length;
    await waitUntil(count, (kept) => kept === 42);
    await worker.stop();
    expect((await east.get(paths.accessReview(reviewId))).text).toContain(
      'Technicians with a decision: 42 of 42.',
    );
  });
});

/** What each filter finds among amy, bob, carla, dan, eve, gus, will and zoe. */
const cases: Record<string, [field: string, match: string, value: string, found: string][]> = {
  decision: [
    ['decision', 'any', 'keep', 'amy'],
    ['decision', 'none', 'undecided', 'amy zoe'],
    ['decision', 'any', 'gone', 'zoe'],
  ],
  email: [
    ['email', 'contains', 'EAST', 'carla gus'],
    ['email', 'is', 'amy@acme-hosting.example', 'amy'],
    ['email', 'starts-with', 'zoe', 'zoe'],
    ['email', 'ends-with', 'west.example', 'will'],
  ],
  username: [
    ['username', 'contains', 'ar', 'carla'],
    ['username', 'is', 'dan', 'dan'],
    ['username', 'starts-with', 'e', 'eve'],
    ['username', 'ends-with', 'b', 'bob'],
  ],
  admin: [
    ['admin', 'is', 'acme east', 'carla'],
    ['admin', 'contains', 'East', 'carla gus'],
  ],
  status: [
    ['status', 'any', 'pending', 'bob'],
    ['status', 'none', 'active', 'bob dan'],
  ],
  'last-login': [
    ['last-login', 'before', '2021-01-01', 'will'],
    ['last-login', 'after', '2021-01-01', 'eve'],
    ['last-login', 'never', '', 'amy bob carla dan gus'],
  ],
  'two-factor': [
    ['two-factor', 'any', 'off', 'bob eve'],
    ['two-factor', 'none', 'off', 'amy carla dan gus will'],
    ['two-factor', 'any', 'passkey', ''],
  ],
  sso: [
    ['sso', 'any', 'linked', 'gus'],
    ['sso', 'none', 'linked', 'amy bob carla dan eve will'],
  ],
  'access-end': [
    ['access-end', 'before', '2099-06-01', 'carla'],
    ['access-end', 'after', '2098-06-01', 'carla'],
  ],
  inviter: [
    ['inviter', 'contains', 'cm', 'dan'],
    ['inviter', 'is', 'acme', 'dan'],
    ['inviter', 'starts-with', 'ac', 'dan'],
    ['inviter', 'ends-with', 'me', 'dan'],
  ],
};

describe('filters and sorting', () => {
  beforeAll(async () => {
    await startReview();
    const { database } = harness.services;
    const { amy, carla, dan, eve, gus, will, zoe } = harness.people;
    const update = (person: Person, values: object) =>
      database('accounts').where({ id: person.id }).update(values);
    await decide(harness, acme, amy, { decision: 'keep' });
    await decide(harness, acme, carla, { decision: 'set-end-date', accessEndsOn: '2098-12-31' });
    await database('access_review_items')
      .where({ account_id: carla.id })
      .update({ decision: null, ends_on: null, decided_by: null, decided_by_id: null, decided_at: null });
    await database('access_review_items').where({ account_id: dan.id }).update({ invited_by: 'acme' });
    await update(eve, { last_sign_in_at: '2022-01-01' });
    await update(will, { last_sign_in_at: '2020-01-01' });
    await update(gus, { sso_issuer: 'https://sso.example', sso_subject: 'gus', sso_linked_at: '2022-01-01' });
    await database('accounts').where({ id: zoe.id }).delete();
  });
  afterAll(() => harness.stop());

  const usernames = (html: string) => columnOf(html, 'Technician').map((text) => text.split(' ').at(-1));

  test('every filter and match has a case here', () => {
    const offered = Object.entries(reviewItemList.fields).flatMap(([field, { matches }]) =>
      matches.map((match) => `${field} ${match}`),
    );
    const tried = Object.values(cases).flatMap((some) => some.map(([field, match]) => `${field} ${match}`));
    expect([...new Set(tried)].sort()).toEqual(offered.sort());
  });

  test.each(Object.values(cases).flat())('%s %s “%s”', async (field, match, value, found) => {
    const list = itemListOf({ id: reviewId });
    const { html } = await acme.get(listPath(list, [{ field, match, values: value === '' ? [] : [value] }]));
    expect(usernames(html).join(' ')).toBe(found);
  });

  test.each(Object.keys(reviewItemList.columns))('by %s, both ways, shows everyone', async (column) => {
    const list = paths.accessReview(reviewId);
    const { html } = await acme.get(`${list}?sort=${column}`);
    const { html: other } = await acme.get(`${list}?sort=${column}&order=descending`);
    expect(usernames(html)).toHaveLength(8);
    expect([...usernames(other)].sort()).toEqual([...usernames(html)].sort());
  });

  test('by last login, the technician who was away longest comes first, and those who never signed in come last', async () => {
    const { html } = await acme.get(`${paths.accessReview(reviewId)}?sort=last-login`);
    expect(usernames(html).slice(0, 3)).toEqual(['will', 'eve', 'amy']);
  });
});
