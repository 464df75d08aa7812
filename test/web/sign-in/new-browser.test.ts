import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Account } from '../../../src/accounts/account.ts';
import { findAccount, lockAccount } from '../../../src/accounts/account-repository.ts';
import { withTransaction } from '../../../src/audit/transaction.ts';
import { consoleMaintenanceJobs } from '../../../src/maintenance/maintenance-jobs.ts';
import { paths } from '../../../src/paths.ts';
import { coarseNetwork, noteBrowser } from '../../../src/sign-in/new-browser.ts';
import { openBrowser, type BrowserLike } from '../../harness/browser-like.ts';
import { mailedLink, newestLinkPath } from '../../harness/links.ts';
import { nextCode, PASSWORD, signIn, type Person } from '../../harness/people.ts';
import { signedInAs } from '../../harness/signed-in.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:146.0) Gecko/20100101 Firefox/146.0';
const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36';

let harness: TestApp;
beforeEach(async () => {
  harness = await startTestApp();
});
afterEach(() => harness.stop());

const database = () => harness.services.database;
const account = async ({ id }: Person) => (await findAccount(database(), id)) as Account;

async function signInFrom(person: Person, address: string, userAgent = FIREFOX): Promise<BrowserLike> {
  const browser = openBrowser(harness.app, { address, userAgent });
  await signIn(harness.services, browser, person);
  return browser;
}

/** Signs in for the first time, at 203.0.113.7 with Firefox. */
async function joined(person: Person): Promise<BrowserLike> {
  return signInFrom(person, '203.0.113.7');
}

function mails({ email }: Pick<Person, 'email'>) {
  return database()('mail_jobs').where({ address: email }).orderBy('id').pluck<string[]>('message');
}

const events = (action: string) => database()('audit_events').where({ action }).pluck<string[]>('actor_name');

describe('M3 a person is notified of a new browser', () => {
  test('but not at the first sign-in', async () => {
    await joined(harness.people.carla);
    expect(await mails(harness.people.carla)).toEqual([]);
    expect(await events('new-browser')).toEqual([]);
  });

  test.each([
    ['another browser in the same network', '203.0.113.7', CHROME, 1],
    ['the same kind of browser in another network', '198.51.100.7', FIREFOX, 1],
    ['a browser without its cookies at the same desk', '203.0.113.9', FIREFOX, 0],
  ])('with %s', async (_what, address, userAgent, count) => {
    const { carla } = harness.people;
    await joined(carla);
    await signInFrom(carla, address, userAgent);
    expect(await mails(carla)).toEqual(Array.from({ length: count }, () => 'new-sign-in'));
    expect(await events('new-browser')).toHaveLength(count);
  });

  test('but not if a known browser is used in another network', async () => {
    const { carla } = harness.people;
    const browser = await joined(carla);
    await browser.submit({}, { action: paths.signOut });
    browser.address = '198.51.100.7';
    await signIn(harness.services, browser, carla);
    expect(await mails(carla)).toEqual([]);
  });

  test('but not if the browser is known from before the console stored its browsers', async () => {
    const { carla } = harness.people;
    const browser = await joined(carla);
    await database()('seen_browsers').delete();
    await browser.submit({}, { action: paths.signOut });
    await signIn(harness.services, browser, carla);
    expect(await mails(carla)).toEqual([]);
  });

  test('once, with the time in their zone, the browser and the IP address', async () => {
    const { carla, acme } = harness.people;
    await joined(carla);
    await database()('accounts').where({ id: carla.id }).update({ time_zone: 'Asia/Tokyo' });
    await signInFrom(carla, '198.51.100.7', CHROME);
    await signInFrom(carla, '198.51.100.8', CHROME);
    expect(await mails(carla)).toEqual(['new-sign-in']);
    const { id } = await database()('mail_jobs').first<{ id: number }>('id');
    const { text } = await (await signedInAs(harness, acme)).get(paths.mailJob(id));
    expect(text).toMatch(/Browser:\s+Chrome on Windows/);
    expect(text).toMatch(/From:\s+198\.51\.100\.7/);
    expect(text).toMatch(/When:.+(GMT\+9|JST)/);
  });

  test('R4 with one email and one event for ten parallel sign-ins', async () => {
    const { carla } = harness.people;
    await joined(carla);
    const origin = { address: '198.51.100.7', userAgent: CHROME, requestId: '' };
    await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        withTransaction(database(), async (transaction) => {
          const now = (await lockAccount(transaction.sql, carla.id)) as Account;
          const browser = { id: `browser ${i}`, isTrusted: false };
          await noteBrowser(harness.services, transaction, now, browser, origin);
        }),
      ),
    );
    expect(await mails(carla)).toEqual(['new-sign-in']);
    expect(await events('new-browser')).toEqual(['carla']);
  });

  test('unless SIGN_IN_ALERTS is 0', async () => {
    const quiet = await startTestApp({ SIGN_IN_ALERTS: '0' });
    const { carla } = quiet.people;
    for (const userAgent of [FIREFOX, CHROME]) {
      await signIn(quiet.services, openBrowser(quiet.app, { userAgent }), carla);
    }
    expect(await quiet.services.database('mail_jobs')).toEqual([]);
    await quiet.stop();
  });
});

