import { decodePercent } from '../lib/percent-decoding.ts';
import type { Panel } from './panel.ts';

/** A request to a panel, as its proxy describes it. */
export interface PanelRequest {
  method: string;
  /** The path and query, as the client sent them. */
  uri: string;
  /** The client's headers, with names in lower case. */
  headers: Readonly<Record<string, string | string[] | undefined>>;
}

type Rules = Pick<Panel, 'readMethods' | 'changePaths' | 'readPaths'>;

/** Some panels read the method or the path from one of these headers instead. */
const overridingHeaders = new Set([
  'x-http-method-override',
  'x-http-method',
  'x-method-override',
  'x-original-url',
  'x-rewrite-url',
]);

/** Decides whether the request may change something, by the panel's own rules. */
export function isChange(rules: Rules, { method, uri, headers }: PanelRequest): boolean {
  // Some panels read `_` in a name as `-`.
  if (Object.keys(headers).some((name) => overridingHeaders.has(name.replaceAll('_', '-')))) return true;
  const readings = readingsOf(uri);
  // Many panels open the same page with a slash at the end.
  const withoutSlash = readings.map((path) => path.replace(/\/$/, ''));
  if ([...readings, ...withoutSlash].some((path) => matchesAny(rules.changePaths, path))) return true;
  if (readings.every((path) => matchesAny(rules.readPaths, path))) return false;
  return !rules.readMethods.split(' ').includes(method);
}

/** Reports whether a person opened the page, so that the request can be answered with a redirect. */
export function isPageLoad({ method, headers }: PanelRequest): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  const mode = headers['sec-fetch-mode'];
  if (mode !== undefined)
    return mode === 'navigate' && (headers['sec-fetch-dest'] ?? 'document') === 'document';
  return acceptsPages(headers) && headers['x-requested-with'] === undefined;
}

/** Reports whether the client shows HTML to a person. */
export function acceptsPages({ accept }: PanelRequest['headers']): boolean {
  return String(accept ?? '').includes('text/html');
}

/**
 * Reports whether a person has done something, so that the session is not idle. A page that reloads itself is not
 * activity. Browsers that send Sec-Fetch headers say whether a person started a page load. For other browsers, every
 * page load is activity.
 */
export function isActivity(rules: Rules, request: PanelRequest): boolean {
  if (isChange(rules, request)) return true;
  const { headers } = request;
  return (
    isPageLoad(request) && (headers['sec-fetch-mode'] === undefined || headers['sec-fetch-user'] === '?1')
  );
}

/**
 * Reports whether the request comes from a page of another origin. The proxy adds the panel's credential to every
 * request, so another site, or another panel, must not be able to use it. Links from other sites are fine. A client
 * that sends neither header is a program outside a browser, which has the cookie only if its user gave it to the
 * program.
 */
export function isFromOtherSite(panelOrigin: string, rules: Rules, request: PanelRequest): boolean {
  const { headers } = request;
  const site = headers['sec-fetch-site'];
  if (site === undefined) {
    const origin = headers['origin'];
    return origin !== undefined && origin !== panelOrigin;
  }
  if (site === 'same-origin' || site === 'none') return false;
  return !isPageLoad(request) || isChange(rules, request);
}

/** Reports whether the client wants to switch to another protocol, such as a WebSocket. */
export function isUpgrade({ method, headers }: PanelRequest): boolean {
  return method === 'CONNECT' || headers['upgrade'] !== undefined;
}

/**
 * Reports whether the request could reveal a secret of the gate. A panel answers TRACE with the headers that it got, and
 * these include its credential. A service worker sees the addresses of the gate's pages, and these include tickets.
 */
export function isRevealing({ method, headers }: PanelRequest): boolean {
  return method === 'TRACE' || method === 'TRACK' || headers['service-worker'] !== undefined;
}

/**
 * Returns the path as panels may read it: as sent, decoded, and with dots and double slashes resolved. Which of these a
 * panel uses is not known, so the rules apply to all of them.
 */
function readingsOf(uri: string): string[] {
  const sent = pathOf(uri).toLowerCase();
  const decoded = decodePercent(sent).toLowerCase();
  return [sent, decoded, resolved(sent), resolved(decoded)];
}

function resolved(path: string): string {
  const parts: string[] = [];
  for (const part of path.replaceAll('\\', '/').split('/')) {
    const name = part.split(';')[0] ?? '';
    if (name === '..') parts.pop();
    else if (name !== '' && name !== '.') parts.push(name);
  }
  return `/${parts.join('/')}${/.\/$/.test(path) ? '/' : ''}`;
}

function pathOf(uri: string): string {
  return uri.split('?')[0] ?? '';
}

/** Matches without regular expressions, because one built from a person's pattern could take very long. */
function matchesAny(patterns: string, path: string): boolean {
  return patterns.split('\n').some((pattern) => pattern !== '' && matches(pattern.toLowerCase(), path));
}

/**
 * `*` matches any text. Each part of the pattern matches at the first possible place, so the time is linear in the
 * path.
 */
function matches(pattern: string, path: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  if (!path.startsWith(first)) return false;
  const last = rest.pop();
  if (last === undefined) return path === first;
  let from = first.length;
  for (const piece of rest) {
    const at = path.indexOf(piece, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  return path.length - last.length >= from && path.endsWith(last);
}

const LOGGED_LENGTH = 300;

/**
 * Returns the method and path for the audit log. Leaves out the query and the parameters of the path (`;id=…`), because
 * they can contain secrets.
 */
export function loggedRequest({ method, uri }: PanelRequest): string {
  const path = pathOf(uri).replaceAll(/;[^/]*/g, '');
  return `${method} ${path.length > LOGGED_LENGTH ? `${path.slice(0, LOGGED_LENGTH)}…` : path}`;
}
