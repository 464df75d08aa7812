import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { consoleMaintenanceJobs } from '../../../src/maintenance/maintenance-jobs.ts';
import { startMaintenance } from '../../../src/maintenance/maintenance.ts';
import { cancelReason } from '../../../src/mail/queue/outdated-mail-policy.ts';
import {
  mailFactsColumns,
  mailFactsJoins,
  type MailFacts,
} from '../../../src/mail/queue/mail-claim-repository.ts';
import { listPath } from '../../../src/lists/list-path.ts';
import { paths } from '../../../src/paths.ts';
import { technicianList } from '../../../src/technicians/technician-list-definition.ts';
import { openBrowser, type BrowserLike } from '../../harness/browser-like.ts';
import { mailedLink } from '../../harness/links.ts';
import { PASSWORD, signIn, type Person } from '../../harness/people.ts';
import { signedInAs } from '../../harness/signed-in.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';
import { waitUntil } from '../../harness/wait-until.ts';

// No worker runs in these tests, except where one is started.
let harness: TestApp;
let amy: BrowserLike;
beforeEach(async () => {
  harness = await startTestApp();
  amy = await signedInAs(harness, harness.people.amy);
});
afterEach(() => harness.stop());

const editPath = ({ id }: Pick<Person, 'id'>) => paths.technicianAction(id, 'edit');

/** A date that many days from now in UTC, by the database's clock. */
async function dayFromNow(days: number): Promise<string> {
  const { rows } = await harness.services.database.raw<{ rows: [{ day: string }] }>(
    `select ((now() at time zone 'UTC')::date + ?::integer)::text as day`,
    [days],
  );
  return rows[0].day;
}

async function setEndDate({ id, username, email }: Person, accessEndsOn: string) {
  await amy.get(editPath({ id }));
  return amy.submit({ username, email, accessEndsOn });
}

/** Moves the end of the person's access, and the next reminder, so that the end was that many minutes ago. */
async function passEnd({ id }: Person, minutes = 1): Promise<void> {
  const { database } = harness.services;
  await database.raw(
    `update accounts set access_ends_at = end_of.at, access_ends_on = (end_of.at at time zone access_ends_zone)::date,
       access_reminder_at = access_reminder_at - (access_ends_at - end_of.at)
     from (select now() - :minutes * interval '1 minute' as at) end_of where id = :id`,
    { id, minutes },
  );
}

const stored = ({ id }: Person) =>
  harness.services
    .database('accounts')
    .where({ id })
    .first<Record<string, unknown>>(
      'status',
      harness.services.database.raw('access_ends_on::text as day'),
      'access_ends_zone as zone',
      'access_ends_at as at',
      'access_end_recorded_at as recorded',
    );

const eventsOf = ({ id }: Person) => {
  const { database } = harness.services;
  return database('audit_events')
    .where({ subject_account_id: id })
    .orderBy('id')
    .select<{ action: string; actor_name: string | null; changes: object }[]>(
      'action',
      'actor_name',
      database.raw(`content::json -> 'changes' as changes`),
    );
};

async function runMaintenance(isDone: () => Promise<boolean>): Promise<void> {
  const { services } = harness;
  // Two workers, as in production.
  const jobs = consoleMaintenanceJobs(services).filter(({ name }) => name.includes('access'));
  const both = [1, 2].map(() => startMaintenance(services, jobs));
  await waitUntil(isDone, (done) => done);
  await Promise.all(both.map((one) => one.stop()));
}

