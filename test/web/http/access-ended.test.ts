import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Knex } from 'knex';
import { hashPassword } from '../../../src/accounts/passwords/password-hashing.ts';
import { endAllSessions } from '../../../src/sessions/session-epoch-repository.ts';
import { paths } from '../../../src/paths.ts';
import type { BrowserLike } from '../../harness/browser-like.ts';
import { mailedLink } from '../../harness/links.ts';
import { PASSWORD } from '../../harness/people.ts';
import { signedInAs } from '../../harness/signed-in.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';
import { whileWaiting } from '../../harness/while-waiting.ts';

/* A request is checked when it arrives. It may then wait for a lock, and access may end before it gets it. */

let harness: TestApp;
let amy: BrowserLike;
let domainId: number;
beforeAll(async () => {
  harness = await startTestApp();
  const { people, services } = harness;
  const [domain] = await services
    .database('domains')
    .insert({ admin_id: people.acmeEast.id, name: 'acme-east.example' })
    .returning<{ id: number }[]>('id');
  domainId = domain?.id ?? 0;
});
beforeEach(async () => {
  amy = await signedInAs(harness, harness.people.amy);
  await amy.get(paths.dashboard);
});
afterEach(async () => {
  const { database } = harness.services;
  await database('accounts').where({ id: harness.people.amy.id }).update({ status: 'active' });
  await database('admins').update({ deactivated_at: null });
});
afterAll(() => harness.stop());

/** Everything that must not change. */
async function state(): Promise<unknown> {
  const { database } = harness.services;
  return {
    accounts: await database('accounts')
      .select('id', 'username', 'password_hash', 'recovery_key_hash', 'totp_secret', 'email')
      .orderBy('id'),
    carla: await database('accounts').where({ id: harness.people.carla.id }).select('status', 'epoch'),
    admins: await database('admins').select('id', 'name', 'slug').orderBy('id'),
    domains: await database('domains').select('*').orderBy('id'),
    jobs: await database('mail_jobs').select('id', 'state').orderBy('id'),
    batches: await database('batches').select('id', 'state').orderBy('id'),
    links: await database('one_time_links').select('id', 'used_at').orderBy('id'),
    events: (await database('audit_events').pluck<string[]>('id')).length,
  };
}

const ends: [string, (sql: Knex) => Promise<unknown>][] = [
  ['their sessions end', (sql) => endAllSessions(sql, harness.people.amy.id)],
  [
    'they are deactivated',
    (sql) => sql('accounts').where({ id: harness.people.amy.id }).update({ status: 'inactive' }),
  ],
  [
    'this one session is ended from another browser',
    (sql) => sql('sessions').where({ account_id: harness.people.amy.id }).delete(),
  ],
];

describe('S3 a request changes nothing if its access ends while it waits', () => {
  test.each(ends)('to deactivate someone, if %s', async (_what, end) => {
    const { carla } = harness.people;
    const before = await state();
    const page = await whileWaiting(
      harness.services.database,
      { table: 'accounts', id: carla.id },
      () => amy.post(paths.technicianAction(carla.id, 'deactivate'), {}),
      end,
    );
    expect(page.url).toBe('/login?notice=session-ended');
    expect(page.text).toContain('Your session has ended, and nothing was changed.');
    expect(await state()).toEqual(before);
  });

  type Case = [
    what: string,
    row: () => Parameters<typeof whileWaiting>[1],
    path: () => string,
    fields: () => Record<string, string>,
  ];
  const own = () => ({ table: 'accounts' as const, id: harness.people.amy.id });

  test.each<Case>([
    [
      'to change their password',
      own,
      () => paths.changePassword,
      () => ({ current: PASSWORD, password: 'velvet harbour kettle nine' }),
    ],
    [
      'to save their profile',
      own,
      () => paths.profile,
      () => ({ username: 'amelia', email: harness.people.amy.email, timeZone: 'UTC' }),
    ],
    ['to get a new recovery key', own, () => paths.renewRecoveryKey, () => ({})],
    ['to end their other sessions', own, () => paths.endOtherSessions, () => ({})],
    [
      'to rename an admin',
      () => ({ table: 'admins', id: harness.people.acmeWest.id }),
      () => paths.adminAction(harness.people.acmeWest.id, 'rename-admin'),
      () => ({ name: 'Acme Far West', slug: 'acme-far-west' }),
    ],
    [
      'to invite someone',
      () => ({ table: 'admins', id: harness.people.acmeEast.id }),
      () => paths.newTechnician,
      () => ({ admin: 'acme-east', username: 'hal', email: 'hal@acme.example', notes: '' }),
    ],
    [
      'to remove a domain',
      () => ({ table: 'domains', id: domainId }),
      () => paths.domainAction(domainId, 'remove-domain'),
      () => ({}),
    ],
  ])('%s', async (_what, row, path, fields) => {
    const before = await state();
    const page = await whileWaiting(
      harness.services.database,
      row(),
      () => amy.post(path(), fields()),
      (sql) => endAllSessions(sql, harness.people.amy.id),
    );
    expect(page.url).toBe('/login?notice=session-ended');
    expect(await state()).toEqual(before);
  });

  test('to confirm a new address', async () => {
    const { services, people } = harness;
    const { path } = await mailedLink(
      services,
      { ...people.amy, email: 'amy@new.example' },
      'address-change',
    );
    await amy.get(path);
    const before = await state();
    const page = await whileWaiting(
      services.database,
      own(),
      () => amy.submit({}, { action: path }),
      (sql) => endAllSessions(sql, people.amy.id),
    );
    expect(page.url).toBe('/login?notice=session-ended');
    expect(await state()).toEqual(before);
  });

  test('a request that keeps its access waits and then succeeds', async () => {
    const { carla } = harness.people;
    const page = await whileWaiting(
      harness.services.database,
      { table: 'accounts', id: carla.id },
      () => amy.post(paths.technicianAction(carla.id, 'end-sessions'), {}),
      () => Promise.resolve(),
    );
    expect(page.url).toContain(paths.technicians);
  });
});

test('if two tabs change the password at once, the second one has to enter the new password', async () => {
  const { services, people } = harness;
  const other = await hashPassword('lantern orchid meadow quiet');
  const page = await whileWaiting(
    services.database,
    { table: 'accounts', id: people.amy.id },
    () => amy.post(paths.changePassword, { current: PASSWORD, password: 'velvet harbour kettle nine' }),
    (sql) => sql('accounts').where({ id: people.amy.id }).update({ password_hash: other }),
  );
  expect(page.text).toContain('Your password was changed a moment ago. Enter the new one.');
  const row = await services
    .database('accounts')
    .where({ id: people.amy.id })
    .first<{ password_hash: string }>();
  expect(row.password_hash).toBe(other);
  await services
    .database('accounts')
    .where({ id: people.amy.id })
    .update({ password_hash: await hashPassword(PASSWORD) });
});
