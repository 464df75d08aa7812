import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { limitEmails, type EmailCause } from '../../../src/mail/queue/limit-emails.ts';
import { paths } from '../../../src/paths.ts';
import { beginBlock } from '../../../src/blocks/record-block.ts';
import { addressChangeBuckets } from '../../../src/rate-limits/rate-limits.ts';
import { consume } from '../../../src/rate-limits/rate-limit-repository.ts';
import { openBrowser, type BrowserLike, type Page } from '../../harness/browser-like.ts';
import { ageLink, mailedLink } from '../../harness/links.ts';
import type { Person } from '../../harness/people.ts';
import { handleRequests } from '../../harness/sign-in-requests.ts';
import { signedInAs } from '../../harness/signed-in.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';

let harness: TestApp;
let amy: BrowserLike;
beforeEach(async () => {
  harness = await startTestApp();
  amy = await signedInAs(harness, harness.people.amy);
});
afterEach(() => harness.stop());

const STRANGER = 'stranger@elsewhere.example';

async function sendTo(address: string, times: number, cause: EmailCause = 'person'): Promise<void> {
  for (let i = 0; i < times; i += 1) {
    await harness.services.database.transaction((sql) => limitEmails(sql, address, cause));
  }
}

const jobsTo = (address: string) => harness.services.database('mail_jobs').where({ address });

/** Everything that these emails' causes could have changed. */
async function state(): Promise<unknown> {
  const tables = ['accounts', 'one_time_links', 'mail_jobs', 'admins'];
  const { database } = harness.services;
  return Promise.all(tables.map((table) => database(table).orderBy('id')));
}

function act(action: string, { id }: Pick<Person, 'id'>, fields: Record<string, string> = {}): Promise<Page> {
  const path = `/technicians/${id}/${action}`;
  return amy.get(path).then(() => amy.submit(fields, { action: path }));
}

describe('T6 six emails an hour to one recipient, whatever causes them', () => {
  const limited = 'as many emails as we allow for now. Try again in 60 minutes.';

  test.each<[string, (person: Person) => Promise<Page>, (people: TestApp['people']) => Person]>([
    ['Reset Password', (person) => act('reset-password', person), ({ carla }) => carla],
    ['Reset 2FA', (person) => act('reset-2fa', person), ({ gus }) => gus],
    ['Resend Invitation', (person) => act('resend-invitation', person), ({ bob }) => bob],
  ])('T6 %s is refused completely, and the page says when to try again', async (_label, perform, who) => {
    const person = who(harness.people);
    const earlier = await mailedLink(
      harness.services,
      person,
      person.username === 'bob' ? 'invitation' : 'password-reset',
    );
    await ageLink(harness.services, earlier, 2);
    await sendTo(person.email.toUpperCase(), 6);
    const before = await state();
    const page = await perform(person);
    expect(page.status).toBe(429);
    expect(Number(page.headers['retry-after'])).toBeGreaterThan(59 * 60);
    expect(page.text).toContain(limited);
    expect(page.text).toContain('Nothing was changed.');
    expect(await state()).toEqual(before);
    expect((await openBrowser(harness.app).get(earlier.path)).status).toBe(200);
  });

  test.each<[string, string, Record<string, string>]>([
    ['Add Technician', paths.newTechnician, { username: 'stranger', email: STRANGER }],
    ['Edit', 'edit bob', { email: STRANGER }],
    ['the profile', paths.profile, { email: STRANGER }],
    [
      'Add sub-admin',
      'sub-admin',
      { name: 'Acme North', slug: 'acme-north', username: 'north', email: STRANGER },
    ],
  ])('T6 the form of %s is shown again as it was filled in', async (_label, where, fields) => {
    const { bob, acmeHosting } = harness.people;
    const path =
      where === 'edit bob'
        ? `/technicians/${bob.id}/edit`
        : where === 'sub-admin'
          ? paths.adminAction(acmeHosting.id, 'add-sub-admin')
          : where;
    await sendTo(STRANGER, 6);
    const before = await state();
    await amy.get(path);
    const page = await amy.submit(fields);
    expect(page.status).toBe(429);
    expect(page.text).toContain(limited.slice(0, -1));
    expect(page.text).toContain('Nothing was saved.');
    expect(page.forms.find(({ names }) => names.includes('email'))?.values).toMatchObject(fields);
    expect(await state()).toEqual(before);
  });

  test('T6 a new username is refused while the technician is pending, because a stranger may have the address', async () => {
    const { bob, carla } = harness.people;
    for (const { email } of [bob, carla]) await sendTo(email, 6);
    const page = await act('edit', bob, { username: 'robert' });
    expect(page.status).toBe(429);
    expect(page.text).toContain(limited.slice(0, -1));
    expect(await jobsTo(bob.email)).toEqual([]);
    expect(await harness.services.database('accounts').where({ username: 'robert' })).toEqual([]);
    // An active technician has confirmed the address, and learns about each change.
    expect((await act('edit', carla, { username: 'carlotta' })).status).toBe(200);
    expect(await jobsTo(carla.email)).toMatchObject([{ message: 'username-changed' }]);
  });

  test('T6 renewing an expired link, a refused email and the test email are counted too', async () => {
    const { carla, acme } = harness.people;
    const dead = await mailedLink(harness.services, carla, 'password-reset');
    await ageLink(harness.services, dead, 61);
    await sendTo(carla.email, 6);
    const guest = openBrowser(harness.app);
    await guest.get(dead.path);
    expect((await guest.submit({})).text).toContain(limited);
    const [job] = await harness.services
      .database('mail_jobs')
      .insert({
        message: 'sso-unlinked',
        data: { requestedBy: 'amy' },
        account_id: carla.id,
        admin_id: carla.adminId,
        address: carla.email,
        state: 'refused',
        finished_at: harness.services.database.fn.now(),
      })
      .returning<{ id: number }[]>('id');
    await amy.get(paths.mailAction(job?.id ?? 0, 'retry'));
    expect((await amy.submit({}, { action: paths.mailAction(job?.id ?? 0, 'retry') })).text).toContain(
      limited,
    );
    expect(await jobsTo(carla.email)).toMatchObject([{ state: 'refused' }]);
    const refusals = harness.services
      .database('audit_events')
      .where({ action: 'retry-mail', outcome: 'refused' });
    expect(await refusals).toMatchObject([{ subject_account_id: carla.id }]);

    const root = await signedInAs(harness, acme);
    await root.get(paths.mailSettings);
    const page = await root.submit({ address: carla.email });
    expect([page.status, page.text.includes(limited)]).toEqual([429, true]);
  });

  test('T6 an import skips the line, and leaves nothing of it behind', async () => {
    await sendTo(STRANGER, 6);
    await amy.get(paths.importTechnicians);
    await amy.submit({ paste: `username,e-mail\nstranger,${STRANGER}\nnina,nina@acme.example` });
    await amy.submit({}, { action: amy.page().url });
    const notes = await harness.services.database('batch_items').orderBy('position').select('state', 'note');
    expect(notes).toMatchObject([
      { state: 'skipped', note: expect.stringContaining('validation.refused.emails"') as unknown },
      { state: 'done' },
    ]);
    expect(await harness.services.database('accounts').where({ username: 'stranger' })).toEqual([]);
    expect(await jobsTo('nina@acme.example')).toHaveLength(1);
  });

  test('T6 a recipient gets up to twenty emails a day', async () => {
    const deleteHours = () =>
      harness.services.database.raw(
        `delete from rate_limit_buckets where expires_at < now() + interval '2 hours'`,
      );
    for (let hour = 0; hour < 4; hour += 1) {
      await deleteHours();
      await sendTo(STRANGER, hour === 3 ? 2 : 6);
    }
    await deleteHours();
    await expect(sendTo(STRANGER, 1)).rejects.toThrow('Try again in 24 hours');
  });
});

