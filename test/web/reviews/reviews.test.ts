import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { paths } from '../../../src/paths.ts';
import type { BrowserLike } from '../../harness/browser-like.ts';
import { columnOf } from '../../harness/html.ts';
import { nextCode, type Person } from '../../harness/people.ts';
import { signedInAs } from '../../harness/signed-in.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';
import { decide, decisionPath, itemOf, signOffOn, startOn } from './review-pages.ts';

let harness: TestApp;
let acme: BrowserLike;
let east: BrowserLike;
beforeEach(async () => {
  harness = await startTestApp();
  const { people } = harness;
  [acme, east] = [await signedInAs(harness, people.acme), await signedInAs(harness, people.east)];
});
afterEach(() => harness.stop());

const rows = <T>(table: string, where: object = {}) =>
  harness.services.database(table).where(where) as unknown as Promise<T[]>;
interface Logged {
  outcome: string;
  reason?: string;
  subject: { name: string };
  changes?: Record<string, { before: string | null; after: string | null }>;
}
async function events(action: string): Promise<Logged[]> {
  const { database } = harness.services;
  const contents = await database('audit_events').where({ action }).orderBy('id').pluck<string[]>('content');
  return contents.map((content) => JSON.parse(content) as Logged);
}
const statusOf = async ({ id }: Person) => (await rows<{ status: string }>('accounts', { id }))[0]?.status;
const remove = ({ id }: Person) => harness.services.database('accounts').where({ id }).delete();

/** Moves Acme East, with its technicians, below the admin with that short name. */
async function moveEast(to: string): Promise<void> {
  const path = paths.adminAction(harness.people.acmeEast.id, 'move-admin');
  await acme.get(path);
  await acme.post(path, { to });
}

describe('starting a review', () => {
  test('includes the technicians of the admin and of the admins below it, and no main admin', async () => {
    const list = await east.get(paths.accessReviews);
    expect(list.text).toContain('No reviews yet.');
    const page = await east.get(paths.startAccessReview);
    expect(page.text).toContain(
      'The review will include the 2 technicians of your admin and of all admins below it.',
    );
    const id = await startOn(east);
    const { text, html } = await east.get(paths.accessReview(id));
    expect(text).toContain('Technicians with a decision: 0 of 2.');
    expect(columnOf(html, 'Technician')).toEqual([
      'carla@acme-east.example carla',
      'gus@acme-east-harbour.example gus',
    ]);
    expect(await events('start-review')).toMatchObject([
      { subject: { name: 'Acme East' }, changes: { technicians: { after: '2' } } },
    ]);
  });

  test('shows current values, and who invited each technician', async () => {
    const { database } = harness.services;
    await acme.get(paths.newTechnician);
    await acme.submit({ admin: 'acme-east', username: 'ned', email: 'ned@acme-east.example' });
    await database('accounts')
      .whereNotNull('password_set_at')
      .update({
        password_set_at: database.raw(`now() - interval '400 days'`),
      });
    await startOn(east);
    const { id } = await database('accounts').where({ username: 'ned' }).first<{ id: number }>('id');
    await database('accounts').where({ id }).update({ notes: 'later', last_sign_in_at: null });
    const { html } = await east.get(east.page().url);
    expect(columnOf(html, 'Invited by')).toEqual(['', '', 'acme']);
    expect(columnOf(html, 'Status')).toEqual(['Active', 'Active', 'Pending']);
    expect(columnOf(html, '2FA')).toEqual(['App', 'App', '–']);
    expect(columnOf(html, 'Password set')).toEqual(['1 year ago', '1 year ago', 'none']);
    expect(columnOf(html, 'Last login')).toEqual(['never', 'never', 'never']);
  });

  test('R4 leads to the open review if there is one, even if the button is pressed five times at once', async () => {
    const { forms } = await east.get(paths.startAccessReview);
    const csrfToken =
      forms.find(({ action }) => action === paths.startAccessReview)?.values['csrfToken'] ?? '';
    const body = String(new URLSearchParams({ csrfToken }));
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => east.postRaw(paths.startAccessReview, body, { follow: false })),
    );
    expect(answers.map(({ status }) => status).every((status) => status === 303 || status === 409)).toBe(
      true,
    );
    const [review, ...others] = await rows<{ id: number }>('access_reviews');
    expect(others).toEqual([]);
    expect((await east.get(paths.startAccessReview)).url).toBe(paths.accessReview(review?.id ?? 0));
    expect(await events('start-review')).toHaveLength(1);
  });

  test('is refused without technicians', async () => {
    await harness.services.database('accounts').where({ role: 'technician' }).delete();
    const page = await east.get(paths.startAccessReview);
    expect([page.status, page.text]).toEqual([
      409,
      expect.stringContaining('There are no technicians to review'),
    ]);
  });
});

