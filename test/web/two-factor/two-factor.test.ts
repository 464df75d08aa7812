import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { hashRecoveryKey, newRecoveryKey } from '../../../src/two-factor/recovery-key.ts';
import { openBrowser, type BrowserLike, type Page } from '../../harness/browser-like.ts';
import { mailedLink } from '../../harness/links.ts';
import { codeAt, nextCode, PASSWORD, signIn, type Person } from '../../harness/people.ts';
import { createSession, signedInAs } from '../../harness/signed-in.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';

let harness: TestApp;
let browser: BrowserLike;
beforeEach(async () => {
  harness = await startTestApp();
  browser = openBrowser(harness.app);
});
afterEach(() => harness.stop());

async function passwordStep(person: Person, by = browser): Promise<Page> {
  await by.get('/login');
  return by.submit({ identifier: person.username, password: PASSWORD });
}

/** The secret that the setup page shows as text. */
function secretOn({ html }: Page): string {
  return (/id="secret">([A-Z2-7 ]+)</.exec(html)?.[1] ?? '').replaceAll(' ', '');
}

function recoveryKeyOn({ html }: Page): string {
  return /id="recovery-key">([0-9A-Z-]+)</.exec(html)?.[1] ?? '';
}

/** From the setup page to the dashboard. Returns what is needed to sign in later. */
async function setUp(by = browser): Promise<{ secret: string; recoveryKey: string; end: Page }> {
  const secret = secretOn(by.page());
  const shown = await by.submit({ code: codeAt(secret, Date.now()) });
  const recoveryKey = recoveryKeyOn(shown);
  const end = await by.submit({ saved: 'yes' });
  return { secret, recoveryKey, end };
}

function stored(person: Person) {
  return harness.services.database('accounts').where({ id: person.id }).first<Record<string, unknown>>();
}

/** The URLs that a link of the emails could lead to: pages that require a sign-in. */
const pages = [
  '/dashboard',
  '/profile/password',
  '/sessions',
  '/technicians',
  '/technicians/new',
  '/audit-log',
  '/profile',
  '/mail-queue',
];

/** Expects that each of these pages redirects to the same one. */
async function expectAllLeadTo(target: string, by = browser): Promise<void> {
  for (const path of pages) expect((await by.get(path, { follow: false })).location).toBe(target);
}

describe('F1 and F5 no one can sign in without two-factor authentication', () => {
  test('F1 after the password alone only the setup is available, and the dashboard follows', async () => {
    const { eve } = harness.people;
    expect((await passwordStep(eve)).url).toBe('/two-factor/setup');
    await expectAllLeadTo('/two-factor/setup');
    for (const path of ['/login/code', '/login/recovery'])
      expect((await browser.get(path)).url).toBe('/two-factor/setup');
    expect((await browser.get('/two-factor/recovery-key')).url).toBe('/two-factor/setup');
    await browser.get('/two-factor/setup');
    const { end } = await setUp();
    expect(end.url).toBe('/dashboard');
    expect(await harness.services.database('mail_jobs').where({ account_id: eve.id })).toMatchObject([
      { message: '2fa-changed' },
    ]);
  });

  test('F1 a POST that changes something is refused while the second factor is pending', async () => {
    const { amy, bob } = harness.people;
    await passwordStep(amy);
    for (const path of [
      `/technicians/${bob.id}/delete`,
      '/technicians/new',
      '/profile/password',
      '/sessions/end-others',
      '/logout',
    ]) {
      expect((await browser.post(path, { username: 'mallory', email: 'm@acme.example' })).url).toBe(
        '/login/code',
      );
      await browser.get('/login/code');
    }
    expect(await harness.services.database('accounts').where({ id: bob.id })).toHaveLength(1);
  });

  test('F5 an account with two-factor authentication cannot open the setup while the second factor is pending', async () => {
    const { amy } = harness.people;
    await passwordStep(amy);
    expect((await browser.get('/two-factor/setup')).url).toBe('/login/code');
    const before = await stored(amy);
    const page = await browser.post('/two-factor/setup', { code: '123456', secret: 'JBSWY3DPEHPK3PXP' });
    expect(page.url).toBe('/login/code');
    expect(await stored(amy)).toEqual(before);
    expect((await browser.get('/login/two-factor-disabled')).url).toBe('/login/code');
    await expectAllLeadTo('/login/code');
  });

  test('F5 without any sign-in, the two-factor pages lead to the sign-in page', async () => {
    for (const path of [
      '/login/code',
      '/two-factor/setup',
      '/login/recovery',
      '/login/two-factor-disabled',
      '/two-factor/recovery-key',
    ]) {
      expect((await browser.get(path)).url).toMatch(/^\/login(\?returnTo=.*)?$/);
    }
  });

  test('F5 if two sign-ins of one account set up two-factor authentication, the second to confirm is too late', async () => {
    const { eve } = harness.people;
    const other = openBrowser(harness.app);
    await passwordStep(eve);
    await passwordStep(eve, other);
    const late = secretOn(other.page());
    const { secret } = await setUp();
    const page = await other.submit({ code: codeAt(late, Date.now()) });
    expect(page.url).toMatch(/^\/login/);
    expect((await other.get('/two-factor/setup')).url).toMatch(/^\/login/);
    expect((await other.get('/dashboard')).url).toMatch(/^\/login/);
    const again = openBrowser(harness.app);
    await passwordStep(eve, again);
    expect((await again.submit({ code: await nextCode(harness.services, eve, secret) })).url).toBe(
      '/dashboard',
    );
  });
});

