import { beforeEach, describe, expect, test } from '@jest/globals';
import { findAccount } from '../../../src/accounts/account-repository.ts';
import { paths } from '../../../src/paths.ts';
import { cancelMailJobs } from '../../../src/mail/queue/mail-job-repository.ts';
import { nextCode, makePending } from '../../harness/people.ts';
import { signedInAs, expireConfirmation } from '../../harness/signed-in.ts';
import { harness, amy, rows, act, links, mails, logged } from './set-up.ts';

describe('Deactivate', () => {
  test('S3 sends an open browser to the sign-in page at its next request, withdraws links and cancels emails', async () => {
    const { carla } = harness.people;
    const browser = await signedInAs(harness, carla);
    await act('reset-password', carla);
    expect(await links(carla)).toEqual(['password-reset open']);

    const page = await act('deactivate', carla, { reason: 'Left the company' });
    expect(page.text).toContain('carla@acme-east.example is now inactive.');
    const next = await browser.get(paths.technicians);
    expect(next.url).toContain(paths.signIn);
    expect(await links(carla)).toEqual(['password-reset withdrawn']);
    expect(await mails(carla.email)).toEqual(['password-reset cancelled', 'deactivated queued']);
    expect(await logged('deactivate')).toEqual(['amy done carla']);
    const [event] = await rows<{ content: string }>('audit_events', { action: 'deactivate' });
    expect(event?.content).toContain('Left the company');
  });

  test('M3 notifies the technician of deactivation, with whom to ask and without the reason', async () => {
    const { carla } = harness.people;
    expect((await amy.get(paths.technicianAction(carla.id, 'deactivate'))).text).toContain(
      'We’ll email carla@acme-east.example to say that the login is inactive and whom to ask.',
    );
    await act('deactivate', carla, { reason: 'Suspected fraud' });
    const [mail] = await rows<{ id: number }>('mail_jobs', { account_id: carla.id });
    const { text } = await amy.get(paths.mailJob(mail?.id ?? 0));
    expect(text).toContain('amy deactivated your login at Acme East.');
    expect(text).toContain('If you need help, ask the main admin of Acme East.');
    expect(text).not.toContain('fraud');
  });

  test('shows on Edit who deactivated the technician and why, until someone activates them', async () => {
    const { carla } = harness.people;
    const edit = paths.technicianAction(carla.id, 'edit');
    await act('deactivate', carla, { reason: 'Left <b>the company</b>' });
    const page = await amy.get(edit);
    expect(page.text).toMatch(/amy deactivated this technician .+\. Reason: Left <b>the company<\/b>/);
    await act('activate', carla);
    expect((await amy.get(edit)).text).not.toContain('deactivated this technician');
    await act('deactivate', carla);
    expect((await amy.get(edit)).text).toContain('No reason was given.');
  });

  test('S3 keeps a session ended even if a running request saves it afterwards', async () => {
    const { carla } = harness.people;
    const browser = await signedInAs(harness, carla);
    await browser.get(paths.newTechnician);
    // The flash message makes the list's request save its session.
    const saving = browser.post(paths.newTechnician, {
      admin: 'acme-east',
      username: 'fay',
      email: 'fay@acme.example',
      notes: '',
    });
    await Promise.all([saving, act('deactivate', carla)]);
    expect((await browser.get(paths.dashboard)).url).toContain(paths.signIn);
    expect(await harness.services.database('sessions').where({ account_id: carla.id })).toEqual([]);
  });

  test('shows the correct numbers on the page before the change', async () => {
    const { carla } = harness.people;
    for (const address of ['198.51.100.1', '198.51.100.2']) {
      await signedInAs(harness, carla, { address });
    }
    await act('reset-password', carla);
    const page = await amy.get(paths.technicianAction(carla.id, 'deactivate'));
    expect(page.text).toContain('2 sessions end now.');
    expect(page.text).toContain('1 open link is withdrawn.');
    expect(page.text).toContain('1 queued email is cancelled.');
    expect((await findAccount(harness.services.database, carla.id))?.status).toBe('active');
  });

  test('shows the second of two admins what the first one did', async () => {
    const { carla, acme } = harness.people;
    const admin = await signedInAs(harness, acme);
    const path = paths.technicianAction(carla.id, 'deactivate');
    await admin.get(path);
    await act('deactivate', carla);
    const late = await admin.submit({}, { action: path });
    expect(late.status).toBe(409);
    expect(late.text).toContain('Available only for active technicians');
    expect(await logged('deactivate')).toEqual(['amy done carla', 'acme refused carla']);
  });
});

