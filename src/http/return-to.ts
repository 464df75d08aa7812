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

/** Where one came from: a list as it was, for its page and rules travel along in the address. */
export function backTo(list: string, { query }: Pick<Request, 'query'>): string {
  return localPathOr(list, query['returnTo']);
}
