import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { openBrowser, type BrowserLike, type Page } from '../../harness/browser-like.ts';
import { mailedLink } from '../../harness/links.ts';
import { codeAt, nextCode, signIn, type Person } from '../../harness/people.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';
import { expireConfirmation } from '../../harness/signed-in.ts';
import { configureSso, linkPerson, unlinkEveryone } from './configured.ts';
import { startTestProvider, type TestProvider } from './test-provider.ts';

let harness: TestApp;
let provider: TestProvider;
let elsewhere: TestProvider;
beforeAll(async () => {
  harness = await startTestApp();
  const { acmeHosting, acmeEast } = harness.people;
  const adminIds = [acmeHosting.id, acmeEast.id];
  const consoleUrl = 'http://console.example';
  provider = await startTestProvider({ consoleUrl, adminIds });
  elsewhere = await startTestProvider({ consoleUrl, adminIds, flavour: 'Okta' });
});
beforeEach(async () => {
  await harness.services.database('oauth_settings').delete();
  await configureSso(harness.services, harness.people.acmeHosting.id, provider.issuer);
  const { amy } = harness.people;
  await linkPerson(harness.services, amy, provider.issuer, 'subject-of-amy');
  provider.accounts.set(amy.email, { subject: 'subject-of-amy', email: amy.email, emailVerified: true });
});
afterEach(async () => {
  const { bob, dan, amy } = harness.people;
  await unlinkEveryone(harness.services, [bob]);
  await harness.services.database('accounts').where({ id: dan.id }).update({ status: 'inactive' });
  await harness.services.database('accounts').where({ id: amy.id }).update({ status: 'active' });
  provider.accounts.clear();
});
afterAll(async () => {
  await provider.stop();
  await elsewhere.stop();
  await harness.stop();
});

async function viaProvider(
  email: string,
  start = '/sso/sign-in',
  browser = openBrowser(harness.app),
): Promise<BrowserLike> {
  const page = await browser.get(start);
  if (page.forms.some(({ names }) => names.includes('email'))) await browser.submit({ email });
  return browser;
}

/** The secret that the setup page shows as text. */
function secretOn({ html }: Page): string {
  return (/id="secret"[^>]*>([^<]*)</.exec(html)?.[1] ?? '').replace(/\s/g, '');
}

function expectOutside(browser: BrowserLike, page: Page): void {
  expect(page.url).toContain('/sso/callback/');
  expect(page.status).toBe(403);
  expect(browser.cookies.has('session')).toBe(false);
}

async function lastSignIn(person: Person): Promise<{ outcome: string; content: string } | undefined> {
  return harness.services
    .database('audit_events')
    .where({ subject_account_id: person.id, action: 'sign-in' })
    .orderBy('id', 'desc')
    .first<{ outcome: string; content: string } | undefined>('outcome', 'content');
}

test('someone continues to the page they wanted, without the console’s code, and the log says Single Sign-On', async () => {
  const { amy } = harness.people;
  const browser = await viaProvider(amy.email, '/sso/sign-in?returnTo=%2Fsessions');
  expect(browser.page().url).toBe('/sessions');
  const event = await lastSignIn(amy);
  expect(event?.outcome).toBe('done');
  expect(event?.content).toContain('Single Sign-On (SSO)');
});

test('S1 signing in changes the session ID, and a planted one stops working', async () => {
  const { amy, carla } = harness.people;
  const planted = openBrowser(harness.app);
  await signIn(harness.services, planted, carla);
  const before = planted.cookies.get('session') ?? '';
  await planted.get('/dashboard');
  await planted.post('/logout', {});
  const victim = openBrowser(harness.app);
  victim.cookies.set('session', before);
  await viaProvider(amy.email, '/sso/sign-in', victim);
  expect(victim.page().url).toBe('/dashboard');
  expect(victim.cookies.get('session')).not.toBe(before);
});

