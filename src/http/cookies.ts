import cookieParser from 'cookie-parser';
import type { RequestHandler } from 'express';

/** The request's cookies, as text alone: the parser makes an object of what begins with `j:`, and nobody here sets such a one. */
export function cookies(): RequestHandler[] {
  return [cookieParser(), textOnly];
}

const textOnly: RequestHandler = (request, _response, next) => {
  const all = Object.entries(request.cookies as Record<string, unknown>);
  request.cookies = Object.fromEntries(all.filter(([, value]) => typeof value === 'string'));
  next();
};
