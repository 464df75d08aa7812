import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { openBrowser, type BrowserLike, type Page } from '../../harness/browser-like.ts';
import { mailedLink } from '../../harness/links.ts';
import { nextCode, PASSWORD, signIn, type Person } from '../../harness/people.ts';
import { routesOf } from '../../harness/routes.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';

let app: TestApp;
let browser: BrowserLike;
beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(async () => {
  await app.services.database('rate_limit_buckets').delete();
  browser = openBrowser(app.app);
});
afterAll(() => app.stop());

/** Sends the form of a page that was opened earlier in another tab. */
function sendFrom(page: Page, path: string, fields: Record<string, string>): Promise<Page> {
  const form = page.forms.find(({ action }) => action === path);
  if (!form) throw new Error(`No form for ${path}: ${page.text}`);
  return browser.post(path, { ...form.values, ...fields });
}

const code = async (person: Person) => nextCode(app.services, person, person.totpSecret ?? '');

test('H3 after signing in in one tab, the sign-in form of a second tab continues to its own page', async () => {
  const second = await browser.get('/login?returnTo=%2Fsessions');
  await signIn(app.services, browser, app.people.amy);
  const page = await sendFrom(second, '/login', { identifier: 'amy', password: PASSWORD });
  expect([page.status, page.url]).toEqual([200, '/sessions']);
  expect((await browser.get('/login?returnTo=%2Fsessions')).url).toBe('/sessions');
});

test('H3 a sign-in form without its cookie, or with a code pending in another tab, is shown again with the typed name', async () => {
  const form = await browser.get('/login?returnTo=%2Fsessions');
  browser.cookies.clear();
  const again = await sendFrom(form, '/login', { identifier: 'amy', password: PASSWORD });
  expect([again.status, again.heading]).toEqual([409, 'Sign in']);
  expect(again.html).toContain('value="amy"');
  expect(again.html).not.toContain(PASSWORD);
  expect(again.text).toContain('nothing was changed');
  await browser.submit({ password: PASSWORD });
  const other = await sendFrom(again, '/login', { identifier: 'carla', password: PASSWORD });
  expect([other.status, other.html.includes('value="carla"')]).toEqual([409, true]);
  await browser.submit({ password: PASSWORD });
  expect((await browser.submit({ code: await code(app.people.carla) })).url).toBe('/sessions');
});

test('H3 the code page continues to the next page, to a new code page, or to the sign-in page', async () => {
  const { amy } = app.people;
  await browser.get('/login?returnTo=%2Fsessions');
  const first = await browser.submit({ identifier: 'amy', password: PASSWORD });
  await browser.get('/login');
  await browser.submit({ identifier: 'amy', password: PASSWORD });
  const again = await sendFrom(first, '/login/code', { code: '000000' });
  expect([again.status, again.heading]).toEqual([409, 'Two-factor authentication']);
  await browser.submit({ code: await code(amy) });
  expect((await sendFrom(first, '/login/code', { code: '000000' })).url).toBe('/sessions');

  browser = openBrowser(app.app);
  await browser.get('/login');
  const ended = await sendFrom(first, '/login/code', { code: '000000' });
  expect(ended.url).toBe('/login?notice=sign-in-ended&returnTo=%2Fsessions');
  expect(await app.services.database('sessions').whereNull('account_id')).toEqual([]);
});

test('H3 Forgot password is shown again with the typed text after someone has signed in in another tab', async () => {
  const form = await browser.get('/forgot-password');
  await signIn(app.services, browser, app.people.amy);
  const again = await sendFrom(form, '/forgot-password', { identifier: 'amy.long@acme.example' });
  expect([again.status, again.heading]).toEqual([409, 'Forgot your password?']);
  expect(again.html).toContain('value="amy.long@acme.example"');
  expect((await browser.submit({}, { action: '/forgot-password' })).url).toBe('/forgot-password?requested');
});

test.each(['password-reset', '2fa-reset'] as const)(
  'H3 the page for %s is shown again if its session has changed, and asks about someone else',
  async (purpose) => {
    const mail = await mailedLink(app.services, app.people.amy, purpose);
    const form = await browser.get(mail.path);
    await signIn(app.services, browser, app.people.carla);
    const question = await sendFrom(form, mail.path, { password: 'velvet harbour cinnamon 42' });
    expect([question.status, question.heading]).toEqual([409, 'You’re signed in as carla']);
    await browser.submit({}, { action: '/logout' });
    const page = await browser.get(mail.path);
    expect(page.html).toContain('type="password"');
    const late = await sendFrom(question, `${mail.path}/sign-out`, {});
    expect([late.status, late.url]).toEqual([200, mail.path]);
  },
);

test('H3 a password reset page that was open during a sign-in says why its link no longer works', async () => {
  const { amy } = app.people;
  const { path } = await mailedLink(app.services, amy, 'password-reset');
  const form = await browser.get(path);
  await signIn(app.services, browser, amy);
  const ended = await sendFrom(form, path, { password: 'velvet harbour cinnamon 42' });
  expect(ended.heading).toBe('This password reset link was withdrawn');
  expect(ended.text).toContain('Someone has signed in with this login since we sent it');
  expect(ended.text).toContain('nothing was changed');
  expect(ended.text).not.toContain('the form');
});

test('H3 a form of an ended session leads to its page after signing in, and signing out twice works', async () => {
  const { amy } = app.people;
  await signIn(app.services, browser, amy);
  const sessions = await browser.get('/sessions');
  const password = await browser.get('/profile/password');
  await browser.submit({}, { action: '/logout' });
  const late = await sendFrom(password, '/profile/password', {});
  expect(late.url).toBe('/login?notice=session-ended&returnTo=%2Fprofile%2Fpassword');
  expect((await sendFrom(sessions, '/logout', {})).url).toBe('/login?notice=signed-out');
  await signIn(app.services, browser, amy);
  const back = await sendFrom(password, '/profile/password', {});
  expect([back.status, back.url]).toEqual([200, '/profile/password']);
  expect(back.text).toContain('You signed in again after you opened this page');
});

test('H3 every form of someone whose session has ended leads to an existing page', async () => {
  const { amy } = app.people;
  await signIn(app.services, browser, amy);
  const { forms } = await browser.get('/sessions');
  const csrfToken = forms.map(({ values }) => values['csrfToken']).find(Boolean) ?? '';
  await browser.submit({}, { action: '/logout' });
  const routes = routesOf(app.app);
  const pages = routes
    .filter(({ method }) => method === 'get')
    .map(({ path }) => new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`));
  const signedIn = routes.filter(({ method, guards }) => method === 'post' && guards.includes('signed-in'));
  expect(signedIn.length).toBeGreaterThan(30);
  for (const { path } of signedIn) {
    const at = path.replace(/:\w+/g, '7');
    const sent = await browser.post(at, { csrfToken }, { follow: false });
    const returnTo = new URL(sent.location ?? '', 'http://console.example').searchParams.get('returnTo');
    expect([at, sent.status]).toEqual([at, 303]);
    if (at === '/logout') continue;
    expect([at, pages.some((page) => page.test(returnTo ?? ''))]).toEqual([at, true]);
  }
});
