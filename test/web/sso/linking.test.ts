import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { linkBuckets } from '../../../src/rate-limits/rate-limits.ts';
import { openBrowser } from '../../harness/browser-like.ts';
import { mailedLink } from '../../harness/links.ts';
import { nextCode, PASSWORD, type Person } from '../../harness/people.ts';
import { createSession, signedInAs } from '../../harness/signed-in.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';
import { configureSso, linkPerson, stateOf, unlinkEveryone } from './configured.ts';
import { startTestProvider, type TestProvider } from './test-provider.ts';

let harness: TestApp;
let provider: TestProvider;
beforeAll(async () => {
  harness = await startTestApp();
  const { acmeHosting, acmeEast } = harness.people;
  const adminIds = [acmeHosting.id, acmeEast.id];
  provider = await startTestProvider({ consoleUrl: 'http://console.example', adminIds });
});
beforeEach(async () => {
  await harness.services.database('oauth_settings').delete();
  await configureSso(harness.services, harness.people.acmeHosting.id, provider.issuer);
});
afterEach(async () => {
  provider.accounts.clear();
  await unlinkEveryone(harness.services, [harness.people.bob]);
});
afterAll(async () => {
  await provider.stop();
  await harness.stop();
});

const nobody = { issuer: null, subject: null };

/** An account at the provider, whose address it has verified. */
function withAccount(
  person: Pick<Person, 'email' | 'username'>,
  subject = `subject-of-${person.username}`,
): string {
  provider.accounts.set(person.email, { subject, email: person.email, emailVerified: true });
  return subject;
}

async function eventsOf(person: Person): Promise<string[]> {
  const { rows } = await harness.services.database.raw<{ rows: { event: string }[] }>(
    `select action || ' ' || outcome as event from audit_events where subject_account_id = ? order by id`,
    [person.id],
  );
  return rows.map(({ event }) => event);
}

async function mailsTo(person: Person): Promise<string[]> {
  const { rows } = await harness.services.database.raw<{ rows: { message: string }[] }>(
    'select message from mail_jobs where account_id = ? order by id',
    [person.id],
  );
  return rows.map(({ message }) => message);
}

async function linkStateOf(linkId: string): Promise<{ used: boolean }> {
  const { rows } = await harness.services.database.raw<{ rows: [{ used: boolean }] }>(
    'select used_at is not null as used from one_time_links where id = ?',
    [linkId],
  );
  return rows[0];
}

test('M3 a pending technician creates an account at the provider and arrives at the dashboard, linked and notified', async () => {
  const { bob } = harness.people;
  const mailed = await mailedLink(harness.services, bob, 'invitation');
  const browser = openBrowser(harness.app);
  const atProvider = await browser.get(`${mailed.path}/sso`);
  const sent = provider.requests.at(-1);
  expect(sent?.get('prompt')).toBe('create');
  expect(sent?.get('login_hint')).toBe(bob.email);
  // Only the bundled provider is told that an address is verified.
  expect(sent?.has('proved_address')).toBe(false);
  expect(atProvider.heading).toBe('Create an account at the provider');
  const dashboard = await browser.submit();
  expect(dashboard.url).toBe('/dashboard');
  expect(dashboard.text).toContain('Your login is linked with Single Sign-On (SSO).');
  expect(await stateOf(harness.services, bob)).toMatchObject({ status: 'active', issuer: provider.issuer });
  expect(await eventsOf(bob)).toEqual(
    expect.arrayContaining(['accept-invitation done', 'link-sso done', 'sign-in done']),
  );
  expect(await mailsTo(bob)).toContain('sso-linked');
  expect(await linkStateOf(mailed.link.id)).toEqual({ used: true });
});

