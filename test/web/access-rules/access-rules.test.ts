import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { lockDueEnd } from '../../../src/access-rules/rule-end-repository.ts';
import { applyRules, scheduleEnds, sendSecondWarnings } from '../../../src/access-rules/rule-jobs.ts';
import { findPasswordHash, storePassword } from '../../../src/accounts/account-repository.ts';
import { listPath } from '../../../src/lists/list-path.ts';
import { paths } from '../../../src/paths.ts';
import { technicianList } from '../../../src/technicians/technician-list-definition.ts';
import { openBrowser, type BrowserLike, type Page } from '../../harness/browser-like.ts';
import { signIn, type Person } from '../../harness/people.ts';
import { signedInAs } from '../../harness/signed-in.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';

// No worker runs in these tests. They call its jobs, and move times in the database instead of waiting.
let harness: TestApp;
let amy: BrowserLike;
beforeEach(async () => {
  harness = await startTestApp();
  amy = await signedInAs(harness, harness.people.amy);
});
afterEach(() => harness.stop());

const never = new AbortController().signal;

async function runWorker(): Promise<void> {
  await scheduleEnds(harness.services, never);
  await sendSecondWarnings(harness.services, never);
  await applyRules(harness.services, never);
}

/** Saves the rules as Amy, and confirms what the page says. */
async function saveRules(
  values: Record<string, string>,
  adminId = harness.people.acmeHosting.id,
): Promise<Page> {
  await amy.get(paths.accessRulesOf(adminId));
  const page = await amy.submit({ mode: 'own', ...values });
  return page.html.includes('name="confirmed"') ? confirm() : page;
}

/** Ticks the checkbox, whose value has the numbers that the page shows. */
function confirm(): Promise<Page> {
  const [, confirmed = ''] = /name="confirmed" value="([^"]*)"/.exec(amy.page().html) ?? [];
  return amy.submit({ confirmed });
}

/** Moves everything that the rules know about a person into the past. */
async function passDays({ id }: Pick<Person, 'id'>, days: number): Promise<void> {
  await harness.services.database.raw(
    `update accounts set created_at = created_at - days.days, last_sign_in_at = last_sign_in_at - days.days,
       ends_by_rule_at = ends_by_rule_at - days.days, rule_warning_at = rule_warning_at - days.days,
       rule_grace_until = rule_grace_until - days.days
     from (select :days * interval '1 day' as days) days where id = :id`,
    { id, days },
  );
}

const stored = ({ id }: Pick<Person, 'id'>) =>
  harness.services
    .database('accounts')
    .where({ id })
    .first<{ status: string; endsIn: number | null; warnedIn: number | null }>(
      'status',
      harness.services.database.raw(
        `round(extract(epoch from ends_by_rule_at - now()) / 86400)::integer as "endsIn",
         round(extract(epoch from rule_warning_at - now()) / 86400)::integer as "warnedIn"`,
      ),
    );

const eventsOf = ({ id }: Pick<Person, 'id'>) =>
  harness.services
    .database('audit_events')
    .where({ subject_account_id: id })
    .orderBy('id')
    .select<{ action: string; actor: string | null; content: string }[]>(
      'action',
      'actor_name as actor',
      'content',
    );

const mailsTo = ({ id }: Pick<Person, 'id'>) =>
  harness.services
    .database('mail_jobs')
    .where({ account_id: id })
    .orderBy('id')
    .select<{ message: string; state: string; data: object }[]>('message', 'state', 'data');

const editPath = ({ id }: Pick<Person, 'id'>) => paths.technicianAction(id, 'edit');

