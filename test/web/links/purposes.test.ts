import { describe, expect, test } from '@jest/globals';
import { openBrowser } from '../../harness/browser-like.ts';
import { mailedLink } from '../../harness/links.ts';
import { codeAt, nextCode, PASSWORD, signIn } from '../../harness/people.ts';
import { NEW_PASSWORD, harness, browser, link, stored, use } from './set-up.ts';

describe('invitation', () => {
  test('Bob sets a password and two-factor authentication, saves the recovery key, and arrives at the dashboard', async () => {
    const { bob } = harness.people;
    const mail = await link(bob, 'invitation');
    const page = await browser.get(mail.path);
    expect(page.text).toContain('Acme Hosting');
    expect(page.html).toContain('autocomplete="new-password"');
    const setup = await browser.submit({ password: NEW_PASSWORD });
    expect(setup.url).toBe('/two-factor/setup');
    expect(await stored(bob)).toMatchObject({ status: 'active', totp_secret: null });
    const secret = (/id="secret">([A-Z2-7 ]+)</.exec(setup.html)?.[1] ?? '').replaceAll(' ', '');
    const key = await browser.submit({ code: codeAt(secret, Date.now()) });
    expect(key.heading).toBe('Recovery Key');
    const end = await browser.submit({ saved: 'yes' });
    expect(end.url).toBe('/dashboard');
    expect(end.text).toContain('Acme Hosting bob (Technician)');
    const { database } = harness.services;
    const events = await database('audit_events')
      .where({ actor_account_id: bob.id })
      .orderBy('id')
      .pluck<string[]>('action');
    expect(events.slice(-3)).toEqual(['accept-invitation', 'set-up-2fa', 'sign-in']);
  });

  test('someone who closes the tab after the password can continue from the sign-in page', async () => {
    const { bob } = harness.people;
    await use(await link(bob, 'invitation'));
    const later = openBrowser(harness.app);
    await later.get('/login');
    expect((await later.submit({ identifier: 'bob', password: NEW_PASSWORD })).url).toBe('/two-factor/setup');
  });

  test.each([
    { why: 'short', password: 'velvet 42', says: 'at least 12 characters' },
    { why: 'long', password: 'é'.repeat(129), says: 'at most 128 characters' },
    { why: 'a common one', password: 'passwordpassword', says: 'Too easy to guess' },
    { why: 'made of the username', password: 'bobbobbobbob', says: 'Too easy to guess' },
    { why: 'the email address', password: 'bob@acme-hosting.example', says: 'Too easy to guess' },
    { why: 'made of the admin’s name', password: 'acmehosting1', says: 'Too easy to guess' },
    {
      why: 'made of the product’s name',
      password: 'mailassure123',
      says: 'Too easy to guess',
    },
    { why: 'empty', password: '', says: 'Choose a password' },
  ])(
    'P1, P2, L5 a password that is $why is rejected with the reason, and the link stays usable',
    async ({ password, says }) => {
      const { bob } = harness.people;
      const mail = await link(bob, 'invitation');
      const page = await use(mail, browser, password);
      expect(page.status).toBe(422);
      expect(page.text).toContain(says);
      expect(/<input[^>]*type="password"[^>]*>/.exec(page.html)?.[0]).not.toContain('value=');
      expect(await stored(bob)).toMatchObject({ status: 'pending', password_hash: null });
      expect((await browser.submit({ password: NEW_PASSWORD })).url).toBe('/two-factor/setup');
    },
  );

  test('P1 any Unicode, spaces and 128 characters are accepted, and NFC and NFD are equal', async () => {
    const { bob } = harness.people;
    for (const password of [
      '  zwölf Boxkämpfer  jagen ',
      '密码锁匠月亮河流星辰大海山',
      `${'😀🌲🚀'.repeat(40)}Zürich x`,
    ]) {
      await harness.services
        .database('accounts')
        .where({ id: bob.id })
        .update({ status: 'pending', password_hash: null, password_set_at: null });
      const mail = await link(bob, 'invitation');
      expect((await use(mail, openBrowser(harness.app), password.normalize('NFD'))).url).toBe(
        '/two-factor/setup',
      );
      for (const [typed, status] of [
        [password.normalize('NFC'), 200],
        [password.trim().slice(0, -1), 401],
      ] as const) {
        const own = openBrowser(harness.app);
        await own.get('/login');
        expect((await own.submit({ identifier: 'bob', password: typed })).status).toBe(status);
      }
    }
  });
});