describe('one decision', () => {
  test('“Keep” is recorded from the row, without a script, and changes nothing else', async () => {
    const { carla } = harness.people;
    const id = await startOn(east);
    const path = await decisionPath(harness, carla);
    const page = await east.submit({}, { action: path });
    expect(page.url).toBe(paths.accessReview(id));
    expect(page.text).toContain('carla@acme-east.example keeps access.');
    expect(page.text).toContain('Technicians with a decision: 1 of 2.');
    expect(columnOf(page.html, 'Decision')[0]).toMatch(/^Keep east, /);
    expect(await statusOf(carla)).toBe('active');
    expect(await rows('mail_jobs')).toEqual([]);
    expect(await events('review-access')).toMatchObject([
      { subject: { name: 'carla' }, changes: { decision: { before: null, after: 'keep' } } },
    ]);
  });

  test('“Deactivate” deactivates like the action, with the note as its reason, and notifies the person', async () => {
    const { carla } = harness.people;
    await startOn(east);
    const page = await decide(harness, east, carla, { decision: 'deactivate', note: 'Has left' });
    expect(page.text).toContain('carla@acme-east.example is now inactive.');
    expect(await statusOf(carla)).toBe('inactive');
    expect(await rows('mail_jobs')).toMatchObject([{ message: 'deactivated', address: carla.email }]);
    expect(await events('deactivate')).toMatchObject([{ reason: 'Has left' }]);
    expect(await events('review-access')).toMatchObject([{ reason: 'Has left' }]);
    expect((await east.get(paths.technicianAction(carla.id, 'edit'))).text).toContain('Reason: Has left');
  });

  test('“Set an end date” sets it in the zone of the reviewer', async () => {
    const { carla } = harness.people;
    await startOn(east);
    const page = await decide(harness, east, carla, { decision: 'set-end-date', accessEndsOn: '2099-12-31' });
    expect(page.text).toContain('Access for carla@acme-east.example ends on 31 Dec 2099.');
    expect(await rows('accounts', { id: carla.id })).toMatchObject([{ access_ends_zone: 'UTC' }]);
    expect(await events('set-end-date')).toHaveLength(1);
    expect(columnOf(page.html, 'Decision')[0]).toMatch(/^Set an end date Until 31 Dec 2099 east, /);
    expect(columnOf(page.html, 'Status')[0]).toBe('Active Access ends on 31 Dec 2099');
  });

  test('of “Deactivate” doesn’t say that a later end date has passed', async () => {
    const { carla } = harness.people;
    await startOn(east);
    await decide(harness, east, carla, { decision: 'set-end-date', accessEndsOn: '2099-12-31' });
    const { html } = await decide(harness, east, carla, { decision: 'deactivate' });
    expect(columnOf(html, 'Status')[0]).toBe('Inactive Access ends on 31 Dec 2099');
  });

  test.each([
    [{ decision: 'set-end-date', accessEndsOn: '' }, 'Enter the last day of access.'],
    [{ decision: 'set-end-date', accessEndsOn: '2001-01-01' }, 'This day is over.'],
    [{ decision: 'set-end-date', accessEndsOn: '2026-02-30' }, 'Enter a real date'],
    [{ decision: '' }, 'Select a decision.'],
    [{ decision: 'promote' }, 'Select a decision.'],
    [{ decision: 'keep', note: 'x'.repeat(501) }, 'Note must be 500 characters or fewer.'],
  ])('shows the form again for %j', async (fields, problem) => {
    const { carla } = harness.people;
    await startOn(east);
    const page = await decide(harness, east, carla, { note: 'My note', ...fields });
    expect([page.status, page.text]).toEqual([422, expect.stringContaining(problem)]);
    expect(await itemOf(harness.services, carla.id)).toMatchObject({ decision: null, note: '' });
    expect(await events('review-access')).toEqual([]);
  });

  test('can be replaced until the sign-off, and the log has both', async () => {
    const { carla } = harness.people;
    await startOn(east);
    await decide(harness, east, carla, { decision: 'keep', note: 'On leave' });
    const form = await east.get(await decisionPath(harness, carla));
    expect(form.text).toContain('A new decision replaces the last one');
    await east.submit({ decision: 'deactivate', note: 'Has left' }, { action: form.url });
    expect(await itemOf(harness.services, carla.id)).toMatchObject({
      decision: 'deactivate',
      note: 'Has left',
    });
    expect((await events('review-access')).map(({ changes }) => changes?.['decision'])).toEqual([
      { before: null, after: 'keep' },
      { before: 'keep', after: 'deactivate' },
    ]);
  });

  test('A9 two reviewers: a stale decision changes nothing and shows both', async () => {
    const { carla } = harness.people;
    await startOn(east);
    const path = await decisionPath(harness, carla);
    await acme.get(path);
    await decide(harness, east, carla, { decision: 'keep' });
    const stale = await acme.submit({ decision: 'deactivate' }, { action: path });
    expect(stale.status).toBe(422);
    expect(stale.text).toContain('Someone else decided about this technician while you were editing.');
    expect(stale.text).toContain('Someone else changed this to “Keep”. Your form said “Deactivate”.');
    expect(await statusOf(carla)).toBe('active');
    await acme.submit({ decision: 'deactivate' }, { action: path });
    expect(await statusOf(carla)).toBe('inactive');
  });

  test('A3 the policy refuses the same changes as elsewhere, and the refusal is logged', async () => {
    const { bob } = harness.people;
    await startOn(acme);
    const path = await decisionPath(harness, bob);
    const form = await acme.get(path);
    expect(form.text).toContain('Deactivate: Available only for active technicians');
    const refused = await acme.post(path, { decision: 'deactivate' });
    expect([refused.status, refused.text]).toEqual([
      409,
      expect.stringContaining('Available only for active'),
    ]);
    expect(await events('review-access')).toMatchObject([
      { outcome: 'refused', reason: 'only-active', subject: { name: 'bob' } },
    ]);
    expect(await events('deactivate')).toEqual([]);
  });

  test('no one decides about themselves', async () => {
    const { carla } = harness.people;
    const browser = await signedInAs(harness, carla);
    const id = await startOn(browser);
    const { html, text } = await browser.get(paths.accessReview(id));
    expect(text).toContain('This is you. Someone else has to decide.');
    const path = await decisionPath(harness, carla);
    expect(html).not.toContain(path);
    expect((await browser.get(path)).status).toBe(409);
    for (const decision of ['keep', 'set-end-date', 'deactivate'])
      expect((await browser.post(path, { decision, accessEndsOn: '2099-01-01' })).status).toBe(409);
    expect(await itemOf(harness.services, carla.id)).toMatchObject({ decision: null });
  });

  test('S3 a reviewer who has been deactivated can’t decide any more', async () => {
    const { carla, gus } = harness.people;
    const browser = await signedInAs(harness, carla);
    await startOn(east);
    const path = await decisionPath(harness, gus);
    await browser.get(path);
    await decide(harness, east, carla, { decision: 'deactivate' });
    await browser.submit({ decision: 'deactivate' }, { action: path });
    expect(await statusOf(gus)).toBe('active');
    expect(await itemOf(harness.services, gus.id)).toMatchObject({ decision: null });
  });
});

