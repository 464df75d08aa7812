import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { paths } from '../../../src/paths.ts';
import { columnOf } from '../../harness/html.ts';
import { nextCode } from '../../harness/people.ts';
import { signedInAs, expireConfirmation } from '../../harness/signed-in.ts';
import { whileWaitingFor } from '../../harness/while-waiting.ts';
import { decide, decisionPath, itemOf, signOffOn, startOn } from './review-pages.ts';
import { harness, acme, east, rows, events, statusOf, remove } from './set-up.ts';

describe('the sign-off', () => {
  test('S4 asks for a code, keeps the values, and logs the SHA-256 of the file that people download', async () => {
    const { carla, gus, east: self } = harness.people;
    const id = await startOn(east);
    await decide(harness, east, carla, { decision: 'keep', note: '=1+1, “quoted”\nsecond line' });
    await decide(harness, east, gus, { decision: 'set-end-date', accessEndsOn: '2099-12-31' });
    await expireConfirmation(harness.services, harness.people.east);
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

  test('needs the number of technicians without a decision and a reason, and the report has both', async () => {
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

  test('R4 the counts of the report match its rows if a technician is deleted during the sign-off', async () => {
    const { database } = harness.services;
    const id = await startOn(east);
    const changed = await whileWaitingFor(
      database,
      // The sign-off can read the technicians, but has to wait before it can store anything about them.
      (sql) => sql.raw('lock table access_review_items in share mode'),
      () => signOffOn(east, id, { reason: 'No time' }),
      (sql) => sql('accounts').where({ id: harness.people.gus.id }).delete(),
    );
    expect([changed.status, changed.text]).toEqual([
      422,
      expect.stringContaining('The number of technicians without a decision has changed.'),
    ]);
    const report = await signOffOn(east, id, { reason: 'No time' });
    expect(report.text).toMatch(/ 2 · Not decided: 1 · [^·]+: 1 /);
    expect(columnOf(report.html, 'Decision')).toEqual(['Not decided', '']);
  });

  test('leaves nothing that can be changed on the pages', async () => {
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
