import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startBatchWorker } from '../../../src/batches/batch-worker.ts';
import { paths } from '../../../src/paths.ts';
import { listPath } from '../../../src/lists/list-path.ts';
import { technicianBulk } from '../../../src/batches/technician-bulk.ts';
import { technicianList } from '../../../src/technicians/technician-list-definition.ts';
import { openBrowser, type BrowserLike } from '../../harness/browser-like.ts';
import { nextCode, type Person } from '../../harness/people.ts';
import { signedInAs, expireConfirmation } from '../../harness/signed-in.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';
import { applyOn, itemsOn, start } from './bulk-pages.ts';
import { waitUntil } from '../../harness/wait-until.ts';
import { whileWaiting } from '../../harness/while-waiting.ts';

let harness: TestApp;
let amy: BrowserLike;
let carla: BrowserLike;
beforeEach(async () => {
  harness = await startTestApp();
  const { people } = harness;
  [amy, carla] = [await signedInAs(harness, people.amy), await signedInAs(harness, people.carla)];
});
afterEach(() => harness.stop());

const rows = <T>(table: string, where: object = {}) =>
  harness.services.database(table).where(where) as unknown as Promise<T[]>;
const statusOf = async ({ id }: Person) => (await rows<{ status: string }>('accounts', { id }))[0]?.status;
const setStatus = ({ id }: Person, status: string) =>
  harness.services.database('accounts').where({ id }).update({ status });
const events = (action: string) => rows<{ content: string; outcome: string }>('audit_events', { action });

/** Ticks these rows on the list, selects the action, and presses Apply. */
const apply = (
  browser: BrowserLike,
  action: string,
  ticked: readonly { id: number }[],
  more?: Record<string, string>,
) => applyOn(technicianBulk, browser, action, ticked, more);

/** Waits until the worker has finished the only batch that was started. */
const untilFinished = () =>
  waitUntil(
    () => rows('batches', { state: 'finished' }),
    (finished) => finished.length === 1,
  );

/** Forty pending technicians: many1 to many40. */
async function addMany(): Promise<void> {
  await harness.services.database.raw(
    `insert into accounts (admin_id, role, username, email, status)
     select ?, 'technician', 'many' || n, 'many' || n || '@acme-hosting.example', 'pending'
     from generate_series(1, 40) n`,
    [harness.people.acmeHosting.id],
  );
}

