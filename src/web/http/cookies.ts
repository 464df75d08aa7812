import cookieParser from 'cookie-parser';
import type { RequestHandler } from 'express';
import type { Config } from '../../config.ts';

/** A cookie of this app alone: others on the same host see it too, whatever their port. */
export function cookieName({ app, secure }: Pick<Config, 'app' | 'secure'>, name: string): string {
  return `${secure ? '__Host-' : ''}${app === 'console' ? '' : `${app}-`}${name}`;
}

/** What all of them have. One is cleared only with the attributes it was set with. */
export function cookieAttributes({ secure }: Pick<Config, 'secure'>) {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure } as const;
}

/** The request's cookies, as text alone: the parser makes an object of what begins with `j:`, and nobody here sets such a one. */
export function cookies(): RequestHandler[] {
  return [cookieParser(), textOnly];
}

const textOnly: RequestHandler = (request, _response, next) => {
  const all = Object.entries(request.cookies as Record<string, unknown>);
  request.cookies = Object.fromEntries(all.filter(([, value]) => typeof value === 'string'));
  next();
};
