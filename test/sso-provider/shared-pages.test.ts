import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { catalogues } from '../../src/locales/catalogues.ts';
import { paths } from '../../src/paths.ts';
import { providerPaths } from '../../src/sso-provider/provider-paths.ts';
import { PASSWORD, codeAt, nextCode, signIn, type Person } from '../harness/people.ts';
import { testTheProvider } from '../harness/app-under-test.ts';
import { openBrowser, type BrowserLike, type Page } from '../harness/browser-like.ts';
import { ageLink, mailedLink, newestLinkPath } from '../harness/links.ts';
import { signedInAs } from '../harness/signed-in.ts';
import { handleRequests } from '../harness/sign-in-requests.ts';
import { startTestApp, type TestApp } from '../harness/test-app.ts';

/*
 * The pages that the provider shares with the console, on the provider's own tables, keys, cookies and texts. Each page
 * is tested with one success and one refusal. The console's tests of the same pages cover everything else.
 */
testTheProvider();

const NEW_PASSWORD = 'velvet harbour cinnamon 42';

let harness: TestApp;
let browser: BrowserLike;
beforeEach(async () => {
  harness = await startTestApp();
  browser = openBrowser(harness.app);
});
afterEach(() => harness.stop());

const table = (name: string) => harness.services.database(name);
const mails = () => table('mail_jobs').orderBy('id').pluck<string[]>('message');
const actions = (person: Person) =>
  table('audit_events').where({ subject_account_id: person.id }).orderBy('id').pluck<string[]>('action');
const code = (person: Person) => nextCode(harness.services, person, person.totpSecret ?? '');
const wrongCode = (person: Person) => codeAt(person.totpSecret ?? '', Date.now() - 3_600_000);

async function passwordStep({ username }: Person, password = PASSWORD, by = browser): Promise<Page> {
  await by.get('/login');
  return by.submit({ identifier: username, password });
}

/** Completes the open setup page. Returns the recovery key and the page after it. */
async function setUpTwoFactor(by = browser): Promise<{ recoveryKey: string; end: Page }> {
  const secret = (/id="secret">([A-Z2-7 ]+)</.exec(by.page().html)?.[1] ?? '').replaceAll(' ', '');
  const shown = await by.submit({ code: codeAt(secret, Date.now()) });
  expect(shown.heading).toBe('Recovery Key');
  const recoveryKey = /id="recovery-key">([^<]+)</.exec(shown.html)?.[1] ?? '';
  return { recoveryKey, end: await by.submit({ saved: 'yes' }) };
}

test('F6 where browsers don’t allow passkeys, no page mentions them and no URL of theirs exists', async () => {
  const signInPage = await browser.get(paths.signIn);
  expect(signInPage.html).toContain('autocomplete="username"');
  const own = await signedInAs(harness, harness.people.amy);
  expect(`${signInPage.html}${(await own.get(paths.dashboard)).html}`).not.toMatch(/passkey|webauthn/i);
  expect((await own.get(paths.passkeys)).status).toBe(404);
  for (const path of [
    paths.passkeyToSignIn,
    paths.signInWithPasskey,
    paths.passkeyToAdd,
    paths.passkeyToConfirm,
  ]) {
    await own.get(paths.dashboard);
    expect([path, (await own.post(path, {})).status]).toEqual([path, 404]);
  }
});

