import type { Request, Response } from 'express';
import { hashToken, isToken, newToken } from '../../lib/random-token.ts';
import { cookieAttributes, cookieName, cookieOf } from '../http/cookies.ts';
import type { Services } from '../../services.ts';

/**
 * The cookie that binds a flow to the browser that began it, because a person who isn't signed in has no session. All
 * tabs share it.
 */
const NAME = 'sso-browser';

/** Returns the hash of the browser's cookie. Sets the cookie if there is none. */
export function bindBrowser(services: Services, request: Request, response: Response): string {
  const known = browserHash(services, request);
  if (known !== undefined) return known;
  const value = newToken();
  response.cookie(cookieName(services.config, NAME), value, cookieAttributes(services.config));
  return hashToken(value);
}

/** Returns the hash of the browser's cookie, or undefined if it has no valid one. */
export function browserHash(services: Services, request: Request): string | undefined {
  const value = cookieOf(services.config, request, NAME);
  return isToken(value) ? hashToken(value) : undefined;
}
