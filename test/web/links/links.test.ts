import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { withTransaction } from '../../../src/audit/transaction.ts';
import { endLinks } from '../../../src/links/link-repository.ts';
import { consume } from '../../../src/rate-limits/rate-limit-repository.ts';
import { linkBuckets } from '../../../src/rate-limits/limits.ts';
import { openBrowser, type BrowserLike, type Page } from '../../harness/browser-like.ts';
import { ageLink, mailedLink, type MailedLink } from '../../harness/links.ts';
import { codeAt, nextCode, PASSWORD, signIn, type Person } from '../../harness/people.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';

const NEW_PASSWORD = 'velvet harbour cinnamon 42';

let harness: TestApp;
let browser: BrowserLike;
let amyBefore: Record<string, unknown>;
beforeAll(async () => {
  harness = await startTestApp();
  amyBefore = await harness.services
    .database('accounts')
    .where({ id: harness.people.amy.id })
    .first(...secrets);
});
afterAll(() => harness.stop());
beforeEach(async () => {
  const { database } = harness.services;
  await database('rate_limit_buckets').delete();
  await database('mail_jobs').delete();
  await database('one_time_links').delete();
  const { bob, amy } = harness.people;
  await database('accounts').where({ id: bob.id }).update({
    status: 'pending',
    password_hash: null,
    password_set_at: null,
    totp_secret: null,
    totp_enrolled_at: null,
    totp_last_step: null,
    recovery_key_hash: null,
  });
  await database('accounts').where({ id: amy.id }).update(amyBefore);
  browser = openBrowser(harness.app);
});

/** The columns that links change. */
const secrets = [
  'password_hash',
  'password_set_at',
  'totp_secret',
  'totp_enrolled_at',
  'totp_last_step',
  'recovery_key_hash',
  'email',
] as const;

const purposes = ['invitation', 'password-reset', '2fa-reset', 'address-change', 'new-sign-in'] as const;

const link = (person: Person, purpose: Parameters<typeof mailedLink>[2]) =>
  mailedLink(harness.services, person, purpose);

function stored(person: Person) {
  return harness.services.database('accounts').where({ id: person.id }).first<Record<string, unknown>>();
}

function state({ link: { id } }: MailedLink) {
  return harness.services
    .database('one_time_links')
    .where({ id })
    .first<Record<'used_at' | 'replaced_at' | 'withdrawn_at', Date | null>>(
      'used_at',
      'replaced_at',
      'withdrawn_at',
    );
}

async function use(mail: MailedLink, by = browser, password = NEW_PASSWORD): Promise<Page> {
  await by.get(mail.path);
  return by.submit({ password });
}

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
      const [password, twoFactor] = [await link(amy, 'password-reset'), await link(amy, '2fa-reset')];
      if (!passwordFirst) {
        await browser.get(twoFactor.path);
        expect((await browser.submit({ password: 'forgotten long ago' })).status).toBe(401);
        expect(browser.page().text).toContain('If you’ve forgotten it too,');
      }
      const chosen = passwordFirst ? NEW_PASSWORD : 'copper meadow lantern 7';
      await use(password, openBrowser(harness.app), chosen);
      await browser.get(twoFactor.path);
      const setup = await browser.submit({ password: chosen });
      expect(setup.url).toBe('/two-factor/setup');
      const secret = (/id="secret">([A-Z2-7 ]+)</.exec(setup.html)?.[1] ?? '').replaceAll(' ', '');
      await browser.submit({ code: codeAt(secret, Date.now()) });
      expect((await browser.submit({ saved: 'yes' })).url).toBe('/dashboard');
      browser = openBrowser(harness.app);
    }
  });
});

