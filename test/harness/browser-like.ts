import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';
import { paths } from '../../src/paths.ts';
import { parseForms, textOf, type Form } from './html.ts';
import { sendRequest, type HttpResponse } from './send-request.ts';

export interface Page {
  status: number;
  /** The page's path and query, after redirects. */
  url: string;
  html: string;
  /** The visible text, in one line. */
  text: string;
  title: string;
  heading: string;
  forms: Form[];
  headers: Record<string, string>;
  /** The `Set-Cookie` lines of this response and of the redirects before it. */
  setCookies: string[];
  /** The target of a redirect, if redirects are not followed. */
  location: string | undefined;
}

export interface RequestOptions {
  /** Follow redirects as browsers do (the default). */
  follow?: boolean;
  /** The open page stays open, as it does when its script sends a request. */
  keepPage?: boolean;
  headers?: Record<string, string>;
}

export interface SubmitOptions {
  /** The action of the form to send, if several forms have the fields. */
  action?: string;
  /** Fields that the form does not have, as in a forged request. */
  extra?: Record<string, string>;
}

/**
 * A browser without scripts. It keeps cookies, follows redirects, names the page of a link that it follows, and fills in
 * the forms on a page. A URL with a port
 * leads to another site, which has its own cookies.
 */
export interface BrowserLike {
  get(path: string, options?: RequestOptions): Promise<Page>;
  /**
   * Fills in a form on the current page, keeps its hidden fields, and sends it. Chooses the form that has all these
   * fields, or the one whose action is `action`. Throws an Error if no form has a field, because a person could not
   * have filled it in.
   */
  submit(fields?: Record<string, string>, options?: RequestOptions & SubmitOptions): Promise<Page>;
  /** Posts any fields, with the form token of the current page. */
  post(path: string, fields: Record<string, string>, options?: RequestOptions): Promise<Page>;
  /** Posts a body unchanged. */
  postRaw(path: string, body: string, options?: RequestOptions): Promise<Page>;
  page(): Page;
  /** The console's own cookies. */
  cookies: Map<string, string>;
  /** The client's IP address, as reported by a trusted proxy. */
  address: string;
  userAgent: string;
}

export type BrowserOptions = Partial<Pick<BrowserLike, 'address' | 'userAgent'>>;

/** The console's own origin, as its tests configure it. */
const ORIGIN = 'http://console.example';

