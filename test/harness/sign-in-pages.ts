import type { Page } from 'playwright-core';
import type { Services } from '../../src/services.ts';
import { codeAt, nextCode, PASSWORD, type Person } from './people.ts';

/** The steps of signing in on the pages, in a browser. */

export async function passwordStep(page: Page, person: Person, password = PASSWORD): Promise<void> {
  await page.goto('/login');
  await typePassword(page, person, password);
}

/** Enters username and password on the sign-in page, which must be open. */
export async function typePassword(page: Page, person: Person, password = PASSWORD): Promise<void> {
  await page.getByLabel('Username or email address').fill(person.username);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

export async function codeStep(page: Page, services: Services, person: Person): Promise<void> {
  await page.getByLabel('Code').fill(await nextCode(services, person, person.totpSecret ?? ''));
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/**
 * Completes the 2FA setup page and continues to the next page. Returns the secret and the recovery key that were shown.
 */
export async function setUpTwoFactor(page: Page): Promise<{ secret: string; recoveryKey: string }> {
  await page.getByRole('heading', { name: 'Two-Factor Setup' }).waitFor();
  const secret = await shownSecret(page);
  await page.getByLabel('Code').fill(codeAt(secret, Date.now()));
  await page.getByRole('button', { name: 'Turn on 2FA' }).click();
  return { secret, recoveryKey: await saveRecoveryKey(page) };
}

export async function shownSecret(page: Page): Promise<string> {
  return (await page.locator('#secret').innerText()).replace(/\s/g, '');
}

export async function saveRecoveryKey(page: Page): Promise<string> {
  const recoveryKey = await page.locator('#recovery-key').innerText();
  await page.getByLabel('I have saved it').check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByLabel('I have saved it').waitFor({ state: 'detached' });
  return recoveryKey;
}