describe('L1 a link works once, one link at a time, by the database’s clock', () => {
  test('L1 GET and HEAD change nothing, however often a mail scanner sends them', async () => {
    const { bob, amy } = harness.people;
    const mails: MailedLink[] = [];
    for (const purpose of purposes) mails.push(await link(purpose === 'invitation' ? bob : amy, purpose));
    const before = [await stored(bob), await stored(amy)];
    for (const mail of mails) {
      for (const method of ['get', 'head'] as const) {
        for (const path of [mail.path, `${mail.path}?x=1`])
          expect((await request(harness.app)[method](path)).status).toBe(200);
      }
      expect(await state(mail)).toEqual({ used_at: null, replaced_at: null, withdrawn_at: null });
    }
    expect([await stored(bob), await stored(amy)]).toEqual(before);
    expect(await harness.services.database('sessions').whereNull('account_id')).toEqual([]);
  });

  test('L1, R4 twenty parallel POSTs use a link once', async () => {
    const { bob } = harness.people;
    const mail = await link(bob, 'invitation');
    const browsers = Array.from({ length: 10 }, () => openBrowser(harness.app));
    for (const each of browsers) await each.get(mail.path);
    const pages = await Promise.all(
      browsers.map((each, i) => each.submit({ password: `${NEW_PASSWORD} ${i}` })),
    );
    expect(pages.filter(({ url }) => url === '/two-factor/setup')).toHaveLength(1);
    expect(pages.filter(({ status }) => status === 410)).toHaveLength(9);
    const events = await harness.services
      .database('audit_events')
      .where({ action: 'accept-invitation', actor_account_id: bob.id });
    expect(events.length).toBeGreaterThan(0);
    expect(new Set(events.map((event: { occurred_at: Date }) => event.occurred_at.getTime())).size).toBe(
      events.length,
    );
  });

  test('L1 the expiry is checked in the statement that uses the link, so a form that was open too long is rejected', async () => {
    const { bob } = harness.people;
    const mail = await link(bob, 'invitation');
    await browser.get(mail.path);
    await ageLink(harness.services, mail, 72 * 60 + 1);
    const page = await browser.submit({ password: NEW_PASSWORD });
    expect(page.status).toBe(410);
    expect(page.text).toContain('expired');
    expect(await stored(bob)).toMatchObject({ status: 'pending' });
  });

  test.each(purposes)(
    'L1, R7 a link for %s expires at the stated time, whatever the clock of a process',
    async (purpose) => {
      const { bob, amy } = harness.people;
      const minutes = {
        invitation: 72 * 60,
        'password-reset': 60,
        '2fa-reset': 24 * 60,
        'address-change': 24 * 60,
        'new-sign-in': 24 * 60,
      }[purpose];
      const mail = await link(purpose === 'invitation' ? bob : amy, purpose);
      await ageLink(harness.services, mail, minutes - 1);
      const realNow = Date.now;
      try {
        Date.now = () => realNow() + 90_000;
        expect((await browser.get(mail.path)).status).toBe(200);
        await ageLink(harness.services, mail, 2);
        Date.now = () => realNow() - 90_000;
        expect((await browser.get(mail.path)).status).toBe(410);
      } finally {
        Date.now = realNow;
      }
    },
  );
});

describe('a link that no longer works says why', () => {
  test('because it was used', async () => {
    const { bob } = harness.people;
    const mail = await link(bob, 'invitation');
    await use(mail);
    const page = await openBrowser(harness.app).get(mail.path);
    expect(page.status).toBe(410);
    expect(page.text).toContain('This invitation has been used');
    expect(page.html).not.toContain('Send me a new one');
  });

  test('because another one was emailed, and when', async () => {
    const { bob } = harness.people;
    const older = await link(bob, 'invitation');
    const newer = await link(bob, 'invitation');
    const page = await browser.get(older.path);
    expect(page.status).toBe(410);
    expect(page.text).toMatch(/was replaced.*newer one at \d\d:\d\d/);
    expect((await use(newer)).url).toBe('/two-factor/setup');
  });

  test('because it expired, or was withdrawn', async () => {
    const { bob } = harness.people;
    const expired = await link(bob, 'invitation');
    await ageLink(harness.services, expired, 73 * 60);
    expect((await browser.get(expired.path)).text).toContain('This invitation has expired');
    const withdrawn = await link(bob, 'invitation');
    await withTransaction(harness.services.database, ({ sql }) =>
      endLinks(sql, bob.id, 'withdrawn', ['invitation']),
    );
    const page = await browser.get(withdrawn.path);
    expect(page.text).toContain('This invitation was withdrawn');
    expect(page.html).not.toContain('Send me a new one');
  });

  test('because its admin is inactive', async () => {
    const { zoe, blueHarbor } = harness.people;
    const mail = await link(zoe, 'password-reset');
    await harness.services
      .database('admins')
      .where({ id: blueHarbor.id })
      .update({ deactivated_at: new Date() });
    expect((await browser.get(mail.path)).status).toBe(410);
    await harness.services.database('admins').where({ id: blueHarbor.id }).update({ deactivated_at: null });
    expect((await browser.get(mail.path)).status).toBe(200);
  });
});

