import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page, Request } from 'playwright-core';
import { providerServices } from '../../src/sso/bundled-provider/provider-services.ts';
import { startProvider } from '../../src/sso-provider/start-provider.ts';
import type { Services } from '../../src/services.ts';
import { freePort } from '../../src/embedded/free-port.ts';
import { mailedLink } from '../harness/links.ts';
import { PASSWORD } from '../harness/people.ts';
import { startRunningConsole, type RunningConsole } from '../harness/running-console.ts';
import { makeAccount, providerCode, SECRET } from '../sso-provider/accounts.ts';

/*
 * Over http at a host name that is not loopback, browsers don't send Sec-Fetch-Site, so Origin is the only header that
 * says where a form comes from.
 */

let harness: RunningConsole;
let provider: Awaited<ReturnType<typeof startProvider>>;
let own: Services;
let requests: Request[] = [];
beforeAll(async () => {
  const port = String(await freePort());
  const settings = { SSO_PORT: port, SSO_BASE_URL: `http://sso.lan:${port}` };
  harness = await startRunningConsole(settings, 'console.lan');
  provider = await startProvider(harness.services);
  own = providerServices(harness.services);
});
afterAll(async () => {
  await own.database.destroy();
  await provider.stop();
  await harness.stop();
});

async function openPage(): Promise<Page> {
  const page = await harness.openPage();
  requests = [];
  page.on('request', (request) => requests.push(request));
  return page;
}

/** The headers of the forms that were submitted since the page was opened. */
async function originsOfForms(): Promise<(string | undefined)[]> {
  const forms = requests.filter((request) => request.method() === 'POST');
  const headers = await Promise.all(forms.map((request) => request.allHeaders()));
  expect(headers.filter((one) => 'sec-fetch-site' in one)).toEqual([]);
  return headers.map(({ origin }) => origin);
}

async function referersOf(path: RegExp): Promise<(string | undefined)[]> {
  const matching = requests.filter((request) => path.test(request.url()));
  expect(matching.length).toBeGreaterThan(0);
  return Promise.all(matching.map(async (request) => (await request.allHeaders())['referer']));
}

test('H3 a browser that does not send Sec-Fetch-Site can sign in, change something and sign out', async () => {
  const { amy } = harness.people;
  const page = await openPage();
  await harness.signIn(page, amy);
  await page.goto('/profile');
  await page.getByLabel('Time zone').selectOption('Asia/Tokyo');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Your profile has been saved.').waitFor();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  expect(await originsOfForms()).toEqual(Array.from({ length: 4 }, () => harness.url));
});

test('H3, L3 the form of an emailed link works with Origin: null, and nothing reveals its token', async () => {
  const { carla } = harness.people;
  const { path, token } = await mailedLink(harness.services, carla, 'password-reset');
  const page = await openPage();
  await page.goto(path);
  await page.getByLabel('Password', { exact: true }).fill('too easy');
  await page.getByRole('button', { name: 'Set password' }).click();
  await page.getByText('at least 12 characters').first().waitFor();
  await page.getByLabel('Password', { exact: true }).fill('velvet harbour cinnamon 42');
  await page.getByRole('button', { name: 'Set password' }).click();
  await page.getByText('Your password is set.').waitFor();
  expect(await originsOfForms()).toEqual(['null', 'null']);
  expect(await referersOf(/assets/)).not.toContainEqual(expect.stringContaining(token.slice(0, 20)));
});

test('H3 the same works at the bundled provider', async () => {
  const email = 'ines@acme.example';
  await makeAccount(own, email);
  const page = await openPage();
  await page.goto(`${own.config.origin}/login`);
  await page.getByLabel('Email address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByLabel('Code').fill(await providerCode(own, email, SECRET));
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  // No one has confirmed that the recovery key of such an account is saved.
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await page.goto(`${own.config.origin}/create-account`);
  await page.getByLabel('Email address').fill('new@acme.example');
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByRole('heading', { name: /mailbox|email/ }).waitFor();
  expect(await originsOfForms()).toEqual(Array.from({ length: 4 }, () => own.config.origin));
});
