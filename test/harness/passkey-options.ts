import type { Authenticator } from './authenticator.ts';
import type { BrowserLike } from './browser-like.ts';

type Options = Parameters<Authenticator['create']>[0] & Parameters<Authenticator['get']>[0];

/** Gets the options for the device as the script does. The page that is open stays open. */
export async function optionsFrom(browser: BrowserLike, path: string): Promise<Options> {
  const { url } = browser.page();
  const target = URL.canParse(url) ? new URL(path, url).href : path;
  const { html } = await browser.post(target, {});
  await browser.get(url);
  return JSON.parse(html) as Options;
}