test('L1 a sign-up link sets the password and two-factor authentication, and works once', async () => {
  const { bob } = harness.people;
  const link = await mailedLink(harness.services, bob, 'invitation');
  expect(link.path).toMatch(/^\/sign-up\//);
  await browser.get(link.path);
  expect((await browser.submit({ password: NEW_PASSWORD })).url).toBe('/two-factor/setup');
  const { end } = await setUpTwoFactor();
  expect([end.url, end.heading]).toEqual(['/dashboard', 'Your account']);
  expect(await actions(bob)).toEqual(['accept-invitation', 'set-up-2fa', 'sign-in']);
  const again = await openBrowser(harness.app).get(link.path);
  expect([again.status, again.text.includes('has been used')]).toEqual([410, true]);
});

test('P2 a password made of the provider’s name is rejected, and the link can still be used', async () => {
  const link = await mailedLink(harness.services, harness.people.bob, 'invitation');
  await browser.get(link.path);
  const page = await browser.submit({ password: 'singlesign-on(sso)' });
  expect([page.status, page.text.includes('Too easy to guess')]).toEqual([422, true]);
  expect((await browser.submit({ password: NEW_PASSWORD })).url).toBe('/two-factor/setup');
});

test('L1 a sign-up link expires after a day, and its page sends a new one', async () => {
  const { bob } = harness.people;
  const link = await mailedLink(harness.services, bob, 'invitation');
  await ageLink(harness.services, link, 24 * 60 - 1);
  expect((await browser.get(link.path)).status).toBe(200);
  await ageLink(harness.services, link, 2);
  expect((await browser.get(link.path)).status).toBe(410);
  expect((await browser.submit({})).heading).toBe('A new link is on its way');
  expect(await mails()).toEqual(['sign-up']);
  expect(harness.logLines.join('\n')).toContain('/sign-up/[token]');
  expect(harness.logLines.join('\n')).not.toContain(link.token);
});

test('M3 Forgot password emails a link that sets a new password and ends all sessions', async () => {
  const { amy } = harness.people;
  const open = await signedInAs(harness, amy);
  for (const identifier of ['nobody', 'amy']) {
    await browser.get('/forgot-password');
    await browser.submit({ identifier });
  }
  await handleRequests(harness.services);
  await browser.get(await newestLinkPath(harness.services, amy, 'password-reset'));
  expect((await browser.submit({ password: NEW_PASSWORD })).url).toBe('/login?notice=password-set');
  expect((await open.get('/dashboard')).url).toBe('/login');
  expect(await mails()).toEqual(['password-reset', 'password-changed']);
  expect((await passwordStep(amy)).status).toBe(401);
  expect((await passwordStep(amy, NEW_PASSWORD)).url).toBe('/login/code');
});

test('a 2FA reset link asks for the password and leads to the setup', async () => {
  const { amy } = harness.people;
  const link = await mailedLink(harness.services, amy, '2fa-reset');
  await browser.get(link.path);
  expect((await browser.submit({ password: 'not the password of amy' })).status).toBe(401);
  expect((await browser.submit({ password: PASSWORD })).url).toBe('/two-factor/setup');
  expect((await setUpTwoFactor()).end.url).toBe('/dashboard');
  expect(await actions(amy)).toEqual(['set-up-2fa', 'sign-in']);
});

test('S6 a link asks first if someone else is signed in', async () => {
  const { amy, carla } = harness.people;
  const link = await mailedLink(harness.services, amy, 'password-reset');
  const carlas = await signedInAs(harness, carla);
  expect((await carlas.get(link.path)).text).toContain('carla');
  await carlas.submit({}, { action: `${link.path}/sign-out` });
  expect((await carlas.get('/sessions')).url).toContain('/login');
  await carlas.get(link.path);
  expect((await carlas.submit({ password: NEW_PASSWORD })).url).toBe('/login?notice=password-set');
});

test('F1 without two-factor authentication only its setup is available after the password', async () => {
  expect((await passwordStep(harness.people.eve)).url).toBe('/two-factor/setup');
  for (const path of ['/dashboard', '/sessions', '/profile/password']) {
    expect((await browser.get(path)).url).toBe('/two-factor/setup');
  }
  expect((await setUpTwoFactor()).end.url).toBe('/dashboard');
});

test('S1 a sign-in replaces the session, and its cookies have names of the provider’s own', async () => {
  const { amy } = harness.people;
  await passwordStep(amy);
  const pending = browser.cookies.get('sso-provider-session');
  expect((await browser.submit({ code: await code(amy) })).url).toBe('/dashboard');
  expect(browser.cookies.get('sso-provider-session')).not.toBe(pending);
  expect([...browser.cookies.keys()].sort()).toEqual([
    'sso-provider-csrf',
    'sso-provider-known-browser',
    'sso-provider-session',
  ]);
  expect(await table('sessions').pluck<string[]>('stage')).toEqual(['signed-in']);
});

test('T1 the fifth wrong password blocks the login, and an email says so', async () => {
  const { amy } = harness.people;
  for (let i = 0; i < 5; i += 1)
    expect((await passwordStep(amy, 'not the password of amy')).status).toBe(401);
  const page = await passwordStep(amy);
  expect([page.status, page.heading]).toEqual([429, 'Too many failed attempts']);
  await handleRequests(harness.services);
  expect(await mails()).toEqual(['account-blocked']);
  expect(await actions(amy)).toContain('block');
});

test('T2 the fifth wrong code ends the sign-in', async () => {
  const { amy } = harness.people;
  await passwordStep(amy);
  for (let i = 0; i < 4; i += 1) expect((await browser.submit({ code: wrongCode(amy) })).status).toBe(422);
  expect((await browser.submit({ code: wrongCode(amy) })).url).toBe('/login?notice=wrong-codes');
  expect((await browser.get('/login/code')).url).toBe('/login');
});

test('T2 a code with a space in it is accepted, and input that cannot be a code is not counted', async () => {
  const { amy } = harness.people;
  await passwordStep(amy);
  for (let i = 0; i < 6; i += 1) expect((await browser.submit({ code: '12345' })).status).toBe(422);
  const digits = await code(amy);
  const page = await browser.submit({ code: `${digits.slice(0, 3)} ${digits.slice(3)}` });
  expect(page.url).toBe('/dashboard');
});

test('F4 the recovery key turns two-factor authentication off, once', async () => {
  const { eve } = harness.people;
  await passwordStep(eve);
  const { recoveryKey } = await setUpTwoFactor();
  const later = openBrowser(harness.app);
  await passwordStep(eve, PASSWORD, later);
  await later.get('/login/recovery');
  expect((await later.submit({ recoveryKey: 'AAAA-AAAA' })).status).toBe(422);
  expect((await later.submit({ recoveryKey })).url).toBe('/login/two-factor-disabled');
  expect(await mails()).toEqual(['2fa-changed', 'recovery-key-used']);
  expect((await browser.get('/dashboard')).url).toBe('/login');
  await later.get('/two-factor/setup');
  expect((await setUpTwoFactor(later)).recoveryKey).not.toBe(recoveryKey);
});

test('the Sessions page ends the other sessions, and Sign out the current one', async () => {
  const { amy } = harness.people;
  const other = await signedInAs(harness, amy, { address: '192.0.2.9' });
  const own = await signedInAs(harness, amy);
  expect((await own.get('/sessions')).text).toContain('192.0.2.9');
  await own.submit({}, { action: '/sessions/end-others' });
  expect((await other.get('/sessions')).url).toContain('/login');
  expect((await own.get('/sessions')).heading).toBe('Sessions');
  await own.submit({}, { action: '/logout' });
  expect((await own.get('/sessions')).url).toContain('/login');
  expect(await table('sessions')).toEqual([]);
});

test('S3 a deactivated login loses its sessions at the next request', async () => {
  const { gus } = harness.people;
  const own = await signedInAs(harness, gus);
  expect((await own.get('/dashboard')).heading).toBe('Your account');
  await table('accounts').where({ id: gus.id }).update({ status: 'inactive' });
  expect((await own.get('/dashboard')).url).toBe('/login');
});

test('changing the password requires the current one and ends the other sessions', async () => {
  const { amy } = harness.people;
  const other = await signedInAs(harness, amy);
  const own = await signedInAs(harness, amy);
  await own.get('/profile/password');
  const refused = await own.submit({ current: 'not the password of amy', password: NEW_PASSWORD });
  expect(refused.status).toBe(422);
  expect((await own.submit({ current: PASSWORD, password: NEW_PASSWORD })).url).toBe('/dashboard');
  expect((await other.get('/dashboard')).url).toBe('/login');
  expect(await mails()).toEqual(['password-changed']);
});

test('setting up two-factor authentication again requires the password and a code', async () => {
  const { amy } = harness.people;
  const own = await signedInAs(harness, amy);
  await own.get('/profile/two-factor');
  expect((await own.submit({ current: PASSWORD, code: wrongCode(amy) })).status).toBe(422);
  const setup = await own.submit({ current: PASSWORD, code: await code(amy) });
  expect(setup.heading).toBe('Two-Factor Setup');
  expect((await setUpTwoFactor(own)).end.url).toBe('/dashboard');
  expect(await mails()).toEqual(['2fa-changed']);
});

test('the language and time zone of an account can be changed, and unknown ones are refused', async () => {
  const { amy } = harness.people;
  const own = await signedInAs(harness, amy);
  expect((await own.get(paths.dashboard)).text).toContain('Language and time zone UTC');
  await own.get(providerPaths.ownPreferences);
  const refused = await own.submit({ language: 'xx', timeZone: 'Mars/Olympus' });
  expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('Select a time zone')]);
  const saved = await own.submit({ language: 'de', timeZone: 'Europe/Berlin' });
  expect([saved.url, saved.heading]).toEqual([paths.dashboard, 'Ihr Konto']);
  expect(saved.text).toContain('Sprache und Zeitzone Europe/Berlin');
  expect(saved.text).toContain(catalogues.de.profile.profile.saved);
  expect(
    await table('accounts').where({ id: amy.id }).first('username', 'email', 'language', 'time_zone'),
  ).toEqual({
    username: amy.username,
    email: amy.email,
    language: 'de',
    time_zone: 'Europe/Berlin',
  });
  const other = await signedInAs(harness, amy);
  await other.get(providerPaths.ownPreferences);
  await own.get(providerPaths.ownPreferences);
  await own.submit({ timeZone: 'Asia/Tokyo' });
  const stale = await other.submit({ timeZone: 'Europe/Paris' });
  expect([stale.status, stale.html]).toEqual([422, expect.stringContaining('Asia/Tokyo')]);
});

test('H3 a form of an older session is shown again, and its typed name is kept', async () => {
  const { amy } = harness.people;
  const form = await browser.get('/login?returnTo=%2Fsessions');
  const { values = {} } = form.forms.find(({ action }) => action === '/login') ?? {};
  browser.cookies.clear();
  const again = await browser.post('/login', { ...values, identifier: 'amy', password: PASSWORD });
  expect([again.status, again.html.includes('value="amy"')]).toEqual([409, true]);
  await browser.submit({ password: PASSWORD });
  expect((await browser.submit({ code: await code(amy) })).url).toBe('/sessions');
  const second = openBrowser(harness.app);
  await second.get('/login?returnTo=%2Fsessions');
  await signIn(harness.services, second, amy);
  expect((await second.get('/login?returnTo=%2Fsessions')).url).toBe('/sessions');
});
