import type { APIResponse, BrowserContext, Page } from 'playwright-core';
import { en } from '../../../src/locales/en/en.ts';
import { paths } from '../../../src/paths.ts';
import type { Person } from '../../harness/people.ts';
import { codeStep, typePassword } from '../../harness/sign-in-pages.ts';
import {
  checkProxy,
  deactivate,
  isLogged,
  storeSecret,
  type AddedPanel,
  type DrillConsole,
} from './console.ts';
import { loggedChanges, tryOddPaths } from './odd-paths.ts';
import { credentialOf, type EchoPanel, type Panel } from './panels.ts';
import type { ProxyName } from './proxies.ts';
import { requireThat } from './require-that.ts';

/** A proxy in front of a panel, and the technician's browser. */
export interface Combination {
  proxy: ProxyName;
  panel: Panel;
  added: AddedPanel;
  technician: Person;
  /** The short names of the admins above them and their own. */
  groups: string;
  /** The panel's address through the proxy. */
  origin: string;
  context: BrowserContext;
  page: Page;
}

export type Step = (harness: DrillConsole, combination: Combination, echo: EchoPanel) => Promise<void>;

const { atPanel } = en.gate;
const asPage = { Accept: 'text/html' };
const asScript = {
  Accept: '*/*',
  'Sec-Fetch-Site': 'same-origin',
  'Sec-Fetch-Mode': 'cors',
  'Sec-Fetch-Dest': 'empty',
};

/** What is tried with each combination, in this order. Each throws an Error if it does not work. */
export const steps: Record<string, Step> = {
  check: (harness, { added }) => checkProxy(harness, added),

  /** Without a sign-in, pages lead to it and scripts get 401. The panel's right password does not help. */
  async closed(harness, { panel, origin }) {
    const context = await harness.openContext();
    const page = await get(context, `${origin}/`, asPage);
    requireStatus('A page', page, 302, 303);
    requireThat(
      'leads to the sign-in',
      page.headers()['location']?.startsWith(`${origin}${paths.atPanel.start}?`),
    );
    requireStatus('A script', await get(context, origin + panel.polled, asScript), 401);
    const forged = { ...asScript, ...credentialOf(panel, panel.secret()), 'Remote-User': 'amy' };
    requireStatus('A script with the password', await get(context, origin + panel.polled, forged), 401);
    requireStatus('A change', await post(context, origin + panel.changed, asScript), 401);
    await context.close();
  },

  /** A technician signs in with password and code, and arrives at the panel. */
  async 'sign in'(harness, { page, origin, technician }) {
    await page.goto(origin);
    requireThat('the console asks for the sign-in', page.url().startsWith(harness.url));
    await typePassword(page, technician);
    await codeStep(page, harness.services, technician);
    await page.waitForURL(`${origin}/**`);
  },

  /** They see the panel, and neither its password nor the gate's cookie can be read by its scripts. */
  async use(_harness, { page, panel, technician }) {
    await panel.use(page, technician);
    const seen = `${await page.content()} ${String(await page.evaluate('document.cookie'))}`;
    const [credential = ''] = Object.values(credentialOf(panel, panel.secret()));
    requireThat('does not show the password', !seen.includes(panel.secret()) && !seen.includes(credential));
    requireThat('hides the cookie', !seen.includes('__Host-gate'));
  },

  /** They change something on the panel's own page, and the panel itself confirms it. The log names them. */
  async 'change, log'(harness, { page, panel, proxy, added, technician }) {
    const request = await panel.change(page, proxy);
    requireThat('is changed', await panel.isChanged(proxy));
    requireThat(`the log shows ${request}`, await isLogged(harness, added, technician, request));
  },

  /** Headers that only the gate may send arrive as the gate sends them, whatever the client sends. */
  async forged(_harness, { context, panel, origin, technician, groups }, echo) {
    const own = Object.keys(credentialOf(panel, ''))[0] ?? '';
    const names = ['Remote-User', 'Remote-Name', 'Remote-Email', 'Remote-Groups', own];
    const spellings = names.flatMap((name) => [name, name.replaceAll('-', '_'), name.toUpperCase()]);
    const forged = Object.fromEntries([...new Set(spellings), 'Gate-Key'].map((name) => [name, 'forged']));
    const described = { 'X-Forwarded-Method': 'GET', 'X-Forwarded-Uri': '/', 'X-Original-URL': '/' };
    await context.addCookies([
      { name: 'own', value: '1', url: origin },
      { name: 'other', value: '2', url: origin },
    ]);
    const answer = await get(context, origin + panel.polled, { ...asScript, ...forged, ...described });
    requireStatus('A forged request', answer, 200);
    if (panel !== echo) return;
    const headers = echo.lastHeaders();
    const values = JSON.stringify([
      ...['remote-user', 'remote-name', 'remote-email', 'remote-groups'].map((name) => headers[name]),
      ...[headers['x-panel-key']],
    ]);
    const { username, email } = technician;
    const expected = [username, username, email, groups, panel.secret()];
    requireThat(`gets the gate's headers, not ${values}`, values === JSON.stringify(expected));
    const left = Object.entries(headers).filter(
      ([name, value]) => name.includes('_') || String(value) === 'forged',
    );
    requireThat(`does not get ${JSON.stringify(left)}`, left.length === 0);
    // Caddy empties the gate's own cookies, and the others remove them.
    const cookies = (headers.cookie ?? '').split('; ').filter((pair) => !pair.endsWith('='));
    requireThat(`gets its own cookies, not ${cookies.join('; ')}`, cookies.join() === 'own=1,other=2');
  },

  odd: tryOddPaths,

  /** Another website can't use the technician's access. */
  async 'cross-site'(harness, { context, panel, origin }) {
    const before = await loggedChanges(harness);
    const fromElsewhere = { Origin: 'https://other.example' };
    const cross = {
      'Sec-Fetch-Site': 'cross-site',
      'Sec-Fetch-Mode': 'navigate',
      'Sec-Fetch-Dest': 'document',
    };
    const url = origin + panel.changed;
    requireStatus('A form', await post(context, url, { ...asPage, ...fromElsewhere, ...cross }), 403);
    requireStatus('An old browser', await post(context, url, { ...asPage, ...fromElsewhere }), 403);
    const image = { ...cross, 'Sec-Fetch-Mode': 'no-cors', 'Sec-Fetch-Dest': 'image' };
    requireStatus('An image', await get(context, url, image), 403);
    requireThat('changes nothing', (await loggedChanges(harness)).length === before.length);
  },

  /** A panel that requests something again and again does not keep the session alive. Opening a page does. */
  async poll({ services: { database } }, { context, page, panel, origin, technician }) {
    const sessions = () => database('sessions').where({ account_id: technician.id });
    await sessions().update({ last_seen_at: database.raw(`now() - interval '20 minutes'`) });
    const isRecent = async () =>
      (await sessions().whereRaw(`last_seen_at > now() - interval '19 minutes'`)).length > 0;
    requireStatus('A script', await get(context, origin + panel.polled, asScript), 200);
    requireThat('is no activity', !(await isRecent()));
    await page.goto(`${origin}/`);
    requireThat('is activity', await isRecent());
    await page.goto('about:blank');
  },

  /** Someone without access gets a page of the console at the panel's address. */
  async refused(harness, { origin }) {
    const context = await harness.openSignedIn(harness.people.zoe);
    const page = await context.newPage();
    const response = await page.goto(origin);
    requireThat('is refused', response?.status() === 403 && page.url().startsWith(origin));
    await page.getByRole('heading', { name: atPanel.noAccess.title }).waitFor();
    await context.close();
  },

  /** Signing out ends both sessions, wherever it happens. */
  async 'sign out'(harness, { panel, origin }) {
    const inPanel = await harness.openSignedIn(harness.people.east);
    const page = await inPanel.newPage();
    await page.goto(origin);
    requireStatus('Someone signed in', await get(inPanel, origin + panel.polled, asScript), 200);
    await page.goto(origin + paths.atPanel.signOut);
    await page.getByRole('button', { name: en.layout.signOut }).click();
    await page.getByRole('heading', { name: atPanel.signOut.done.title }).waitFor();
    requireStatus('The panel', await get(inPanel, origin + panel.polled, asScript), 401);
    await page.goto(harness.url + paths.dashboard);
    requireThat('is signed out at the console', new URL(page.url()).pathname === paths.signIn);
    await inPanel.close();

    const atConsole = await harness.openSignedIn(harness.people.east);
    const other = await atConsole.newPage();
    await other.goto(origin);
    await other.goto(harness.url + paths.dashboard);
    await other.getByRole('button', { name: en.layout.signOut }).click();
    await other.waitForURL(`${harness.url}${paths.signIn}**`);
    requireStatus('The panel', await get(atConsole, origin + panel.polled, asScript), 401);
    await atConsole.close();
  },
};