test('the invitation also accepts a password, and does not mention SSO if it is not configured', async () => {
  const { bob } = harness.people;
  const mailed = await mailedLink(harness.services, bob, 'invitation');
  const both = await openBrowser(harness.app).get(mailed.path);
  expect(both.text).toContain('Continue with Single Sign-On (SSO)');
  expect(both.text).toContain('that address already has an account. Sign in with it');
  expect(both.forms.some(({ names }) => names.includes('password'))).toBe(true);
  await harness.services.database('oauth_settings').delete();
  const alone = await openBrowser(harness.app).get(mailed.path);
  expect(alone.text).not.toContain('Single Sign-On');
  expect((await openBrowser(harness.app).get(`${mailed.path}/sso`)).url).toBe(mailed.path);
});

test('O3 another address at the provider links nothing, the page names both, and the link still works', async () => {
  const { bob } = harness.people;
  provider.accounts.set('mallory@evil.example', {
    subject: 'm',
    email: 'mallory@evil.example',
    emailVerified: true,
  });
  withAccount(bob);
  const mailed = await mailedLink(harness.services, bob, 'invitation');
  const browser = openBrowser(harness.app);
  await browser.get(`${mailed.path}/sso`);
  const refused = await browser.submit({ email: 'mallory@evil.example' });
  expect(refused.status).toBe(403);
  expect(refused.text).toContain(
    `You came back as mallory@evil.example, but the link was sent to ${bob.email}.`,
  );
  expect(refused.html).toContain(`href="${mailed.path}"`);
  expect(await stateOf(harness.services, bob)).toMatchObject({ status: 'pending', ...nobody });
  expect(await linkStateOf(mailed.link.id)).toEqual({ used: false });
  expect(await eventsOf(bob)).toContain('link-sso refused');

  const again = openBrowser(harness.app);
  await again.get(`${mailed.path}/sso`);
  expect((await again.submit({ email: bob.email })).url).toBe('/dashboard');
});

test.each([
  {
    how: 'equals the link’s only with non-ASCII folding links nothing',
    spell: (email: string) => email.replace('s', '\u017f'),
    url: /\/sso\/callback/,
  },
  {
    how: 'equals the link’s except for upper case is linked',
    spell: (email: string) => email.toUpperCase(),
    url: /^\/dashboard$/,
  },
])('A6, O3 an address at the provider that $how', async ({ spell, url }) => {
  const { bob } = harness.people;
  const email = spell(bob.email);
  provider.accounts.set(email, { subject: email, email, emailVerified: true });
  const mailed = await mailedLink(harness.services, bob, 'invitation');
  const browser = openBrowser(harness.app);
  await browser.get(`${mailed.path}/sso`);
  expect((await browser.submit({ email })).url).toMatch(url);
});

test.each([
  ['links nothing if it is not verified', { emailVerified: false }, 403],
  ['links nothing if email_verified is the text “false”', { emailVerified: 'false' as const }, 403],
  ['links nothing without email_verified', { emailVerified: undefined }, 403],
  ['is linked if email_verified is the text “true”', { emailVerified: 'true' as const }, 303],
])('O3 the right address %s', async (_what, { emailVerified }, status) => {
  const { bob } = harness.people;
  provider.accounts.set(bob.email, {
    subject: 'subject-of-bob',
    email: bob.email,
    ...(emailVerified !== undefined && { emailVerified }),
  });
  const mailed = await mailedLink(harness.services, bob, 'invitation');
  const browser = openBrowser(harness.app);
  await browser.get(`${mailed.path}/sso`);
  const page = await browser.submit({ email: bob.email });
  expect(page.url === '/dashboard' ? 303 : page.status).toBe(status);
  expect((await stateOf(harness.services, bob)).subject).toBe(status === 303 ? 'subject-of-bob' : null);
});

test('O3 if the settings treat all addresses of a provider as verified, email_verified can be missing, but not the address', async () => {
  const { bob, acmeHosting } = harness.people;
  await configureSso(harness.services, acmeHosting.id, provider.issuer, { addressesCountAsVerified: true });
  const mailed = await mailedLink(harness.services, bob, 'invitation');
  provider.accounts.set('anonymous', { subject: 'nameless' });
  const nameless = openBrowser(harness.app);
  await nameless.get(`${mailed.path}/sso`);
  const page = await nameless.submit({ email: 'anonymous' });
  expect(page.text).toContain('The provider didn’t tell us your email address');
  provider.accounts.set(bob.email, { subject: 'subject-of-bob', email: bob.email.toUpperCase() });
  const browser = openBrowser(harness.app);
  await browser.get(`${mailed.path}/sso`);
  expect((await browser.submit({ email: bob.email })).url).toBe('/dashboard');
});

