import { doubleCsrf } from 'csrf-csrf';
import type { Request, RequestHandler, Response } from 'express';
import type { Services } from '../services.ts';
import { cookieName } from './cookie-name.ts';
import { ForeignRequestError } from './http-errors.ts';

export interface Csrf {
  protect: RequestHandler[];
  tokenFor(request: Request, response: Response): string;
}

/**
 * A signed double-submit token, bound to the sign-in where there is one: the same mechanism before and after, and
 * anonymous pages need no session row for it.
 */
export function csrf({ config, keyring }: Services): Csrf {
  const { generateCsrfToken, doubleCsrfProtection } = doubleCsrf({
    getSecret: () => keyring.secrets('csrf'),
    getSessionIdentifier: (request) => (hasSignIn(request) ? request.sessionID : 'anonymous'),
    cookieName: cookieName(config, 'csrf'),
    cookieOptions: { sameSite: 'lax', path: '/', secure: config.secure, httpOnly: true },
    getCsrfTokenFromRequest: (request) => {
      const token = (request.body as { csrfToken?: unknown } | undefined)?.csrfToken;
      return typeof token === 'string' ? token : undefined;
    },
  });
  return {
    protect: [refuseForeignOrigin(config.origin), doubleCsrfProtection],
    tokenFor: (request, response) => generateCsrfToken(request, response, { validateOnReuse: false }),
  };
}

/** What a browser says of where a form stood. A client that says nothing still needs the token. */
function refuseForeignOrigin(ownOrigin: string): RequestHandler {
  return (request, _response, next) => {
    if (request.method === 'GET' || request.method === 'HEAD') return next();
    const site = request.get('sec-fetch-site');
    const origin = request.get('origin');
    const foreign =
      site === undefined
        ? origin !== undefined && origin !== ownOrigin
        : site !== 'same-origin' && site !== 'none';
    if (foreign) throw new ForeignRequestError();
    next();
  };
}

/** An error page may be shown before a session could be loaded. */
function hasSignIn({ session }: Partial<Pick<Request, 'session'>>): boolean {
  return session?.signIn !== undefined;
}
