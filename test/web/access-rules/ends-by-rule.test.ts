import { describe, expect, test } from '@jest/globals';
import { applyRules } from '../../../src/access-rules/rule-jobs.ts';
import { findPasswordHash, storePassword } from '../../../src/accounts/account-repository.ts';
import { paths } from '../../../src/paths.ts';
import { openBrowser, type Page } from '../../harness/browser-like.ts';
import { signIn } from '../../harness/people.ts';
import { signedInAs } from '../../harness/signed-in.ts';
import {
  harness,
  amy,
  never,
  runWorker,
  saveRules,
  passDays,
  stored,
  eventsOf,
  mailsTo,
  editPath,
} from './set-up.ts';

describe('unused access', () => {
  /** Who is affected when, by the days since the last sign-in. */
  test.each([
    ['75 days ago, so nothing happens yet', 75, null],
    ['77 days ago', 77, 14],
    ['89 days ago', 89, 14],
    ['90 days ago', 90, 14],
    ['5 years ago', 1825, 14],
  ])('a new rule of 90 days, and the last sign-in was %s', async (_when, days, endsIn) => {
    const { people } = harness;
    await saveRules({ unusedDays: '90' });
    await passDays(people.carla, days);
    await runWorker();
    expect(await stored(people.carla)).toEqual({
      status: 'active',
      endsIn,
      warnedIn: endsIn === null ? null : endsIn - 3,
    });
    expect((await mailsTo(people.carla)).map(({ message }) => message)).toEqual(
      endsIn === null ? [] : ['unused-access'],
    );
  });

  test('a technician is warned 14 and 3 days before, and then deactivated, with one event and one email', async () => {
    const { people, services } = harness;
    await saveRules({ unusedDays: '90' });
    await passDays(people.carla, 76);
    await amy.get(paths.technicianAction(people.carla.id, 'reset-password'));
    await amy.submit({});
    await runWorker();
    await passDays(people.carla, 11);
    await runWorker();
    await runWorker();
    expect((await mailsTo(people.carla)).map(({ message }) => message)).toEqual([
      'password-reset',
      'unused-access',
      'unused-access',
    ]);
    await passDays(people.carla, 4);
    const session = await signedInAs(harness, people.carla);
    await Promise.all([runWorker(), runWorker()]);
    expect(await stored(people.carla)).toEqual({ status: 'inactive', endsIn: null, warnedIn: null });
    expect((await session.get(paths.dashboard)).url).toContain(paths.signIn);
    const events = (await eventsOf(people.carla)).filter(({ action }) => action === 'deactivate-unused');
    expect(events.map(({ actor, content }) => [actor, JSON.parse(content) as unknown])).toEqual([
      [
        null,
        expect.objectContaining({
          reason: '90 days, set by Acme Hosting',
          changes: { status: { before: 'active', after: 'inactive' } },
        }),
      ],
    ]);
    expect(await mailsTo(people.carla)).toEqual([
      expect.objectContaining({ message: 'password-reset', state: 'cancelled' }),
      expect.objectContaining({ message: 'unused-access', state: 'cancelled' }),
      expect.objectContaining({ message: 'unused-access', state: 'cancelled' }),
      expect.objectContaining({ message: 'deactivated', state: 'queued', data: { unusedDays: 90 } }),
    ]);
    const links = await services.database('one_time_links').where({ account_id: people.carla.id });
    expect(links.every(({ withdrawn_at: at }: { withdrawn_at: Date | null }) => at !== null)).toBe(true);

    const edit = await amy.get(editPath(people.carla));
    expect(edit.text).toMatch(/deactivated automatically on .*, because no one had signed in for too long\./);
    expect(edit.text).toContain('Limit: 90 days, set by Acme Hosting.');
    expect((await amy.get(paths.auditLog)).text).toContain(
      'carla was deactivated automatically, because no one signed in for too long',
    );
  });

  test('a sign-in restarts the count and cancels the warnings', async () => {
    const { people, services } = harness;
    await saveRules({ unusedDays: '90' });
    await passDays(people.carla, 200);
    await runWorker();
    await signIn(services, openBrowser(harness.app), people.carla);
    expect(await stored(people.carla)).toEqual({ status: 'active', endsIn: null, warnedIn: null });
    await runWorker();
    expect(await stored(people.carla)).toMatchObject({ endsIn: null });
  });

  async function moveEast(to: string, says: string): Promise<Page> {
    await amy.get(paths.adminAction(harness.people.acmeEast.id, 'move-admin'));
    expect((await amy.submit({ to })).text).toContain(says);
    return amy.submit({});
  }

  test('a longer rule, a rule that is off, a shorter rule and a move never end access at once', async () => {
    const { people } = harness;
    const { acmeHosting, blueHarbor } = people;
    await saveRules({ unusedDays: '90' });
    await passDays(people.carla, 76);
    await runWorker();
    await passDays(people.carla, 13);
    await saveRules({ unusedDays: '120' });
    await passDays(people.carla, 2);
    await runWorker();
    expect(await stored(people.carla)).toMatchObject({ status: 'active', endsIn: null });
    await saveRules({ unusedDays: '30' });
    await runWorker();
    expect(await stored(people.carla)).toMatchObject({ status: 'active', endsIn: 14 });
    await saveRules({ mode: 'off' }, acmeHosting.id);
    expect(await stored(people.carla)).toMatchObject({ status: 'active', endsIn: null });

    await saveRules({ unusedDays: '30' }, blueHarbor.id);
    await moveEast('blue-harbor', 'The access rules of Blue Harbor apply after the move.');
    await runWorker();
    expect(await stored(people.carla)).toMatchObject({ status: 'active', endsIn: 14 });
    await moveEast('acme-hosting', 'No access rules apply after the move.');
    expect(await stored(people.carla)).toMatchObject({ status: 'active', endsIn: null });
  });

  test('a worker that scheduled with an older rule ends nothing', async () => {
    const { people, services } = harness;
    await saveRules({ unusedDays: '30' });
    await passDays(people.carla, 40);
    await runWorker();
    await services.database('access_rules').update({ unused_days: 90 });
    await passDays(people.carla, 15);
    // Only this job, because scheduleEnds would cancel it first.
    await applyRules(services, never);
    expect(await stored(people.carla)).toEqual({ status: 'active', endsIn: null, warnedIn: null });
  });

  test('after Activate, the rule does nothing for 7 days, and then warns 14 days before', async () => {
    const { people } = harness;
    await saveRules({ unusedDays: '90' });
    await passDays(people.dan, 400);
    await amy.get(paths.technicianAction(people.dan.id, 'activate'));
    await amy.submit({});
    await runWorker();
    expect(await stored(people.dan)).toMatchObject({ status: 'active', endsIn: null });
    expect((await amy.get(editPath(people.dan))).text).toMatch(/This login will be deactivated on/);
    await passDays(people.dan, 6);
    await runWorker();
    expect(await stored(people.dan)).toMatchObject({ endsIn: null });
    await passDays(people.dan, 1);
    await runWorker();
    expect(await stored(people.dan)).toMatchObject({ status: 'active', endsIn: 14 });
  });

  test('after a new end date has restored access, the rule does nothing for the same time', async () => {
    const { people, services } = harness;
    await saveRules({ unusedDays: '90' });
    await passDays(people.carla, 100);
    await runWorker();
    await services.database('accounts').where({ id: people.carla.id }).update({
      access_ends_on: '2026-03-03',
      access_ends_zone: 'UTC',
      access_ends_at: '2026-03-04T00:00:00Z',
    });
    await passDays(people.carla, 20);
    await amy.get(editPath(people.carla));
    await amy.submit({ accessEndsOn: '' });
    await runWorker();
    expect(await stored(people.carla)).toMatchObject({ status: 'active', endsIn: null });
  });

  test('main admins, and technicians of a deactivated admin, are neither warned nor deactivated', async () => {
    const { people } = harness;
    await saveRules({ unusedDays: '30' });
    for (const person of [people.east, people.carla]) await passDays(person, 400);
    await runWorker();
    expect(await stored(people.east)).toMatchObject({ status: 'active', endsIn: null });
    await amy.get(paths.adminAction(people.acmeEast.id, 'deactivate-admin'));
    await amy.submit({});
    expect(await stored(people.carla)).toMatchObject({ endsIn: null });
    await runWorker();
    expect(await stored(people.carla)).toMatchObject({ status: 'active', endsIn: null });
    await amy.get(paths.adminAction(people.acmeEast.id, 'activate-admin'));
    await amy.submit({});
    await runWorker();
    expect(await stored(people.carla)).toMatchObject({ endsIn: 14 });
  });
});

