import type { Authenticator } from './authenticator.ts';
import type { BrowserLike } from './browser-like.ts';

type Options = Parameters<Authenticator['create']>[0] & Parameters<Authenticator['get']>[0];

/** Gets the options for the device as the script of the open page does. */
export async function optionsFrom(browser: BrowserLike, path: string): Promise<Options> {
  const { url } = browser.page();
  const target = URL.canParse(url) ? new URL(path, url).href : path;
  const { html } = await browser.post(target, {}, { keepPage: true });
  return JSON.parse(html) as Options;
}
