import type { Express } from 'express';
import request, { type Response } from 'supertest';
import { parseForms, textOf, type Form } from './html.ts';

export interface Page {
  status: number;
  /** The path it was read from, after redirects, with its query. */
  url: string;
  html: string;
  /** What a reader sees, in one line. */
  text: string;
  title: string;
  heading: string;
  forms: Form[];
  headers: Record<string, string>;
  /** The `Set-Cookie` lines of this answer and of the redirects before it. */
  setCookies: string[];
  /** The path that a redirect leads to, when redirects are not followed. */
  location: string | undefined;
}

export interface RequestOptions {
  /** Follow redirects as browsers do (the default). */
  follow?: boolean;
  headers?: Record<string, string>;
}

/** A browser without script: it keeps cookies, follows redirects, and fills in the forms that a page shows. */
export interface BrowserLike {
  get(path: string, options?: RequestOptions): Promise<Page>;
  /**
   * Fills in a form of the page that is open, hidden fields kept, and sends it: the form that has all these fields, or
   * the one that is posted to `action`. A field that no form has is an error: a person could not have typed it.
   */
  submit(fields?: Record<string, string>, options?: RequestOptions & { action?: string }): Promise<Page>;
  /** Posts whatever one likes, with the form token of the page that is open. */
  post(path: string, fields: Record<string, string>, options?: RequestOptions): Promise<Page>;
  /** Posts a body as it stands. */
  postRaw(path: string, body: string, options?: RequestOptions): Promise<Page>;
  page(): Page;
  cookies: Map<string, string>;
}

export interface BrowserOptions {
  /** The address it comes from (through a trusted proxy). */
  address?: string;
  userAgent?: string;
}

export function openBrowser(
  app: Express,
  {
    address = '198.51.100.7',
    userAgent = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  }: BrowserOptions = {},
): BrowserLike {
  const cookies = new Map<string, string>();
  let open: Page | undefined;

  function page(): Page {
    if (!open) throw new Error('No page is open yet');
    return open;
  }

  async function send(
    method: 'get' | 'post',
    path: string,
    body: string | undefined,
    { follow = true, headers = {} }: RequestOptions,
  ): Promise<Page> {
    const setCookies: string[] = [];
    let at = path;
    let response = await once(method, at, body);
    for (let hops = 0; follow && isRedirect(response); hops += 1) {
      if (hops > 10) throw new Error(`Redirects go round at ${at}`);
      at = locationOf(response) ?? at;
      response = await once('get', at, undefined);
    }
    open = toPage(response, at, setCookies);
    return open;

    async function once(verb: 'get' | 'post', url: string, content: string | undefined): Promise<Response> {
      const sending = request(app)[verb](url).redirects(0).set('User-Agent', userAgent);
      void sending.set('X-Forwarded-For', address).set(headers);
      if (cookies.size > 0) {
        void sending.set('Cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
      }
      if (content !== undefined) void sending.type('form').send(content);
      const answer = await sending;
      const lines = ([] as string[]).concat(
        (answer.headers as { 'set-cookie'?: string[] })['set-cookie'] ?? [],
      );
      setCookies.push(...lines);
      for (const line of lines) keep(line);
      return answer;
    }
  }

  function keep(line: string): void {
    const [pair = '', ...attributes] = line.split(';');
    const equals = pair.indexOf('=');
    const name = pair.slice(0, equals).trim();
    const expires = attributes.find((attribute) => /^\s*expires=/i.test(attribute))?.split('=')[1];
    const gone =
      (expires && new Date(expires) <= new Date()) || attributes.some((a) => /^\s*max-age=0$/i.test(a));
    if (gone) cookies.delete(name);
    else cookies.set(name, pair.slice(equals + 1));
  }

  return {
    cookies,
    page,
    get: (path, options = {}) => send('get', path, undefined, options),
    submit(fields = {}, options = {}) {
      const form = findForm(page(), fields, options.action);
      const values = { ...form.values, ...fields };
      if (form.method === 'get')
        return send('get', `${form.action}?${String(new URLSearchParams(values))}`, undefined, options);
      return send('post', form.action || page().url, String(new URLSearchParams(values)), options);
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

function findForm({ forms, url, text }: Page, fields: Record<string, string>, action?: string): Form {
  const names = Object.keys(fields);
  const fitting = forms.filter(
    (form) =>
      (action === undefined ? !form.action.endsWith('/logout') : form.action === action) &&
      names.every((name) => form.names.includes(name)),
  );
  const [form] = fitting;
  if (!form)
    throw new Error(`No form with ${names.join(', ') || 'nothing'} on ${url}: ${text.slice(0, 600)}`);
  return form;
}

function isRedirect({ status }: Response): boolean {
  return status >= 300 && status < 400 && status !== 304;
}

/** A path for this console's own pages, the whole URL for any other host. */
function locationOf({ headers }: Response): string | undefined {
  return (headers as { location?: string }).location;
}

function toPage(response: Response, url: string, setCookies: string[]): Page {
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