test('someone whose account is not linked is not signed in, and the page says what to do', async () => {
  const { carla } = harness.people;
  provider.accounts.set(carla.email, { subject: 'stranger', email: carla.email, emailVerified: true });
  const browser = await viaProvider(carla.email);
  expectOutside(browser, browser.page());
  expect(browser.page().text).toContain('no login here is linked');
  expect(browser.page().text).toContain('ask the person who manages your login to use Link Account');
});

test('an inactive account and one of an inactive admin are not signed in', async () => {
  const { amy, dan, carla, acmeEast } = harness.people;
  const { database } = harness.services;
  await linkPerson(harness.services, dan, provider.issuer, 'subject-of-dan');
  await database('accounts').where({ id: dan.id }).update({ status: 'inactive' });
  provider.accounts.set(dan.email, { subject: 'subject-of-dan' });
  const dans = await viaProvider(dan.email);
  expectOutside(dans, dans.page());
  expect(dans.page().text).toContain('Your login at Acme Hosting has been deactivated.');
  expect((await lastSignIn(dan))?.outcome).toBe('refused');

  await linkPerson(harness.services, carla, provider.issuer, 'subject-of-carla');
  provider.accounts.set(carla.email, { subject: 'subject-of-carla' });
  await database('admins').where({ id: acmeEast.id }).update({ deactivated_at: database.fn.now() });
  const carlas = await viaProvider(carla.email);
  expectOutside(carlas, carlas.page());
  await database('admins').where({ id: acmeEast.id }).update({ deactivated_at: null });
  expect((await viaProvider(amy.email)).page().url).toBe('/dashboard');
});

test('a provider that no longer applies to the account does not sign anyone in', async () => {
  const { carla, acmeEast } = harness.people;
  await linkPerson(harness.services, carla, provider.issuer, 'subject-of-carla');
  provider.accounts.set(carla.email, { subject: 'subject-of-carla' });
  await configureSso(harness.services, acmeEast.id, elsewhere.issuer);
  const browser = await viaProvider(carla.email);
  expectOutside(browser, browser.page());
  expect(browser.page().text).toContain('no longer uses the provider that you came from');
  await configureSso(harness.services, acmeEast.id, provider.issuer);
  expect((await viaProvider(carla.email, '/sso/sign-in/acme-east')).page().url).toBe('/dashboard');
});

test('a sub-admin uses inherited settings, on its own sign-in page and on the root’s', async () => {
  const { carla } = harness.people;
  await linkPerson(harness.services, carla, provider.issuer, 'subject-of-carla');
  provider.accounts.set(carla.email, { subject: 'subject-of-carla' });
  expect((await viaProvider(carla.email, '/sso/sign-in/acme-east')).page().url).toBe('/dashboard');
  expect((await viaProvider(carla.email)).page().url).toBe('/dashboard');
});

test('S2 an anonymous sign-in with SSO writes no session row and sets no session cookie', async () => {
  const browser = openBrowser(harness.app);
  await browser.get('/sso/sign-in');
  expect(browser.cookies.has('session')).toBe(false);
  const { rows } = await harness.services.database.raw<{ rows: unknown[] }>('select 1 from sessions');
  expect(rows).toEqual([]);
});

test('T1 SSO sign-ins are limited by address, so no one can fill the table', async () => {
  const { database } = harness.services;
  await database('rate_limit_buckets').delete();
  const browser = openBrowser(harness.app, { address: '203.0.113.5' });
  await browser.get('/sso/sign-in');
  await database('rate_limit_buckets').update({ count: 200 });
  const flows = async () => (await database('sso_flows').select('state_hash')).length;
  const before = await flows();
  const page = await browser.get('/sso/sign-in');
  expect(page.status).toBe(429);
  expect(Number(page.headers['retry-after'])).toBeGreaterThan(14 * 60);
  expect(await flows()).toBe(before);
  const otherBrowser = openBrowser(harness.app, { address: '203.0.113.6' });
  expect((await otherBrowser.get('/sso/sign-in')).status).toBe(200);
});

