import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { startProvider } from '../../src/sso-provider/start-provider.ts';
import { consoleRegistration } from '../../src/sso/bundled-provider/console-registration.ts';
import { providerServices } from '../../src/sso/bundled-provider/provider-services.ts';
import { registerClient } from '../../src/sso/bundled-provider/register-client.ts';
import type { Services } from '../../src/services.ts';
import { expectAccessible } from '../harness/accessibility.ts';
import { checkLayout } from '../harness/layout-at-each-width.ts';
import { openBrowser } from '../harness/browser-like.ts';
import { freePort } from '../../src/embedded/free-port.ts';
import { mailedLink } from '../harness/links.ts';
import { codeAt, nextCode, PASSWORD, type Person } from '../harness/people.ts';
import { linkIn, startRunningConsole, type RunningConsole } from '../harness/running-console.ts';
import { makeAccount, providerCode, SECRET } from './accounts.ts';

// Each test visits two sites and reads several emails.
jest.setTimeout(120_000);

const SSO = 'Single Sign-On (SSO)';
const PROVIDER_PASSWORD = 'velvet harbour cinnamon 42';

let harness: RunningConsole;
let provider: Awaited<ReturnType<typeof startProvider>>;
let own: Services;
let admin: Page;
let technicians: BrowserContext;
beforeAll(async () => {
  const port = String(await freePort());
  harness = await startRunningConsole({ SSO_PORT: port, SSO_BASE_URL: `http://localhost:${port}` });
  provider = await startProvider(harness.services);
  own = providerServices(harness.services);
  admin = await harness.openSignedIn(harness.people.amy);
  technicians = await harness.openContext();
});
afterAll(async () => {
  await own.database.destroy();
  await provider.stop();
  await harness.stop();
});

/** A browser that nobody has signed in with. It has scripts and images in its cache. */
async function freshPage(): Promise<Page> {
  for (const page of technicians.pages()) await page.close();
  await technicians.clearCookies();
  return technicians.newPage();
}

async function expectText(page: Page, text: string | RegExp): Promise<void> {
  const found = page.getByText(text).first();
  await found.waitFor().catch(async (cause: unknown) => {
    throw new Error(`Instead of ${String(text)}: ${await page.locator('body').innerText()}`, { cause });
  });
}

async function checkPage(page: Page, name: string): Promise<void> {
  await checkLayout(page, `provider-${name}`);
  await expectAccessible(page);
}

/** Returns the link in the last email to that address. */
async function linkMailed(to: string, subject: RegExp): Promise<string> {
  const { text } = await harness.mail.waitForMail({ to, subject });
  return linkIn(text);
}

/** From the provider's 2FA setup page to the page after the recovery key. Returns the secret. */
async function setTwoFactorUp(page: Page, pictures: boolean): Promise<string> {
  await page.getByRole('heading', { name: 'Two-Factor Setup' }).waitFor();
  if (pictures) await checkPage(page, 'two-factor-setup');
  const secret = (await page.locator('.key').first().innerText()).replace(/\s/g, '');
  await page.getByLabel('Code').fill(codeAt(secret, Date.now()));
  await page.getByRole('button', { name: 'Turn on 2FA' }).click();
  await page.getByLabel('I have saved it').check();
  if (pictures) await checkPage(page, 'recovery-key');
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  return secret;
}

test('OAuth is configured for the admin with the values that the registration prints', async () => {
  const registration = consoleRegistration(
    'Mail Assure',
    `${harness.url}/sso/callback/${harness.people.acmeHosting.id}`,
  );
  if (!registration) throw new Error('not registered');
  const { issuer, clientId, clientSecret } = await registerClient(own, registration);
  await admin.getByRole('link', { name: 'OAuth Settings' }).click();
  await admin.getByLabel('On: use the provider below').check();
  await admin.getByLabel('Issuer URL').fill(issuer);
  await admin.getByLabel('Client ID').fill(clientId);
  await admin.getByLabel('Client secret').fill(clientSecret);
  await admin.getByLabel('Sign out at the provider too').check();
  await admin.getByRole('button', { name: 'Save' }).click();
  await expectText(admin, `Saved. The provider at ${issuer} responds.`);
  await expectText(admin, 'It offers to create accounts.');
});

