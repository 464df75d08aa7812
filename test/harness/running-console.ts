import type { Server } from 'node:http';
import { once } from 'node:events';
import { jest } from '@jest/globals';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { paths } from '../../src/paths.ts';
import { startWorkers } from '../../src/maintenance/workers.ts';
import { openBrowser } from './browser-like.ts';
import { launchBrowser } from './browser.ts';
import { freePort } from '../../src/embedded/free-port.ts';
import { nextCode, PASSWORD, type Person } from './people.ts';
import { createSession } from './signed-in.ts';
import { startSmtpSink, type SmtpSink } from './smtp-sink.ts';
import { startTestApp, type TestApp } from './test-app.ts';

export interface RunningConsole extends TestApp {
  url: string;
  mail: SmtpSink;
  /** Opens a browser context that shares nothing with other contexts. */
  openContext(options?: BrowserContextOptions): Promise<BrowserContext>;
  /** Opens a page in a context of its own. */
  openPage(options?: BrowserContextOptions): Promise<Page>;
  /** Opens a page in a context of its own, in which the person is signed in. */
  openSignedIn(person: Person, options?: BrowserContextOptions): Promise<Page>;
  /** Signs in on the pages: password, then code. */
  signIn(page: Page, person: Person): Promise<void>;
  /** Signs in outside the browser, which is faster, for tests of something else. Opens the dashboard. */
  signedInAs(page: Page, person: Person): Promise<void>;
}

// Browsers are slow on a busy machine. Each wait in a page has its own, shorter limit.
jest.setTimeout(120_000);

/** Starts the whole product: pages over HTTP on that host name, the worker, a real SMTP sink and a real browser. */
export async function startRunningConsole(
  environment: Record<string, string> = {},
  host = 'localhost',
): Promise<RunningConsole> {
  const port = await freePort();
  const mail = await startSmtpSink();
  const url = `http://${host}:${port}`;
  const testApp = await startTestApp({
    SMTP_URL: mail.url,
    BASE_URL: url,
    PORT: String(port),
    ...environment,
  });
  const server: Server = testApp.app.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const workers = await startWorkers(testApp.services);
  const browser: Browser = await launchBrowser();

  const harness: RunningConsole = {
    ...testApp,
    url,
    mail,
    async openContext(options = {}) {
      const viewport = { width: 1360, height: 900 };
      const context = await browser.newContext({ baseURL: url, viewport, ...options });
      // Shorter than a test's own limit, so a failure names what the test waited for. In milliseconds.
      context.setDefaultTimeout(30_000);
      return context;
    },
    async openPage(options) {
      return (await harness.openContext(options)).newPage();
    },
    async openSignedIn(person, options) {
      const page = await harness.openPage(options);
      await harness.signedInAs(page, person);
      return page;
    },
    async signIn(page, person) {
      await page.goto(paths.signIn);
      await page.getByLabel('Username or email address').fill(person.username);
      await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      const code = await nextCode(testApp.services, person, person.totpSecret ?? '');
      await page.getByLabel('Code').fill(code);
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await page.waitForURL(`**${paths.dashboard}`);
    },
    async signedInAs(page, person) {
      const userAgent = await page.evaluate('navigator.userAgent');
      const signedIn = openBrowser(testApp.app, { address: '127.0.0.1', userAgent: String(userAgent) });
      for (const { name, value } of await page.context().cookies(url)) signedIn.cookies.set(name, value);
      await createSession(testApp.services, signedIn, person);
      const cookies = [...signedIn.cookies].map(([name, value]) => ({
        name,
        value,
        url,
        httpOnly: true,
        sameSite: 'Lax' as const,
      }));
      await page.context().addCookies(cookies);
      await page.goto(paths.dashboard);
      await page.waitForURL(`**${paths.dashboard}`);
    },
    async stop() {
      await browser.close();
      await workers.stop();
      server.closeAllConnections();
      server.close();
      await mail.stop();
      await testApp.stop();
    },
  };
  return harness;
}

/** Returns the first link in an email's text. Throws an Error if there is none. */
export function linkIn(text: string | undefined): string {
  const link = /https?:\/\/\S+/.exec(text ?? '')?.[0];
  if (link === undefined) throw new Error(`There is no link in: ${text ?? 'nothing'}`);
  return link;
}
