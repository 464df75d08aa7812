import { describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { withTransaction } from '../../../src/audit/transaction.ts';
import { endLinks } from '../../../src/links/link-repository.ts';
import { consume } from '../../../src/rate-limits/rate-limit-repository.ts';
import { linkBuckets } from '../../../src/rate-limits/rate-limits.ts';
import { openBrowser } from '../../harness/browser-like.ts';
import { ageLink, type MailedLink } from '../../harness/links.ts';
import { whileWaiting } from '../../harness/while-waiting.ts';
import { NEW_PASSWORD, harness, browser, purposes, link, stored, state, use } from './set-up.ts';

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

  test('L1 a link that expires while its form waits for a lock sets no password', async () => {
    const { bob } = harness.people;
    const mail = await link(bob, 'invitation');
    await browser.get(mail.path);
    const page = await whileWaiting(
      harness.services.database,
      { table: 'accounts', id: bob.id },
      () => browser.submit({ password: NEW_PASSWORD }),
      (sql) => ageLink({ ...harness.services, database: sql }, mail, 72 * 60 + 1),
    );
    expect(page.status).toBe(410);
    expect(await stored(bob)).toMatchObject({ status: 'pending', password_hash: null });
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

  test('because the technician is active already', async () => {
    const mail = await link(harness.people.amy, 'invitation');
    const page = await browser.get(mail.path);
    expect(page.status).toBe(410);
    expect(page.html).not.toContain('type="password"');
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
