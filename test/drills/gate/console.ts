import type { Browser, BrowserContext, Page } from 'playwright-core';
import { loadConfig } from '../../../src/config.ts';
import { migrateToLatest } from '../../../src/database/migrate.ts';
import { startEmbeddedPostgres } from '../../../src/embedded/embedded-postgres.ts';
import { freePort } from '../../../src/embedded/free-port.ts';
import { en } from '../../../src/locales/en/en.ts';
import { paths } from '../../../src/paths.ts';
import { createServices, type Services } from '../../../src/services.ts';
import { openBrowser } from '../../harness/browser-like.ts';
import { launchBrowser } from '../../harness/browser.ts';
import { createPeople, type People, type Person } from '../../harness/people.ts';
import { killAll, settingsFor, startWebProcess } from '../../harness/product-process.ts';
import { codeStep, passwordStep } from '../../harness/sign-in-pages.ts';
import { createSession } from '../../harness/signed-in.ts';
import { quietLogger } from '../../harness/test-settings.ts';
import type { Panel } from './panels.ts';
import { folderOf } from './programs.ts';
import { proxyNames, type ProxyName } from './proxies.ts';

const { form, configuration } = en.gate;

/** The console as it is deployed, and a browser. */
export interface DrillConsole {
  services: Services;
  people: People;
  /** A page on which the root admin's main admin is signed in. */
  admin: Page;
  url: string;
  openContext(): Promise<BrowserContext>;
  /** Signs someone in without the pages, which is faster. */
  openSignedIn(person: Person): Promise<BrowserContext>;
  stop(): Promise<void>;
}

/** Starts it. `certificate` is the file with the authority of the panels' certificates. */
export async function startConsole(certificate: string): Promise<DrillConsole> {
  const postgres = await startEmbeddedPostgres({
    dataDirectory: folderOf('console'),
    log: () => undefined,
    settings: { fsync: 'off' },
  });
  const port = await freePort();
  const settings = {
    ...settingsFor(postgres.connectionString, 'smtp://127.0.0.1:1'),
    // The browser resolves it to this machine. The panels are on other hosts, as they must be.
    BASE_URL: `http://console.lan:${port}`,
    PORT: String(port),
    NODE_EXTRA_CA_CERTS: certificate,
  };
  const services = createServices(loadConfig(settings), quietLogger);
  await migrateToLatest(services.database);
  const people = await createPeople(services);
  await startWebProcess(settings);
  const browser: Browser = await launchBrowser();
  const url = settings.BASE_URL;
  const openContext = async () => {
    const context = await browser.newContext({ baseURL: url, ignoreHTTPSErrors: true });
    context.setDefaultTimeout(30_000);
    return context;
  };
  const admin = await (await openContext()).newPage();
  await passwordStep(admin, people.acme);
  await codeStep(admin, services, people.acme);
  await admin.waitForURL(`**${paths.dashboard}`);
  return {
    services,
    people,
    admin,
    url,
    openContext,
    async openSignedIn(person) {
      const context = await openContext();
      const page = await context.newPage();
      const userAgent = String(await page.evaluate('navigator.userAgent'));
      const browserLike = openBrowser(url, { address: '127.0.0.1', userAgent });
      await createSession(services, browserLike, person);
      const cookies = [...browserLike.cookies].map(([name, value]) => ({ name, value, url }));
      await context.addCookies(cookies.map((cookie) => ({ ...cookie, httpOnly: true, sameSite: 'Lax' })));
      return context;
    },
    async stop() {
      await browser.close();
      killAll();
      await services.database.destroy();
      await postgres.stop();
    },
  };
}

/** A panel that was added on the page, with the configurations that the page shows for it. */
export interface AddedPanel {
  id: number;
  name: string;
  configurations: Record<ProxyName, string>;
}

/** Adds the panel on the console's own pages. */
export async function addPanel(
  { admin }: DrillConsole,
  { panel, name, origin, admins }: { panel: Panel; name: string; origin: string; admins: readonly string[] },
): Promise<AddedPanel> {
  const field = (label: string) => admin.getByLabel(label, { exact: true });
  await admin.goto(paths.newPanel);
  await field(form.name).fill(name);
  await field(form.origin).fill(origin);
  await field(form.admins).fill(admins.join('\n'));
  await field(form.kinds[panel.credentialKind]).check();
  await field(form.credentialName).fill(panel.credentialName);
  await field(form.secret).fill(panel.secret());
  await field(form.enabled).check();
  await admin.getByRole('button', { name: form.submit, exact: true }).click();
  await admin.getByRole('heading', { name: configuration.title({ panel: name }) }).waitFor();
  const texts = proxyNames.map(async (proxy) => [proxy, await admin.locator(`code#${proxy}`).textContent()]);
  return {
    id: Number(/\d+/.exec(new URL(admin.url()).pathname)?.[0]),
    name,
    configurations: Object.fromEntries(await Promise.all(texts)) as Record<ProxyName, string>,
  };
}

/** Enters the panel's current password on the console's page. */
export async function storeSecret(
  { admin }: DrillConsole,
  { id, name }: AddedPanel,
  panel: Panel,
): Promise<void> {
  await admin.goto(paths.panelAction(id, 'edit'));
  await admin.getByLabel(form.secret, { exact: true }).fill(panel.secret());
  await admin.getByRole('button', { name: form.submit, exact: true }).click();
  await admin.getByText(en.gate.saved({ panel: name })).waitFor();
}

/** Presses the check button. Throws an Error with what it found if something is wrong. */
export async function checkProxy({ admin }: DrillConsole, { id }: AddedPanel): Promise<void> {
  await admin.goto(paths.panelAction(id, 'configuration'));
  await admin.getByRole('button', { name: configuration.checkNow }).click();
  await admin.getByText(configuration.noProblems).or(admin.getByText(configuration.hasProblems)).waitFor();
  const found = await admin.locator('section', { has: admin.locator('#check') }).innerText();
  if (!found.includes(configuration.noProblems)) throw new Error(found);
}

/** Deactivates a login on the console's pages. */
export async function deactivate({ admin }: DrillConsole, { id }: Person): Promise<void> {
  await admin.goto(paths.technicianAction(id, 'deactivate'));
  await admin.getByRole('button', { name: 'Deactivate' }).last().click();
  await admin.getByText('is now inactive').waitFor();
}

/** Reports whether the audit log's page shows this change in the panel, made by this person. */
export async function isLogged(
  { admin }: DrillConsole,
  { name }: AddedPanel,
  { username }: Person,
  request: string,
): Promise<boolean> {
  const rule = new URLSearchParams({ field1: 'panel', match1: 'is', value1: name });
  await admin.goto(`${paths.auditLog}?${String(rule)}`);
  const event = admin.locator('tr').filter({ hasText: request }).filter({ hasText: username });
  return (await event.count()) > 0;
}