describe('Send a new one', () => {
  const jobs = () => harness.services.database('mail_jobs').orderBy('id');

  /** Lets two minutes pass, so that the next email is not treated as a repetition. */
  async function later(): Promise<void> {
    await harness.services.database.raw(
      `update one_time_links set created_at = created_at - interval '2 minutes'`,
    );
  }

  test.each(['invitation', 'password-reset'] as const)(
    'replaces an expired %s link up to three times, at the same address',
    async (purpose) => {
      const person = purpose === 'invitation' ? harness.people.bob : harness.people.amy;
      const mail = await link(person, purpose);
      await ageLink(harness.services, mail, 73 * 60);
      for (let i = 1; i <= 3; i += 1) {
        expect((await browser.get(mail.path)).html).toContain('Send me a new one');
        const page = await browser.submit({});
        expect(page.heading).toBe('A new link is on its way');
        await later();
      }
      expect((await browser.get(mail.path)).html).not.toContain('Send me a new one');
      const refused = await browser.postRaw(`${mail.path}/renew`, '');
      expect(refused.status).toBe(403);
      await browser.get('/forgot-password');
      expect((await browser.post(`${mail.path}/renew`, {})).status).toBe(410);
      expect(await jobs()).toMatchObject(
        Array.from({ length: 3 }, () => ({ message: purpose, address: person.email })),
      );
    },
  );

  test('R4 sends one email for two clicks, and the second one says when', async () => {
    const { bob } = harness.people;
    const mail = await link(bob, 'invitation');
    await ageLink(harness.services, mail, 73 * 60);
    const browsers = [openBrowser(harness.app), openBrowser(harness.app)];
    for (const each of browsers) await each.get(mail.path);
    const pages = await Promise.all(browsers.map((each) => each.submit({})));
    expect(pages.filter(({ text }) => /already sent it at \d\d:\d\d/.test(text))).toHaveLength(1);
    expect(await jobs()).toHaveLength(1);
  });

  test('sends nothing seven days after the admin’s action, even if the link was renewed in the meantime', async () => {
    const { bob } = harness.people;
    const mail = await link(bob, 'invitation');
    await ageLink(harness.services, mail, 6 * 24 * 60);
    await browser.get(mail.path);
    await browser.submit({});
    await harness.services.database
      .raw(`update one_time_links set requested_at = requested_at - interval '1 day 1 minute',
      created_at = created_at - interval '4 days', expires_at = expires_at - interval '4 days'`);
    const page = await browser.get(mail.path);
    expect(page.html).not.toContain('Send me a new one');
    expect(page.text).toContain('Resend Invitation');
  });

  test('L6 never renews a used or withdrawn link, or an older one', async () => {
    const { bob, amy } = harness.people;
    const first = await link(bob, 'invitation');
    const second = await link(bob, 'invitation');
    await later();
    await use(second);
    const reset = await link(amy, 'password-reset');
    const newerReset = await link(amy, 'password-reset');
    await withTransaction(harness.services.database, ({ sql }) =>
      endLinks(sql, amy.id, 'withdrawn', ['password-reset']),
    );
    for (const mail of [first, second, reset, newerReset]) {
      const own = openBrowser(harness.app);
      expect((await own.get(mail.path)).html).not.toContain('Send me a new one');
      await own.get('/login');
      expect((await own.post(`${mail.path}/renew`, {})).status).toBe(410);
    }
    expect(
      (await jobs()).filter(
        ({ message }: { message: string }) => message === 'invitation' || message === 'password-reset',
      ),
    ).toEqual([]);
  });

  test.each(purposes.filter((purpose) => !['invitation', 'password-reset'].includes(purpose)))(
    'is not offered for %s',
    async (purpose) => {
      const { amy } = harness.people;
      const mail = await link(amy, purpose);
      await ageLink(harness.services, mail, 25 * 60);
      expect((await browser.get(mail.path)).html).not.toContain('Send me a new one');
      await browser.get('/login');
      expect((await browser.post(`${mail.path}/renew`, {})).status).toBe(404);
    },
  );
});

