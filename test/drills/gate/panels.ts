import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import type { Person } from '../../harness/people.ts';
import { waitUntil } from '../../harness/wait-until.ts';
import { proxyNames, type ProxyName } from './proxies.ts';

/** An admin panel with one password, as its people use it. */
export interface Panel {
  /** Its name in the console and in the table. */
  name: string;
  /** Where the proxy reaches it, such as `127.0.0.1:8080`. */
  address: string;
  credentialKind: 'header' | 'basic';
  /** The name of the header, or the username. */
  credentialName: string;
  secret(): string;
  /** A path that scripts of the panel request again and again. */
  polled: string;
  /** A path that changes something when a form is posted to it. */
  changed: string;
  /** Waits until the page shows what only people with the password may see. */
  use(page: Page, technician: Person): Promise<void>;
  /** Changes something on the page. Returns the method and path that the log should have. */
  change(page: Page, proxy: ProxyName): Promise<string>;
  /** Asks the panel itself whether it has been changed through this proxy. */
  isChanged(proxy: ProxyName): Promise<boolean>;
  /** Gives the panel another password, and returns when the panel requires it. */
  changeSecret(secret: string): Promise<void>;
}

/** Requests a page of the panel itself, with its credential. */
export function askPanel(
  panel: Panel,
  path: string,
  secret = panel.secret(),
  init: RequestInit = {},
): Promise<Response> {
  const headers = { ...credentialOf(panel, secret), ...(init.headers as Record<string, string> | undefined) };
  return fetch(`http://${panel.address}${path}`, { ...init, headers });
}

export function credentialOf(
  { credentialKind, credentialName }: Panel,
  secret: string,
): Record<string, string> {
  return credentialKind === 'header'
    ? { [credentialName]: secret }
    : { Authorization: `Basic ${Buffer.from(`${credentialName}:${secret}`).toString('base64')}` };
}

/** Waits until the panel accepts its password. */
export async function waitForPanel(panel: Panel, requireRunning?: () => void): Promise<void> {
  const accepts = async () => {
    requireRunning?.();
    return (await askPanel(panel, panel.polled).catch(() => undefined))?.status;
  };
  await waitUntil(accepts, (status) => status === 200, 120_000);
}

export interface EchoPanel extends Panel {
  /** The headers of the last request that reached it. */
  lastHeaders(): IncomingHttpHeaders;
  lastPath(): string;
  requests(): number;
}

/** Starts a panel that remembers what it gets, which shows exactly what a proxy adds and removes. */
export async function startEchoPanel(): Promise<EchoPanel> {
  let [secret, last, path, requests] = ['orchid-echo-1', {} as IncomingHttpHeaders, '', 0];
  const changes = new Set<string>();
  const server = createServer((request, response) => {
    if (request.headers['x-panel-key'] !== secret) return void response.writeHead(401).end('Wrong key');
    requests += 1;
    last = request.headers;
    path = request.url ?? '';
    const changed = /^\/changed\/(\w+)$/.exec(path)?.[1];
    if (request.method === 'POST' && changed !== undefined) changes.add(changed);
    const forms = proxyNames.map(
      (name) => `<form method="post" action="/changed/${name}"><button>${name}</button></form>`,
    );
    response.setHeader('Content-Type', 'text/html');
    response.end(`<h1>Welcome, ${String(last['remote-user'])}</h1>${forms.join('')}`);
  }).listen(0, '127.0.0.1');
  server.unref();
  await once(server, 'listening');
  return {
    name: 'Echo',
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    credentialKind: 'header',
    credentialName: 'X-Panel-Key',
    secret: () => secret,
    polled: '/',
    changed: '/changed/other',
    use: (page, { username }) => page.getByRole('heading', { name: `Welcome, ${username}` }).waitFor(),
    async change(page, proxy) {
      await page.getByRole('button', { name: proxy }).click();
      await page.waitForURL(`**/changed/${proxy}`);
      return `POST /changed/${proxy}`;
    },
    isChanged: (proxy) => Promise.resolve(changes.has(proxy)),
    changeSecret(next) {
      secret = next;
      return Promise.resolve();
    },
    lastHeaders: () => last,
    lastPath: () => path,
    requests: () => requests,
  };
}