describe('R4 reviewers at the same time', () => {
  test('of two decisions from the same form, one is made, and the other shows both', async () => {
    const { carla } = harness.people;
    await startOn(east);
    const path = await decisionPath(harness, carla);
    await Promise.all([acme.get(path), east.get(path)]);
    const pages = await Promise.all([
      acme.submit({ decision: 'deactivate' }, { action: path, follow: false }),
      east.submit({ decision: 'keep' }, { action: path, follow: false }),
    ]);
    expect(pages.map(({ status }) => status).sort()).toEqual([303, 422]);
    const { decision } = await itemOf(harness.services, carla.id);
    expect(decision).toBe(pages[0].status === 303 ? 'deactivate' : 'keep');
    expect(await statusOf(carla)).toBe(decision === 'deactivate' ? 'inactive' : 'active');
    expect(await events('review-access')).toHaveLength(1);
  });

  test('a decision during the sign-off is either in the report, or refused', async () => {
    const { carla, gus } = harness.people;
    const id = await startOn(east);
    const [first, second] = [await decisionPath(harness, carla), await decisionPath(harness, gus)];
    await decide(harness, east, carla, { decision: 'keep' });
    await decide(harness, east, gus, { decision: 'keep' });
    const other = await signedInAs(harness, harness.people.acme);
    await Promise.all([acme.get(first), other.get(second), east.get(paths.signOffAccessReview(id))]);
    const decisions = [
      acme.submit({ decision: 'deactivate' }, { action: first, follow: false }),
      other.submit({ decision: 'deactivate' }, { action: second, follow: false }),
    ];
    await east.submit({}, { action: paths.signOffAccessReview(id) });
    const answers = await Promise.all(decisions);
    const made = answers.filter(({ status }) => status === 303).length;
    const refused = answers.filter(({ status }) => status === 409).length;
    expect(made + refused).toBe(2);
    const { html } = await east.get(paths.accessReviewReport(id));
    const inReport = columnOf(html, 'Decision').filter((text) => text.startsWith('Deactivate'));
    expect(inReport).toHaveLength(made);
    expect(
      [await statusOf(carla), await statusOf(gus)].filter((status) => status === 'inactive'),
    ).toHaveLength(made);
  });

  test('five sign-offs at once make one report and one event', async () => {
    const id = await startOn(east);
    const path = paths.signOffAccessReview(id);
    const { forms } = await east.get(path);
    const csrfToken = forms.find(({ action }) => action.startsWith(path))?.values['csrfToken'] ?? '';
    const body = String(new URLSearchParams({ csrfToken, count: '2', reason: 'No time' }));
    await Promise.all(Array.from({ length: 5 }, () => east.postRaw(path, body, { follow: false })));
    const outcomes = (await events('sign-off-review')).map(({ outcome }) => outcome);
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect(await rows('access_review_reports', { part: 0 })).toHaveLength(1);
  });
});

