import { describe, expect, test } from '@jest/globals';
import { findAccount } from '../../../src/accounts/account-repository.ts';
import { paths } from '../../../src/paths.ts';
import { openBrowser } from '../../harness/browser-like.ts';
import { newestLinkPath } from '../../harness/links.ts';
import type { Person } from '../../harness/people.ts';
import { signedInAs } from '../../harness/signed-in.ts';
import { harness, amy, rows, act, links, mails, logged } from './set-up.ts';

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

test('H5 names and notes appear as text on every page', async () => {
  const { carla } = harness.people;
  await act('edit', carla, { notes: '<script>alert(1)</script>"\'><img src=x onerror=alert(1)>' });
  for (const path of [paths.technicians, paths.technicianAction(carla.id, 'edit'), paths.auditLog]) {
    const { html } = await amy.get(path);
    expect(html).not.toContain('<script>alert');
    expect(html).not.toContain('<img src=x');
  }
});
