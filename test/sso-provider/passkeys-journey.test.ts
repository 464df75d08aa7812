import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { testTheProvider } from '../harness/app-under-test.ts';
import { expectAccessible } from '../harness/accessibility.ts';
import { launchBrowser } from '../harness/browser.ts';
import { checkLayout } from '../harness/layout-at-each-width.ts';
import { nextCode, PASSWORD, type Person } from '../harness/people.ts';
import { addAuthenticator } from '../harness/virtual-authenticator.ts';
import { startProduct, type Begun, type Product } from './product.ts';
import { startRunningProvider, type RunningProvider } from './running-provider.ts';

jest.setTimeout(120_000);
testTheProvider();

let provider: RunningProvider;
let product: Product;
let browser: Browser;
beforeAll(async () => {
  provider = await startRunningProvider();
  product = await startProduct(provider);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await product.stop();
  await provider.stop();
});

async function openContext(javaScriptEnabled = true): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: provider.issuer,
    viewport: { width: 1360, height: 900 },
    javaScriptEnabled,
  });
  context.setDefaultTimeout(30_000);
  return context;
}

async function checkPage(page: Page, name: string): Promise<void> {
  await checkLayout(page, `provider-passkeys-${name}`);
  await expectAccessible(page);
}

async function passwordStep(page: Page, { email }: Person): Promise<void> {
  await page.getByLabel('Email address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByLabel('Code').waitFor();
}

async function signIn(page: Page, person: Person): Promise<void> {
  await passwordStep(page, person);
  await page.getByLabel('Code').fill(await nextCode(provider.services, person, person.totpSecret ?? ''));
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** Waits for the product's page, and returns how the person signed in. */
async function claimsOf(page: Page, begun: Begun): Promise<Record<string, unknown>> {
  await page.getByRole('heading', { name: 'Product' }).waitFor();
  return (await begun.finish(page.url())).claims;
}

test('F6 a passkey of the provider is created, suggested for the address, used alone, after the password and again, and removed', async () => {
  const { amy } = provider.people;
  const context = await openContext();
  const page = await context.newPage();
  const device = await addAuthenticator(page);
  await page.goto('/login');
  await signIn(page, amy);
  await checkPage(page, 'account');
  await page.getByRole('link', { name: 'Manage passkeys' }).click();
  await page.getByRole('link', { name: 'Add a passkey' }).click();
  await checkPage(page, 'new');
  await page.getByLabel('Name').fill('Work laptop');
  await page.getByRole('button', { name: 'Create passkey' }).click();
  await page.getByText('The passkey “Work laptop” has been added.').waitFor();
  await provider.mail.waitForMail({ to: amy.email, subject: /passkey was added/ });
  await checkPage(page, 'list');

  // On the way to a product, the browser suggests the passkey as soon as someone uses the page.
  await context.clearCookies();
  const suggested = await product.begin();
  await page.goto(suggested.url);
  await page.mouse.move(100, 100);
  await page.mouse.move(110, 120);
  expect(await claimsOf(page, suggested)).toMatchObject({ amr: ['hwk', 'user', 'mfa'], acr: 'mfa' });

  const again = await product.begin({ prompt: 'login' });
  await page.goto(again.url);
  await checkPage(page, 'continue-as');
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  expect(await claimsOf(page, again)).toMatchObject({ amr: ['hwk', 'user', 'mfa'] });

  await context.clearCookies();
  await device.confirms(false);
  const chosen = await product.begin();
  await page.goto(chosen.url);
  await checkPage(page, 'sign-in');
  await device.confirms(true);
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  expect(await claimsOf(page, chosen)).toMatchObject({ amr: ['hwk', 'user', 'mfa'] });

  await context.clearCookies();
  await device.confirms(false);
  const second = await product.begin();
  await page.goto(second.url);
  await passwordStep(page, amy);
  await checkPage(page, 'code');
  await device.confirms(true);
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  expect(await claimsOf(page, second)).toMatchObject({ amr: ['pwd', 'hwk', 'user', 'mfa'] });

  await page.goto('/profile/passkeys');
  await page.getByText('from 127.0.0.1').waitFor();
  await page.getByRole('link', { name: 'Rename Work laptop' }).click();
  await checkPage(page, 'rename');
  await page.getByLabel('Name').fill('Home laptop');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('link', { name: 'Remove Home laptop' }).click();
  await checkPage(page, 'remove');
  await page.getByRole('button', { name: 'Remove passkey' }).click();
  await page.getByText('The passkey “Home laptop” has been removed.').waitFor();
  await context.close();
});

test('F6 without scripts, a person with a passkey signs in at the provider with password and code', async () => {
  const { gus } = provider.people;
  const context = await openContext();
  const page = await context.newPage();
  await addAuthenticator(page);
  await page.goto('/login');
  await signIn(page, gus);
  await page.goto('/profile/passkeys/new');
  await page.getByLabel('Name').fill('Phone');
  await page.getByRole('button', { name: 'Create passkey' }).click();
  await page.getByText('The passkey “Phone” has been added.').waitFor();
  await context.close();

  const plain = await openContext(false);
  const other = await plain.newPage();
  const begun = await product.begin();
  await other.goto(begun.url);
  expect(await other.getByRole('button', { name: 'Sign in with a passkey' }).count()).toBe(0);
  await signIn(other, gus);
  expect(await claimsOf(other, begun)).toMatchObject({ amr: ['pwd', 'otp', 'mfa'] });
  await plain.close();
});

test('the language and time zone page of an account', async () => {
  const context = await openContext();
  const page = await context.newPage();
  await page.goto('/login');
  await signIn(page, provider.people.carla);
  await page.getByRole('link', { name: 'Change language and time zone' }).click();
  await checkPage(page, 'preferences');
  await page.getByRole('combobox', { name: 'Language' }).selectOption('Deutsch');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('heading', { name: 'Ihr Konto' }).waitFor();
  await checkPage(page, 'account-german');
  await page.goto('/profile/passkeys');
  await checkPage(page, 'none-german');
  await context.close();
});
