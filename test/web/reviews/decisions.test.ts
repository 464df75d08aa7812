import { describe, expect, test } from '@jest/globals';
import { paths } from '../../../src/paths.ts';
import { columnOf } from '../../harness/html.ts';
import { signedInAs } from '../../harness/signed-in.ts';
import { decide, decisionPath, itemOf, startOn } from './review-pages.ts';
import { harness, acme, east, rows, events, statusOf } from './set-up.ts';

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