describe('F2 codes', () => {
  test.each([-30_000, 0, 30_000])('F2, R7 a code from a clock that is %p ms off is accepted', async (off) => {
    const { amy } = harness.people;
    await passwordStep(amy);
    expect((await browser.submit({ code: codeAt(amy.totpSecret ?? '', Date.now() + off) })).url).toBe(
      '/dashboard',
    );
  });

  test.each([-90_000, 90_000])('F2, R7 a code from a clock that is %p ms off is rejected', async (off) => {
    const { amy } = harness.people;
    await passwordStep(amy);
    const page = await browser.submit({ code: codeAt(amy.totpSecret ?? '', Date.now() + off) });
    expect([page.status, page.url]).toEqual([422, '/login/code']);
    expect(page.text).toContain('compare the clock');
  });

  test('F2 a code works once, and not after a newer one', async () => {
    const { amy } = harness.people;
    const secret = amy.totpSecret ?? '';
    const [older, newer] = [codeAt(secret, Date.now()), codeAt(secret, Date.now() + 30_000)];
    await passwordStep(amy);
    expect((await browser.submit({ code: newer })).url).toBe('/dashboard');
    for (const code of [newer, older]) {
      const again = openBrowser(harness.app);
      await passwordStep(amy, again);
      expect((await again.submit({ code })).status).toBe(422);
    }
  });

  test('F2 of twenty parallel sign-ins with one code, one succeeds', async () => {
    const { amy } = harness.people;
    const browsers = Array.from({ length: 8 }, () => openBrowser(harness.app));
    for (const each of browsers) await passwordStep(amy, each);
    const code = codeAt(amy.totpSecret ?? '', Date.now());
    const ends = await Promise.all(browsers.map((each) => each.submit({ code })));
    expect(ends.filter(({ url }) => url === '/dashboard')).toHaveLength(1);
  });

  test('F2 anything but six digits is rejected', async () => {
    const { amy } = harness.people;
    const code = codeAt(amy.totpSecret ?? '', Date.now());
    await passwordStep(amy);
    for (const typed of [`${code.slice(0, 5)}x`, `+${code.slice(1)}`, `${code}0`, '①②③④⑤⑥', code.slice(1)]) {
      await harness.services.database('rate_limit_buckets').delete();
      expect((await browser.submit({ code: typed })).status).toBe(422);
    }
    expect((await browser.submit({ code })).url).toBe('/dashboard');
  });

  test('F2 the code step shows the server’s time', async () => {
    await passwordStep(harness.people.amy);
    expect(browser.page().text).toMatch(/Server time \d\d:\d\d:\d\d UTC/);
  });
});

