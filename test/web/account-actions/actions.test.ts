import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Action } from '../../../src/accounts/account-policy.ts';
import { findAccount } from '../../../src/accounts/account-repository.ts';
import { paths } from '../../../src/paths.ts';
import { cancelMailJobs } from '../../../src/mail/queue/mail-job-repository.ts';
import { openBrowser, type BrowserLike } from '../../harness/browser-like.ts';
import { newestLinkPath } from '../../harness/links.ts';
import { nextCode, type Person } from '../../harness/people.ts';
import { signedInAs } from '../../harness/signed-in.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';

let harness: TestApp;
let amy: BrowserLike;

beforeEach(async () => {
  harness = await startTestApp();
  amy = await signedInAs(harness, harness.people.amy);
});
afterEach(() => harness.stop());

const rows = <Row extends object>(table: string, where: object) =>
  harness.services.database<Row>(table).where(where).orderBy('id');

async function act(action: Action, { id }: Person, fields: Record<string, string> = {}) {
  const path = paths.technicianAction(id, action);
  await amy.get(path);
  return amy.submit(fields, { action: path });
}

async function links({ id }: Person) {
  const { rows: found } = await harness.services.database.raw<{
    rows: { purpose: string; state: string }[];
  }>(
    `select purpose, case when used_at is not null then 'used' when replaced_at is not null then 'replaced'
       when withdrawn_at is not null then 'withdrawn' else 'open' end as state
     from one_time_links where account_id = ? order by created_at`,
    [id],
  );
  return found.map(({ purpose, state }) => `${purpose} ${state}`);
}

async function mails(email: string) {
  const found = await rows<{ message: string; state: string }>('mail_jobs', { address: email });
  return found.map(({ message, state }) => `${message} ${state}`);
}

async function logged(action: string) {
  const found = await rows<{ outcome: string; actor_name: string; subject_name: string; content: string }>(
    'audit_events',
    { action },
  );
  return found.map(({ outcome, actor_name, subject_name }) => `${actor_name} ${outcome} ${subject_name}`);
}

async function makePersonPending({ id }: Person): Promise<void> {
  await harness.services.database('accounts').where({ id }).update({
    status: 'pending',
    password_hash: null,
    password_set_at: null,
    totp_secret: null,
    totp_enrolled_at: null,
    totp_last_step: null,
  });
}

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

test('R4 twenty parallel Add Technicians create one technician, one email and one event', async () => {
  await amy.get(paths.newTechnician);
  const fields = {
    admin: 'acme-hosting',
    username: 'fay',
    email: 'fay@acme.example',
  };
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => amy.post(paths.newTechnician, fields, { follow: false })),
  );
  expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
  expect(answers.filter(({ status }) => status === 422)).toHaveLength(19);
  expect(await rows('accounts', { username: 'fay' })).toHaveLength(1);
  expect(await mails('fay@acme.example')).toEqual(['invitation queued']);
  expect(await logged('invite')).toEqual(['amy done fay']);
});

test('End sessions ends all sessions and says how many', async () => {
  const { carla } = harness.people;
  const browser = await signedInAs(harness, carla);
  const page = await act('end-sessions', carla);
  expect(page.text).toContain('1 session of carla@acme-east.example has ended.');
  expect((await browser.get(paths.dashboard)).url).toContain(paths.signIn);
});