test('L5 Cancel at the provider keeps the link usable', async () => {
  const { bob } = harness.people;
  withAccount(bob);
  const mailed = await mailedLink(harness.services, bob, 'invitation');
  const browser = openBrowser(harness.app);
  await browser.get(`${mailed.path}/sso`);
  const cancelled = await browser.post(browser.page().url, { answer: 'cancel' });
  // The invitation form, on which a password can be set instead.
  expect(cancelled.url).toBe(`${mailed.path}?password`);
  expect(cancelled.html).toContain(`href="${mailed.path}/sso"`);
  expect(cancelled.forms.some(({ names }) => names.includes('password'))).toBe(true);
  await browser.get(`${mailed.path}/sso`);
  expect((await browser.submit({ email: bob.email })).url).toBe('/dashboard');
});

test('O6 the link of an active account asks for its password and code before it links', async () => {
  const { amy } = harness.people;
  const subject = withAccount(amy);
  const mailed = await mailedLink(harness.services, amy, 'sso-link');
  const browser = openBrowser(harness.app);
  const page = await browser.get(mailed.path);
  expect(page.text).toContain('Enter your password and code. Next');
  expect(page.html).not.toContain(`${mailed.path}/sso`);
  expect((await browser.get(`${mailed.path}/sso`)).url).toBe(mailed.path);

  const wrong = await browser.submit({ password: 'not the password', code: '123456' });
  expect(wrong.text).toContain('That password is incorrect.');
  const counted = () =>
    harness.services
      .database('rate_limit_buckets')
      .where('count', '>', 0)
      // Every form that is sent to a link counts there, whatever is in it.
      .whereNotIn(
        'key',
        linkBuckets(mailed.link.id).map(({ key }) => key),
      )
      .orderBy('key')
      .select('key', 'count');
  const before = await counted();
  const noCode = await browser.submit({ password: 'not the password', code: '12345' });
  expect(noCode.text).toContain('A code has 6 digits.');
  expect(noCode.text).not.toContain('This is not the password');
  expect(await counted()).toEqual(before);
  const wrongCode = await browser.submit({ password: PASSWORD, code: '000000' });
  expect(wrongCode.status).toBe(422);
  expect(browser.cookies.has('session')).toBe(false);

  const code = await nextCode(harness.services, amy, amy.totpSecret ?? '');
  const verified = await browser.submit({
    password: PASSWORD,
    code: ` ${code.slice(0, 3)}\u2013${code.slice(3)} `,
  });
  expect(verified.html).toContain(`href="${mailed.path}/sso"`);
  await browser.get(`${mailed.path}/sso`);
  const dashboard = await browser.submit({ email: amy.email });
  expect(dashboard.url).toBe('/dashboard');
  expect(dashboard.text).toContain('Your login is linked with');
  expect(await stateOf(harness.services, amy)).toMatchObject({ subject, status: 'active' });
  const profile = await browser.get('/profile');
  expect(profile.text).toContain('- Linked -');
  expect(profile.text).not.toContain('Your login is linked with');
});

test('O6 the link continues immediately if its owner is signed in, but not for another account', async () => {
  const { amy, carla } = harness.people;
  withAccount(amy);
  const mailed = await mailedLink(harness.services, amy, 'sso-link');
  const carlas = await signedInAs(harness, carla);
  expect((await carlas.get(mailed.path)).heading).toBe('You’re signed in as carla');
  expect((await carlas.get(`${mailed.path}/sso`)).url).toBe(mailed.path);

  const amys = await signedInAs(harness, amy);
  await amys.get(`${mailed.path}/sso`);
  expect((await amys.submit({ email: amy.email })).url).toBe('/dashboard');
});