describe('L2, L3, L4 tokens', () => {
  test('L4 a token does not work on the page of another purpose, and neither does a broken one', async () => {
    const { amy } = harness.people;
    const mail = await link(amy, '2fa-reset');
    const { token } = mail;
    const flipped = `${token.slice(0, 10)}${token[10] === 'A' ? 'B' : 'A'}${token.slice(11)}`;
    for (const path of [
      `/password-reset/${token}`,
      `/invitation/${token}`,
      `/address-change/${token}`,
      `/2fa-reset/${flipped}`,
      `/2fa-reset/${token.slice(0, -2)}`,
      `/2fa-reset/A${token}`,
      '/2fa-reset/x',
      `/2fa-reset/${'A'.repeat(64)}`,
      '/2fa-reset/%00',
      '/2fa-reset/%',
      '/2fa-reset/%E0%A4%A',
      '/2fa-reset/=%0A%zz/renew',
    ]) {
      const page = await browser.get(path);
      expect(page.status).toBe(404);
      expect(page.text).not.toContain('amy');
      const posted = await browser.post(path, { password: PASSWORD });
      expect([403, 404]).toContain(posted.status);
    }
    expect(await state(mail)).toEqual({ used_at: null, replaced_at: null, withdrawn_at: null });
  });

  test('L4 other form fields cannot direct a link to another account', async () => {
    const { bob, amy, dan } = harness.people;
    const mail = await link(bob, 'invitation');
    const before = [await stored(amy), await stored(dan)];
    await browser.get(mail.path);
    const extra = {
      accountId: String(amy.id),
      id: String(dan.id),
      username: 'amy',
      email: amy.email,
      role: 'primary',
      status: 'active',
      purpose: 'password-reset',
    };
    await browser.submit({ password: NEW_PASSWORD }, { extra });
    expect([await stored(amy), await stored(dan)]).toEqual(before);
    expect(await stored(bob)).toMatchObject({
      status: 'active',
      role: 'technician',
      username: 'bob',
      email: bob.email,
    });
  });

  test('L2 Host and X-Forwarded-Host change nothing on the page or in its redirects', async () => {
    const { amy } = harness.people;
    const mail = await link(amy, 'password-reset');
    const headers = {
      Host: 'evil.example',
      'X-Forwarded-Host': 'evil.example',
      'X-Forwarded-Proto': 'https',
    };
    const page = await browser.get(mail.path, { headers });
    expect(page.status).toBe(200);
    expect(page.html).not.toContain('evil.example');
    const next = await browser.submit({ password: NEW_PASSWORD }, { headers, follow: false });
    expect(next.location).toBe('/login?notice=password-set');
  });

  test('L3 a token is in no table, log, Referer or event', async () => {
    const { bob, amy } = harness.people;
    const mails = [
      await link(bob, 'invitation'),
      await link(amy, '2fa-reset'),
      await link(amy, 'password-reset'),
    ];
    const [invitation, twoFactor, password] = mails as [MailedLink, MailedLink, MailedLink];
    await use(invitation);
    const own = openBrowser(harness.app);
    const page = await own.get(twoFactor.path);
    expect(page.headers['referrer-policy']).toBe('no-referrer');
    await own.submit({ password: PASSWORD });
    await use(password, openBrowser(harness.app));
    await own.get(`${password.path}?again=1`);
    // Other spellings of the path, which routes accept or which lead nowhere.
    const [, first = '', rest = ''] = /^\/(.)(.*)$/.exec(twoFactor.path) ?? [];
    const letter = first.charCodeAt(0).toString(16);
    for (const spelled of [
      `/${first.toUpperCase()}${rest}`,
      `/%${letter}${rest}`,
      `/${first}${rest.replace('/', '%2f')}`,
    ])
      await own.get(spelled);
    await ageLink(harness.services, password, 1);
    const { database } = harness.services;
    const { rows: tables } = await database.raw<{ rows: { name: string }[] }>(
      `select table_name as name from information_schema.tables where table_schema = current_schema() and table_type = 'BASE TABLE'`,
    );
    const everything = [harness.logLines.join('\n')];
    for (const { name } of tables) everything.push(JSON.stringify(await database(name)));
    for (const { token } of mails) {
      const secretPart = token.slice(22);
      for (const text of everything) expect(text).not.toContain(secretPart);
    }
    expect(harness.logLines.join('\n')).toContain('/invitation/[token]');
    expect(harness.logLines.join('\n')).not.toContain(NEW_PASSWORD);
  });
});