describe('technicians who come and go', () => {
  test('the page counts technicians who are added later, but the review doesn’t include them', async () => {
    const id = await startOn(east);
    await acme.get(paths.newTechnician);
    await acme.submit({ admin: 'acme-east', username: 'ned', email: 'ned@acme-east.example' });
    const page = await east.get(paths.accessReview(id));
    expect(page.text).toContain('1 technician was added after the start and isn’t in this review.');
    expect(columnOf(page.html, 'Technician')).toHaveLength(2);
  });

  test('a deleted technician is shown with the old name and needs no decision', async () => {
    const { carla, gus } = harness.people;
    const id = await startOn(east);
    await remove(carla);
    const page = await east.get(paths.accessReview(id));
    expect(columnOf(page.html, 'Technician')[0]).toBe('carla@acme-east.example carla');
    expect(columnOf(page.html, 'Status')[0]).toBe('Deleted');
    expect(page.text).toContain('1 technician was deleted or moved to another admin and needs no decision.');
    expect(page.text).toContain('Not decided (1)');
    expect((await east.post(await decisionPath(harness, carla), { decision: 'keep' })).status).toBe(409);
    await decide(harness, east, gus, { decision: 'keep' });
    expect((await signOffOn(east, id)).text).toContain('The access review of Acme East is signed off.');
  });

  test('A1 a technician who moved to another branch is shown with the old name, and no current value', async () => {
    const { carla } = harness.people;
    const west = await signedInAs(harness, harness.people.west);
    await moveEast('acme-west');
    const id = await startOn(west);
    await moveEast('blue-harbor');
    await harness.services.database('accounts').where({ id: carla.id }).update({ username: 'renamed' });
    const page = await west.get(paths.accessReview(id));
    expect(page.html).not.toContain('renamed');
    expect(columnOf(page.html, 'Status').slice(0, 2)).toEqual([
      'Moved to another admin',
      'Moved to another admin',
    ]);
    const refused = await west.post(await decisionPath(harness, carla), { decision: 'deactivate' });
    expect(refused.status).toBe(409);
    expect(await statusOf(carla)).toBe('active');
    expect(await events('review-access')).toMatchObject([
      { outcome: 'refused', reason: 'moved', subject: { name: 'Acme West' } },
    ]);
  });
});