describe('invitations', () => {
  async function inviteBob(days: number): Promise<void> {
    const { people } = harness;
    await amy.get(paths.technicianAction(people.bob.id, 'resend-invitation'));
    await amy.submit({});
    await passDays(people.bob, days);
    await harness.services.database.raw(
      `update one_time_links set created_at = created_at - :days * interval '1 day',
         requested_at = requested_at - :days * interval '1 day', expires_at = expires_at - :days * interval '1 day'
       where account_id = :id`,
      { id: people.bob.id, days },
    );
  }

  test('that aren’t accepted in time are withdrawn a week after that was scheduled, without an email', async () => {
    const { people } = harness;
    await saveRules({ invitationDays: '30' });
    await inviteBob(100);
    await runWorker();
    expect(await stored(people.bob)).toEqual({ status: 'pending', endsIn: 7, warnedIn: null });
    expect((await amy.get(paths.technicians)).text).toMatch(/Invitation will be withdrawn on \d+ \w+ \d{4}/);
    expect((await amy.get(editPath(people.bob))).text).toContain('The invitation will be withdrawn on');
    await passDays(people.bob, 8);
    await runWorker();
    expect(await stored(people.bob)).toMatchObject({ status: 'inactive' });
    expect(await mailsTo(people.bob)).toEqual([
      expect.objectContaining({ message: 'invitation', state: 'cancelled' }),
    ]);
    expect((await eventsOf(people.bob)).at(-1)).toMatchObject({ action: 'withdraw-invitation', actor: null });
    expect((await amy.get(editPath(people.bob))).text).toContain(
      'The invitation was withdrawn automatically on',
    );

    await amy.get(paths.technicianAction(people.bob.id, 'activate'));
    expect((await amy.submit({})).text).toContain('is pending again');
    expect(await stored(people.bob)).toMatchObject({ status: 'pending', endsIn: null });
    await runWorker();
    expect(await stored(people.bob)).toMatchObject({ status: 'pending', endsIn: null });
  });

  test('that are sent again restart the count', async () => {
    const { people } = harness;
    await saveRules({ invitationDays: '30' });
    await inviteBob(25);
    await runWorker();
    expect(await stored(people.bob)).toMatchObject({ endsIn: 7 });
    await inviteBob(0);
    expect(await stored(people.bob)).toMatchObject({ endsIn: null });
    await runWorker();
    expect(await stored(people.bob)).toMatchObject({ endsIn: null });
  });

  test('that are accepted are not withdrawn', async () => {
    const { people, services } = harness;
    await saveRules({ invitationDays: '30' });
    await passDays(people.bob, 100);
    await runWorker();
    const hash = await findPasswordHash(services.database, people.amy.id);
    await storePassword(services.database, people.bob.id, hash ?? '');
    expect(await stored(people.bob)).toMatchObject({ status: 'active', endsIn: null });
  });
});
