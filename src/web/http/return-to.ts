import type { Request } from 'express';
import type { Keyring } from '../../lib/keyring.ts';

const ORIGIN = 'http://console.invalid';

const SEALED_FOR = 'return-to';

/** Whether the text is a path of this console and nothing else: no other host, whatever the trick. */
export function isLocalPath(text: unknown): text is string {
  if (typeof text !== 'string' || text.length > 2000) return false;
  if (!/^\/(?![/\\])[^\\\s\p{C}]*$/u.test(text)) return false;
  const url = URL.parse(text, ORIGIN);
  return url?.origin === ORIGIN && !url.pathname.startsWith('//');
}

export function localPathOr(fallback: string, text: unknown): string {
  return isLocalPath(text) ? text : fallback;
}

/** The query of a link that comes back to that path; none where it could not be taken back. */
export function returnQuery(path: string): string {
  return isLocalPath(path) ? `?returnTo=${encodeURIComponent(path)}` : '';
}

/** Stores where to go after signing in. Sealed, because the path of an emailed link contains its token. */
export function storeReturnTo(keyring: Keyring, { session }: Request, path: string): void {
  session.sealedReturnTo = keyring.seal(path, SEALED_FOR);
}

/** Reads where to go after signing in. */
export function storedReturnTo(keyring: Keyring, { session }: Request, fallback: string): string {
  const { sealedReturnTo } = session;
  return sealedReturnTo === undefined
    ? fallback
    : localPathOr(fallback, keyring.open(sealedReturnTo, SEALED_FOR));
}

/**
 * Where one came from: a list as it was, for its page and rules travel along in the address, and there the row, by the
 * id of its element.
 */
export function backTo(list: string, { query }: Pick<Request, 'query'>, row?: string): string {
  const asked = query['returnTo'];
  return isLocalPath(asked) ? withRow(asked, row) : list;
}

function withRow(path: string, row: string | undefined): string {
  return row === undefined || path.includes('#') ? path : `${path}#${row}`;
}