describe('the field', () => {
  test('names the time zone, and PostgreSQL computes the end of the day there', async () => {
    const { people, services } = harness;
    await services
      .database('accounts')
      .where({ id: people.amy.id })
      .update({ time_zone: 'America/New_York' });
    const day = await dayFromNow(40);
    const form = await amy.get(editPath(people.eve));
    expect(form.text).toContain('at the end of this day in the time zone America/New York');
    await setEndDate(people.eve, day);
    const { zone, at, day: storedDay } = await stored(people.eve);
    const { rows } = await services.database.raw<{ rows: [{ at: Date }] }>(
      `select ((?::date + 1)::timestamp at time zone 'America/New_York') as at`,
      [day],
    );
    expect({ zone, at, day: storedDay }).toEqual({ zone: 'America/New_York', at: rows[0].at, day });
    expect((await eventsOf(people.eve)).at(-1)).toMatchObject({
      action: 'set-end-date',
      actor_name: 'amy',
      changes: { accessEndsOn: { before: null, after: `${day} America/New_York` } },
    });
    expect((await amy.get(paths.technicians)).text).toMatch(/Access ends on \d+ \w+ \d{4}/);
  });

  test('someone in another time zone who edits another field keeps the date and its time zone', async () => {
    const { people, services } = harness;
    const day = await dayFromNow(40);
    await setEndDate(people.eve, day);
    await services.database('accounts').where({ id: people.amy.id }).update({ time_zone: 'Asia/Tokyo' });
    const form = await amy.get(editPath(people.eve));
    expect(form.text).toContain(
      'in the time zone UTC. If you change the date, your time zone applies: Asia/Tokyo.',
    );
    await amy.submit({ notes: 'Leaves soon' });
    expect(await stored(people.eve)).toMatchObject({ day, zone: 'UTC' });
    await setEndDate(people.eve, await dayFromNow(50));
    expect(await stored(people.eve)).toMatchObject({ day: await dayFromNow(50), zone: 'Asia/Tokyo' });
  });

  test.each([
    ['2027-02-30', 'Enter a real date as year, month and day'],
    ['next week', 'Enter a real date as year, month and day'],
    ['0000-00-00', 'Enter a real date as year, month and day'],
    ['1999-12-31', 'This day is over.'],
  ])('%s is refused next to the field on Add and on Edit', async (typed, message) => {
    const { people } = harness;
    const edited = await setEndDate(people.eve, typed);
    expect(edited.html).toMatch(new RegExp(`id="accessEndsOn-error">${message}`));
    await amy.get(paths.newTechnician);
    const added = await amy.submit({ username: 'ida', email: 'ida@acme.example', accessEndsOn: typed });
    expect(added.html).toMatch(new RegExp(`id="accessEndsOn-error">${message}`));
    expect(await stored(people.eve)).toMatchObject({ day: null });
  });

  test('Add Technician stores the date, and today is still possible', async () => {
    await amy.get(paths.newTechnician);
    const today = await dayFromNow(0);
    await amy.submit({ username: 'ida', email: 'ida@acme.example', accessEndsOn: today });
    const ida = await harness.services.database('accounts').where({ username: 'ida' }).first<Person>('id');
    expect(await stored(ida)).toMatchObject({ day: today, zone: 'UTC', status: 'pending' });
    expect((await eventsOf(ida))[0]?.changes).toMatchObject({ accessEndsOn: { after: `${today} UTC` } });
  });

  test('no one can change the end of their own access', async () => {
    const { people } = harness;
    const form = await amy.get(editPath(people.amy));
    expect(form.html).toMatch(/name="accessEndsOn"[^>]*readonly/);
    const page = await setEndDate(people.amy, await dayFromNow(40));
    expect(page.text).toContain('You can’t change the end date of your own access');
    expect(await stored(people.amy)).toMatchObject({ day: null });
  });

  test('an import has a column for it, and an export contains it', async () => {
    const day = await dayFromNow(40);
    await amy.get(paths.importTechnicians);
    const preview = await amy.submit({
      paste: [
        'email,Access ends on',
        `ida@acme.example,${day}`,
        'jan@acme.example,2020-01-01',
        'kim@acme.example,31/12/2027',
        'lee@acme.example,',
      ].join('\n'),
    });
    expect(preview.text).toContain('The end date is in the past');
    expect(preview.text).toContain('Enter the end date as year, month and day');
    await amy.submit({});
    const { database } = harness.services;
    const imported = await database('accounts')
      .whereIn('username', ['ida', 'jan', 'kim', 'lee'])
      .orderBy('username')
      .select(database.raw('username, access_ends_on::text as day, access_ends_zone as zone'));
    expect(imported).toEqual([
      { username: 'ida', day, zone: 'UTC' },
      { username: 'lee', day: null, zone: null },
    ]);
    const { html: csv } = await amy.get(paths.exportTechnicians);
    expect(csv).toMatch(new RegExp(`ida@acme.example,ida,Acme Hosting,Pending,Off,,,${day},`));
  });
});

test('User’s Profile shows when the person’s own access ends', async () => {
  const { people } = harness;
  const carla = await signedInAs(harness, people.carla);
  expect((await carla.get(paths.profile)).text).not.toContain('Access ends on');
  await setEndDate(people.carla, await dayFromNow(40));
  expect((await carla.get(paths.profile)).text).toMatch(/Access ends on \d+ \w+ \d{4} \(UTC\)/);
});