test('O2 a link that is started in one session and finished in another links nothing', async () => {
  const { amy, carla } = harness.people;
  withAccount(amy);
  const mailed = await mailedLink(harness.services, amy, 'sso-link');
  const browser = await signedInAs(harness, amy);
  await browser.get(`${mailed.path}/sso`);
  const atProvider = browser.page();
  // Carla signs in in the same browser, in another tab.
  browser.cookies.delete('session');
  await createSession(harness.services, browser, carla);
  const tab = openBrowser(harness.app);
  for (const [name, value] of browser.cookies) tab.cookies.set(name, value);
  const { location = '' } = await answerAt(provider, atProvider.url, browser, amy.email);
  const finished = await tab.get(location);
  expect(finished.status).toBe(400);
  expect(await stateOf(harness.services, amy)).toMatchObject(nobody);
  expect(await stateOf(harness.services, carla)).toMatchObject(nobody);
  expect(await linkStateOf(mailed.link.id)).toEqual({ used: false });
});

test.each(['invitation', '2fa-reset'] as const)(
  'S6 someone else who signs in while %s is at the provider keeps their session, and the link stays usable',
  async (purpose) => {
    const { bob, carla } = harness.people;
    const subject = withAccount(bob);
    if (purpose === '2fa-reset') {
      await linkPerson(harness.services, bob, provider.issuer, subject, { alone: true });
    }
    const mailed = await mailedLink(harness.services, bob, purpose);
    const browser = openBrowser(harness.app);
    await browser.get(`${mailed.path}/sso`);
    const atProvider = browser.page();
    await createSession(harness.services, browser, carla);
    const { location = '' } = await answerAt(provider, atProvider.url, browser, bob.email);
    const finished = await browser.get(location);
    expect([finished.status, finished.heading]).toEqual([409, 'Someone else is signed in']);
    expect(finished.html).toContain(`href="${mailed.path}"`);
    expect(await linkStateOf(mailed.link.id)).toEqual({ used: false });
    expect((await browser.get('/sessions')).text).toContain('carla');
    expect((await browser.get(`${mailed.path}/sso`)).heading).toBe('You’re signed in as carla');
  },
);

test('S3 linking ends the other sessions immediately, and keeps the current one', async () => {
  const { amy } = harness.people;
  withAccount(amy);
  const other = await signedInAs(harness, amy);
  const mailed = await mailedLink(harness.services, amy, 'sso-link');
  const browser = await signedInAs(harness, amy);
  await browser.get(`${mailed.path}/sso`);
  await browser.submit({ email: amy.email });
  expect((await other.get('/sessions', { follow: false })).status).toBe(303);
  expect((await browser.get('/sessions', { follow: false })).status).toBe(200);
});

test('O1 an identity of another login cannot be linked again, and the page does not say whose it is', async () => {
  const { amy, bob } = harness.people;
  await linkPerson(harness.services, amy, provider.issuer, 'shared');
  withAccount(bob, 'shared');
  const mailed = await mailedLink(harness.services, bob, 'invitation');
  const browser = openBrowser(harness.app);
  await browser.get(`${mailed.path}/sso`);
  const page = await browser.submit({ email: bob.email });
  expect(page.status).toBe(409);
  expect(page.text).toContain('That account is already linked');
  expect(page.text).not.toContain('amy');
  expect(await linkStateOf(mailed.link.id)).toEqual({ used: false });
});

test('R4 two tabs that finish the same link use it once', async () => {
  const { bob } = harness.people;
  withAccount(bob);
  const linked = async () => (await eventsOf(bob)).filter((event) => event === 'link-sso done').length;
  const emails = async () => (await mailsTo(bob)).filter((message) => message === 'sso-linked').length;
  const before = { linked: await linked(), emails: await emails() };
  const mailed = await mailedLink(harness.services, bob, 'invitation');
  const tabs = await Promise.all(
    Array.from({ length: 4 }, async () => {
      const tab = openBrowser(harness.app);
      await tab.get(`${mailed.path}/sso`);
      return tab;
    }),
  );
  const pages = await Promise.all(tabs.map((tab) => tab.submit({ email: bob.email })));
  expect(pages.filter(({ url }) => url === '/dashboard')).toHaveLength(1);
  expect({ linked: await linked(), emails: await emails() }).toEqual({
    linked: before.linked + 1,
    emails: before.emails + 1,
  });
  expect(pages.filter(({ status, url }) => status === 410 && url.includes('/sso/callback'))).toHaveLength(3);
});

