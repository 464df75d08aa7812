import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { withTransaction } from '../../../src/audit/transaction.ts';
import { issueLink } from '../../../src/links/issue-link.ts';
import { endLinks } from '../../../src/links/link-repository.ts';
import { queueMail } from '../../../src/mail/queue/queue-mail.ts';
import { paths } from '../../../src/paths.ts';
import type { BrowserLike } from '../../harness/browser-like.ts';
import type { Person } from '../../harness/people.ts';
import { signedInAs } from '../../harness/signed-in.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';

let harness: TestApp;
let acme: BrowserLike;
let east: BrowserLike;
beforeAll(async () => {
  harness = await startTestApp();
  acme = await signedInAs(harness, harness.people.acme);
  east = await signedInAs(harness, harness.people.east);
});
afterAll(() => harness.stop());
beforeEach(async () => {
  const { database } = harness.services;
  await database('mail_jobs').delete();
  // One person gets more emails here than the limits allow.
  await database('rate_limit_buckets').delete();
});

async function invite(person: Person): Promise<number> {
  const { services } = harness;
  return withTransaction(services.database, async (transaction) => {
    const link = await issueLink(transaction, services.keyring, {
      purpose: 'invitation',
      accountId: person.id,
      address: person.email,
      requestedBy: 'acme',
      cause: 'invite',
    });
    const jobId = await queueMail(transaction, {
      message: 'invitation',
      accountId: person.id,
      adminId: person.adminId,
      address: person.email,
      link,
      data: { requestedBy: 'acme' },
    });
    return jobId as number;
  });
}

async function refuse(id: number): Promise<void> {
  const { database } = harness.services;
  await database('mail_jobs')
    .where({ id })
    .update({ state: 'refused', finished_at: database.fn.now(), reply: '550 5.1.1 No such user here' });
  await database('mail_attempts').insert({
    job_id: id,
    outcome: 'refused',
    reply: '550 5.1.1 No such user here',
  });
}

const stateOf = async (id: number) =>
  (await harness.services.database('mail_jobs').where({ id }).first<{ state: string }>('state')).state;

async function lastEvent(): Promise<{ action: string; outcome: string; content: string }> {
  const row = await harness.services
    .database('audit_events')
    .orderBy('id', 'desc')
    .first<{ action: string; outcome: string; content: string }>('action', 'outcome', 'content');
  return row;
}

describe('Mail Queue', () => {
  test('lists the emails of the admin and those below, with the status of each', async () => {
    await refuse(await invite(harness.people.bob));
    await invite(harness.people.carla);
    await invite(harness.people.zoe);
    const page = await acme.get(paths.mailQueue);
    expect(page.status).toBe(200);
    expect(page.text).toContain('Invitation refused: 550 5.1.1 No such user here');
    expect(page.text).toContain('Total items: 3');
    const eastPage = await east.get(paths.mailQueue);
    expect(eastPage.text).toContain(harness.people.carla.email);
    expect(eastPage.text).not.toContain(harness.people.bob.email);
    expect(eastPage.text).not.toContain(harness.people.zoe.email);
  });

  test.each([
    ['field1=state&match1=any&value1=refused', ['bob'], ['carla', 'will']],
    ['field1=state&match1=none&value1=refused', ['carla', 'will'], ['bob']],
    ['field1=kind&match1=any&value1=invitation', ['bob', 'carla', 'will'], []],
    ['field1=kind&match1=any&value1=password-reset', [], ['bob', 'carla', 'will']],
    ['field1=address&match1=contains&value1=ARL', ['carla'], ['bob', 'will']],
    ['field1=address&match1=contains&value1=%25', [], ['bob', 'carla', 'will']],
    ['field1=admin&match1=is&value1=acme+west', ['will'], ['bob', 'carla']],
    ['search=will%40acme', ['will'], ['bob', 'carla']],
    ['field1=queued&match1=before&value1=2020-01-01', [], ['bob', 'carla', 'will']],
  ])('filters by %s', async (query, there, away) => {
    const { bob, carla, will } = harness.people;
    const emails: Record<string, string> = { bob: bob.email, carla: carla.email, will: will.email };
    await refuse(await invite(bob));
    await invite(carla);
    await invite(will);
    const { text } = await acme.get(`${paths.mailQueue}?${query}`);
    for (const name of there) expect(text).toContain(emails[name]);
    for (const name of away) expect(text).not.toContain(`${String(emails[name])} `);
  });

  test('sorts by newest or oldest first', async () => {
    const { bob, carla } = harness.people;
    await invite(bob);
    await invite(carla);
    const newest = await acme.get(paths.mailQueue);
    expect(newest.text.indexOf(carla.email)).toBeLessThan(newest.text.indexOf(bob.email));
    const oldest = await acme.get(`${paths.mailQueue}?sort=queued`);
    expect(oldest.text.indexOf(bob.email)).toBeLessThan(oldest.text.indexOf(carla.email));
  });

  test('compares days in the reader’s time zone', async () => {
    const { services, people } = harness;
    const id = await invite(people.bob);
    // In Tokyo the third of March has begun.
    await services.database('mail_jobs').where({ id }).update({ created_at: '2026-03-02T16:00:00Z' });
    await services.database('accounts').where({ id: people.acme.id }).update({ time_zone: 'Asia/Tokyo' });
    const shown = async (match: string, day: string) =>
      (await acme.get(`${paths.mailQueue}?field1=queued&match1=${match}&value1=${day}`)).text.includes(
        people.bob.email,
      );
    expect(await shown('before', '2026-03-03')).toBe(false);
    expect(await shown('after', '2026-03-02')).toBe(true);
    expect(await shown('after', '2026-03-03')).toBe(false);
    await services.database('accounts').where({ id: people.acme.id }).update({ time_zone: 'UTC' });
    expect(await shown('before', '2026-03-03')).toBe(true);
  });

  test('says if the mail server is not accepting mail', async () => {
    await invite(harness.people.bob);
    const { database } = harness.services;
    await database('mail_relay').update({
      failures: 1,
      reason: 'Nothing accepts connections',
      paused_until: database.raw("now() + interval '1 minute'"),
    });
    const { text } = await acme.get(paths.mailQueue);
    expect(text).toContain('The mail server isn’t accepting mail: Nothing accepts connections.');
    expect(text).toMatch(/Invitation is waiting for the mail server, next attempt \d\d:\d\d/);
    await database('mail_relay').update({ failures: 0, reason: '', paused_until: null });
  });
});