/** Classic UI: the dropdown to the left, Edit, Local Credentials, Login with Mail Assure, Link Account. */
async function linkAccountInClassicUi({ email }: Person): Promise<void> {
  harness.mail.clear();
  await admin.goto('/technicians');
  const row = admin.getByRole('row').filter({ hasText: email });
  await row.getByRole('button').first().click();
  await admin
    .getByRole('list', { name: `Actions for ${email}` })
    .getByRole('link', { name: 'Edit' })
    .click();
  await admin.getByRole('heading', { name: 'Local Credentials' }).waitFor();
  await admin.getByRole('heading', { name: 'Login with Mail Assure' }).waitFor();
  await admin.getByRole('link', { name: 'Link Account' }).click();
  await admin.getByRole('button', { name: 'Link Account' }).click();
  await expectText(admin, `for ${email} is queued.`);
}

/** Follows the emailed link and enters the local password and code, which leads straight to the provider. */
async function followToProvider(page: Page, person: Person, heading: string): Promise<void> {
  await page.goto(await linkMailed(person.email, /Link your/));
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByLabel('Code').fill(await nextCode(harness.services, person, person.totpSecret ?? ''));
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('heading', { name: heading }).waitFor();
  expect(page.url().startsWith(own.config.origin)).toBe(true);
}

/** The link verifies the address, so the provider sends no email of its own. */
async function expectNoEmailFromProvider(): Promise<void> {
  expect(await own.database('mail_jobs').whereNotNull('link_id').select('message')).toEqual([]);
}

async function expectLinked(page: Page): Promise<void> {
  await page.waitForURL(`${harness.url}/dashboard`);
  await expectText(page, `Your login is linked with ${SSO}.`);
  await page
    .getByRole('link', { name: 'User’s Profile' })
    .or(page.getByRole('link', { name: "User's Profile" }))
    .first()
    .click();
  const section = page.locator('section').filter({ hasText: 'Login with Mail Assure' });
  expect(await section.innerText()).toContain('- Linked -');
  await section.getByText('Unlink account').waitFor();
}

let carlaSecret = '';

test('Classic UI: Edit, Local Credentials, Link Account, one email, create account, - Linked -, dashboard', async () => {
  const { carla } = harness.people;
  await linkAccountInClassicUi(carla);
  const page = await freshPage();
  await followToProvider(page, carla, 'Create account');
  await expectText(page, 'to continue to Mail Assure');
  await expectText(page, `Choose a password for ${carla.email}.`);
  // The address comes from the link, so there is nothing to type or to change.
  expect(await page.getByLabel('Email address').count()).toBe(0);
  await checkPage(page, 'create-account');
  await page.getByLabel('Password', { exact: true }).fill('password1234');
  await page.getByRole('button', { name: 'Create account' }).click();
  await expectText(page, 'Too easy to guess');
  await page.getByLabel('Password', { exact: true }).fill(PROVIDER_PASSWORD);
  await page.getByRole('button', { name: 'Create account' }).click();
  carlaSecret = await setTwoFactorUp(page, true);
  await expectLinked(page);
  await expectNoEmailFromProvider();
});

test('New UI: the Action button, Resend Invitation, one email, create account, dashboard, without script', async () => {
  const { bob } = harness.people;
  harness.mail.clear();
  await admin.goto('/technicians');
  await admin
    .getByRole('row')
    .filter({ hasText: bob.email })
    .getByRole('button', { name: /^Action for/ })
    .click();
  await admin
    .getByRole('list', { name: `Actions for ${bob.email}` })
    .getByRole('link', { name: 'Resend Invitation' })
    .click();
  await admin.getByRole('button', { name: 'Resend Invitation' }).click();
  const page = await harness.openPage({ javaScriptEnabled: false });
  await page.goto(await linkMailed(bob.email, /Your login for/));
  // The link leads directly to the provider, without a page of the console in between.
  await page.getByRole('heading', { name: 'Create account' }).waitFor();
  expect(page.url().startsWith(own.config.origin)).toBe(true);
  await expectText(page, `Choose a password for ${bob.email}.`);
  await page.getByRole('button', { name: 'Set a password instead' }).click();
  await page.getByRole('heading', { name: 'Set a password' }).waitFor();
  expect(page.url().startsWith(harness.url)).toBe(true);
  await page.getByRole('link', { name: `Continue with ${SSO}` }).click();
  await page.getByLabel('Password', { exact: true }).fill(PROVIDER_PASSWORD);
  await page.getByRole('button', { name: 'Create account' }).click();
  await setTwoFactorUp(page, false);
  await page.waitForURL(`${harness.url}/dashboard`);
  await expectText(page, `Your login is linked with ${SSO}.`);
  await expectNoEmailFromProvider();
  await page.context().close();
});

