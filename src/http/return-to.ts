import type { Request } from 'express';

const ORIGIN = 'http://console.invalid';

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