describe('Edit', () => {
  const saved = (person: Person, fields: Record<string, string>) => act('edit', person, fields);

  test('changes username and notes immediately, and logs the values before and after', async () => {
    const page = await saved(harness.people.carla, { username: 'carla.c', notes: 'Nights\r\nand weekends' });
    expect(page.text).toContain('Your changes to carla@acme-east.example have been saved.');
    const [event] = await rows<{ content: string }>('audit_events', { action: 'edit' });
    expect(JSON.parse(event?.content ?? '')).toMatchObject({
      changes: {
        username: { before: 'carla', after: 'carla.c' },
        notes: { before: 'Notes on carla', after: 'Nights\nand weekends' },
      },
    });
  });

  test('sends the invitation to the new address of a pending technician, and replaces the old link', async () => {
    const { bob } = harness.people;
    await act('resend-invitation', bob);
    const page = await saved(bob, { email: 'robert@acme.example' });
    expect(page.text).toContain('A new invitation for robert@acme.example is queued');
    expect(await links(bob)).toEqual(['invitation replaced', 'invitation open']);
    expect(await mails(bob.email)).toEqual(['invitation cancelled']);
    expect(await mails('robert@acme.example')).toEqual(['invitation queued']);
  });

  test('A6, M3 changes an active technician’s address only once it is confirmed, and notifies the old address', async () => {
    const { carla } = harness.people;
    const page = await saved(carla, { email: 'mallory@acme.example' });
    expect(page.text).toContain('The address stays carla@acme-east.example until carla confirms');
    expect(page.html).toContain(
      `<a href="${paths.technicianAction(carla.id, 'edit')}">carla@acme-east.example</a> until carla`,
    );
    expect((await findAccount(harness.services.database, carla.id))?.email).toBe(carla.email);
    expect(await mails('mallory@acme.example')).toEqual(['address-change queued']);
    expect(await mails(carla.email)).toEqual(['address-changing queued']);
    await act('reset-password', carla);
    expect(await mails('mallory@acme.example')).toEqual(['address-change queued']);
  });

  test('A6 does not change the address of an inactive technician, who could otherwise be activated and taken over', async () => {
    const { dan } = harness.people;
    const page = await saved(dan, { email: 'mallory@acme.example', notes: 'typed' });
    expect(page.status).toBe(422);
    expect(page.text).toContain('Activate it first');
    expect(page.forms.some(({ values }) => values['notes'] === 'typed')).toBe(true);
    expect((await findAccount(harness.services.database, dan.id))?.email).toBe(dan.email);
  });

  test('A2 ignores role, status, admin and SSO identity in the body', async () => {
    const { carla, acmeHosting } = harness.people;
    const path = paths.technicianAction(carla.id, 'edit');
    await amy.get(path);
    const before = await findAccount(harness.services.database, carla.id);
    await amy.post(path, {
      username: carla.username,
      email: carla.email,
      notes: 'only this',
      role: 'primary',
      status: 'inactive',
      adminId: String(acmeHosting.id),
      admin_id: String(acmeHosting.id),
      sso_subject: 'x',
      sso_issuer: 'https://evil.example',
      epoch: '9',
    });
    expect(await findAccount(harness.services.database, carla.id)).toEqual({
      ...before,
      notes: 'only this',
    });
  });

  test('R4 gives a username to one of eight parallel requests, and shows the others an error at the field', async () => {
    const { carla, gus, west, will, zoe, dan, eve, bob } = harness.people;
    const { database } = harness.services;
    await database('accounts').where({ id: west.id }).update({ role: 'technician' });
    const all = [carla, gus, west, will, zoe, dan, eve, bob];
    await amy.get(paths.technicians);
    const answers = await Promise.all(
      all.map(({ id, email }) =>
        amy.post(paths.technicianAction(id, 'edit'), { username: 'same', email, notes: '' }),
      ),
    );
    const refused = answers.filter(({ status }) => status === 422);
    expect(refused).toHaveLength(7);
    for (const { text } of refused) expect(text).toContain('This username is already taken.');
    expect(await rows('accounts', { username: 'same' })).toHaveLength(1);
  });

  test('L3 ends links that were sent to the old address when the new one is confirmed', async () => {
    const { carla } = harness.people;
    const browser = await signedInAs(harness, carla);
    await act('reset-password', carla);
    const mailed = await newestLinkPath(harness.services, carla, 'password-reset');
    const visitor = openBrowser(harness.app);
    await saved(carla, { email: 'new@acme.example' });
    expect((await visitor.get(mailed)).status).toBe(200);
    await browser.get(await newestLinkPath(harness.services, carla, 'address-change'));
    expect((await browser.submit({})).text).toContain(
      'We’ll send your email to new@acme.example from now on.',
    );
    const dead = await visitor.get(mailed);
    expect(dead.status).toBe(410);
    expect(dead.forms.some(({ names }) => names.includes('password'))).toBe(false);
  });

  test('R4 gives an address to one of two people who confirm it at the same time, and tells the other', async () => {
    const { carla, will } = harness.people;
    const wanted = 'shared@acme.example';
    for (const person of [carla, will]) await saved(person, { email: wanted });
    const confirming = await Promise.all(
      [carla, will].map(async (person, i) => {
        const browser = await signedInAs(harness, person, { address: `192.0.2.${i}` });
        await browser.get(await newestLinkPath(harness.services, person, 'address-change'));
        return browser;
      }),
    );
    const ends = await Promise.all(confirming.map((browser) => browser.submit({})));
    expect(ends.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(ends.find(({ status }) => status === 409)?.text).toContain('This email address is already taken.');
  });

  test('A7 rejects names and addresses that are taken, no matter who has them, and keeps everything that was typed', async () => {
    const { carla, zoe } = harness.people;
    const page = await saved(carla, { username: 'ZOE', email: zoe.email.toUpperCase(), notes: 'kept' });
    expect(page.status).toBe(422);
    expect(page.text).toContain('This username is already taken.');
    expect(page.text).toContain('This email address is already taken.');
    expect(page.text).not.toContain('Blue Harbor');
    expect(page.forms.some(({ values }) => values['notes'] === 'kept')).toBe(true);
  });
});

test('P4 no page of an admin has a field for another person’s password, and a submitted one is ignored', async () => {
  const { carla } = harness.people;
  const secrets = () =>
    harness.services
      .database('accounts')
      .where({ id: carla.id })
      .first<Record<string, unknown>>('password_hash', 'totp_secret', 'recovery_key_hash');
  const before = await secrets();
  const chosen = {
    password: 'chosen by an admin 1',
    password_hash: 'x',
    totp_secret: 'x',
    passwordHash: 'x',
  };
  const pages = [paths.newTechnician, paths.technicianAction(carla.id, 'edit')];
  for (const path of [...pages, paths.technicianAction(carla.id, 'reset-password')]) {
    const page = await amy.get(path);
    expect(page.status).toBe(200);
    expect(page.html).not.toMatch(/type="password"|\$argon2/);
    const form = page.forms.find(({ action }) => action.startsWith(path));
    await amy.submit({}, { action: form?.action ?? '', extra: chosen });
  }
  expect(await secrets()).toEqual(before);
  const stranger = openBrowser(harness.app);
  await stranger.get(paths.signIn);
  const tried = { identifier: 'carla', password: chosen.password };
  expect((await stranger.submit(tried)).status).toBe(401);
});

describe('R4 two admins edit one technician', () => {
  const path = () => paths.technicianAction(harness.people.carla.id, 'edit');
  const stored = () =>
    harness.services
      .database('accounts')
      .where({ id: harness.people.carla.id })
      .first<{ username: string; notes: string }>('username', 'notes');

  test('R4 the second one sees the first one’s changes before they could be overwritten', async () => {
    const east = await signedInAs(harness, harness.people.east);
    await amy.get(path());
    await east.get(path());
    await east.submit({ notes: 'Away until Monday' });

    const page = await amy.submit({ username: 'carla.k' });
    expect(page.status).toBe(422);
    expect(page.text).toContain('Someone else changed this technician while you were editing');
    expect(page.text).toContain('Someone else changed this to “Away until Monday”.');
    expect(await stored()).toEqual({ username: 'carla', notes: 'Away until Monday' });

    // The field that Amy had not changed shows what East saved.
    expect((await amy.submit({})).url).toBe(paths.technicians);
    expect(await stored()).toEqual({ username: 'carla.k', notes: 'Away until Monday' });
  });

  test('R4 an error in the form does not bypass this', async () => {
    await amy.get(path());
    await harness.services
      .database('accounts')
      .where({ id: harness.people.carla.id })
      .update({ notes: 'Of another' });
    expect((await amy.submit({ username: 'no good' })).status).toBe(422);
    const page = await amy.submit({ username: 'carla.l' });
    expect([page.status, page.text]).toEqual([422, expect.stringContaining('Of another')]);
  });

  test('R4 submitting the same values twice saves them once, without a conflict', async () => {
    const form = await amy.get(path());
    const version = form.forms.map(({ values }) => values['version']).find(Boolean) ?? '';
    const { email } = harness.people.carla;
    const values = { username: 'carla.m', email, notes: '', version };
    expect((await amy.post(path(), values)).url).toBe(paths.technicians);
    expect((await amy.post(path(), values)).url).toBe(paths.technicians);
    expect(await rows('audit_events', { action: 'edit' })).toHaveLength(1);
  });
});

describe('S4 confirming it’s you within ten minutes before a sensitive action', () => {
  const age = () =>
    harness.services.database('sessions').update({
      data: harness.services.database.raw(`jsonb_set(data, '{signIn,authenticatedAt}', '1')`),
      authenticated_at: new Date(1),
    });

  test.each(['reset-2fa', 'reset-password', 'delete'] as const)(
    '%s asks for the code in its form',
    async (action) => {
      const { carla, amy: person } = harness.people;
      await age();
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
    await age();
    const code = await nextCode(harness.services, person, person.totpSecret ?? '');
    await amy.get(paths.technicians);
    expect((await amy.post(paths.technicianAction(dan.id, 'reset-password'), { code })).status).toBe(409);
    await act('reset-password', carla, { code });
    expect(await logged('reset-password')).toEqual(['amy done carla']);
  });

  test('a typed reason is kept after a wrong code', async () => {
    await age();
    const { carla } = harness.people;
    const page = await act('delete', carla, { reason: 'Left on Friday', code: '000000' });
    expect(page.forms.some(({ values }) => values['reason'] === 'Left on Friday')).toBe(true);
  });

  test('deactivate does not ask, because it can be undone', async () => {
    await age();
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
    await makePersonPending(carla);
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

test('H5 names and notes appear as text on every page', async () => {
  const { carla } = harness.people;
  await act('edit', carla, { notes: '<script>alert(1)</script>"\'><img src=x onerror=alert(1)>' });
  for (const path of [paths.technicians, paths.technicianAction(carla.id, 'edit'), paths.auditLog]) {
    const { html } = await amy.get(path);
    expect(html).not.toContain('<script>alert');
    expect(html).not.toContain('<img src=x');
  }
});