describe('“This wasn’t me”', () => {
  /** Signs in from a new browser, and returns it with the path of the link in the email. */
  async function alerted(person: Person) {
    await database()('seen_browsers').insert({ account_id: person.id, hash: 'their own browser' });
    await database()('accounts').where({ id: person.id }).update({ last_sign_in_at: new Date() });
    // The person has had the app for longer, so it was not added in the stranger's sign-in.
    await database().raw(`update accounts set totp_enrolled_at = totp_enrolled_at - interval '1 day'`);
    const stranger = await signInFrom(person, '198.51.100.7', CHROME);
    return { stranger, path: await newestLinkPath(harness.services, person, 'new-sign-in') };
  }

  test('L1 GET and HEAD change nothing, because mail scanners open links', async () => {
    const { carla } = harness.people;
    const { stranger, path } = await alerted(carla);
    const scanner = openBrowser(harness.app);
    expect((await scanner.get(path)).text).toContain('If it was you, close this page. Nothing has changed.');
    expect((await stranger.get(paths.dashboard)).url).toBe(paths.dashboard);
    expect((await account(carla)).hasPassword).toBe(true);
  });

  test('S3 ends all sessions and the old password, and emails a link to set a new one', async () => {
    const { carla } = harness.people;
    const { stranger, path } = await alerted(carla);
    await mailedLink(harness.services, carla, 'address-change');
    const owner = openBrowser(harness.app);
    await owner.get(path);
    expect((await owner.submit({}, { action: path })).text).toContain('the old password no longer works');
    expect((await stranger.get(paths.dashboard)).url).toContain(paths.signIn);
    await stranger.get(paths.signIn);
    expect((await stranger.submit({ identifier: 'carla', password: PASSWORD })).status).toBe(401);
    expect(await mails(carla)).toEqual(['new-sign-in', 'password-reset']);
    expect(await events('reject-sign-in')).toEqual(['carla']);
    const open = await database()('one_time_links')
      .where({ account_id: carla.id, used_at: null, withdrawn_at: null })
      .pluck<string[]>('purpose');
    expect(open).toEqual(['password-reset']);

    // The stranger's browser is new again, although it has a cookie.
    await owner.get(await newestLinkPath(harness.services, carla, 'password-reset'));
    const password = 'walnut ferry copper dusk';
    await owner.submit({ password });
    await stranger.get(paths.signIn);
    await stranger.submit({ identifier: 'carla', password });
    await stranger.submit({ code: await nextCode(harness.services, carla, carla.totpSecret ?? '') });
    expect((await mails(carla)).at(-1)).toBe('new-sign-in');
  });

  test('L1 works once, also in parallel', async () => {
    const { carla } = harness.people;
    const { path } = await alerted(carla);
    const owner = openBrowser(harness.app);
    await owner.get(path);
    const pages = await Promise.all(Array.from({ length: 5 }, () => owner.post(path, {}, { follow: false })));
    expect(pages.map(({ status }) => status).sort()).toEqual([303, 410, 410, 410, 410]);
    expect((await owner.get(path)).heading).toBe('This sign-in has been reported');
    expect(await mails(carla)).toEqual(['new-sign-in', 'password-reset']);
  });

  test('S6 does not end the session of someone else without asking', async () => {
    const { carla, amy } = harness.people;
    const { path } = await alerted(carla);
    const other = await signedInAs(harness, amy);
    expect((await other.get(path)).heading).toBe('You’re signed in as amy');
    expect((await other.post(path, {})).status).toBe(409);
    expect((await account(carla)).hasPassword).toBe(true);
  });

  test('does nothing for a login that was deactivated in the meantime', async () => {
    const { carla, acme } = harness.people;
    const { path } = await alerted(carla);
    const owner = openBrowser(harness.app);
    await owner.get(path);
    const admin = await signedInAs(harness, acme);
    await admin.get(paths.technicianAction(carla.id, 'deactivate'));
    await admin.submit({}, { action: paths.technicianAction(carla.id, 'deactivate') });
    expect((await owner.submit({}, { action: path })).status).toBe(410);
    expect(await events('reject-sign-in')).toEqual([]);
  });

  test.each([
    ['carla', 'east'],
    ['east', 'acme'],
    ['acme', null],
  ] as const)('ends the sessions of %s, who signs in with SSO only, and notifies %s', async (name, above) => {
    const person = harness.people[name];
    const { stranger, path } = await alerted(person);
    await database()('accounts').where({ id: person.id }).update({
      password_hash: null,
      password_set_at: null,
      sso_issuer: 'https://sso.example',
      sso_subject: name,
      sso_linked_at: new Date(),
    });
    const owner = openBrowser(harness.app);
    expect((await owner.get(path)).text).toContain('we notify the person who manages this login');
    const page = await owner.submit({}, { action: path });
    expect(page.text).toContain('change your password at the Single Sign-On provider');
    expect((await stranger.get(paths.dashboard)).url).toContain(paths.signIn);
    const notices = await database()('mail_jobs')
      .where({ message: 'sign-in-rejected' })
      .pluck<string[]>('address');
    expect(notices).toEqual(above === null ? [] : [harness.people[above].email]);
  });
});

