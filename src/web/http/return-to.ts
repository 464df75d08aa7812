import type { Request } from 'express';
import type { Keyring } from '../../lib/keyring.ts';
import { paths } from '../../paths.ts';

const ORIGIN = 'http://console.invalid';

const SEAL_PURPOSE = 'return-to';

/** Reports whether the text is a path of this console. Rejects every form of URL that leads to another host. */
export function isLocalPath(text: unknown): text is string {
  if (typeof text !== 'string' || text.length > 2000) return false;
  if (!/^\/(?![/\\])[^\\\s\p{C}]*$/u.test(text)) return false;
  const url = URL.parse(text, ORIGIN);
  return url?.origin === ORIGIN && !url.pathname.startsWith('//');
}

/** Returns the text if it is a path of this console. Otherwise returns `fallback`. */
export function localPathOr(fallback: string, text: unknown): string {
  return isLocalPath(text) ? text : fallback;
}

/** Returns the query for a link that leads back to the path. Returns an empty string if it is not a local path. */
export function returnQuery(path: string): string {
  return isLocalPath(path) ? `?returnTo=${encodeURIComponent(path)}` : '';
}

/** Stores where to go after signing in. The path is sealed, because the path of an emailed link contains its token. */
export function storeReturnTo(keyring: Keyring, { session }: Request, path: string): void {
  session.sealedReturnTo = keyring.seal(path, SEAL_PURPOSE);
}

/** Returns the stored path to go to after signing in, or `fallback` if there is none. */
export function storedReturnTo(keyring: Keyring, { session }: Request, fallback: string): string {
  const { sealedReturnTo } = session;
  return sealedReturnTo === undefined
    ? fallback
    : localPathOr(fallback, keyring.open(sealedReturnTo, SEAL_PURPOSE));
}

/** Pages with links to actions. An action that is opened from one of them leads back to it. */
const listPages: ReadonlySet<string> = new Set([
  paths.dashboard,
  paths.technicians,
  paths.admins,
  paths.adminTree,
  paths.domains,
  paths.auditLog,
]);

const accessReview = new RegExp(`^${paths.accessReview(':id').replace(':id', '\\d+')}$`);

/**
 * Returns the URL of the list that the person came from, with its page and filters. Adds `row`, the id of an element, as
 * the fragment. Returns `list` if the request does not say where it came from.
 */
export function backTo(list: string, request: Request, row?: string): string {
  const returnTo = request.query['returnTo'] ?? listOfReferer(request);
  return isLocalPath(returnTo) ? withRow(returnTo, row) : list;
}

/**
 * Returns the request's URL, and adds where it came from, for a form or a link that leads to this page again. The
 * browser's Referer is then this page.
 */
export function urlWithReturn(request: Request): string {
  const { originalUrl, query } = request;
  const list = query['returnTo'] === undefined ? listOfReferer(request) : undefined;
  if (list === undefined) return originalUrl;
  const back = returnQuery(list);
  return originalUrl + (originalUrl.includes('?') ? back.replace('?', '&') : back);
}

/**
 * Returns the path of the page in the browser's Referer, or undefined if it names none or the requested page itself. Only
 * the path is used, so it does not matter which site the Referer names.
 */
export function pageBefore(request: Request): string | undefined {
  const url = URL.parse(request.get('Referer') ?? '');
  const path = url && url.pathname + url.search;
  const isUsable = isLocalPath(path) && (request.method !== 'GET' || path !== request.originalUrl);
  return isUsable ? path : undefined;
}

/**
 * Returns the list page in the browser's Referer, so the links in a list need no return path and each tab returns to
 * its own list. Only the path is used, so it does not matter which site the Referer names.
 */
function listOfReferer(request: Request): string | undefined {
  const url = URL.parse(request.get('Referer') ?? '');
  if (!url || !(listPages.has(url.pathname) || accessReview.test(url.pathname))) return undefined;
  // Otherwise every row would be ticked again.
  url.searchParams.delete('select');
  return url.pathname + url.search;
}

function withRow(path: string, row: string | undefined): string {
  return row === undefined || path.includes('#') ? path : `${path}#${row}`;
}