/** Opens a browser without cookies. `app` is an app or the URL of a running one. */
export function openBrowser(
  app: Express | string,
  {
    address = '198.51.100.7',
    userAgent = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  }: BrowserOptions = {},
): BrowserLike {
  const cookies = new Map<string, string>();
  const jars = new Map<string, Map<string, string>>();
  let open: Page | undefined;

  function page(): Page {
    if (!open) throw new Error('No page is open yet');
    return open;
  }

  async function send(
    method: 'get' | 'post',
    path: string,
    body: string | undefined,
    { follow = true, keepPage = false, headers = {} }: RequestOptions,
    isForm = false,
  ): Promise<Page> {
    const setCookies: string[] = [];
    const referer = isForm || (method === 'get' && isLink(path)) ? refererFor(path) : undefined;
    let at = path;
    let response = await once(method, at, body);
    for (let hops = 0; follow && isRedirect(response); hops += 1) {
      if (hops > 10) throw new Error(`Redirects go round at ${at}`);
      at = seenFrom(at, locationOf(response) ?? at);
      response = await once('get', at, undefined);
    }
    const received = toPage(response, at, setCookies);
    if (!keepPage) open = received;
    return received;

    async function once(
      verb: 'get' | 'post',
      url: string,
      content: string | undefined,
    ): Promise<HttpResponse> {
      const other = otherSite(url);
      const jar = other === undefined ? cookies : jarOf(other.origin);
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
      const response = await sendRequest({
        method: verb,
        origin: other?.origin ?? (typeof app === 'string' ? app : originOf(await serverOf(app))),
        path: pathOf(url),
        headers: {
          'User-Agent': userAgent,
          'X-Forwarded-For': address,
          ...(referer !== undefined && { Referer: referer }),
          ...(cookie && { Cookie: cookie }),
          ...(content !== undefined && { 'Content-Type': 'application/x-www-form-urlencoded' }),
          ...headers,
        },
        body: content,
        keepAlive: !other && typeof app !== 'string',
      });
      setCookies.push(...response.setCookies);
      for (const line of response.setCookies) keep(jar, line);
      return response;
    }
  }

  /** Returns what a browser would send as the Referer, for a link or a form of the open page. */
  function refererFor(path: string): string | undefined {
    if (!open || otherSite(path) || otherSite(open.url)) return undefined;
    return open.headers['referrer-policy'] === 'same-origin' ? `${ORIGIN}${open.url}` : undefined;
  }

  function isLink(path: string): boolean {
    return open?.html.includes(`href="${path.replaceAll('&', '&amp;')}"`) === true;
  }

  function jarOf(origin: string): Map<string, string> {
    const jar = jars.get(origin) ?? new Map<string, string>();
    jars.set(origin, jar);
    return jar;
  }

  function keep(jar: Map<string, string>, line: string): void {
    const [pair = '', ...attributes] = line.split(';');
    const equals = pair.indexOf('=');
    const name = pair.slice(0, equals).trim();
    const expires = attributes.find((attribute) => /^\s*expires=/i.test(attribute))?.split('=')[1];
    const gone =
      (expires && new Date(expires) <= new Date()) || attributes.some((a) => /^\s*max-age=0$/i.test(a));
    if (gone) jar.delete(name);
    else jar.set(name, pair.slice(equals + 1));
  }

  return {
    cookies,
    address,
    userAgent,
    page,
    get: (path, options = {}) => send('get', path, undefined, options),
    submit(fields = {}, options = {}) {
      const form = findForm(page(), fields, options.action);
      const values = { ...form.values, ...fields, ...options.extra };
      if (form.method === 'get') {
        const path = form.action.replace(/#.*/, '');
        return send('get', `${path}?${String(new URLSearchParams(values))}`, undefined, options, true);
      }
      const target = seenFrom(page().url, form.action || page().url);
      return send('post', target, String(new URLSearchParams(values)), options, true);
    },
    postRaw: (path, body, options = {}) => send('post', path, body, options),
    post(path, fields, options = {}) {
      const csrfToken =
        page()
          .forms.map((form) => form.values['csrfToken'])
          .find(Boolean) ?? '';
      return send('post', path, String(new URLSearchParams({ csrfToken, ...fields })), options);
    },
  };
}

/** The forms that every page has. */
const layoutForms: string[] = [paths.signOut, paths.theme, paths.language];

/** The form of a page that was opened from a list also sends the path to return to. */
function isAction({ action }: Form, wanted: string): boolean {
  return action === wanted || action.replace(/[?&]returnTo=[^&]*$/, '') === wanted;
}

function findForm({ forms, url, text }: Page, fields: Record<string, string>, action?: string): Form {
  const names = Object.keys(fields);
  const matching = forms.filter(
    (form) =>
      (action === undefined
        ? !layoutForms.some((own) => form.action.endsWith(own))
        : isAction(form, action)) && names.every((name) => form.names.includes(name)),
  );
  const [form] = matching;
  if (!form)
    throw new Error(`No form with ${names.join(', ') || 'nothing'} on ${url}: ${text.slice(0, 600)}`);
  return form;
}

/** The console's URL has no port here. A URL with a port belongs to another site. */
function otherSite(url: string): URL | undefined {
  const parsed = URL.parse(url);
  return parsed && parsed.port !== '' ? parsed : undefined;
}

function pathOf(url: string): string {
  const parsed = URL.parse(url);
  return parsed ? parsed.pathname + parsed.search : url;
}

/** Resolves a link. On another site's page it stays on that site. A link to the console becomes a path. */
function seenFrom(pageUrl: string, link: string): string {
  const site = otherSite(pageUrl);
  const target = site ? new URL(link, site).href : link;
  return otherSite(target) ? target : pathOf(target);
}

function isRedirect({ status }: HttpResponse): boolean {
  return status >= 300 && status < 400 && status !== 304;
}

/** Returns a path for the console's own pages, or a whole URL for any other host. */
function locationOf({ headers }: HttpResponse): string | undefined {
  return headers['location'];
}

function toPage(response: HttpResponse, url: string, setCookies: string[]): Page {
  const html = response.text;
  return {
    status: response.status,
    url,
    html,
    text: textOf(html),
    title: textOf(/<title>(.*?)<\/title>/s.exec(html)?.[1] ?? ''),
    heading: textOf(/<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1] ?? ''),
    forms: parseForms(html, url),
    headers: response.headers,
    setCookies,
    location: locationOf(response),
  };
}

const servers = new Map<Express, Promise<Server>>();

/** Returns the app's server, which is started once. */
function serverOf(app: Express): Promise<Server> {
  let server = servers.get(app);
  if (!server) servers.set(app, (server = listen(app)));
  return server;
}

async function listen(app: Express): Promise<Server> {
  const server = createServer(app).listen(0, '127.0.0.1').unref();
  // The browsers keep their connections. The server does not close idle ones, and none keeps the process running.
  server.keepAliveTimeout = 0;
  server.on('connection', (socket) => socket.unref());
  await once(server, 'listening');
  return server;
}

function originOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Closes the servers of all apps that browsers have opened. */
export async function closeServers(): Promise<void> {
  for (const opened of servers.values()) {
    const server = await opened;
    server.closeAllConnections();
    server.close();
  }
  servers.clear();
}