describe('a bulk action on ticked rows', () => {
  test('shows what will be done, what is skipped and why, and changes nothing before it is confirmed', async () => {
    const { amy: self, bob, carla: other, dan } = harness.people;
    const page = await apply(amy, 'deactivate', [self, bob, other, dan]);
    expect(page.heading).toBe('Deactivate: 4 technicians');
    expect(itemsOn(page)).toEqual([
      'amy@acme-hosting.example | Will be skipped | For your own login, use User’s Profile',
      'bob@acme-hosting.example | Will be skipped | Available only for active technicians',
      'carla@acme-east.example | Will be done',
      'dan@acme-hosting.example | Will be skipped | Available only for active technicians',
    ]);
    expect(page.text).toContain('1 of 4 technicians will be deactivated.');
    expect(page.text).toContain('Selected: 4 technicians.');
    expect(page.text).toContain('2 will be skipped: Available only for active technicians.');
    expect(await statusOf(other)).toBe('active');
  });

  test('runs immediately if it is small, and lists each item that was done or skipped', async () => {
    const { bob, will, gus } = harness.people;
    await apply(amy, 'deactivate', [bob, will, gus]);
    const done = await start(amy, { reason: 'They have left' });
    expect(done.text).toContain('2 of 3 technicians were deactivated. 1 was skipped.');
    expect(done.text).toContain('Reason: They have left');
    expect(itemsOn(done)).toEqual(
      [
        'gus@acme-east-harbour.example | Done | gus@acme-east-harbour.example is now inactive.',
        'will@acme-west.example | Done | will@acme-west.example is now inactive.',
        'bob@acme-hosting.example | Skipped | Available only for active technicians',
      ].sort(),
    );
    expect([await statusOf(gus), await statusOf(will), await statusOf(bob)]).toEqual([
      'inactive',
      'inactive',
      'pending',
    ]);
    expect(
      (await rows<{ message: string; address: string }>('mail_jobs'))
        .map(({ message, address }) => `${message} ${address}`)
        .sort(),
    ).toEqual([`deactivated ${gus.email}`, `deactivated ${will.email}`]);
    expect((await amy.get(paths.technicianAction(gus.id, 'edit'))).text).toContain('Reason: They have left');
    expect(itemsOn(await amy.get(`${done.url}?show=skipped`))).toHaveLength(1);
    // Someone who leaves the page finds the batch again, with its results.
    const list = await amy.get(paths.batches);
    expect(list.text).toContain('Deactivate 3 technicians Finished 2 done, 1 skipped of 3');
  });

  test('is one event in the log, next to those of its items', async () => {
    const { bob, will } = harness.people;
    await apply(amy, 'deactivate', [bob, will]);
    await start(amy, { reason: 'Night shift ends' });
    const batches = await events('run-batch');
    expect(batches).toHaveLength(1);
    expect(JSON.parse(batches[0]?.content ?? '')).toMatchObject({
      actor: { name: 'amy' },
      reason: 'Night shift ends',
      changes: {
        batch: { after: expect.stringMatching(/^\d+: Deactivate, 2 technicians$/) as unknown },
        done: { after: '1' },
        skipped: { after: '1 (1: Available only for active technicians)' },
      },
      origin: { address: '198.51.100.7' },
    });
    expect((await events('deactivate')).map(({ outcome }) => outcome)).toEqual(['done']);
  });

  test('A3 checks each item again just before its change', async () => {
    const { will, gus } = harness.people;
    await apply(amy, 'deactivate', [will, gus]);
    await setStatus(gus, 'inactive');
    expect(itemsOn(await start(amy)).join()).toContain(
      'gus@acme-east-harbour.example | Skipped | Available only for active',
    );
    expect(await rows('mail_jobs')).toMatchObject([{ message: 'deactivated', address: will.email }]);
  });

  test('S4 asks for the code if the single action does, and keeps a typed reason', async () => {
    const { carla: other, amy: self } = harness.people;
    await expireConfirmation(harness.services, harness.people.amy);
    await apply(amy, 'reset-password', [other]);
    const refused = await start(amy, { code: '000000' });
    expect(refused.status).toBe(422);
    expect(await rows('one_time_links', { account_id: other.id })).toEqual([]);
    const code = await nextCode(harness.services, self, self.totpSecret ?? '');
    const done = await amy.submit({ code }, { action: refused.url });
    expect(done.text).toContain('1 technician was emailed a password reset link.');
    expect(await rows('one_time_links', { account_id: other.id })).toHaveLength(1);
  });

  test('R4 runs once even if the button is pressed twenty times at once', async () => {
    const { gus, will } = harness.people;
    const page = await apply(amy, 'end-sessions', [gus, will]);
    const csrfToken = page.forms.find(({ action }) => action.endsWith('/start'))?.values['csrfToken'] ?? '';
    const body = String(new URLSearchParams({ csrfToken }));
    const cookies = [...amy.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const presses = Array.from({ length: 20 }, () =>
      openBrowser(harness.app).postRaw(page.url, body, {
        headers: { Cookie: cookies },
        follow: false,
      }),
    );
    for (const { status } of await Promise.all(presses)) expect(status).toBe(303);
    expect(await events('end-sessions')).toHaveLength(2);
    expect(await rows('batches', { state: 'finished' })).toHaveLength(1);
  });

  test.each([
    ['', 'Select an action.'],
    ['edit', 'Select an action.'],
    ['constructor', 'Select an action.'],
    ['deactivate', 'Select at least one row.'],
  ])('with the action “%s” and no ticked row says: %s', async (action, message) => {
    const page = await apply(amy, action, []);
    expect([page.url, page.text.includes(message)]).toEqual([paths.technicians, true]);
  });
});

describe('the page before a bulk action says the same as the one for a single technician, with totals', () => {
  test('of sessions, links and emails, for technicians that are not skipped', async () => {
    const { bob, will, gus } = harness.people;
    for (const person of [will, gus, gus]) await signedInAs(harness, person);
    await apply(amy, 'reset-password', [will, gus]);
    await start(amy);
    const page = await apply(amy, 'deactivate', [bob, will, gus]);
    for (const sentence of [
      '2 of 3 technicians will be deactivated.',
      '3 sessions end now.',
      '2 open links are withdrawn.',
      '2 queued emails are cancelled.',
      '1 will be skipped: Available only for active technicians.',
    ]) {
      expect(page.text).toContain(sentence);
    }
  });

  test('of technicians that differ from the others', async () => {
    const { carla: other, will, gus } = harness.people;
    const { database } = harness.services;
    const noPassword = { password_hash: null, password_set_at: null };
    await database('accounts')
      .where({ id: gus.id })
      .update({
        ...noPassword,
        sso_issuer: 'https://sso.example',
        sso_subject: 'gus',
        sso_linked_at: new Date(),
      });
    await database('accounts')
      .where({ id: will.id })
      .update({ totp_secret: null, totp_enrolled_at: null, totp_last_step: null });
    const reset = await apply(amy, 'reset-password', [other, will, gus]);
    expect(reset.text).toContain('3 technicians will be emailed a password reset link.');
    expect(reset.text).toContain('Each link works once, for 60 minutes.');
    expect(reset.text).toContain('1 has no password yet.');
    expect(reset.text).toContain('1 hasn’t set it up yet');
    const unlink = await apply(amy, 'unlink-account', [other, will, gus]);
    expect(unlink.text).toContain(
      '1 of 3 technicians will be unlinked from Single Sign-On and notified by email.',
    );
    expect(unlink.text).toContain('1 has no password yet, so we’ll also email them a link to set one.');
    for (const person of [will, gus]) await setStatus(person, 'inactive');
    await database('accounts').where({ id: will.id }).update(noPassword);
    const activate = await apply(amy, 'activate', [will, gus]);
    expect(activate.text).toContain('1 can sign in again, as before.');
    expect(activate.text).toContain('1 never accepted the invitation');
  });
});

describe('S4 every bulk action needs a confirmation, and deleting or deactivating several also needs their number to be entered', () => {
  test.each([
    ['deactivate', ''],
    ['deactivate', '3'],
    ['delete', 'two'],
  ])('%s with the number “%s” changes nothing', async (action, count) => {
    const { will, gus } = harness.people;
    await apply(amy, action, [will, gus]);
    const refused = await start(amy, { count, reason: 'Typed before' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('That number doesn’t match. Enter 2 to confirm.');
    const form = refused.forms.find(({ names }) => names.includes('count'));
    expect(form?.values).toMatchObject({ count, reason: 'Typed before' });
    expect([await statusOf(will), await statusOf(gus)]).toEqual(['active', 'active']);
    const done = await start(amy);
    expect(done.text).toMatch(/2 technicians were de(activated|leted for good)\./);
  });

  test('an item that the page shows as skipped stays as it is, even if it qualifies by now', async () => {
    const { dan, gus } = harness.people;
    const draft = await apply(amy, 'deactivate', [dan]);
    await setStatus(dan, 'active');
    expect((await amy.post(draft.url, {})).text).toContain('Nothing will be changed.');
    await setStatus(dan, 'inactive');
    await apply(amy, 'deactivate', [dan, gus]);
    await setStatus(dan, 'active');
    expect((await start(amy)).text).toContain('1 of 2 technicians was deactivated. 1 was skipped.');
    await expireConfirmation(harness.services, harness.people.amy);
    expect((await amy.post(draft.url, {})).text).toContain('Nothing will be changed.');
    expect([await statusOf(dan), await statusOf(gus)]).toEqual(['active', 'inactive']);
    expect(await rows('batches', { state: 'draft' })).toHaveLength(1);
  });

  test('no number is needed for a single technician, or for other actions', async () => {
    const { will, gus } = harness.people;
    expect((await apply(amy, 'delete', [gus])).text).not.toContain('to confirm.');
    expect((await apply(amy, 'reset-2fa', [gus, will])).text).not.toContain('to confirm.');
  });

  test('an action that needs no code for one technician needs a recent one in bulk', async () => {
    const { will, gus } = harness.people;
    await expireConfirmation(harness.services, harness.people.amy);
    expect((await amy.get(paths.technicianAction(gus.id, 'end-sessions'))).text).not.toContain(
      'Enter the code',
    );
    expect((await apply(amy, 'end-sessions', [gus, will])).text).toContain('Enter the code your');
    expect((await start(amy)).status).toBe(422);
    expect(await events('end-sessions')).toEqual([]);
  });
});

test('a draft that no one started is not listed', async () => {
  await apply(amy, 'deactivate', [harness.people.gus]);
  expect((await amy.get(paths.batches)).text).toContain('No batches yet.');
});

test('an item that fails is shown as failed, not as skipped', async () => {
  const { gus, will, bob } = harness.people;
  await apply(amy, 'deactivate', [bob, gus, will]);
  await harness.services.database.raw(
    `create function fail() returns trigger language plpgsql as $$ begin raise 'broken'; end $$;
     create trigger fail before update on accounts for each row when (old.id = ${gus.id}) execute function fail()`,
  );
  // Other tests use the same database, and no reset removes its functions and triggers.
  const done = await start(amy).finally(() =>
    harness.services.database.raw('drop trigger fail on accounts; drop function fail()'),
  );
  expect(done.text).toContain('1 of 3 technicians was deactivated. 1 was skipped. 1 failed.');
  expect(done.html).toMatch(/class="message message-error" role="alert"/);
  expect(itemsOn(done)).toContain(`${gus.email} | Failed | Something went wrong. Try again`);
  expect(done.html).toContain('<span class="outcome outcome-failed">Failed</span>');
  expect(done.html).toContain('<span class="outcome outcome-skipped">Skipped</span>');
  expect((await amy.get(paths.batches)).text).toContain('1 done, 1 skipped, 1 failed of 3');
});

describe('a bulk action on all rows that match the filters', () => {
  const matching = (filters: Record<string, string>) => ({ all: 'matching', ...filters });
  const inactive = { field1: 'status', match1: 'any', value1: 'inactive' };

  test('applies to the rows that matched when Apply was pressed, not to later ones', async () => {
    const { dan, will } = harness.people;
    const page = await apply(amy, 'activate', [], matching(inactive));
    expect(page.text).toContain('Selected: Status is any of Inactive.');
    expect(itemsOn(page)).toEqual(['dan@acme-hosting.example | Will be done']);
    await setStatus(will, 'inactive');
    expect(itemsOn(await start(amy))).toHaveLength(1);
    expect([await statusOf(dan), await statusOf(will)]).toEqual(['active', 'inactive']);
  });

  test('is offered with the number of rows if there is more than one page', async () => {
    const all = `${listPath(technicianList, [{ field: 'email', match: 'contains', values: ['example'] }])}&pageSize=10`;
    expect((await amy.get(all)).text).not.toContain('that match');
    await addMany();
    expect((await amy.get(all)).text).toContain('Select all 48 that match');
    const page = await amy.get(`${all}&select=page`);
    expect(page.html.match(/type="checkbox" name="id"[^>]* checked/g)).toHaveLength(10);
    const form = page.forms.find(({ action, names }) => action !== paths.theme && names.includes('returnTo'));
    expect(form?.values['returnTo']).toBeDefined();
    expect(form?.values['returnTo']).not.toContain('select=page');
  });

  test('is left to the worker if it is large, with a page that updates itself and can be closed', async () => {
    await addMany();
    const many = { field1: 'username', match1: 'starts-with', value1: 'many' };
    await apply(amy, 'resend-invitation', [], matching(many));
    const running = await start(amy);
    expect(running.text).toContain('Running. You can leave this page');
    expect(running.html).toContain('<noscript><meta http-equiv="refresh" content="3"></noscript>');
    expect(itemsOn(running)[0]).toMatch(/Waiting$/);
    const worker = startBatchWorker(harness.services);
    await untilFinished();
    await worker.stop();
    const finished = await amy.get(running.url);
    expect(finished.text).toContain('40 technicians were emailed a new invitation.');
    expect(finished.html).not.toContain('http-equiv="refresh"');
    expect(await rows('mail_jobs', { message: 'invitation', state: 'queued' })).not.toHaveLength(0);
  });

  test('skips the rest when it is stopped, and says who stopped it', async () => {
    await addMany();
    const many = { field1: 'username', match1: 'starts-with', value1: 'many' };
    await apply(amy, 'delete', [], matching(many));
    const { url } = await start(amy);
    // A second press while the first is being handled stops nothing more.
    await Promise.all([amy.post(`${url}/stop`, {}), amy.post(`${url}/stop`, {})]);
    const stopped = await amy.get(url);
    expect(stopped.text).toContain('Nothing was changed. 40 were skipped.');
    expect(stopped.text).toContain('40 skipped: Stopped by amy.');
    expect(await events('stop-batch')).toHaveLength(1);
    expect((await harness.services.database('accounts').whereLike('username', 'many%')).length).toBe(40);
  });

  test('A4 ignores filters that the list does not have, and finds no one outside the actor’s scope', async () => {
    const odd = { field1: 'role', match1: 'is', value1: 'primary', sort: 'password_hash', search: "%'_" };
    expect((await apply(amy, 'delete', [], matching(odd))).text).toContain('Select at least one row.');
    const page = await apply(carla, 'deactivate', [], matching({}));
    expect(itemsOn(page).map((item) => item.split('@')[0])).toEqual(['carla', 'gus']);
  });
});

test('A3, H6 invalid IDs are ignored, repeated ones are used once, and neither causes an internal error', async () => {
  const { gus, bob } = harness.people;
  const odd = ['-1', '0', '1e3', '9223372036854775808', 'gus', '', '1.5', ' 1'].map((id) => ({
    id: id as unknown as number,
  }));
  expect((await apply(amy, 'deactivate', odd)).text).toContain('Select at least one row.');
  const more = { ['__proto__']: '1', 'id[]': String(bob.id), role: 'primary' };
  const page = await apply(amy, 'deactivate', [...odd, gus, gus], more);
  expect([page.status, itemsOn(page)]).toEqual([200, ['gus@acme-east-harbour.example | Will be done']]);
  // Bob is pending, which the single action would answer with 409.
  expect(itemsOn(await apply(amy, 'deactivate', [bob]))).toEqual([
    'bob@acme-hosting.example | Will be skipped | Available only for active technicians',
  ]);
});

describe('A1 in other branches', () => {
  test('IDs are skipped as if they did not exist, and this is logged', async () => {
    const { zoe, will, gus } = harness.people;
    const page = await apply(carla, 'deactivate', [zoe, will, gus, { id: 999_999_999 }]);
    expect(page.html).not.toMatch(/zoe|will@/);
    expect(itemsOn(page)).toEqual([
      'gus@acme-east-harbour.example | Will be done',
      ...[zoe.id, will.id, 999_999_999].map(
        (id) => `account ${id} | Will be skipped | This login doesn’t exist`,
      ),
    ]);
    const done = await start(carla);
    expect(done.text).toContain('1 of 4 technicians was deactivated. 3 were skipped.');
    expect([await statusOf(zoe), await statusOf(will)]).toEqual(['active', 'active']);
    expect(await events('open-foreign')).toHaveLength(2);
  });

  test('only the person who created a batch can start it', async () => {
    const { gus } = harness.people;
    const { url } = await apply(carla, 'deactivate', [gus]);
    const seen = await amy.get(url);
    expect(itemsOn(seen)).toHaveLength(1);
    expect(seen.text).toContain('Only carla, who created this batch, can start it. Nothing has changed yet.');
    expect(seen.forms.filter(({ action }) => action.endsWith('/start')).map(({ names }) => names)).toEqual([
      ['csrfToken'],
      ['pageSize'],
    ]);
    expect(seen.html).not.toContain('<button class="button button-primary">Deactivate');
    await amy.post(url, {});
    expect(await statusOf(gus)).toBe('active');
  });

  test('an actor who has lost access does nothing', async () => {
    const { carla: person, gus } = harness.people;
    await apply(carla, 'deactivate', [gus]);
    const url = carla.page().url.replace('/start', '');
    await harness.services.database('batches').update({ state: 'running', started_at: new Date() });
    await setStatus(person, 'inactive');
    const worker = startBatchWorker(harness.services);
    await untilFinished();
    await worker.stop();
    const { text } = await amy.get(url);
    expect(text).toContain('Nothing was changed. 1 was skipped.');
    expect(text).toContain('carla may not do this any more');
    expect(await statusOf(gus)).toBe('active');
  });

  test('an actor who loses access while an item waits for a lock does nothing', async () => {
    const { carla: person, gus } = harness.people;
    await apply(carla, 'deactivate', [gus]);
    const url = carla.page().url.replace('/start', '');
    const { database } = harness.services;
    await database('batches').update({ state: 'running', started_at: new Date() });
    const page = await whileWaiting(
      database,
      { table: 'accounts', id: gus.id },
      async () => {
        const worker = startBatchWorker(harness.services);
        await untilFinished();
        await worker.stop();
        return amy.get(url);
      },
      (sql) => sql('accounts').where({ id: person.id }).update({ status: 'inactive' }),
    );
    expect(page.text).toContain('Nothing was changed. 1 was skipped.');
    expect(page.text).toContain('The access of the person who started this has ended');
    expect(await statusOf(gus)).toBe('active');
  });
});

test.each(['0', '-1', '9223372036854775808', 'abc', '%00', '1e3'])(
  'A3 the ID %s is not a batch',
  async (id) => {
    expect([400, 404]).toContain((await amy.get(`/batches/${id}`)).status);
    await amy.get(paths.batches);
    for (const verb of ['start', 'stop']) {
      expect([400, 404]).toContain((await amy.post(`/batches/${id}/${verb}`, {})).status);
    }
  },
);

test.each([
  'id=1&id=__proto__&id=9e99&id=-1&id=%00',
  'id[a]=1&all[]=matching&action=deactivate&action=delete',
  'all=matching&field1=x&match1[]=y&__proto__=1',
  Array.from({ length: 399 }, (_, n) => `id=${n + 1}`).join('&'),
  Array.from({ length: 2_000 }, (_, n) => `id=${n + 1}`).join('&'),
])('H6 odd form %# does not cause an internal error', async (body) => {
  const { forms } = await amy.get(paths.technicians);
  const csrfToken = forms.find(({ action }) => action === paths.bulkTechnicians)?.values['csrfToken'] ?? '';
  const sent = `${String(new URLSearchParams({ csrfToken }))}&${body}`;
  const { status } = await amy.postRaw(paths.bulkTechnicians, sent, { follow: false });
  expect([303, 400, 413]).toContain(status);
});
