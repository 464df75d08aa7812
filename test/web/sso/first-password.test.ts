import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { openBrowser, type BrowserLike } from '../../harness/browser-like.ts';
import { newestLinkPath } from '../../harness/links.ts';
import { PASSWORD } from '../../harness/people.ts';
import { handleRequests } from '../../harness/sign-in-requests.ts';
import { signedInAs, expireConfirmation } from '../../harness/signed-in.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';
import { configureSso, linkPerson } from './configured.ts';
import { startTestProvider, type TestProvider } from './test-provider.ts';

const NEW_PASSWORD = 'velvet harbour cinnamon 42';
const SET_PASSWORD = '/profile/set-password';

let harness: TestApp;
let provider: TestProvider;
beforeAll(async () => {
  harness = await startTestApp();
  provider = await startTestProvider({
    consoleUrl: 'http://console.example',
    adminIds: [harness.people.acmeHosting.id],
  });
  const { amy } = harness.people;
  provider.accounts.set(amy.email, { subject: 'subject-of-amy', email: amy.email, emailVerified: true });
});
beforeEach(async () => {
  const { amy, acmeHosting } = harness.people;
  await configureSso(harness.services, acmeHosting.id, provider.issuer);
  await linkPerson(harness.services, amy, provider.issuer, 'subject-of-amy', { alone: true });
});
afterEach(async () => {
  const { database } = harness.services;
  for (const table of ['sessions', 'mail_jobs', 'one_time_links', 'rate_limit_buckets']) {
    await database(table).delete();
  }
});
afterAll(async () => {
  await provider.stop();
  await harness.stop();
});

async function signInWithSso(): Promise<BrowserLike> {
  const browser = openBrowser(harness.app);
  await browser.get('/sso/sign-in');
  if (browser.page().url !== '/dashboard') await browser.submit({ email: harness.people.amy.email });
  expect(browser.page().url).toBe('/dashboard');
  return browser;
}

function emails(): Promise<{ message: string; address: string }[]> {
  return harness.services.database('mail_jobs').orderBy('id').select('message', 'address');
}

async function forgotPassword(): Promise<void> {
  const browser = openBrowser(harness.app);
  await browser.get('/forgot-password');
  await browser.submit({ identifier: 'amy' });
  expect(browser.page().heading).toBe('Check your email');
  await handleRequests(harness.services);
}

test('F1, S4 a linked login sets its first password after confirming who it is, then sets up two-factor authentication', async () => {
  const { amy } = harness.people;
  const { database } = harness.services;
  const browser = await signInWithSso();
  expect((await browser.get('/profile')).html).toContain(`href="${SET_PASSWORD}"`);
  await expireConfirmation(harness.services, amy);
  const question = await browser.get(SET_PASSWORD);
  expect(question.text).toContain(`We’ll email ${amy.email} a link to set a password.`);
  expect((await browser.submit({}, { action: SET_PASSWORD })).status).toBe(422);
  expect(await emails()).toEqual([]);

  await browser.get(/href="(\/sso\/proof[^"]*)"/.exec(browser.page().html)?.[1] ?? '');
  expect(provider.requests.at(-1)?.get('max_age')).toBe('0');
  expect((await browser.submit({ email: amy.email })).url).toBe(SET_PASSWORD);
  const sent = await browser.submit({}, { action: SET_PASSWORD });
  expect([sent.url, sent.text.includes(`for ${amy.email} is queued`)]).toEqual(['/profile', true]);
  expect(await emails()).toEqual([{ message: 'password-reset', address: amy.email }]);
  const events = await database('audit_events')
    .where({ action: 'reset-password', subject_account_id: amy.id })
    .select<{ content: string }[]>('content');
  expect(events.map(({ content }) => JSON.parse(content) as unknown)).toEqual([
    expect.objectContaining({ outcome: 'done', actor: expect.objectContaining({ accountId: amy.id }) }),
  ]);

  await browser.get(await newestLinkPath(harness.services, amy, 'password-reset'));
  await browser.submit({ password: NEW_PASSWORD });
  expect(browser.page().text).toContain('Your password is set.');
  const setup = await browser.submit({ identifier: 'amy', password: NEW_PASSWORD });
  expect(setup.heading).toBe('Two-Factor Setup');
  // SSO still works, and the profile page offers to change the password now.
  const again = await signInWithSso();
  const profile = await again.get('/profile');
  expect([profile.html.includes(SET_PASSWORD), profile.text.includes('Change password')]).toEqual([
    false,
    true,
  ]);
  expect((await again.get(SET_PASSWORD)).status).toBe(409);
  expect((await again.post(SET_PASSWORD, {})).status).toBe(409);
});