test('seen browsers are stored hashed, deleted with the login, and expire after half a year', async () => {
  const { carla, gus } = harness.people;
  await joined(carla);
  await joined(gus);
  const rows = await database()('seen_browsers').select<{ hash: string }[]>('hash');
  expect(rows).toHaveLength(4);
  for (const { hash } of rows) expect(hash).toMatch(/^[\w-]{43}$/);
  await database()('accounts').where({ id: gus.id }).delete();
  expect(await database()('seen_browsers')).toHaveLength(2);
  const job = consoleMaintenanceJobs(harness.services).find(({ name }) => name === 'delete old browsers');
  await job?.run(new AbortController().signal);
  expect(await database()('seen_browsers')).toHaveLength(2);
  await database().raw("update seen_browsers set last_seen_at = last_seen_at - interval '181 days'");
  await job?.run(new AbortController().signal);
  expect(await database()('seen_browsers')).toEqual([]);
});

test.each([
  ['203.0.113.7', '203.0.113.0/24'],
  ['::ffff:203.0.113.7', '203.0.113.0/24'],
  ['2001:db8:1:2::3', '2001:db8:1::/48'],
  ['', ''],
])('the coarse network of “%s” is “%s”', (address, network) => {
  expect(coarseNetwork(address)).toBe(network);
});