/**
 * What is tried with all combinations at once, after the steps. Each returns an Error's message for a combination in which
 * it does not work.
 */
export const lastSteps: Record<
  string,
  (harness: DrillConsole, all: readonly Combination[]) => Promise<Map<Combination, string>>
> = {
  /** A new password of the panel takes effect at once, and no one signs in again. */
  async secret(harness, all) {
    const problems = new Map<Combination, string>();
    for (const panel of new Set(all.map((each) => each.panel))) {
      await panel.changeSecret(`${panel.secret().slice(0, -1)}2`);
      for (const each of all.filter((one) => one.panel === panel)) {
        const poll = async () => (await get(each.context, each.origin + panel.polled, asScript)).status();
        const before = await poll();
        await storeSecret(harness, each.added, panel);
        const after = await poll();
        if (before === 200 || after !== 200)
          problems.set(each, `${before} with the old password, ${after} with the new one`);
      }
    }
    return problems;
  },

  /** A deactivated technician loses access at the next request. */
  async deactivate(harness, all) {
    for (const technician of new Set(all.map((each) => each.technician)))
      await deactivate(harness, technician);
    const problems = new Map<Combination, string>();
    for (const each of all) {
      const { context, origin, panel } = each;
      const answers = [
        await post(context, origin + panel.changed, asScript),
        await get(context, origin + panel.polled, asScript),
        await get(context, `${origin}/`, asPage),
      ].map((answer) => answer.status());
      if (!/^401,401,30[23]$/.test(answers.join())) problems.set(each, `The answers were ${answers.join()}`);
    }
    return problems;
  },
};

function get(
  { request }: BrowserContext,
  url: string,
  headers: Record<string, string>,
): Promise<APIResponse> {
  return request.get(url, { headers, maxRedirects: 0 });
}

function post(
  { request }: BrowserContext,
  url: string,
  headers: Record<string, string>,
): Promise<APIResponse> {
  return request.post(url, { headers, maxRedirects: 0, data: '' });
}

function requireStatus(what: string, answer: APIResponse, ...allowed: number[]): void {
  if (!allowed.includes(answer.status())) {
    throw new Error(`${what} got ${answer.status()}, not ${allowed.join(' or ')}`);
  }
}