test('F1 the console’s code is required after the provider if the settings say so', async () => {
  const { amy, acmeHosting } = harness.people;
  await configureSso(harness.services, acmeHosting.id, provider.issuer, { requireCode: true });
  const browser = await viaProvider(amy.email, '/sso/sign-in?returnTo=%2Fsessions');
  expect(browser.page().url).toBe('/login/code');
  expect((await browser.get('/technicians')).url).toBe('/login/code');
  await browser.submit({ code: await nextCode(harness.services, amy, amy.totpSecret ?? '') });
  expect(browser.page().url).toBe('/sessions');
  const row = await harness.services
    .database('sessions')
    .where({ account_id: amy.id })
    .first<{ method: string; stage: string } | undefined>('method', 'stage');
  expect(row).toEqual({ method: 'sso', stage: 'signed-in' });
});

test('F1 someone without a code sets up two-factor authentication while signing in, if the settings require it', async () => {
  const { bob, acmeHosting } = harness.people;
  await configureSso(harness.services, acmeHosting.id, provider.issuer, { requireCode: true });
  provider.accounts.set(bob.email, { subject: 'subject-of-bob', email: bob.email, emailVerified: true });
  const mailed = await mailedLink(harness.services, bob, 'invitation');
  const browser = await viaProvider(bob.email, `${mailed.path}/sso`);
  expect(browser.page().url).toBe('/two-factor/setup');
  expect((await browser.get('/technicians')).url).toBe('/two-factor/setup');
  await browser.submit({ code: codeAt(secretOn(browser.page()), Date.now()) });
  expect(browser.page().url).toBe('/two-factor/recovery-key');
  await browser.submit({ saved: 'yes' });
  expect(browser.page().url).toBe('/dashboard');
});

test('S4 an existing session at the provider does not confirm who someone is, but a new sign-in there does', async () => {
  const { amy, bob } = harness.people;
  await linkPerson(harness.services, amy, provider.issuer, 'subject-of-amy', { alone: true });
  const browser = await viaProvider(amy.email);
  await expireConfirmation(harness.services, amy);
  const question = await browser.get(`/technicians/${bob.id}/delete`);
  expect(question.text).toContain('Sign in again with Single Sign-On (SSO)');
  const refused = await browser.submit({ reason: 'left' });
  expect(refused.status).toBe(422);
  expect(refused.html).toContain('left');

  const href = /href="(\/sso\/proof[^"]*)"/.exec(refused.html)?.[1] ?? '';
  const atProvider = await browser.get(href);
  expect(provider.requests.at(-1)?.get('max_age')).toBe('0');
  expect(atProvider.heading).toBe('Sign in at the provider');
  const back = await browser.submit({ email: amy.email });
  expect(back.url).toBe(`/technicians/${bob.id}/delete`);
  expect(back.text).not.toContain('Sign in again');
});

test('S4 an account without password and code can set up two-factor authentication only after a new sign-in at the provider', async () => {
  const { amy } = harness.people;
  await linkPerson(harness.services, amy, provider.issuer, 'subject-of-amy', { alone: true });
  const browser = await viaProvider(amy.email);
  await expireConfirmation(harness.services, amy);
  const confirmation = await browser.get('/profile/two-factor');
  expect(confirmation.text).toContain('Sign in again with Single Sign-On (SSO)');
  expect((await browser.submit({}, { action: '/profile/two-factor' })).status).toBe(422);
  expect((await browser.get('/profile/two-factor/setup')).url).toBe('/profile/two-factor');

  await browser.get(/href="(\/sso\/proof[^"]*)"/.exec(browser.page().html)?.[1] ?? '');
  const back = await browser.submit({ email: amy.email });
  expect(back.url).toBe('/profile/two-factor');
  expect(back.text).not.toContain('Sign in again');
  const setUp = await browser.submit({}, { action: '/profile/two-factor' });
  expect(setUp.url).toBe('/profile/two-factor/setup');
  await browser.submit({ code: codeAt(secretOn(setUp), Date.now()) });
  await browser.submit({ saved: 'yes' });
  expect(browser.page().url).toBe('/profile');
});

