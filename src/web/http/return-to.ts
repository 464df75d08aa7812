import type { Request } from 'express';
import type { Keyring } from '../../lib/keyring.ts';

const ORIGIN = 'http://console.invalid';

const SEALED_FOR = 'return-to';

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
  session.sealedReturnTo = keyring.seal(path, SEALED_FOR);
}

/** Returns the stored path to go to after signing in, or `fallback` if there is none. */
export function storedReturnTo(keyring: Keyring, { session }: Request, fallback: string): string {
  const { sealedReturnTo } = session;
  return sealedReturnTo === undefined
    ? fallback
    : localPathOr(fallback, keyring.open(sealedReturnTo, SEALED_FOR));
}

/**
 * Returns the URL of the list that the person came from. The request's `returnTo` includes the list's page and rules.
 * Adds `row`, the id of an element, as the fragment. Returns `list` if there is no valid `returnTo`.
 */
export function backTo(list: string, { query }: Pick<Request, 'query'>, row?: string): string {
  const returnTo = query['returnTo'];
  return isLocalPath(returnTo) ? withRow(returnTo, row) : list;
}

function withRow(path: string, row: string | undefined): string {
  return row === undefined || path.includes('#') ? path : `${path}#${row}`;
}