describe('password reset', () => {
  test('M3 sets the password, ends all sessions, notifies the person, signs no one in and keeps two-factor authentication', async () => {
    const { amy } = harness.people;
    const open = openBrowser(harness.app);
    await signIn(harness.services, open, amy);
    const before = await stored(amy);
    const mail = await link(amy, 'password-reset');
    expect((await openBrowser(harness.app).get('/login')).status).toBe(200);
    const page = await use(mail);
    expect(page.url).toBe('/login?notice=password-set');
    expect((await open.get('/dashboard')).url).toBe('/login');
    expect((await browser.get('/dashboard')).url).toBe('/login');
    const after = await stored(amy);
    expect(after['totp_secret']).toBe(before['totp_secret']);
    expect(after['recovery_key_hash']).toBe(before['recovery_key_hash']);
    expect(await harness.services.database('mail_jobs')).toMatchObject([
      { message: 'password-changed', address: amy.email },
    ]);
    await browser.get('/login');
    expect((await browser.submit({ identifier: 'amy', password: PASSWORD })).status).toBe(401);
    expect((await browser.submit({ identifier: 'amy', password: NEW_PASSWORD })).url).toBe('/login/code');
  });

  test('keeps the old password valid until the new one is set, and a sign-in ends the pending link', async () => {
    const { amy } = harness.people;
    const mail = await link(amy, 'password-reset');
    await browser.get(mail.path);
    await signIn(harness.services, openBrowser(harness.app), amy);
    const page = await browser.submit({ password: NEW_PASSWORD });
    expect(page.status).toBe(410);
    expect(page.text).toContain('withdrawn');
  });

  test('L6 keeps a 2FA reset link usable, and both links work in either order', async () => {
    const { amy } = harness.people;
    for (const passwordFirst of [true, false]) {
      const own = openBrowser(harness.app);
      const [password, twoFactor] = [await link(amy, 'password-reset'), await link(amy, '2fa-reset')];
      if (!passwordFirst) {
        await own.get(twoFactor.path);
        expect((await own.submit({ password: 'forgotten long ago' })).status).toBe(401);
        expect(own.page().text).toContain('If you’ve forgotten it too,');
      }
      const chosen = passwordFirst ? NEW_PASSWORD : 'copper meadow lantern 7';
      await use(password, openBrowser(harness.app), chosen);
      await own.get(twoFactor.path);
      const setup = await own.submit({ password: chosen });
      expect(setup.url).toBe('/two-factor/setup');
      const secret = (/id="secret">([A-Z2-7 ]+)</.exec(setup.html)?.[1] ?? '').replaceAll(' ', '');
      await own.submit({ code: codeAt(secret, Date.now()) });
      expect((await own.submit({ saved: 'yes' })).url).toBe('/dashboard');
    }
  });
});

describe('address change', () => {
  test('A6 only the person, signed in, can confirm the new address', async () => {
    const { amy, carla } = harness.people;
    const mail = await mailedLink(
      harness.services,
      { id: amy.id, email: 'amy@new.example' },
      'address-change',
    );
    const anonymous = await browser.get(mail.path);
    expect(anonymous.text).toContain('Sign in to confirm the address.');
    expect(anonymous.text).not.toContain('amy@new.example');
    const other = openBrowser(harness.app);
    await signIn(harness.services, other, carla);
    expect((await other.get(mail.path)).heading).toBe('You’re signed in as carla');
    expect((await other.post(mail.path, {})).status).toBe(409);
    expect(await stored(amy)).toMatchObject({ email: amy.email });

    const own = openBrowser(harness.app);
    await signIn(harness.services, own, amy);
    await own.get(mail.path);
    const page = await own.submit({}, { action: mail.path });
    expect(page.text).toContain('We’ll send your email to amy@new.example from now on.');
    expect(await stored(amy)).toMatchObject({ email: 'amy@new.example' });
  });

  test('A6 the link survives signing in, returns to its page, and its token is in no table', async () => {
    const { amy, carla } = harness.people;
    const mail = await mailedLink(
      harness.services,
      { id: amy.id, email: 'amy@survived.example' },
      'address-change',
    );
    // Someone else is signed in at first.
    await signIn(harness.services, browser, carla);
    await browser.get(mail.path);
    const anonymous = await browser.submit({}, { action: `${mail.path}/sign-out` });
    const [, signInHref = ''] = /href="(\/login[^"]*)"/.exec(anonymous.html) ?? [];
    await browser.get(signInHref);
    await browser.submit({ identifier: 'amy', password: 'wrong at first' });
    await browser.submit({ identifier: 'amy', password: PASSWORD });
    const sessions = JSON.stringify(await harness.services.database('sessions'));
    expect(sessions).toContain('sealedReturnTo');
    expect(sessions).not.toContain(mail.token.slice(22));
    const page = await browser.submit({
      code: await nextCode(harness.services, amy, amy.totpSecret ?? ''),
    });
    expect([page.url, page.heading]).toEqual([mail.path, 'Confirm your new email address']);
    await browser.submit({}, { action: mail.path });
    expect(await stored(amy)).toMatchObject({ email: 'amy@survived.example' });
  });
});