test('Activate restores a technician, and makes one who never finished joining pending again', async () => {
  const { dan, bob } = harness.people;
  await act('activate', dan);
  expect((await findAccount(harness.services.database, dan.id))?.status).toBe('active');
  await harness.services.database('accounts').where({ id: bob.id }).update({ status: 'inactive' });
  const page = await act('activate', bob);
  expect(page.text).toContain('is pending again');
  expect((await findAccount(harness.services.database, bob.id))?.status).toBe('pending');
  expect(await mails(bob.email)).toEqual([]);
});

test('Delete ends access and frees the address immediately, and the log keeps the name', async () => {
  const { carla } = harness.people;
  const browser = await signedInAs(harness, carla);
  await act('reset-2fa', carla);
  const page = await act('delete', carla, { reason: 'Duplicate' });
  expect(page.text).toContain('carla@acme-east.example has been deleted.');
  expect((await browser.get(paths.dashboard)).url).toContain(paths.signIn);
  expect(await rows('accounts', { id: carla.id })).toEqual([]);
  expect(await mails(carla.email)).toEqual(['2fa-reset cancelled']);
  await amy.get(paths.newTechnician);
  const added = await amy.submit({ username: carla.username, email: carla.email });
  expect(added.text).toContain(`The invitation for ${carla.email} is queued.`);
  // The message leads to a technician that the list may show on another page.
  const [{ id } = { id: 0 }] = await rows<{ id: number }>('accounts', { email: carla.email });
  expect(added.html).toContain(
    `<a href="${paths.technicianAction(id, 'edit')}">${carla.email}</a> is queued.`,
  );
  expect((await amy.get(paths.auditLog)).text).toContain('amy deleted');
  expect(await logged('delete')).toEqual(['amy done carla']);
});

test('Activate says that an account without a password still needs one', async () => {
  const { dan } = harness.people;
  await harness.services
    .database('accounts')
    .where({ id: dan.id })
    .update({ password_hash: null, password_set_at: null, password_reset_required_at: new Date() });
  const page = await amy.get(paths.technicianAction(dan.id, 'activate'));
  expect(page.text).toContain('dan becomes active again, but can’t sign in until a password is set.');
  expect((await act('activate', dan)).text).toContain('dan@acme-hosting.example is active again.');
});

test('cancelling an older email does not change the status of a newer one', async () => {
  const { carla } = harness.people;
  const { database } = harness.services;
  await act('reset-password', carla);
  await database('one_time_links').update({ created_at: new Date(Date.now() - 61_000) });
  await act('reset-password', carla);
  const [, newer] = await rows<{ id: number }>('mail_jobs', { account_id: carla.id });
  await database('mail_jobs').where({ id: newer?.id }).update({ state: 'refused', finished_at: new Date() });
  await database('accounts').where({ id: carla.id }).update({ last_mail_state: 'refused' });
  await cancelMailJobs(database, carla.id, 'loginEnded');
  expect(await mails(carla.email)).toEqual(['password-reset cancelled', 'password-reset refused']);
  expect(await database('accounts').where({ id: carla.id }).first('last_mail_state')).toEqual({
    last_mail_state: 'refused',
  });
});

test('L1 Resend Invitation replaces the older link, and sends only one email a minute', async () => {
  const { bob } = harness.people;
  const first = await act('resend-invitation', bob);
  expect(first.text).toMatch(/The invitation for bob@acme-hosting.example is queued. Its link works until/);
  const second = await act('resend-invitation', bob);
  expect(second.text).toMatch(/was already sent at \d\d:\d\d\./);
  expect(await links(bob)).toEqual(['invitation open']);
  await harness.services
    .database('one_time_links')
    .update({ created_at: harness.services.database.raw(`created_at - interval '61 seconds'`) });
  await act('resend-invitation', bob);
  expect(await links(bob)).toEqual(['invitation replaced', 'invitation open']);
  expect(await mails(bob.email)).toEqual(['invitation queued', 'invitation queued']);
});

test('R4 twenty parallel Resend Invitations create one link, one email and one event', async () => {
  const { bob } = harness.people;
  const path = paths.technicianAction(bob.id, 'resend-invitation');
  await amy.get(path);
  const answers = await Promise.all(Array.from({ length: 20 }, () => amy.post(path, {}, { follow: false })));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303]));
  expect(await links(bob)).toEqual(['invitation open']);
  expect(await mails(bob.email)).toEqual(['invitation queued']);
  expect(await logged('resend-invitation')).toEqual(['amy done bob']);
});

