import { paths } from '../../src/paths.ts';
import type { Authenticator, Dishonest } from './authenticator.ts';
import type { BrowserLike, Page } from './browser-like.ts';
import { optionsFrom } from './passkey-options.ts';
import { codeAt, PASSWORD, type Person } from './people.ts';

/** Enters the username and the password on the sign-in page. */
export async function passwordStep(browser: BrowserLike, person: Person): Promise<Page> {
  await browser.get(paths.signIn);
  return browser.submit({ identifier: person.username, password: PASSWORD });
}

/** Adds a passkey on User's Profile. */
export async function addPasskey(
  browser: BrowserLike,
  device: Authenticator,
  name = 'Work laptop',
  dishonest: Dishonest = {},
): Promise<Page> {
  await browser.get(paths.newPasskey);
  const newPasskey = device.create(await optionsFrom(browser, paths.passkeyToAdd), dishonest);
  return browser.submit({ name, newPasskey });
}

/** Chooses a passkey on Two-Factor Setup, and creates one there. `at` is the origin of an app other than the console. */
export async function setUpPasskey(
  browser: BrowserLike,
  device: Authenticator,
  { name = 'Work laptop', at = '', ...dishonest }: Dishonest & { name?: string; at?: string } = {},
): Promise<Page> {
  if (!browser.page().html.includes(`href="${paths.passkeySetup}"`)) throw new Error('No passkey is offered');
  await browser.get(at + paths.passkeySetup);
  const newPasskey = device.create(await optionsFrom(browser, paths.passkeyToSetUp), dishonest);
  return browser.submit({ name, newPasskey });
}

/** Uses a passkey in place of a code, with the form that is open. */
export async function usePasskey(
  browser: BrowserLike,
  device: Authenticator,
  options: string = paths.passkeyAsSecondFactor,
  fields: Record<string, string> = {},
): Promise<Page> {
  return browser.submit({ ...fields, passkey: device.get(await optionsFrom(browser, options)) });
}

/** Reads the Recovery Key from its page, and says that it is saved. Returns the next page. */
export async function saveRecoveryKey(browser: BrowserLike): Promise<{ recoveryKey: string; next: Page }> {
  const { html, heading } = browser.page();
  if (heading !== 'Recovery Key') throw new Error(`No Recovery Key is shown, but ${heading}`);
  const recoveryKey = /id="recovery-key">([0-9A-Z-]+)</.exec(html)?.[1] ?? '';
  return { recoveryKey, next: await browser.submit({ saved: 'yes' }) };
}

/** Confirms the app that the open page offers, with its first code. Returns the app's secret and the next page. */
export async function setUpApp(browser: BrowserLike): Promise<{ totpSecret: string; next: Page }> {
  const totpSecret = (/id="secret">([A-Z2-7 ]+)</.exec(browser.page().html)?.[1] ?? '').replaceAll(' ', '');
  return { totpSecret, next: await browser.submit({ code: codeAt(totpSecret, Date.now()) }) };
}