describe('F3 and F4 secrets', () => {
  test('F3 the secret has 160 bits, is encrypted for its account, and is never read from the form', async () => {
    const { eve, amy } = harness.people;
    await passwordStep(eve);
    const secret = secretOn(browser.page());
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(browser.page().html).toContain('data:image/svg+xml;base64,');
    const appLink = /<a [^>]*href="(otpauth:[^"]+)"[^>]*>Open in your authenticator app<\/a>/.exec(
      browser.page().html,
    );
    const url = new URL((appLink?.[1] ?? '').replaceAll('&amp;', '&').replaceAll('&#38;', '&'));
    expect([url.host, url.searchParams.get('secret')]).toEqual(['totp', secret]);
    await browser.submit(
      { code: codeAt(secret, Date.now()) },
      { extra: { secret: amy.totpSecret ?? '', newTotpSecret: 'x' } },
    );
    const { totp_secret: sealed } = (await stored(eve)) as { totp_secret: string };
    expect(sealed).not.toContain(secret);
    const { keyring } = harness.services;
    expect(keyring.open(sealed, `totp:${eve.id}`)).toBe(secret);
    expect(() => keyring.open(sealed, `totp:${amy.id}`)).toThrow();
    const sessions = JSON.stringify(await harness.services.database('sessions'));
    expect(sessions).not.toContain(secret);
  });

  test('F3 a secret that was copied to another account does not work there', async () => {
    const { amy, carla } = harness.people;
    const { database } = harness.services;
    const { totp_secret: amys } = (await stored(amy)) as { totp_secret: string };
    await database('accounts').where({ id: carla.id }).update({ totp_secret: amys });
    await passwordStep(carla);
    const page = await browser.submit({ code: codeAt(amy.totpSecret ?? '', Date.now()) });
    expect(page.status).toBe(500);
    expect((await browser.get('/dashboard')).url).toBe('/login/code');
  });

  test('F3 two tabs show the same secret, and both know when the setup is finished', async () => {
    const { eve } = harness.people;
    await passwordStep(eve);
    const [one, two] = [await browser.get('/two-factor/setup'), await browser.get('/two-factor/setup')];
    expect(secretOn(one)).toBe(secretOn(two));
    await browser.submit({ code: codeAt(secretOn(one), Date.now()) });
    expect((await browser.get('/two-factor/setup')).url).toBe('/two-factor/recovery-key');
  });

  test('F4 the recovery key has 128 bits, is stored hashed, and is shown instead of every page until it is saved', async () => {
    const { eve } = harness.people;
    await passwordStep(eve);
    const shown = await browser.submit({ code: codeAt(secretOn(browser.page()), Date.now()) });
    const key = recoveryKeyOn(shown);
    expect(key.replaceAll('-', '')).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
    expect((await browser.submit({})).status).toBe(422);
    for (const table of ['accounts', 'sessions', 'audit_events', 'mail_jobs']) {
      const text = JSON.stringify(await harness.services.database(table));
      for (const form of [key, key.replaceAll('-', '')]) expect(text).not.toContain(form);
    }
    for (const path of ['/dashboard', '/technicians']) {
      const instead = await browser.get(path);
      expect([instead.url, recoveryKeyOn(instead)]).toEqual(['/two-factor/recovery-key', key]);
    }
    expect((await browser.submit({ saved: 'yes' })).url).toBe('/dashboard');
    const later = await browser.get('/two-factor/recovery-key');
    expect(later.url).toBe('/dashboard');
    expect(later.html).not.toContain(key);
  });
});

