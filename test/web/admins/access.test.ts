import { beforeEach, describe, expect, test } from '@jest/globals';
import { lockAdminBelow } from '../../../src/admins/admin-repository.ts';
import { paths } from '../../../src/paths.ts';
import { openBrowser, type BrowserLike } from '../../harness/browser-like.ts';
import { signIn } from '../../harness/people.ts';
import { signedInAs } from '../../harness/signed-in.ts';
import { waitUntil } from '../../harness/wait-until.ts';
import { harness, amy, events, inviteAdmin } from './set-up.ts';

describe('Deactivate', () => {
  test('S3 locks out everyone below at their next request, and Activate lets them sign in again', async () => {
    const { services, app, people } = harness;
    const carla = await signedInAs(harness, people.carla);
    const gus = await signedInAs(harness, people.gus);
    const page = await amy.get(paths.adminAction(people.acmeEast.id, 'deactivate-admin'));
    expect(page.text).toMatch(
      /\d+ logins can no longer be used\. \d+ sub-admins? below becomes? inactive too\./,
    );
    expect(page.text).toMatch(/[2-9] sessions end now\./);
    await amy.submit({ reason: 'Left us' });
    for (const browser of [carla, gus])
      expect((await browser.get(paths.technicians)).url).toContain('/login');
    const refused = openBrowser(app);
    expect((await signInTo(refused)).url).toContain('/login');

    expect((await events('deactivate-admin')).at(-1)).toMatchObject({
      reason: 'Left us',
      subject: { name: 'Acme East' },
    });
    expect((await amy.get(paths.admins)).text).toContain('Acme East is inactive');

    await amy.get(paths.adminAction(people.acmeEast.id, 'activate-admin'));
    await amy.submit({});
    expect((await carla.get(paths.technicians)).url).toContain('/login');
    const again = openBrowser(app);
    expect((await signIn(services, again, people.carla)).url).toBe(paths.dashboard);

    async function signInTo(browser: BrowserLike) {
      await browser.get(paths.signIn);
      return browser.submit({ identifier: 'carla', password: 'orchid lantern quarry mild' });
    }
  });

  test('R4 waits only for earlier invitations, and later ones find the admin inactive', async () => {
    const { services, people } = harness;
    const { database } = services;
    const { id } = people.acmeEast;
    const [first, second] = await Promise.all([database.transaction(), database.transaction()]);
    expect(await lockAdminBelow(first, '1', id)).toMatchObject({ isActive: true });
    await amy.get(paths.adminAction(id, 'deactivate-admin'));
    const deactivating = amy.submit({ reason: 'Left us' });
    await waitUntil(
      () => database('pg_locks').where({ locktype: 'advisory', granted: false }),
      (waiting) => waiting.length === 1,
    );
    const later = lockAdminBelow(second, '1', id);
    await waitUntil(
      () => database('pg_locks').where({ locktype: 'advisory', granted: false }),
      (waiting) => waiting.length === 2,
    );
    await first.commit();
    expect((await deactivating).text).toContain('Acme East and everything below it are now inactive');
    expect(await later).toMatchObject({ isActive: false });
    await second.commit();
    await amy.get(paths.adminAction(id, 'activate-admin'));
    await amy.submit({});
  });

  test('withdraws links and cancels emails of everyone below, and has no effect a second time', async () => {
    const top = await inviteAdmin(harness.people.acmeWest);
    const below = await inviteAdmin(top);
    const page = await amy.get(paths.adminAction(top.id, 'deactivate-admin'));
    expect(page.text).toContain('2 open links are withdrawn.');
    expect(page.text).toContain('2 queued emails are cancelled.');
    await amy.submit({});
    const { database } = harness.services;
    const jobs = await database('mail_jobs')
      .whereIn('admin_id', [top.id, below.id])
      .select<{ state: string }[]>('state');
    expect(jobs.map(({ state }) => state)).toEqual(['cancelled', 'cancelled']);
    const links = await database('one_time_links as l')
      .join('accounts as a', 'a.id', 'l.account_id')
      .whereIn('a.admin_id', [top.id, below.id])
      .whereNull('l.withdrawn_at');
    expect(links).toEqual([]);
    const again = await amy.post(paths.adminAction(top.id, 'deactivate-admin'), {});
    expect(again.status).toBe(409);
    expect((await events('deactivate-admin')).at(-1)).toMatchObject({
      outcome: 'refused',
      reason: 'only-active',
    });
    const activate = await amy.get(paths.adminAction(below.id, 'activate-admin'));
    expect(activate.status).toBe(409);
  });

  test('A5 people cannot deactivate, delete, rename or move their own admin', async () => {
    const { acmeHosting } = harness.people;
    for (const action of ['deactivate-admin', 'delete-admin', 'rename-admin', 'move-admin'] as const) {
      const page = await amy.get(paths.adminAction(acmeHosting.id, action));
      expect([action, page.status]).toEqual([action, 409]);
      expect(page.text).toContain('Not available for your own admin');
    }
    const posted = await amy.post(paths.adminAction(acmeHosting.id, 'deactivate-admin'), {});
    expect(posted.status).toBe(409);
  });
});

