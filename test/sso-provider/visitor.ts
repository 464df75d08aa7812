import { openBrowser, type BrowserLike, type Page } from '../harness/browser-like.ts';
import { nextCode, PASSWORD, type Person } from '../harness/people.ts';
import type { Begun } from './product.ts';
import type { RunningProvider } from './running-provider.ts';

/** Someone with a browser of their own, who comes from a product to the provider. */
export interface Visitor {
  browser: BrowserLike;
  /** Opens a page and follows redirects and refreshes as a browser does. */
  open(url: string): Promise<Page>;
  /** Follows the current page if it says that the browser continues. */
  followRefresh(): Promise<Page>;
  /** Enters password and code on the page that asks for them. Ends at the page that follows. */
  signIn(person: Person): Promise<Page>;
  /** From the product's request to its callback, which is returned. */
  comeBack(begun: Begun, person: Person): Promise<string>;
}

export function visit({ app, services }: RunningProvider): Visitor {
  const browser = openBrowser(app);

  async function followRefresh(): Promise<Page> {
    for (let hops = 0; hops < 10; hops += 1) {
      const next = /^0;url=(.*)$/.exec(browser.page().headers['refresh'] ?? '')?.[1];
      if (next === undefined) return browser.page();
      await browser.get(next);
    }
    throw new Error(`Redirects go round at ${browser.page().url}`);
  }

  const visitor: Visitor = {
    browser,
    followRefresh,
    async open(url) {
      await browser.get(url, { headers: { Accept: 'text/html' } });
      return followRefresh();
    },
    async signIn(person) {
      await browser.submit({ identifier: person.email, password: PASSWORD });
      await browser.submit({ code: await nextCode(services, person, person.totpSecret ?? '') });
      return followRefresh();
    },
    async comeBack(begun, person) {
      const page = await visitor.open(begun.url);
      return (page.heading === 'Sign in' ? await visitor.signIn(person) : page).url;
    },
  };
  return visitor;
}
