import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expectAccessible } from '../harness/accessibility.ts';
import { launchBrowser } from '../harness/browser.ts';
import { checkLayout } from '../harness/layout-at-each-width.ts';
import { mailedLink } from '../harness/links.ts';
import { testTheProvider } from '../harness/app-under-test.ts';
import { nextCode, PASSWORD, type Person } from '../harness/people.ts';
import { startProduct, type Product } from './product.ts';
import { startRunningProvider, type RunningProvider } from './running-provider.ts';
import { startDatabaseProxy, type DatabaseProxy } from '../harness/database-proxy.ts';

// Pages that the journeys don't visit, in a real browser: errors, questions and intermediate pages.
jest.setTimeout(120_000);
testTheProvider();

let databaseProxy: DatabaseProxy;
let provider: RunningProvider;
let product: Product;
let foreign: Product;
let browser: Browser;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  databaseProxy = await startDatabaseProxy();
  provider = await startRunningProvider((url) => databaseProxy.urlFor(url));
  product = await startProduct(provider);
  foreign = await startProduct(provider, { name: 'Harbour Times', trusted: false });
  browser = await launchBrowser();
  await openContext();
});
afterAll(async () => {
  await browser.close();
  await product.stop();
  await foreign.stop();
  await provider.stop();
  await databaseProxy.cut();
});

async function openContext(): Promise<void> {
  context = await browser.newContext({ baseURL: provider.issuer, viewport: { width: 1360, height: 900 } });
  context.setDefaultTimeout(30_000);
  page = await context.newPage();
}

/** One centred card with the provider's name above it and no axe violations. Also saves a screenshot. */
async function checkPage(name: string, heading: string | RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  expect(await page.locator('.card').count()).toBe(1);
  expect(await page.locator('header').innerText()).toContain('Single Sign-On (SSO)');
  const box = await page.locator('.card').boundingBox();
  expect(Math.abs((box?.x ?? 0) + (box?.width ?? 0) / 2 - 680)).toBeLessThan(2);
  await checkLayout(page, `provider-${name}`);
  await expectAccessible(page);
}

async function passwordStep(person: Person): Promise<void> {
  await page.getByLabel('Email address').fill(person.email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByLabel('Code').waitFor();
}

async function signIn(person: Person): Promise<void> {
  await passwordStep(person);
  await page.getByLabel('Code').fill(await nextCode(provider.services, person, person.totpSecret ?? ''));
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

const onTheWay = /\/authorize\/[\w-]+$|\/session\/end\/success$/;

/** Stops the page from continuing automatically. */
async function blockRedirects(): Promise<void> {
  await context.route(/\/assets\/(sign-out|auto-submit)\.js/, (route) => route.abort());
  await context.route(onTheWay, (route) => route.abort('aborted'));
}

test('signing in for a third-party product asks for consent', async () => {
  await page.goto((await foreign.begin()).url);
  await signIn(provider.people.carla);
  await checkPage('consent', 'Continue to Harbour Times?');
  await page.getByRole('button', { name: 'Allow' }).click();
  await page.getByRole('heading', { name: 'Product' }).waitFor();
});

test('someone other than the expected person is signed in, and a product asks them to confirm who they are', async () => {
  await page.goto((await product.begin({ login_hint: 'zoe@blue-harbor.example', prompt: 'create' })).url);
  await checkPage('continue-as', 'Continue to Blue Harbor Wiki');
  await page.goto((await product.begin({ prompt: 'login' })).url);
  await page.getByLabel('Code').fill('123456');
  await page.getByLabel('Password', { exact: true }).fill('not this one');
  await page.getByRole('button', { name: 'Continue as' }).click();
  await checkPage('continue-as-proof', 'Continue to Blue Harbor Wiki');
  await blockRedirects();
  await page.getByRole('button', { name: 'Cancel and go back' }).click();
  await checkPage('leave', 'Back to Blue Harbor Wiki');
  await context.unroute(onTheWay);
  await page.getByRole('link', { name: 'Continue' }).click();
  await page.waitForURL(`${product.redirectUri}?error=access_denied**`);
});

test('a response by form, and signing out', async () => {
  await blockRedirects();
  await page.goto((await product.begin({ response_mode: 'form_post' })).url);
  await checkPage('submit', 'Back to Blue Harbor Wiki');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('heading', { name: 'Product' }).waitFor();
  await page.goto(`/session/end?client_id=${product.clientId}`);
  await checkPage('sign-out', 'Sign out');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await checkPage('signed-out-on-the-way', 'You are signed out');
  await context.unroute(onTheWay);
  await page.getByRole('link', { name: 'Continue' }).click();
  await checkPage('signed-out', 'You are signed out');
  await context.close();
  await openContext();
});

test('with script, a form response is posted and a sign-out is finished automatically', async () => {
  const begun = await product.begin({ response_mode: 'form_post' });
  await page.goto(begun.url);
  await signIn(provider.people.carla);
  await page.waitForURL(product.redirectUri);
  expect(await page.innerText('p')).toBe('POST');
  const signed = await product.begin({ prompt: 'none' });
  await page.goto(signed.url);
  const { idToken } = await signed.finish(page.url());
  const query = { id_token_hint: idToken, post_logout_redirect_uri: `${product.origin}/signed-out` };
  await page.goto(`/session/end?${new URLSearchParams(query).toString()}`);
  await page.waitForURL(query.post_logout_redirect_uri);
  // Again, after the person has already signed out.
  await page.goto(`/session/end?${new URLSearchParams(query).toString()}`);
  await page.waitForURL(query.post_logout_redirect_uri);
});

test('recovery from a lost phone', async () => {
  await page.goto('/login');
  await passwordStep(provider.people.gus);
  await page.getByRole('link', { name: 'Reset your two-factor authentication?' }).click();
  await checkPage('recovery', 'Reset your two-factor authentication');
  await page.getByLabel('Recovery Key').fill('AAAA-BBBB-CCCC-DDDD-EEEE-FFFF-GG');
  await page.getByRole('button', { name: 'Disable 2FA' }).click();
  await checkPage('recovery-refused', 'Reset your two-factor authentication');
  await context.close();
  await openContext();
  const reset = await mailedLink(provider.services, provider.people.gus, '2fa-reset');
  await page.goto(reset.path);
  await checkPage('2fa-reset', 'Set up two-factor authentication again');
});

test('links that no longer work', async () => {
  const old = await mailedLink(provider.services, provider.people.bob, 'invitation');
  await mailedLink(provider.services, provider.people.bob, 'invitation');
  await page.goto(old.path);
  await checkPage('dead-link', /./);
  await page.goto('/sign-up/not-a-link');
  await checkPage('unknown-link', 'This link can’t be read');
});

test('requests that cannot be answered', async () => {
  await page.goto('/authorize?client_id=nobody');
  await checkPage('trouble', 'We couldn’t understand that request');
  await page.goto('/interaction/long-over');
  await checkPage('over', 'This sign-in can’t continue');
  await page.goto('/nowhere');
  await checkPage('not-found', 'Page not found');
  await page.goto('/login');
  await page
    .locator('[name=csrfToken]')
    .first()
    .evaluate((field: { value: string }) => (field.value = 'x'));
  await page.getByLabel('Password', { exact: true }).fill('x');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await checkPage('out-of-date', 'The form was out of date');
  await page.goto('/login');
  await databaseProxy.cut();
  await page.getByLabel('Email address').fill('amy');
  await page.getByLabel('Password', { exact: true }).fill('x');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await checkPage('busy', 'Busy for a moment');
  await databaseProxy.restore();
});