test('End sessions ends all sessions and says how many', async () => {
  const { carla } = harness.people;
  const browser = await signedInAs(harness, carla);
  const page = await act('end-sessions', carla);
  expect(page.text).toContain('1 session of carla@acme-east.example has ended.');
  expect((await browser.get(paths.dashboard)).url).toContain(paths.signIn);
});

describe('S4 confirming it’s you within ten minutes before a sensitive action', () => {
  beforeEach(() => expireConfirmation(harness.services, harness.people.amy));

  test.each(['reset-2fa', 'reset-password', 'delete'] as const)(
    '%s asks for the code in its form',
    async (action) => {
      const { carla, amy: person } = harness.people;
      const path = paths.technicianAction(carla.id, action);
      const page = await amy.get(path);
      expect(page.text).toContain('Code');
      const refused = await amy.submit({ code: '000000' }, { action: path });
      expect(refused.status).toBe(422);
      expect(await links(carla)).toEqual([]);
      expect(await rows('accounts', { id: carla.id })).toHaveLength(1);
      const code = await nextCode(harness.services, person, person.totpSecret ?? '');
      const done = await amy.submit({ code }, { action: path });
      expect(done.url).toContain(paths.technicians);
      expect(await logged(action)).toEqual(['amy done carla']);
    },
  );

  test('an action that is no longer available does not use up the code', async () => {
    const { carla, dan, amy: person } = harness.people;
    const code = await nextCode(harness.services, person, person.totpSecret ?? '');
    await amy.get(paths.technicians);
    expect((await amy.post(paths.technicianAction(dan.id, 'reset-password'), { code })).status).toBe(409);
    await act('reset-password', carla, { code });
    expect(await logged('reset-password')).toEqual(['amy done carla']);
  });

  test('a typed reason is kept after a wrong code', async () => {
    const { carla } = harness.people;
    const page = await act('delete', carla, { reason: 'Left on Friday', code: '000000' });
    expect(page.forms.some(({ values }) => values['reason'] === 'Left on Friday')).toBe(true);
  });

  test('deactivate does not ask, because it can be undone', async () => {
    expect((await act('deactivate', harness.people.carla)).text).toContain('is now inactive');
  });
});

describe('A3 the wrong state is a 409 with the reason, and no email is sent', () => {
  test.each([
    ['reset-password', 'Available only for active technicians'],
    ['reset-2fa', 'Available only for active technicians'],
    ['deactivate', 'Available only for active technicians'],
    ['activate', 'Available only for inactive technicians'],
    ['link-account', 'No OAuth settings apply'],
  ] as const)('%s for a pending technician', async (action, reason) => {
    const { carla } = harness.people;
    await makePending(harness.services, carla);
    const path = paths.technicianAction(carla.id, action);
    await amy.get(paths.technicians);
    const page = await amy.post(path, {});
    expect(page.status).toBe(409);
    expect(page.text).toContain(reason);
    expect(await mails(carla.email)).toEqual([]);
    expect(await logged(action)).toEqual(['amy refused carla']);
  });
});

test('A5 people cannot deactivate or delete themselves or their main admin', async () => {
  const { amy: self, acme } = harness.people;
  await amy.get(paths.technicians);
  for (const action of ['deactivate', 'delete'] as const) {
    expect((await amy.post(paths.technicianAction(self.id, action), {})).status).toBe(409);
    expect([404, 409]).toContain((await amy.post(paths.technicianAction(acme.id, action), {})).status);
  }
  for (const { id } of [self, acme]) {
    expect((await findAccount(harness.services.database, id))?.status).toBe('active');
  }
});

test('after an action, the list shows the same page, filter and row again', async () => {
  const { carla } = harness.people;
  const list = await amy.get(`${paths.technicians}?pageSize=10&page=1`);
  const href = new RegExp(`href="(/technicians/${carla.id}/deactivate[^"]*)"`).exec(list.html)?.[1] ?? '';
  await amy.get(href.replaceAll('&amp;', '&'));
  const back = await amy.submit({ reason: '' }, { follow: false });
  expect(back.location).toBe(`${paths.technicians}?pageSize=10&page=1`);
  const { html } = await amy.get(back.location ?? '');
  const edit = paths.technicianAction(carla.id, 'edit');
  expect(html).toMatch(
    new RegExp(
      `role="status"[^>]* data-changed="technician-${carla.id}"><span><a href="${edit}">${carla.email}</a> is now inactive`,
    ),
  );
});