describe('the page', () => {
  test('shows where the rules come from, at an admin, below it and at a sub-admin that overrides them', async () => {
    const { acmeHosting, acmeEast, acmeEastHarbour } = harness.people;
    const before = await amy.get(paths.accessRules);
    expect(before.url).toBe(paths.accessRulesOf(acmeHosting.id));
    expect(before.text).toContain('No rules are set here or above.');
    const saved = await saveRules({ unusedDays: '90', invitationDays: '30' });
    expect(saved.text).toContain('Saved. These rules apply now.');
    expect(saved.text).toContain(
      'Set by Acme Hosting. Technicians who haven’t signed in for 90 days are deactivated.',
    );

    const east = await amy.get(paths.accessRulesOf(acmeEast.id));
    expect(east.text).toContain('Inherited from Acme Hosting.');
    await saveRules({ mode: 'off' }, acmeEast.id);
    const below = await amy.get(paths.accessRulesOf(acmeEastHarbour.id));
    expect(below.text).toContain('Off, inherited from Acme East.');
    expect((await amy.get(paths.accessRules)).text).toMatch(/Sub-admins with their own rules Acme East Off/);
    const back = await saveRules({ mode: 'inherit' }, acmeEast.id);
    expect(back.text).toContain('Saved. The rules of Acme Hosting apply here.');
  });

  test.each([
    [{ unusedDays: '29' }, 'unusedDays', 'Enter a whole number of days from 30 to 730'],
    [{ unusedDays: '731' }, 'unusedDays', 'Enter a whole number of days from 30 to 730'],
    [{ unusedDays: '90.5' }, 'unusedDays', 'Enter a whole number of days from 30 to 730'],
    [{ unusedDays: '-90' }, 'unusedDays', 'Enter a whole number of days from 30 to 730'],
    [{ invitationDays: '6' }, 'invitationDays', 'Enter a whole number of days from 7 to 365'],
    [{ invitationDays: 'ten' }, 'invitationDays', 'Enter a whole number of days from 7 to 365'],
    [{}, 'unusedDays', 'Enter the days of at least one rule'],
  ])('%j is refused next to the field', async (values, field, message) => {
    const page = await saveRules(values);
    expect(page.status).toBe(422);
    expect(page.html).toMatch(new RegExp(`id="${field}-error">${message}`));
    expect(await harness.services.database('access_rules')).toEqual([]);
  });

  test('S4 asks for confirmation that names how many logins the rules affect, and when', async () => {
    const { people } = harness;
    await passDays(people.eve, 85);
    await passDays(people.carla, 200);
    await passDays(people.bob, 40);
    await amy.get(paths.accessRules);
    const confirmation = await amy.submit({ mode: 'own', unusedDays: '90', invitationDays: '30' });
    expect(confirmation.text).toContain('Nothing has been saved yet.');
    expect(confirmation.text).toMatch(
      /a warning to 2 technicians, and deactivate their logins on \d+ \w+ \d{4} at the earliest/,
    );
    expect(confirmation.text).toMatch(/We’ll withdraw 1 invitation on \d+ \w+ \d{4} at the earliest/);
    expect(await harness.services.database('access_rules')).toEqual([]);
    // The number changes before the confirmation.
    await passDays(people.zoe, 200);
    expect((await confirm()).text).toContain('a warning to 3 technicians');
    expect((await confirm()).text).toContain('Saved.');
    const same = await amy.submit({ mode: 'own', unusedDays: '90', invitationDays: '30' });
    expect(same.text).toContain('Saved.');
  });

  test('A9 someone else’s change in the meantime is not overwritten', async () => {
    const { acmeHosting } = harness.people;
    await amy.get(paths.accessRules);
    await harness.services.database('access_rules').insert({ admin_id: acmeHosting.id, unused_days: 60 });
    const page = await amy.submit({ mode: 'own', unusedDays: '90' });
    expect(page.text).toContain('Someone else changed these settings while you were editing.');
    expect(page.text).toContain('Someone else changed this to “60”. Your form said “90”.');
  });

  test('a change is one event with the rules before and after', async () => {
    await saveRules({ unusedDays: '90' });
    await saveRules({ unusedDays: '60', invitationDays: '30' });
    await saveRules({ unusedDays: '60', invitationDays: '30' });
    const events = await harness.services
      .database('audit_events')
      .where({ action: 'change-access-rules' })
      .orderBy('id')
      .pluck<string[]>('content');
    expect(events.map((content) => (JSON.parse(content) as { changes: object }).changes)).toEqual([
      { rules: { before: 'inherited', after: 'on' }, unusedDays: { before: null, after: '90' } },
      { unusedDays: { before: '90', after: '60' }, invitationDays: { before: null, after: '30' } },
    ]);
    const log = await amy.get(paths.auditLog);
    expect(log.text).toContain('amy changed the access rules of Acme Hosting');
  });
});

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