describe('one email', () => {
  test('shows its attempts with the replies, and its text with the link hidden', async () => {
    const id = await invite(harness.people.bob);
    await refuse(id);
    const page = await acme.get(paths.mailJob(id));
    expect(page.heading).toBe(`Invitation to ${harness.people.bob.email}`);
    expect(page.text).toContain('Refused 550 5.1.1 No such user here');
    expect(page.text).toContain('[the link is hidden here]');
    expect(page.headers['content-security-policy']).toMatch(/default-src 'none'.*frame-src 'self'/);

    const preview = await acme.get(paths.mailPreview(id));
    expect(preview.headers['content-security-policy']).toContain('sandbox');
    expect(preview.headers['content-security-policy']).not.toContain('script-src');
    expect(preview.text).toContain('acme made you a technician of Acme Hosting');
    expect(preview.text).toContain('[the link is hidden here]');
    for (const { html } of [page, preview]) expect(html).not.toMatch(/\/invitation\/[\w-]{20}/);
  });

  test('A1 is a 404 for another branch, for any request, and the attempts are logged', async () => {
    const id = await invite(harness.people.bob);
    await refuse(id);
    for (const path of [
      paths.mailJob(id),
      paths.mailPreview(id),
      paths.mailAction(id, 'retry'),
      paths.mailAction(id, 'cancel'),
    ]) {
      expect((await east.get(path)).status).toBe(404);
    }
    await east.get(paths.mailQueue);
    expect((await east.post(paths.mailAction(id, 'retry'), {})).status).toBe(404);
    expect(await stateOf(id)).toBe('refused');
    const event = await lastEvent();
    expect(event).toMatchObject({ action: 'open-foreign', outcome: 'refused' });
    expect(event.content).toContain(`mail ${id}`);
  });

  test.each(['0', '-1', 'abc', '9223372036854775808', '%00', '1e3'])(
    'A3 does not exist with the ID %s',
    async (id) => {
      expect([400, 404]).toContain((await acme.get(`/mail-queue/${id}`)).status);
    },
  );

  test('can be sent again if it was refused, after a page that says so, and this is logged', async () => {
    const id = await invite(harness.people.bob);
    await refuse(id);
    await acme.get(paths.mailJob(id));
    const page = await acme.get(paths.mailAction(id, 'retry'));
    expect(page.text).toContain('with the same link');
    expect(await stateOf(id)).toBe('refused');
    const done = await acme.submit({});
    expect(done.text).toContain(`The email to ${harness.people.bob.email} is queued again.`);
    expect(await stateOf(id)).toBe('queued');
    expect(await lastEvent()).toMatchObject({ action: 'retry-mail', outcome: 'done' });
    expect((await acme.post(paths.mailAction(id, 'retry'), {})).status).toBe(409);
    expect(await lastEvent()).toMatchObject({ action: 'retry-mail', outcome: 'refused' });
  });

  test('cannot be sent again if its link no longer works', async () => {
    const id = await invite(harness.people.bob);
    await refuse(id);
    await endLinks(harness.services.database, harness.people.bob.id, 'replaced', ['invitation']);
    await acme.get(paths.mailJob(id));
    const refused = await acme.post(paths.mailAction(id, 'retry'), {});
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('Its link no longer works');
    expect(await stateOf(id)).toBe('refused');
  });

  test('can be cancelled once while it waits', async () => {
    const id = await invite(harness.people.bob);
    await acme.get(paths.mailAction(id, 'cancel'));
    await acme.submit({});
    expect(await stateOf(id)).toBe('cancelled');
    const page = await acme.get(paths.mailJob(id));
    expect(page.text).toContain('Invitation cancelled, not sent: An admin cancelled it');
    expect(page.text).toContain('We never tried to send this email.');
    expect(await lastEvent()).toMatchObject({ action: 'cancel-mail', outcome: 'done' });
    expect((await acme.get(paths.mailAction(id, 'cancel'))).status).toBe(409);
    const bob = await harness.services
      .database('accounts')
      .where({ id: harness.people.bob.id })
      .first<{ last_mail_state: string }>();
    expect(bob.last_mail_state).toBe('cancelled');
  });

  test('still shows its status after its account was deleted', async () => {
    const { gus } = harness.people;
    const id = await invite(gus);
    await endLinks(harness.services.database, gus.id, 'withdrawn', ['invitation']);
    await harness.services.database('accounts').where({ id: gus.id }).delete();
    const page = await acme.get(paths.mailJob(id));
    expect(page.text).toContain('The login was deleted');
    expect((await acme.get(paths.mailPreview(id))).status).toBe(200);
  });
});