describe('F4 a recovery key that its owner may not have seen', () => {
  test('F4, R4 after a double click in the setup whose first response was lost, the next sign-in shows a new key', async () => {
    const { eve } = harness.people;
    await passwordStep(eve);
    const secret = secretOn(browser.page());
    const code = codeAt(secret, Date.now());
    const cookies = new Map(browser.cookies);
    const lost = recoveryKeyOn(await browser.submit({ code }));
    expect(lost).not.toBe('');

    const second = openBrowser(harness.app);
    for (const [name, value] of cookies) second.cookies.set(name, value);
    expect((await second.get('/two-factor/setup')).url).toMatch(/^\/login/);
    await passwordStep(eve, second);
    const shown = await second.submit({ code: await nextCode(harness.services, eve, secret) });
    expect(shown.url).toBe('/two-factor/recovery-key');
    expect(shown.text).toContain(
      'You didn’t confirm that you saved your last Recovery Key, so here is a new one.',
    );
    const key = recoveryKeyOn(shown);
    expect(key).not.toBe(lost);
    expect((await second.submit({ saved: 'yes' })).url).toBe('/dashboard');
    const events = harness.services.database('audit_events').where({ actor_account_id: eve.id });
    expect(await events.where({ action: 'renew-recovery-key' })).toHaveLength(1);

    // Someone who finds the first response later is told that its key does not work.
    await browser.get('/two-factor/recovery-key');
    expect((await browser.submit({ saved: 'yes' })).text).toContain(
      'Your Recovery Key was replaced while this page was open',
    );

    const third = openBrowser(harness.app);
    await passwordStep(eve, third);
    expect((await third.submit({ code: await nextCode(harness.services, eve, secret) })).url).toBe(
      '/dashboard',
    );
    const fourth = openBrowser(harness.app);
    await passwordStep(eve, fourth);
    await fourth.get('/login/recovery');
    expect((await fourth.submit({ recoveryKey: lost })).status).toBe(422);
    expect((await fourth.submit({ recoveryKey: key })).url).toBe('/login/two-factor-disabled');
  });
});

describe('F4, M3 recovery from the sign-in page', () => {
  /** Eve has set up two-factor authentication, and is signed in. */
  async function enrolled() {
    const { eve } = harness.people;
    const { database, keyring } = harness.services;
    const recoveryKey = newRecoveryKey();
    await database('accounts')
      .where({ id: eve.id })
      .update({
        totp_secret: keyring.seal(harness.people.amy.totpSecret ?? '', `totp:${eve.id}`),
        totp_enrolled_at: database.fn.now(),
        recovery_key_hash: hashRecoveryKey(recoveryKey),
      });
    await createSession(harness.services, browser, eve);
    return { eve, recoveryKey };
  }

  test.each([
    { as: 'as shown', write: (key: string) => key },
    {
      as: 'in small letters with spaces',
      write: (key: string) => ` ${key.toLowerCase().replaceAll('-', ' ')}\t`,
    },
    {
      as: 'with other dashes and mistaken letters',
      write: (key: string) => key.replaceAll('-', '–').replaceAll('0', 'o').replaceAll('1', 'l'),
    },
  ])(
    'F4 accepts the key $as, and then only the setup is available, even at a later sign-in',
    async ({ write }) => {
      const { eve, recoveryKey } = await enrolled();
      const elsewhere = openBrowser(harness.app);
      await passwordStep(eve, elsewhere);
      const codePage = elsewhere.page();
      expect(codePage.html).toContain('>Reset your two-factor authentication?</a>');
      const form = await elsewhere.get('/login/recovery');
      expect(form.html).toContain('>Recovery Key</label>');
      expect(form.html).toContain('>Disable 2FA</button>');
      const choice = await elsewhere.submit({ recoveryKey: write(recoveryKey) });
      expect(choice.url).toBe('/login/two-factor-disabled');
      const leads = [
        ...choice.html.matchAll(/<a [^>]*href="([^"]+)"[^>]*>(Continue to product|Two-Factor Setup)<\/a>/g),
      ];
      expect(leads.map(([, , label]) => label).sort()).toEqual(['Continue to product', 'Two-Factor Setup']);
      for (const [, href = ''] of leads) expect((await elsewhere.get(href)).url).toBe('/two-factor/setup');

      expect((await browser.get('/dashboard')).url).toBe('/login');
      const mails = await harness.services
        .database('mail_jobs')
        .where({ account_id: eve.id, message: 'recovery-key-used' });
      expect(mails).toMatchObject([{ address: eve.email, data: { from: '198.51.100.7' } }]);
      const events = await harness.services
        .database('audit_events')
        .where({ action: 'use-recovery-key', actor_account_id: eve.id });
      expect(events).toHaveLength(1);

      const later = openBrowser(harness.app);
      expect((await passwordStep(eve, later)).url).toBe('/two-factor/setup');
      await expectAllLeadTo('/two-factor/setup', later);

      await later.get('/two-factor/setup');
      const second = await setUp(later);
      expect(second.end.url).toBe('/dashboard');
      expect(second.recoveryKey).not.toBe(recoveryKey);

      const last = openBrowser(harness.app);
      await passwordStep(eve, last);
      await last.get('/login/recovery');
      expect((await last.submit({ recoveryKey })).status).toBe(422);
      expect((await last.submit({ recoveryKey: second.recoveryKey })).url).toBe('/login/two-factor-disabled');
    },
  );

  test('F4 accepts a key once, even from two browsers at the same time', async () => {
    const { eve, recoveryKey } = await enrolled();
    const browsers = [openBrowser(harness.app), openBrowser(harness.app)];
    for (const each of browsers) {
      await passwordStep(eve, each);
      await each.get('/login/recovery');
    }
    await Promise.all(browsers.map((each) => each.submit({ recoveryKey })));
    const events = await harness.services
      .database('audit_events')
      .where({ action: 'use-recovery-key', actor_account_id: eve.id });
    expect(events).toHaveLength(1);
  });

  test('F4 rejects the key of another account', async () => {
    const { recoveryKey } = await enrolled();
    const other = openBrowser(harness.app);
    await passwordStep(harness.people.amy, other);
    await other.get('/login/recovery');
    const page = await other.submit({ recoveryKey });
    expect(page.status).toBe(422);
    expect(page.text).toMatch(
      /Ask the main admin of Acme Hosting to use Reset 2FA|npm run sso-provider:rescue/,
    );
  });
});