test('S4 a setup page that was left open for ten minutes can’t be used by someone else', async () => {
  const { amy } = harness.people;
  await linkPerson(harness.services, amy, provider.issuer, 'subject-of-amy', { alone: true });
  const browser = await viaProvider(amy.email);
  await browser.get('/profile/two-factor');
  const setUp = await browser.submit({}, { action: '/profile/two-factor' });
  const secret = secretOn(setUp);
  await harness.services
    .database('sessions')
    .where({ account_id: amy.id })
    .update({
      data: harness.services.database.raw(`jsonb_set(data, '{newTotpAuthenticatedAt}', ?::jsonb)`, [
        String(Date.now() - 10 * 60_000),
      ]),
    });
  const late = await browser.submit({ code: codeAt(secret, Date.now()) });
  expect(late.url).toBe('/profile/two-factor');
  await browser.submit({}, { action: '/profile/two-factor' });
  expect(secretOn(browser.page())).not.toBe(secret);
});

test('S4 someone else’s sign-in at the provider confirms nothing', async () => {
  const { amy } = harness.people;
  provider.accounts.set('mallory@evil.example', { subject: 'mallory' });
  const browser = await viaProvider(amy.email);
  await expireConfirmation(harness.services, amy);
  await browser.get('/sso/proof?returnTo=%2Fprofile');
  await browser.submit({ email: 'mallory@evil.example' });
  // The provider first ends Amy's session there, and says so.
  const page = await browser.submit();
  expect(page.status).toBe(403);
  expect(page.text).toContain('You signed in as someone else');
  const { rows } = await harness.services.database.raw<{ rows: [{ fresh: boolean }] }>(
    `select authenticated_at > now() - interval '10 minutes' as fresh from sessions where account_id = ?`,
    [amy.id],
  );
  expect(rows).toEqual([{ fresh: false }]);
});

test('a 2FA reset of an account without a password uses the provider’s sign-in as the first factor', async () => {
  const { amy } = harness.people;
  const { database, keyring } = harness.services;
  await linkPerson(harness.services, amy, provider.issuer, 'subject-of-amy', { alone: true });
  const sealed = keyring.seal(amy.totpSecret ?? '', `totp:${amy.id}`);
  await database('accounts')
    .where({ id: amy.id })
    .update({ totp_secret: sealed, totp_enrolled_at: new Date() });
  const mailed = await mailedLink(harness.services, amy, '2fa-reset');
  provider.accounts.set('mallory@evil.example', { subject: 'mallory' });
  const mallorys = await viaProvider('mallory@evil.example', `${mailed.path}/sso`);
  expect(mallorys.page().text).toContain('You signed in as someone else');
  expect(mallorys.page().html).toContain(`href="${mailed.path}"`);

  const page = await openBrowser(harness.app).get(mailed.path);
  expect(page.text).toContain('Sign in with Single Sign-On (SSO) first.');
  const browser = await viaProvider(amy.email, `${mailed.path}/sso`);
  expect(browser.page().url).toBe('/two-factor/setup');
});

test('an unavailable, slow or wrong provider does not affect the local sign-in', async () => {
  const { carla, acmeHosting } = harness.people;
  await configureSso(harness.services, acmeHosting.id, 'http://127.0.0.1:9');
  const browser = openBrowser(harness.app);
  const page = await browser.get('/sso/sign-in');
  expect(page.status).toBe(503);
  expect(page.headers['retry-after']).toBe('60');
  expect(page.text).toContain('It could not be reached');
  expect(page.text).toContain('sign in with your password');
  await signIn(harness.services, browser, carla);
  expect(browser.page().url).toBe('/dashboard');
});

test('an expired client secret leads to a page that says so', async () => {
  const { amy, acmeHosting } = harness.people;
  await configureSso(harness.services, acmeHosting.id, provider.issuer, {
    clientSecret: 'expired long ago',
  });
  const browser = await viaProvider(amy.email);
  expect(browser.page().status).toBe(503);
  expect(browser.page().text).toContain('the secret may have expired');
});