test('L4 a token of one purpose does not work at the address of another', async () => {
  const { amy, bob } = harness.people;
  const invitation = await mailedLink(harness.services, bob, 'invitation');
  const sso = await mailedLink(harness.services, amy, 'sso-link');
  const browser = openBrowser(harness.app);
  for (const path of [
    `/sso-link/${invitation.token}/sso`,
    `/invitation/${sso.token}/sso`,
    `/2fa-reset/${sso.token}/sso`,
  ]) {
    const page = await browser.get(path);
    expect(page.status).toBe(404);
    expect(page.text).toContain('This link can’t be read');
  }
});

test('a withdrawn link says so, even if it is withdrawn during the sign-in at the provider', async () => {
  const { bob } = harness.people;
  withAccount(bob);
  const mailed = await mailedLink(harness.services, bob, 'invitation');
  const browser = openBrowser(harness.app);
  await browser.get(`${mailed.path}/sso`);
  await harness.services
    .database('one_time_links')
    .where({ id: mailed.link.id })
    .update({ withdrawn_at: new Date() });
  const late = await browser.submit({ email: bob.email });
  expect(late.status).toBe(410);
  expect(await stateOf(harness.services, bob)).toMatchObject({ status: 'pending', ...nobody });
  expect((await browser.get(`${mailed.path}/sso`)).text).toContain('withdrawn');
});

test('nothing is linked if the settings change during the sign-in at the provider', async () => {
  const { bob, acmeHosting } = harness.people;
  withAccount(bob);
  const mailed = await mailedLink(harness.services, bob, 'invitation');
  const browser = openBrowser(harness.app);
  await browser.get(`${mailed.path}/sso`);
  await configureSso(harness.services, acmeHosting.id, provider.issuer, { enabled: false });
  const page = await browser.submit({ email: bob.email });
  expect(page.status).toBe(409);
  expect(await stateOf(harness.services, bob)).toMatchObject({ status: 'pending', ...nobody });
});

/** Signs in at the provider in one browser, and returns the path that it leads to. */
async function answerAt(
  { issuer }: TestProvider,
  url: string,
  browser: ReturnType<typeof openBrowser>,
  email: string,
): Promise<{ location?: string }> {
  expect(url.startsWith(new URL(issuer).origin)).toBe(true);
  await browser.get(url);
  let page = await browser.submit({ email }, { follow: false });
  while (page.location && !page.location.includes('/sso/callback')) {
    page = await browser.get(new URL(page.location, issuer).href, { follow: false });
  }
  const callback = new URL(page.location ?? '');
  return { location: callback.pathname + callback.search };
}

test('Edit Technician links to the page of the OAuth settings in effect, if the reader can see it', async () => {
  const { services, people } = harness;
  const href = `href="/oauth-settings/${people.acmeHosting.id}"`;
  const amys = await signedInAs(harness, people.amy);
  const seen = await amys.get(`/technicians/${people.bob.id}/edit`);
  expect(seen.html).toContain(`${href}>Set by Acme Hosting</a>`);
  const easts = await signedInAs(harness, people.east);
  const inherited = await easts.get(`/technicians/${people.carla.id}/edit`);
  expect(inherited.text).toContain('Inherited from Acme Hosting');
  expect(inherited.html).not.toContain(href);
  await services.database('oauth_settings').update({ enabled: false });
  const off = await amys.get(`/technicians/${people.bob.id}/edit`);
  expect(off.html).toContain(`${href}>Turned off by Acme Hosting</a>`);
});