test('someone signs in with SSO and out again, at the console and at the provider', async () => {
  const page = await freshPage();
  await page.goto('/login');
  await page.getByRole('link', { name: `Sign in with ${SSO}` }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await checkPage(page, 'sign-in');
  await page.getByLabel('Email address').fill(harness.people.carla.email);
  await page.getByLabel('Password', { exact: true }).fill('not this one at all');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expectText(page, 'We couldn’t sign you in.');
  await checkPage(page, 'sign-in-refused');
  await page.getByLabel('Password', { exact: true }).fill(PROVIDER_PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByLabel('Code').waitFor();
  await checkPage(page, 'code');
  await page.getByLabel('Code').fill(await providerCode(own, harness.people.carla.email, carlaSecret));
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL(`${harness.url}/dashboard`);

  const account = await page.context().newPage();
  await account.goto(own.config.origin);
  await account.getByRole('heading', { name: 'Your account' }).waitFor();
  await checkPage(account, 'account');
  await account.getByRole('link', { name: 'Sessions' }).click();
  await checkPage(account, 'sessions');
  for (const link of ['Change password', 'Set up again', 'Renew Recovery Key']) {
    await account.goto(`${own.config.origin}/dashboard`);
    await account.getByRole('link', { name: link }).click();
    await checkPage(account, link.toLowerCase().replaceAll(' ', '-'));
  }

  // Signed out of the console and of the provider. A script confirms it there.
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL(`${harness.url}/login**`);
  await account.goto(`${own.config.origin}/dashboard`);
  await account.waitForURL('**/login**');
});

test('someone with an account goes straight to the login page, resets the password and is linked', async () => {
  const { will } = harness.people;
  await makeAccount(own, will.email);
  await linkAccountInClassicUi(will);
  const page = await freshPage();
  await followToProvider(page, will, 'Sign in');
  await expectText(page, `You already have an account for ${will.email}.`);
  expect(await page.getByLabel('Email address').inputValue()).toBe(will.email);
  await checkPage(page, 'account-exists');
  await page.getByRole('link', { name: 'Forgot your password?' }).click();
  expect(await page.getByLabel('Email address').inputValue()).toBe(will.email);
  await checkPage(page, 'forgot-password');
  await page.getByRole('button', { name: 'Send me a link' }).click();
  await page.getByRole('heading', { name: 'Check your email' }).waitFor();
  await checkPage(page, 'password-reset-requested');
  await page.goto(await linkMailed(will.email, /Set a new password for Single/));
  await page.getByLabel('Password', { exact: true }).fill('meadow trumpet saffron 9');
  await page.getByRole('button', { name: 'Set password' }).click();
  await expectText(page, 'Your password is set.');
  await page.getByLabel('Email address').fill(will.email);
  await page.getByLabel('Password', { exact: true }).fill('meadow trumpet saffron 9');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByLabel('Code').fill(await providerCode(own, will.email, SECRET));
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expectLinked(page);
});

test('someone who cancels returns to the console, and the link still leads to their account at the provider', async () => {
  const { gus } = harness.people;
  await makeAccount(own, gus.email);
  const { path } = await mailedLink(harness.services, gus, 'sso-link');
  // A browser without script.
  const browser = openBrowser(harness.url);
  await browser.get(harness.url + path);
  const goOn = () => browser.get(/^0;url=(.*)$/.exec(browser.page().headers['refresh'] ?? '')?.[1] ?? '');

  const login = await browser.submit({
    password: PASSWORD,
    code: await nextCode(harness.services, gus, gus.totpSecret ?? ''),
  });
  expect(login.heading).toBe('Sign in');
  expect(login.text).toContain(`You already have an account for ${gus.email}`);
  const cancel = login.forms.find(({ action }) => action.endsWith('/cancel'));
  await browser.submit({}, { action: cancel?.action ?? '' });
  const back = await goOn();
  expect(back.url.startsWith(harness.url)).toBe(true);
  expect(back.text).toContain(`You cancelled at ${SSO}`);

  // The person confirmed who they are in this session, so the link leads straight to the provider again.
  const again = await browser.get(harness.url + path);
  expect(again.heading).toBe('Sign in');
  expect(again.forms[0]?.values['identifier']).toBe(gus.email);
  await browser.submit({ password: PASSWORD });
  await browser.submit({ code: await providerCode(own, gus.email, SECRET) });
  if (browser.page().headers['refresh']) await goOn();
  expect(browser.page().url).toBe(`${harness.url}/dashboard`);
  expect(browser.page().text).toContain(`Your login is linked with ${SSO}.`);
});