describe('when access has ended', () => {
  test('S3 the person is signed out, cannot sign in, and is shown as Inactive, while no worker runs', async () => {
    const { people, services } = harness;
    await setEndDate(people.carla, await dayFromNow(20));
    const carla = openBrowser(harness.app);
    await signIn(services, carla, people.carla);
    expect((await carla.get(paths.dashboard)).status).toBe(200);
    await passEnd(people.carla);

    expect((await carla.get(paths.dashboard)).url).toContain(paths.signIn);
    const again = openBrowser(harness.app);
    await again.get(paths.signIn);
    const refused = await again.submit({ identifier: 'carla', password: PASSWORD });
    expect(refused.status).toBe(401);
    await again.get(paths.forgotPassword);
    await again.submit({ identifier: 'carla' });

    const row =
      (await amy.get(paths.technicians)).html.split('id="technician-7"')[1]?.split('</tr>')[0] ?? '';
    expect(row).toContain('Inactive');
    expect(row).toMatch(/<span class="note[^>]*>Access ended on \d+ \w+ \d{4}</);
    const edit = await amy.get(editPath(people.carla));
    expect(edit.text).toMatch(/Access ended at the end of \d+ \w+ \d{4} in the time zone UTC/);
    const reset = await amy.get(paths.technicianAction(people.carla.id, 'reset-password'));
    expect([reset.status, reset.text]).toEqual([409, expect.stringMatching(/Access ended on \d+ \w+/)]);
    expect(await stored(people.carla)).toMatchObject({ status: 'active', recorded: null });
  });

  test('the filters by status and the numbers on the dashboard agree with the rows, while no worker runs', async () => {
    const { people } = harness;
    const usernames = async (match: 'any' | 'none', values: string[]) => {
      const { html } = await amy.get(listPath(technicianList, [{ field: 'status', match, values }]));
      return [...html.matchAll(/<td><a href="[^"]*">([^<@]*)@/g)].map(([, name]) => name);
    };
    const numbers = async () =>
      [
        ...(await amy.get(paths.dashboard)).html.matchAll(/<b>(\d+)<\/b> (Active|Pending|Inactive)<\/a>/g),
      ].map(([, count]) => Number(count));
    const before = await numbers();
    await setEndDate(people.eve, await dayFromNow(20));
    await passEnd(people.eve);
    expect(await usernames('any', ['inactive'])).toEqual(['dan', 'eve']);
    expect(await usernames('none', ['active', 'pending'])).toEqual(['dan', 'eve']);
    expect(await usernames('any', ['active'])).not.toContain('eve');
    expect(await usernames('any', ['active', 'inactive'])).toContain('eve');
    const [active = 0, pending = 0, inactive = 0] = before;
    expect(await numbers()).toEqual([active - 1, pending, inactive + 1]);
  });

  test('an extension or no date restores access, and a deactivated login stays inactive', async () => {
    const { people, services } = harness;
    await setEndDate(people.eve, await dayFromNow(20));
    await passEnd(people.eve);
    await runMaintenance(async () => (await stored(people.eve))['recorded'] !== null);
    expect(await stored(people.eve)).toMatchObject({ status: 'inactive' });
    await setEndDate(people.eve, await dayFromNow(30));
    expect(await stored(people.eve)).toMatchObject({ status: 'active', recorded: null });

    await passEnd(people.eve);
    await setEndDate(people.eve, '');
    expect(await stored(people.eve)).toMatchObject({ status: 'active', day: null });
    expect((await amy.get(editPath(people.eve))).text).toMatch(/Status Active/);

    await setEndDate(people.eve, await dayFromNow(20));
    await services.database('accounts').where({ id: people.eve.id }).update({ status: 'inactive' });
    await passEnd(people.eve);
    await setEndDate(people.eve, await dayFromNow(30));
    expect(await stored(people.eve)).toMatchObject({ status: 'inactive' });
  });

  test.each(['edit', 'activate'] as const)(
    'sessions and links from before don’t work again after %s, even if no worker has recorded the end',
    async (action) => {
      const { people, services } = harness;
      await setEndDate(people.carla, await dayFromNow(20));
      const carla = await signedInAs(harness, people.carla);
      const link = await mailedLink(services, people.carla, 'password-reset');
      await passEnd(people.carla);
      await amy.get(paths.technicianAction(people.carla.id, action));
      await amy.submit({ accessEndsOn: await dayFromNow(30) });
      expect(await stored(people.carla)).toMatchObject({ status: 'active' });
      expect((await carla.get(paths.dashboard)).url).toContain(paths.signIn);
      expect((await openBrowser(harness.app).get(link.path)).status).toBe(410);
    },
  );

  test('Activate asks for a new last day, or none, and a bulk action skips the login', async () => {
    const { people, services } = harness;
    await setEndDate(people.eve, await dayFromNow(20));
    await passEnd(people.eve);
    const path = paths.technicianAction(people.eve.id, 'activate');
    // The page was opened before the access ended.
    expect((await amy.post(path, { reason: '' })).text).toContain('This technician’s access has ended.');
    const page = await amy.submit({ accessEndsOn: '2020-01-01' });
    expect(page.html).toContain('id="accessEndsOn-error">This day is over.');
    await amy.submit({ accessEndsOn: await dayFromNow(30) });
    expect(await stored(people.eve)).toMatchObject({ status: 'active', day: await dayFromNow(30) });

    await passEnd(people.eve);
    await amy.get(path);
    await amy.submit({ accessEndsOn: '' });
    expect(await stored(people.eve)).toMatchObject({ status: 'active', day: null });

    await setEndDate(people.eve, await dayFromNow(20));
    await passEnd(people.eve);
    await amy.get(paths.technicians);
    const bulk = await amy.post(paths.bulkTechnicians, { action: 'activate', id: String(people.eve.id) });
    expect(bulk.text).toMatch(/Access ended on \d+ \w+ \d{4}/);
    expect((await services.database('batches').first<{ state: string }>('state')).state).toBe('draft');
  });

  test('the worker records it once, as the system, and withdraws the links', async () => {
    const { people, services } = harness;
    await setEndDate(people.carla, await dayFromNow(20));
    await amy.get(paths.technicianAction(people.carla.id, 'reset-password'));
    await amy.submit({});
    await passEnd(people.carla);
    await runMaintenance(async () => (await stored(people.carla))['recorded'] !== null);
    const ended = (await eventsOf(people.carla)).filter(({ action }) => action === 'end-access');
    expect(ended).toEqual([
      {
        action: 'end-access',
        actor_name: null,
        changes: { status: { before: 'active', after: 'inactive' } },
      },
    ]);
    const links = await services.database('one_time_links').where({ account_id: people.carla.id });
    expect(links.every(({ withdrawn_at: at }: { withdrawn_at: Date | null }) => at !== null)).toBe(true);
    expect((await amy.get(paths.auditLog)).text).toContain('Access ended for carla on the date that was set');
  });
});

describe('reminders', () => {
  const mails = async () =>
    (
      await harness.services
        .database('mail_jobs')
        .whereIn('message', ['access-ends', 'access-ends-for-admin'])
        .orderBy(['address', 'id'])
        .select<{ message: string; address: string }[]>('message', 'address')
    ).map(({ message, address }) => `${message} to ${address}`);
  const next = async ({ id }: Person) => {
    const { database } = harness.services;
    const row = await database('accounts')
      .where({ id })
      .first<{ days: number | null }>(
        database.raw(`extract(epoch from access_ends_at - access_reminder_at)::integer / 86400 as days`),
      );
    return row.days;
  };

  test('are sent 14, 7 and 1 days before, once each, to the technician and the main admin', async () => {
    const { people } = harness;
    await setEndDate(people.carla, await dayFromNow(40));
    const expected: string[] = [];
    for (const [days, following] of [
      [14, 7],
      [7, 1],
      [1, null],
    ] as const) {
      expect(await next(people.carla)).toBe(days);
      await passEnd(people.carla, -days * 24 * 60 + 1);
      await runMaintenance(async () => (await next(people.carla)) === following);
      expected.push(
        'access-ends to carla@acme-east.example',
        'access-ends-for-admin to east@acme-east.example',
      );
      expect(await mails()).toEqual(expected.toSorted());
    }
  });

  test('about a date that has changed are not sent any more, neither to the technician nor to the main admin', async () => {
    const { people, services } = harness;
    await setEndDate(people.carla, await dayFromNow(40));
    await passEnd(people.carla, -14 * 24 * 60 + 1);
    await runMaintenance(async () => (await next(people.carla)) === 7);
    const reasons = async () => {
      const { rows } = await services.database.raw<{ rows: (MailFacts & { state: string })[] }>(
        `select ${mailFactsColumns} from mail_jobs j ${mailFactsJoins} where j.message like 'access-ends%' order by j.id`,
      );
      return rows.map((facts) => cancelReason({ ...facts, secondsLeft: 60 }));
    };
    expect(await reasons()).toEqual([null, null]);
    await setEndDate(people.carla, await dayFromNow(50));
    expect(await reasons()).toEqual(['endChanged', 'endChanged']);
    await setEndDate(people.carla, '');
    expect(await reasons()).toEqual(['endChanged', 'endChanged']);
  });

  test('a date three days ahead sends only the reminder of the day before', async () => {
    const { people } = harness;
    await setEndDate(people.carla, await dayFromNow(3));
    expect(await next(people.carla)).toBe(1);
  });

  test('the filters and the dashboard find access that ends soon', async () => {
    const { people } = harness;
    await setEndDate(people.carla, await dayFromNow(3));
    expect((await amy.get(paths.dashboard)).text).toContain('1 Access ends within 7 days');
    const soon = await amy.get(
      listPath(technicianList, [{ field: 'access-end', match: 'before', values: [await dayFromNow(10)] }]),
    );
    expect(soon.text).toContain('carla@acme-east.example');
    expect(soon.text).not.toContain('eve@acme-hosting.example');
    const late = await amy.get(
      listPath(technicianList, [{ field: 'access-end', match: 'after', values: [await dayFromNow(3)] }]),
    );
    expect(late.text).not.toContain('carla@acme-east.example');
  });
});
