import { describe, expect, test } from '@jest/globals';
import { paths } from '../../../src/paths.ts';
import { columnOf } from '../../harness/html.ts';
import { signedInAs } from '../../harness/signed-in.ts';
import { decide, decisionPath, signOffOn, startOn } from './review-pages.ts';
import { harness, acme, east, rows, events, statusOf, remove, moveEast } from './set-up.ts';

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