describe('the sign-off', () => {
  const authenticatedLongAgo = async () => {
    const { database } = harness.services;
    await database('sessions').update({
      data: database.raw(`jsonb_set(data, '{signIn,authenticatedAt}', '1')`),
      authenticated_at: new Date(1),
    });
  };

  test('S4 asks for a code, keeps the values, and logs the SHA-256 of the file that people download', async () => {
    const { carla, gus, east: self } = harness.people;
    const id = await startOn(east);
    await decide(harness, east, carla, { decision: 'keep', note: '=1+1, “quoted”\nsecond line' });
    await decide(harness, east, gus, { decision: 'set-end-date', accessEndsOn: '2099-12-31' });
    await authenticatedLongAgo();
    expect((await signOffOn(east, id)).status).toBe(422);
    const code = await nextCode(harness.services, self, self.totpSecret ?? '');
    const report = await signOffOn(east, id, { code });
    expect(report.url).toBe(paths.accessReviewReport(id));
    const [event] = await events('sign-off-review');
    const sha256 = event?.changes?.['sha256']?.after ?? '';
    expect(report.text).toContain(`SHA-256 of the CSV file ${sha256}`);
    const file = await east.get(paths.accessReviewCsv(id));
    expect(createHash('sha256').update(file.html).digest('hex')).toBe(sha256);
    expect(file.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(await events('export-review')).toMatchObject([{ reason: `access review ${id}` }]);

    // Nothing that happens later changes the report, in any language.
    await remove(carla);
    await harness.services.database('accounts').where({ id: gus.id }).update({ username: 'renamed' });
    await harness.services.database('accounts').where({ id: self.id }).update({ language: 'de' });
    expect((await east.get(paths.accessReviewCsv(id))).html).toBe(file.html);
    const later = await east.get(paths.accessReview(id));
    expect(columnOf(later.html, 'Techniker')).toEqual([
      'carla@acme-east.example carla',
      'gus@acme-east-harbour.example gus',
    ]);
  });

  test('without a decision about everyone, needs their number and a reason, which are in the report', async () => {
    const id = await startOn(east);
    const page = await east.get(paths.signOffAccessReview(id));
    expect(page.text).toContain('2 technicians have no decision. The report will say so.');
    expect(page.text).toContain('carla@acme-east.example (carla) for Acme East');
    expect((await signOffOn(east, id)).text).toContain('Enter a reason.');
    expect((await signOffOn(east, id, { count: '1', reason: 'No time' })).text).toContain('doesn’t match');
    const report = await signOffOn(east, id, { reason: 'No time' });
    expect(report.text).toContain('Reason for missing decisions No time');
    expect(columnOf(report.html, 'Decision')).toEqual(['Not decided', 'Not decided']);
    expect(await events('sign-off-review')).toMatchObject([
      { reason: 'No time', changes: { undecided: { after: '2' } } },
    ]);
  });

  test('a technician who joins those without a decision in the meantime is not signed off silently', async () => {
    const { gus } = harness.people;
    const id = await startOn(east);
    await remove(gus);
    await east.get(paths.signOffAccessReview(id));
    const { database } = harness.services;
    const { id: item } = await itemOf(harness.services, gus.id);
    await database('access_review_items').where({ id: item }).update({ account_id: harness.people.will.id });
    await database('accounts')
      .where({ id: harness.people.will.id })
      .update({ admin_id: harness.people.acmeEast.id });
    const page = await east.submit(
      { count: '1', reason: 'No time' },
      { action: paths.signOffAccessReview(id) },
    );
    expect(page.status).toBe(422);
    expect(await events('sign-off-review')).toEqual([]);
  });

  test('after it, nothing can be changed on the pages', async () => {
    const { carla } = harness.people;
    const id = await startOn(east);
    const path = await decisionPath(harness, carla);
    await signOffOn(east, id, { reason: 'No time' });
    expect((await east.get(path)).url).toBe(paths.accessReviewReport(id));
    const refused = await east.post(path, { decision: 'deactivate' });
    expect([refused.status, refused.text]).toEqual([
      409,
      expect.stringContaining('This review is signed off'),
    ]);
    expect(await statusOf(carla)).toBe('active');
    expect((await east.get(paths.remindReviewers(id))).url).toBe(paths.accessReviewReport(id));
    expect((await east.post(paths.signOffAccessReview(id), {})).url).toBe(paths.accessReviewReport(id));
    expect(await events('sign-off-review')).toHaveLength(1);
    // Another review can begin.
    expect(await startOn(east)).toBeGreaterThan(id);
  });

  test.each([
    ['access_reviews', `update access_reviews set reason = 'other'`],
    ['access_reviews', 'delete from access_reviews'],
    ['access_review_items', `update access_review_items set note = 'other', decision = null`],
    ['access_review_items', 'delete from access_review_items'],
    [
      'the access review',
      `insert into access_review_items (review_id, position, account_id, username, email, admin_name)
       select id, 99, 99, 'x', 'x', 'x' from access_reviews`,
    ],
    ['access_review_reports', `update access_review_reports set text = 'other'`],
    ['access_review_reports', 'delete from access_review_reports'],
    ['the access review', `insert into access_review_reports select id, 99, 'more' from access_reviews`],
    ['access_review_reports', 'truncate access_review_reports'],
  ])('the database refuses a change of %s after it: %s', async (what, statement) => {
    await signOffOn(east, await startOn(east), { reason: 'No time' });
    await expect(harness.services.database.raw(statement)).rejects.toThrow(what);
  });

  test('the database refuses to move a technician into it from an open review', async () => {
    const signedOff = await startOn(east);
    await signOffOn(east, signedOff, { reason: 'No time' });
    const open = await startOn(acme);
    const { database } = harness.services;
    await expect(
      database('access_review_items')
        .where({ review_id: open })
        .update({
          review_id: signedOff,
          position: database.raw('position + 99'),
          account_id: database.raw('account_id + 99'),
        }),
    ).rejects.toThrow('the access review is signed off');
  });
});

test('a report is kept for the admins above, after its technicians and its admin are deleted', async () => {
  const { gus, acmeEastHarbour, west } = harness.people;
  const browser = await signedInAs(harness, gus);
  const id = await startOn(browser);
  await signOffOn(browser, id, { reason: 'I can’t decide about myself' });
  const before = await east.get(paths.accessReviewCsv(id));
  await remove(gus);
  const path = paths.adminAction(acmeEastHarbour.id, 'delete-admin');
  await east.get(path);
  await east.submit({}, { action: path });
  expect(await rows('admins', { id: acmeEastHarbour.id })).toEqual([]);
  expect((await east.get(paths.accessReviews)).text).toContain('Acme East Harbour Signed off');
  const report = await east.get(paths.accessReviewReport(id));
  expect(columnOf(report.html, 'Technician')).toEqual(['gus@acme-east-harbour.example gus']);
  expect((await east.get(paths.accessReviewCsv(id))).html).toBe(before.html);
  const outsider = await signedInAs(harness, west);
  expect((await outsider.get(paths.accessReviewReport(id))).status).toBe(404);
});

test('the CSV file has codes, times in UTC and names, in an order that never changes', async () => {
  const { carla, gus } = harness.people;
  const { database } = harness.services;
  await database('accounts').where({ id: carla.id }).update({ last_sign_in_at: '2026-03-02T09:14:05.678Z' });
  const id = await startOn(east);
  await decide(harness, east, carla, { decision: 'keep', note: '=HYPERLINK("x")' });
  await remove(gus);
  await signOffOn(east, id);
  const { html: file } = await east.get(paths.accessReviewCsv(id));
  const [head = '', review = '', first = '', second = '', end] = file.split('\r\n');
  expect(head).toBe(
    '\ufeffrecord,login,username,email,admin,presence,status,last_sign_in,two_factor,sso,password_set,access_ends_on,access_ends_zone,invited_by,decision,decision_ends_on,note,decided_by,decided_at,review,started_by,started_at,signed_off_by,signed_off_at,reason,technicians,kept,end_dates_set,deactivated,undecided,gone',
  );
  expect(review).toMatch(/^review,,,,Acme East,,{14}\d+,east,[\dT:-]+Z,east,[\dT:-]+Z,,2,1,0,0,0,1$/);
  expect(first).toMatch(
    /^technician,7,carla,carla@acme-east\.example,Acme East,present,active,2026-03-02T09:14:05Z,app,not-linked,[\dT:-]+Z,,,,keep,,"'=HYPERLINK\(""x""\)",east,[\dT:-]+Z,/,
  );
  expect(second).toMatch(/^technician,8,gus,gus@acme-east-harbour\.example,Acme East Harbour,deleted,,/);
  expect(end).toBe('');
});

describe('reminders', () => {
  test('go to the main admin and the person who started the review, once a day', async () => {
    const { carla, east: main } = harness.people;
    const starter = await signedInAs(harness, carla);
    const id = await startOn(starter);
    const path = paths.remindReviewers(id);
    const page = await acme.get(path);
    expect(page.text).toContain('We’ll email east@acme-east.example and carla@acme-east.example.');
    await acme.submit({}, { action: path });
    const jobs = await rows<{ address: string; data: object }>('mail_jobs', { message: 'review-reminder' });
    expect(jobs.map(({ address }) => address)).toEqual([main.email, carla.email]);
    expect(jobs[0]?.data).toMatchObject({ undecided: 2, total: 2, requestedBy: 'acme' });
    const again = await acme.get(path);
    expect([again.status, again.text]).toEqual([409, expect.stringContaining('Try again in 24 hours')]);
    expect(await events('remind-reviewers')).toHaveLength(1);
    await harness.services
      .database('access_reviews')
      .update({ reminded_at: harness.services.database.raw(`now() - interval '25 hours'`) });
    expect((await acme.get(path)).status).toBe(200);
  });

  test('say that the review can be signed off when everyone has a decision', async () => {
    const { carla, gus } = harness.people;
    const id = await startOn(east);
    const path = paths.remindReviewers(id);
    expect((await acme.get(path)).text).toContain('The email says that 2 technicians have no decision yet.');
    await decide(harness, east, carla, { decision: 'keep' });
    await decide(harness, east, gus, { decision: 'keep' });
    const page = await acme.get(path);
    expect(page.text).toContain('The email says that all technicians have a decision');
    expect(page.text).not.toContain('0 technicians');
  });

  test('are not sent to anyone who can’t sign in any more', async () => {
    const { carla, east: main } = harness.people;
    const id = await startOn(await signedInAs(harness, carla));
    await harness.services.database('accounts').whereIn('id', [carla.id]).update({ status: 'inactive' });
    expect((await acme.get(paths.remindReviewers(id))).text).toContain(`We’ll email ${main.email}.`);
  });
});

test('A1 reviews are visible to their admin and those above, and to no one else', async () => {
  const { people } = harness;
  const id = await startOn(east);
  const item = await decisionPath(harness, people.carla);
  const west = await signedInAs(harness, people.west);
  const gus = await signedInAs(harness, people.gus);
  for (const outsider of [west, gus]) {
    expect((await outsider.get(paths.accessReviews)).text).toContain('No reviews yet.');
    for (const path of [
      paths.accessReview(id),
      paths.signOffAccessReview(id),
      paths.accessReviewReport(id),
      paths.accessReviewCsv(id),
      item,
    ])
      expect([path, (await outsider.get(path)).status]).toEqual([path, 404]);
  }
  expect((await acme.get(paths.accessReviews)).text).toContain('Acme East Open 0 of 2 decided');
  expect((await acme.get(paths.accessReview(id))).status).toBe(200);
});

test('the dashboard says how long ago the last review was signed off, and links to an open one', async () => {
  const before = await east.get(paths.dashboard);
  expect(before.text).toContain('No access review has been signed off yet. Start a review');
  const id = await startOn(east);
  const open = await east.get(paths.dashboard);
  expect(open.text).toContain('A review is open. Technicians with a decision: 0 of 2. Continue the review');
  expect(open.html).toContain(`href="${paths.accessReview(id)}"`);
  await signOffOn(east, id, { reason: 'No time' });
  const after = await east.get(paths.dashboard);
  expect(after.text).toContain('east signed off the last one now. Show the report Start a review');
  expect(after.html).toContain(`href="${paths.accessReviewReport(id)}"`);
  // Another admin's review is not this one's.
  expect((await acme.get(paths.dashboard)).text).toContain('No access review has been signed off yet.');
});