describe('L7 links that email programs have changed', () => {
  const after = [
    ...['.', '>', ')', ',', ';', '=', "'", '/', '//', '%20', '%3E', '%22%3EClick', '&gt;', '%0D%0A', '!'],
    ...['%E2%80%8B', '%C2%A0', '%', '%zz', '%C3', '%2F', '*', ']).', '-', '_', 'Amy'],
  ];
  const inside = [
    '=%0A',
    '=%0D%0A',
    '%20',
    '%E2%80%8B',
    '%C2%AD',
    '=',
    '%0A%20%20',
    '%EF%BB%BF',
    '%',
    '+',
    '.',
  ];

  function changed({ path, token }: MailedLink): string[] {
    const split = path.length - 30;
    const encoded = [...Buffer.from(token)].map((byte) => `%${byte.toString(16)}`).join('');
    return [
      ...after.map((text) => path + text),
      ...inside.map((text) => path.slice(0, split) + text + path.slice(split)),
      `${path.slice(0, split)}=%0A${path.slice(split)}%3E`,
      path.replace(token, `%E2%80%8B${token}`),
      path.replace(token, encoded),
      // Someone joined the link to an address that ends in a slash.
      `/${path}`,
      path.replace(token, `/${token}`),
      // From a time when tokens did not end in a letter.
      path.slice(0, -1),
      `${path.slice(0, -1)}.`,
    ];
  }

  test('L7 tokens end in a letter, and other characters in or after a token are ignored', async () => {
    const { amy } = harness.people;
    const mail = await link(amy, 'password-reset');
    expect(mail.token).toMatch(/^[\w-]{64}x$/);
    for (const path of changed(mail)) {
      const page = await browser.get(path);
      expect([path, page.status]).toEqual([path, 200]);
      expect(page.forms.map(({ action }) => action)).toContain(mail.path);
    }
    const last = changed(mail)[0] ?? '';
    expect((await browser.post(last, { password: NEW_PASSWORD })).url).toBe('/login?notice=password-set');
    expect((await browser.get(`${mail.path}%3E`)).status).toBe(410);
  });

  test.each(purposes)('L7 the same applies to %s', async (purpose) => {
    const { amy, bob } = harness.people;
    const mail = await link(purpose === 'invitation' ? bob : amy, purpose);
    const expected = (await browser.get(mail.path)).status;
    expect(expected).toBe(200);
    for (const path of changed(mail).slice(-6)) expect((await browser.get(path)).status).toBe(expected);
  });

  test('L3, L7 the log contains no part of such a token', async () => {
    const { amy } = harness.people;
    const mail = await link(amy, '2fa-reset');
    const before = harness.logLines.length;
    for (const path of changed(mail)) {
      await browser.get(path);
      await browser.get(`/elsewhere${path}`);
    }
    await browser.get(`/elsewhere${mail.path.replace('/2fa-reset/', '%2F2fa-reset%2F%zz')}`);
    const lines = harness.logLines.slice(before).join('\n');
    expect(lines).toContain('/elsewhere/2fa-reset/[token]');
    for (const part of [mail.token.slice(0, 20), mail.token.slice(-20)]) expect(lines).not.toContain(part);
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

describe('S6 an emailed link that is opened while someone else is signed in', () => {
  const signedInAs = async (by: BrowserLike) => {
    await by.get('/sessions');
    return by.page().url === '/sessions' ? by.page().text : null;
  };

  test.each(purposes)(
    'S6 for %s, the page names the person who is signed in and asks before ending their session',
    async (purpose) => {
      const { bob, amy, carla } = harness.people;
      const owner = purpose === 'invitation' ? bob : amy;
      const mail = await link(owner, purpose);
      const before = await stored(owner);
      await signIn(harness.services, browser, carla);

      for (let time = 0; time < 2; time += 1) {
        const question = await browser.get(mail.path);
        expect([question.status, question.heading]).toEqual([200, 'You’re signed in as carla']);
        expect(question.text).toContain(`This link is for ${owner.username} at Acme Hosting`);
        expect(question.html).not.toContain('type="password"');
      }
      // A form that was open before Carla signed in changes nothing either.
      const posted = await browser.post(mail.path, { password: NEW_PASSWORD });
      expect([posted.status, posted.heading]).toEqual([409, 'You’re signed in as carla']);
      expect(await stored(owner)).toEqual(before);
      expect(await state(mail)).toEqual({ used_at: null, replaced_at: null, withdrawn_at: null });
      expect(await signedInAs(browser)).not.toBeNull();

      await browser.get(mail.path);
      const page = await browser.submit({}, { action: `${mail.path}/sign-out` });
      expect([page.status, page.url]).toEqual([200, mail.path]);
      expect(page.text).not.toContain('carla');
      expect(await signedInAs(browser)).toBeNull();
      const { database } = harness.services;
      expect(
        await database('audit_events')
          .where({ actor_account_id: carla.id })
          .orderBy('id', 'desc')
          .first('action'),
      ).toEqual({ action: 'sign-out' });
    },
  );

  test('S6 the owner’s own session, a used link and an unknown link end nothing, without a question', async () => {
    const { amy, carla } = harness.people;
    await signIn(harness.services, browser, amy);
    const own = await link(amy, '2fa-reset');
    expect((await browser.get(own.path)).html).toContain('type="password"');
    await browser.post(`${own.path}/sign-out`, {});
    expect(browser.page().url).toBe(own.path);
    expect(await signedInAs(browser)).not.toBeNull();

    const carlas = openBrowser(harness.app);
    await signIn(harness.services, carlas, carla);
    const dead = await link(amy, 'password-reset');
    await ageLink(harness.services, dead, 61);
    expect((await carlas.get(dead.path)).status).toBe(410);
    await carlas.get('/sessions');
    expect((await carlas.post(`${dead.path}/sign-out`, {})).status).toBe(410);
    await carlas.get('/sessions');
    expect((await carlas.post('/2fa-reset/x/sign-out', {})).status).toBe(404);
    expect(await signedInAs(carlas)).not.toBeNull();
  });

  test('S6 the answer needs the form token, so no other site can end the session', async () => {
    const { amy, carla } = harness.people;
    const mail = await link(amy, 'password-reset');
    await signIn(harness.services, browser, carla);
    await browser.postRaw(`${mail.path}/sign-out`, 'csrfToken=x');
    await browser.get(mail.path);
    const headers = { Origin: 'https://evil.example' };
    await browser.submit({}, { action: `${mail.path}/sign-out`, headers });
    expect(browser.page().status).toBe(403);
    expect(await signedInAs(browser)).not.toBeNull();
  });

  test('S6 after the answer, the link works as usual', async () => {
    const { amy, carla } = harness.people;
    const mail = await link(amy, 'password-reset');
    await signIn(harness.services, browser, carla);
    await browser.get(mail.path);
    await browser.submit({}, { action: `${mail.path}/sign-out` });
    expect((await browser.submit({ password: NEW_PASSWORD })).url).toBe('/login?notice=password-set');
  });
});

test('a link accepts twenty forms an hour, with weak passwords or not, and afterwards it still works, as do others', async () => {
  const { amy, carla } = harness.people;
  const mail = await link(amy, 'password-reset');
  const other = await link(carla, 'password-reset');
  const send = async ({ path }: MailedLink, password: string) => {
    await browser.get(path);
    return browser.submit({ password });
  };
  await consume(harness.services.database, linkBuckets(mail.link.id), 19);
  expect((await send(mail, 'weak')).status).toBe(422);
  for (const password of ['weak', 'velvet harbour cinnamon 42']) {
    const page = await send(mail, password);
    expect([page.status, Number(page.headers['retry-after']) > 3000]).toEqual([429, true]);
    expect(page.text).toContain('The link stays valid until it expires.');
    expect(page.text).not.toContain('failed');
  }
  expect((await send(other, 'weak')).status).toBe(422);
  await harness.services.database('rate_limit_buckets').delete();
  expect((await send(mail, 'velvet harbour cinnamon 42')).url).toBe('/login?notice=password-set');
});