test.each(['carla', 'acme', 'east'] as const)(
  '%s, whose login has a password, gets no link to set a first one',
  async (name) => {
    const browser = await signedInAs(harness, harness.people[name]);
    expect((await browser.get('/profile')).html).not.toContain(SET_PASSWORD);
    expect((await browser.post(SET_PASSWORD, {})).status).toBe(409);
    expect(await emails()).toEqual([]);
  },
);

test('a second request within a minute sends nothing, and the link belongs to the person who is signed in', async () => {
  const browser = await signInWithSso();
  await browser.get(SET_PASSWORD);
  await browser.submit({}, { action: SET_PASSWORD });
  await browser.get(`${SET_PASSWORD}?id=${harness.people.bob.id}`);
  const again = await browser.post(SET_PASSWORD, {
    id: String(harness.people.bob.id),
    email: 'mallory@evil.example',
  });
  expect(again.text).toContain('was already sent at');
  expect(await emails()).toEqual([{ message: 'password-reset', address: harness.people.amy.email }]);
});

test('T6 a login that has received six emails in an hour gets no more, and the page says when to try again', async () => {
  const { database } = harness.services;
  const { amy } = harness.people;
  const browser = await signInWithSso();
  for (let count = 0; count < 7; count += 1) {
    await browser.get(SET_PASSWORD);
    await browser.submit({}, { action: SET_PASSWORD });
    await database('one_time_links').update({
      created_at: database.raw(`created_at - interval '2 minutes'`),
    });
  }
  expect(browser.page().status).toBe(429);
  expect((await emails()).filter(({ address }) => address === amy.email)).toHaveLength(6);
});

test('L6 "Forgot your password?" says how to set one with SSO, because an email alone must not bypass the provider’s second factor', async () => {
  await forgotPassword();
  expect(await emails()).toEqual([{ message: 'sign-in-with-sso', address: harness.people.amy.email }]);
  expect(await harness.services.database('one_time_links')).toEqual([]);
});

test.each(['a second factor here', 'no provider any more', 'a password as well'] as const)(
  'L6 "Forgot your password?" emails a link to a linked login that has %s',
  async (situation) => {
    const { database } = harness.services;
    const { amy, carla } = harness.people;
    const hashOfCarla = database('accounts').where({ id: carla.id }).select('password_hash');
    if (situation === 'a second factor here') {
      await database('accounts')
        .where({ id: amy.id })
        .update({ totp_secret: 'sealed', totp_enrolled_at: database.fn.now() });
    }
    if (situation === 'no provider any more') await database('oauth_settings').delete();
    if (situation === 'a password as well') {
      await database('accounts')
        .where({ id: amy.id })
        .update({ password_hash: hashOfCarla, password_set_at: database.fn.now() });
    }
    await forgotPassword();
    expect(await emails()).toEqual([{ message: 'password-reset', address: amy.email }]);
    if (situation !== 'no provider any more') return;
    const browser = openBrowser(harness.app);
    await browser.get(await newestLinkPath(harness.services, amy, 'password-reset'));
    await browser.submit({ password: NEW_PASSWORD });
    expect((await browser.submit({ identifier: 'amy', password: PASSWORD })).status).toBe(401);
    const setup = await browser.submit({ identifier: 'amy', password: NEW_PASSWORD });
    expect(setup.heading).toBe('Two-Factor Setup');
  },
);