describe('setting up two-factor authentication again with an emailed link', () => {
  test('asks for the password first, keeps the old code valid until the new one is confirmed, and shows a new recovery key', async () => {
    const { amy } = harness.people;
    const open = await signedInAs(harness, amy);
    const mail = await mailedLink(harness.services, amy, '2fa-reset');
    await browser.get(mail.path);
    expect((await browser.submit({ password: 'not the password of amy' })).status).toBe(401);
    expect((await browser.submit({ password: PASSWORD })).url).toBe('/two-factor/setup');

    const withOld = openBrowser(harness.app);
    await signIn(harness.services, withOld, amy);
    expect(withOld.page().url).toBe('/dashboard');

    await browser.get('/two-factor/setup');
    const secret = secretOn(browser.page());
    const shown = await browser.submit({ code: codeAt(secret, Date.now()) });
    expect(shown.url).toBe('/two-factor/recovery-key');
    await browser.submit({ saved: 'yes' });
    for (const ended of [open, withOld]) expect((await ended.get('/dashboard')).url).toBe('/login');

    const later = openBrowser(harness.app);
    await passwordStep(amy, later);
    expect((await later.submit({ code: codeAt(amy.totpSecret ?? '', Date.now() + 30_000) })).status).toBe(
      422,
    );
    expect((await later.submit({ code: await nextCode(harness.services, amy, secret) })).url).toBe(
      '/dashboard',
    );
    expect((await openBrowser(harness.app).get(mail.path)).status).toBe(410);
  });

  test('F5 a sign-in without the link cannot open the setup, even though the link is open', async () => {
    const { amy } = harness.people;
    await mailedLink(harness.services, amy, '2fa-reset');
    await passwordStep(amy);
    expect((await browser.get('/two-factor/setup')).url).toBe('/login/code');
  });

  test('a link that stops working between password and code changes nothing, and says so', async () => {
    const { amy } = harness.people;
    const mail = await mailedLink(harness.services, amy, '2fa-reset');
    await browser.get(mail.path);
    await browser.submit({ password: PASSWORD });
    await harness.services
      .database('one_time_links')
      .where({ id: mail.link.id })
      .update({ withdrawn_at: new Date() });
    const page = await browser.submit({ code: codeAt(secretOn(browser.page()), Date.now()) });
    expect(page.url).toBe('/login?notice=login-changed');
    await signIn(harness.services, openBrowser(harness.app), amy);
  });
});
