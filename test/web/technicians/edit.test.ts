import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { paths } from '../../../src/paths.ts';
import type { BrowserLike, Page } from '../../harness/browser-like.ts';
import { newestLinkPath } from '../../harness/links.ts';
import { signedInAs } from '../../harness/signed-in.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';

let harness: TestApp;
let amy: BrowserLike;
beforeAll(async () => {
  harness = await startTestApp();
});
afterAll(() => harness.stop());
beforeEach(async () => {
  amy = await signedInAs(harness, harness.people.amy);
});

const editPath = (id: number) => paths.technicianAction(id, 'edit');
const openEdit = (id: number): Promise<Page> => amy.get(editPath(id));
/** The sentences of the status notices. */
const noticesOf = ({ html }: Page) =>
  [...html.matchAll(/<div class="message[^"]* status-notice">\s*<p>(.*?)<\/p>/gs)].map(([, text]) => text);

test('Edit Technician says who it is about, who invited them and when they last signed in, and ends with Delete', async () => {
  await amy.get(paths.newTechnician);
  await amy.submit({ username: 'ida', email: 'ida@acme.example', admin: 'acme-hosting', notes: '' });
  const ida = await harness.services
    .database('accounts')
    .where({ username: 'ida' })
    .first<{ id: number }>('id');
  const page = await openEdit(ida.id);
  expect(page.heading).toBe('Edit Technician: ida');
  expect(page.text).toMatch(/Invited \d+ \w+, \d\d:\d\d by amy/);
  expect(page.text).toMatch(/Last login never/);
  expect(page.text).toContain(
    'A new address takes effect immediately, and we’ll send a new invitation to it.',
  );
  expect(noticesOf(page)).toEqual([]);
  expect(page.text.indexOf('can’t be undone')).toBeGreaterThan(page.text.indexOf('All events of this login'));

  const carla = await openEdit(harness.people.carla.id);
  expect(carla.text).toMatch(/Added \d+ \w+, \d\d:\d\d /);
  expect(carla.text).toContain('takes effect once carla confirms it');
  const dan = await openEdit(harness.people.dan.id);
  expect(dan.text).toContain('You can’t change the address of an inactive technician. Activate it first.');
});

test('a notice on Edit Technician says that the login is blocked, and that its newest email was refused', async () => {
  const { database } = harness.services;
  const { id, adminId, email } = harness.people.gus;
  await database('accounts')
    .where({ id })
    .update({ blocked_until: database.raw(`now() + interval '10 minutes'`) });
  await database('mail_jobs').insert({
    message: '2fa-changed',
    data: { from: '192.0.2.1' },
    account_id: id,
    admin_id: adminId,
    address: email,
    state: 'refused',
    reply: '550 No such mailbox',
    finished_at: database.fn.now(),
    expires_at: database.raw(`now() + interval '1 hour'`),
  });
  const page = await openEdit(id);
  expect(noticesOf(page)).toEqual([
    expect.stringMatching(/^Blocked after failed attempts, until \d\d:\d\d\.$/),
    expect.stringMatching(/refused: 550 No such mailbox/),
  ]);
  const [block, mail] = page.html.split('status-notice').slice(1);
  expect(block).toContain(`href="${paths.technicianAction(id, 'lift-block')}`);
  expect(mail).toMatch(/href="\/mail-queue\/\d+"/);
});

test('a notice on Edit Technician shows the unconfirmed address and its expiry, and can resend or cancel the change', async () => {
  const { services, people } = harness;
  const { carla } = people;
  const address = 'carla@elsewhere.example';
  const mails = async () => (await services.database('mail_jobs').where({ address })).length;
  await openEdit(carla.id);
  await amy.submit({ email: address });
  const waiting = noticesOf(await openEdit(carla.id));
  expect(waiting).toEqual([
    expect.stringMatching(
      /^carla can confirm the new address carla@elsewhere\.example until .*\d\d:\d\d\. Until then, the address stays carla@acme-east\.example\.$/,
    ),
  ]);

  await amy.submit({}, { action: paths.resendAddressChange(carla.id) });
  expect(amy.page().text).toContain('less than a minute ago. We didn’t send another one.');
  expect(await mails()).toBe(1);
  await services
    .database('one_time_links')
    .where({ account_id: carla.id })
    .update({ created_at: services.database.raw(`now() - interval '2 minutes'`) });
  const first = await newestLinkPath(services, carla, 'address-change');
  await amy.submit({}, { action: paths.resendAddressChange(carla.id) });
  expect(amy.page().url).toBe(editPath(carla.id));
  expect(await mails()).toBe(2);
  const second = await newestLinkPath(services, carla, 'address-change');
  expect(second).not.toBe(first);

  await amy.submit({}, { action: paths.cancelAddressChange(carla.id) });
  expect(amy.page().text).toContain('The change to carla@elsewhere.example is cancelled.');
  expect(noticesOf(amy.page())).toEqual([]);
  const owner = await signedInAs(harness, carla);
  expect((await owner.get(second)).text).not.toContain('Confirm this address');
  const stored = await services
    .database('accounts')
    .where({ id: carla.id })
    .first<{ email: string }>('email');
  expect(stored.email).toBe(carla.email);

  const again = await amy.post(paths.cancelAddressChange(carla.id), {});
  expect([again.status, again.heading]).toEqual([409, 'You can’t do that right now']);
});
