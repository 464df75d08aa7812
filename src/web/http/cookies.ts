import cookieParser from 'cookie-parser';
import type { Request, RequestHandler } from 'express';
import type { Config } from '../../config.ts';

/** Returns a cookie name that only this app uses, because apps on other ports of the same host share its cookies. */
export function cookieName({ app, secure }: Pick<Config, 'app' | 'secure'>, name: string): string {
  return `${secure ? '__Host-' : ''}${app === 'console' ? '' : `${app}-`}${name}`;
}

/** Returns the attributes of every cookie. A browser clears a cookie only if they are the same as when it was set. */
export function cookieAttributes({ secure }: Pick<Config, 'secure'>) {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure } as const;
}

/**
 * Parses the request's cookies and keeps only text values. The parser turns a value that begins with `j:` into an
 * object, and the app never sets such a cookie.
 */
export function cookies(): RequestHandler[] {
  return [cookieParser(), textOnly];
}

const textOnly: RequestHandler = (request, _response, next) => {
  const all = Object.entries(request.cookies as Record<string, unknown>);
  request.cookies = Object.fromEntries(all.filter(([, value]) => typeof value === 'string'));
  next();
};

/** Returns the value of this app's cookie of that name, or undefined if the browser sent none. */
export function cookieOf(
  config: Pick<Config, 'app' | 'secure'>,
  request: Request,
  name: string,
): string | undefined {
  // A request that is rejected early has no parsed cookies.
  return (request.cookies as Record<string, string> | undefined)?.[cookieName(config, name)];
}