describe('the only active access to an admin', () => {
  /** Acme West has will and, as its only other login, a main admin who can't sign in. */
  async function onlyWill(): Promise<void> {
    await harness.services.database('accounts').where({ username: 'west' }).update({ status: 'inactive' });
    await saveRules({ unusedDays: '30' });
    await passDays(harness.people.will, 400);
  }

  /** Adds another technician like will. */
  async function addWendy(): Promise<Pick<Person, 'id'>> {
    const { database } = harness.services;
    const columns = ['admin_id', 'role', 'status', 'password_hash', 'password_set_at'];
    const will = await database('accounts').where({ username: 'will' }).first<object>(columns);
    const [wendy] = await database('accounts')
      .insert({ ...will, username: 'wendy', email: 'wendy@acme-west.example' })
      .returning<{ id: number }[]>('id');
    return wendy as { id: number };
  }

  test('is neither warned nor deactivated, and Edit says why', async () => {
    const { people } = harness;
    await onlyWill();
    await runWorker();
    expect(await stored(people.will)).toMatchObject({ status: 'active', endsIn: null });
    expect(await mailsTo(people.will)).toEqual([]);
    expect((await amy.get(editPath(people.will))).text).toContain(
      'This login is kept, because no other login of its admin can sign in.',
    );
  });

  test('is kept if the other login lost its access after the warning', async () => {
    const { people, services } = harness;
    await saveRules({ unusedDays: '30' });
    await passDays(people.will, 400);
    await runWorker();
    await services.database('accounts').where({ username: 'west' }).update({ status: 'inactive' });
    await passDays(people.will, 20);
    await runWorker();
    expect(await stored(people.will)).toMatchObject({ status: 'active', endsIn: null });
  });

  test('is kept for one of two unused technicians, even if two workers run', async () => {
    const { people, services } = harness;
    const wendy = await addWendy();
    const both = [people.will, wendy];
    await onlyWill();
    await passDays(wendy, 400);
    await runWorker();
    for (const person of both) await passDays(person, 20);
    await Promise.all([runWorker(), runWorker(), runWorker()]);
    // Whoever was busy is tried again a minute later.
    await services
      .database('accounts')
      .whereNotNull('ends_by_rule_at')
      .update({ ends_by_rule_at: services.database.fn.now() });
    await runWorker();
    const statuses = await Promise.all(both.map(async (person) => (await stored(person)).status));
    expect(statuses.sort()).toEqual(['active', 'inactive']);
  });

  test('is kept while someone deactivates the other login, and after that', async () => {
    const { people, services } = harness;
    await saveRules({ unusedDays: '30' });
    await passDays(people.will, 400);
    await runWorker();
    await passDays(people.will, 20);
    const holding = await services.database.transaction();
    await holding('accounts').where({ username: 'west' }).update({ status: 'inactive' });
    await runWorker();
    expect(await stored(people.will)).toMatchObject({ status: 'active', endsIn: 0 });
    await holding.commit();
    await passDays(people.will, 1);
    await runWorker();
    expect(await stored(people.will)).toMatchObject({ status: 'active', endsIn: null });
  });

  test('is decided by one worker at a time', async () => {
    const { people, services } = harness;
    const wendy = await addWendy();
    await services
      .database('accounts')
      .whereIn('id', [people.will.id, wendy.id])
      .update({ ends_by_rule_at: services.database.fn.now() });
    await services.database.transaction(async (one) => {
      expect([people.will.id, wendy.id]).toContain(await lockDueEnd(one));
      await services.database.transaction(async (other) => {
        expect(await lockDueEnd(other)).toBeUndefined();
      });
    });
  });

  test('is never ended by a rule while someone deactivates the other login at the same moment', async () => {
    const { people, services } = harness;
    await services.database('accounts').where({ username: 'west' }).update({ status: 'inactive' });
    const wendy = await addWendy();
    await saveRules({ unusedDays: '30' });
    await passDays(people.will, 400);
    await runWorker();
    const restore = async () => {
      await services
        .database('accounts')
        .whereIn('id', [people.will.id, wendy.id])
        .update({ status: 'active' });
      await services
        .database('accounts')
        .where({ id: people.will.id })
        .update({ ends_by_rule_at: services.database.fn.now() });
    };
    const path = paths.technicianAction(wendy.id, 'deactivate');
    for (let round = 0; round < 8; round += 1) {
      await restore();
      await amy.get(path);
      await Promise.all([amy.submit({ reason: '' }), runWorker(), runWorker()]);
      expect(await stored(wendy)).toMatchObject({ status: 'inactive' });
      const { status } = await stored(people.will);
      const events = await services
        .database('audit_events')
        .whereIn('action', ['deactivate', 'deactivate-unused'])
        .orderBy('id', 'desc')
        .limit(2)
        .pluck<string[]>('action');
      // The log has the order of the commits. If the rule came second, it kept the login.
      if (status === 'inactive') expect(events).toEqual(['deactivate', 'deactivate-unused']);
      else expect(events[0]).toBe('deactivate');
    }
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

test('the dashboard and Manage Technicians show who loses access soon, and why', async () => {
  const { people } = harness;
  await saveRules({ unusedDays: '90', invitationDays: '30' });
  await passDays(people.carla, 200);
  await passDays(people.bob, 100);
  await runWorker();
  await passDays(people.carla, 8);
  await passDays(people.bob, 1);
  const dashboard = await amy.get(paths.dashboard);
  expect(dashboard.text).toContain('2 Access ends within 7 days');
  expect(dashboard.text).toMatch(/Access that ends soon .*carla@acme-east.example.* Will be deactivated on/);
  const unused = await amy.get(
    listPath(technicianList, [{ field: 'upcoming-end', match: 'any', values: ['unused'] }]),
  );
  expect(unused.text).toMatch(/carla@acme-east.example/);
  expect(unused.text).not.toContain('bob@acme-hosting.example');
});
