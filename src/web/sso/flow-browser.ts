import { createHash, randomBytes } from 'node:crypto';
import type { Request, Response } from 'express';
import { cookieAttributes, cookieName } from '../http/cookies.ts';
import type { Services } from '../../services.ts';

/** Binds a way to the browser that began it: an anonymous one has no session. One cookie serves all its tabs. */
const NAME = 'sso-browser';

/** The hash of the browser's cookie, which it gets where it has none. */
export function bindBrowser(services: Services, request: Request, response: Response): string {
  const known = browserHash(services, request);
  if (known !== undefined) return known;
  const value = randomBytes(32).toString('base64url');
  response.cookie(cookieName(services.config, NAME), value, cookieAttributes(services.config));
  return hashOf(value);
}

export function browserHash(services: Services, request: Request): string | undefined {
  const value = (request.cookies as Record<string, unknown>)[cookieName(services.config, NAME)];
  return typeof value === 'string' && /^[\w-]{43}$/.test(value) ? hashOf(value) : undefined;
}

export function hashOf(value: string): string {
  return createHash('sha256').update(value).digest('base64url');
}