test('M3 a security notice is sent however many emails the person has received', async () => {
  const { carla } = harness.people;
  const { path } = await mailedLink(harness.services, carla, 'password-reset');
  await sendTo(carla.email, 6);
  const guest = openBrowser(harness.app);
  await guest.get(path);
  await guest.submit({ password: 'velvet harbour cinnamon 42' });
  expect(await jobsTo(carla.email)).toMatchObject([{ message: 'password-changed' }]);
});

test('T6 people who are not signed in cannot use up the emails that an admin may send', async () => {
  const { carla } = harness.people;
  const { services } = harness;
  const ask = async (identifier: string) => {
    const guest = openBrowser(harness.app);
    await guest.get('/forgot-password');
    expect((await guest.submit({ identifier })).status).toBe(200);
    await handleRequests(services);
    await services.database.raw(`update one_time_links set created_at = created_at - interval '2 minutes'`);
  };
  for (const identifier of ['carla', 'carla', carla.email, carla.email, carla.email]) await ask(identifier);
  const account = { ...carla, adminName: 'Acme East', status: 'active' } as never;
  const origin = { address: '203.0.113.1', userAgent: '', requestId: '' };
  for (const minutes of [15, 30, 45]) {
    await services.database('accounts').where({ id: carla.id }).update({ blocked_until: null });
    await beginBlock(services, account, new Date(Date.now() + minutes * 60_000), origin);
  }
  const messages = async () =>
    (await jobsTo(carla.email).orderBy('id')).map(({ message }: { message: string }) => message);
  expect(await messages()).toEqual(['password-reset', 'password-reset', 'password-reset', 'account-blocked']);
  expect(await services.database('audit_events').where({ action: 'block' })).toHaveLength(3);
  await act('reset-2fa', carla);
  await act('reset-password', carla);
  expect((await messages()).slice(4)).toEqual(['2fa-reset', 'password-reset']);
});

test('T6 each person can change the address ten times an hour', async () => {
  const { bob, carla } = harness.people;
  const { database } = harness.services;
  await consume(database, addressChangeBuckets(harness.people.amy.id), 9);
  expect((await act('edit', bob, { email: 'one@acme.example' })).status).toBe(200);
  const page = await act('edit', carla, { email: 'two@acme.example' });
  expect(page.status).toBe(429);
  expect(page.text).toContain('You have changed as many email addresses as we allow in an hour.');
  expect(await jobsTo('two@acme.example')).toEqual([]);
  // Everything else about Carla can still be changed.
  expect((await act('edit', carla, { notes: 'On the second floor' })).status).toBe(200);
});