describe('the main admin of a sub-admin', () => {
  beforeEach(() => amy.get(paths.admins));

  test('has its actions in the admin’s menu, and is not found on technicians’ pages', async () => {
    const { east, acmeEast } = harness.people;
    const page = await amy.get(paths.admins);
    for (const action of [
      'resend-invitation',
      'reset-password',
      'reset-2fa',
      'end-sessions',
      'lift-block',
    ] as const) {
      if (action === 'resend-invitation' || action === 'lift-block') continue;
      expect(page.html).toContain(`href="${paths.primaryAction(acmeEast.id, action)}"`);
    }
    expect(page.text).toContain('Available only for a pending main admin');
    expect(page.html).not.toContain(paths.primaryAction(acmeEast.id, 'unlink-account'));
    for (const action of ['reset-password', 'deactivate', 'delete', 'edit'] as const) {
      expect((await amy.get(paths.technicianAction(east.id, action))).status).toBe(404);
      expect((await amy.post(paths.technicianAction(east.id, action), {})).status).toBe(404);
    }
    expect((await amy.get(`/admins/${acmeEast.id}/deactivate`)).status).toBe(404);
  });

  test('gets its link from Reset Password, and the page names the admin', async () => {
    const { east, acmeEast } = harness.people;
    const page = await amy.get(paths.primaryAction(acmeEast.id, 'reset-password'));
    expect(page.heading).toBe(`Reset Password: ${east.email} for Acme East`);
    const done = await amy.submit({});
    expect(done.text).toContain(`The password reset for ${east.email} is queued.`);
    const jobs = await harness.services
      .database('mail_jobs')
      .where({ account_id: east.id, message: 'password-reset' });
    expect(jobs).toHaveLength(1);
  });

  test('A5 cannot be changed by technicians of the same admin', async () => {
    const carla = await signedInAs(harness, harness.people.carla);
    const path = paths.primaryAction(harness.people.acmeEast.id, 'reset-password');
    expect((await carla.get(path)).status).toBe(409);
    expect((await carla.post(path, {})).status).toBe(409);
    expect((await events('reset-password')).at(-1)).toMatchObject({
      outcome: 'refused',
      reason: 'primary-account',
    });
  });

  test('A1 is a 404 for another branch, and the attempt is logged', async () => {
    const carla = await signedInAs(harness, harness.people.carla);
    const { acmeWest } = harness.people;
    for (const attempt of [
      carla.get(paths.primaryAction(acmeWest.id, 'reset-password')),
      carla.get(paths.adminTree + `?at=${acmeWest.id}`),
    ]) {
      expect((await attempt).status).toBe(404);
      expect((await events('open-foreign')).at(-1)).toMatchObject({
        actor: { name: 'carla' },
        reason: `admin ${acmeWest.id}`,
      });
    }
  });
});
