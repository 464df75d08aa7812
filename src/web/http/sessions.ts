import type { Request, RequestHandler, Response } from 'express';
import session from 'express-session';
import { actorOf } from '../../accounts/account.ts';
import type { Services } from '../../services.ts';
import { cookieAttributes, cookieName, cookieOf } from './cookies.ts';
import { originOf } from './request-origin.ts';
import { SessionStore } from './session-store.ts';
import { hashed } from '../../sessions/session-id.ts';

/** Loads the session and its account. A page that stores nothing in the session writes no row and sets no cookie. */
export function sessions({ config, database, keyring }: Services): RequestHandler[] {
  const load = session({
    name: cookieName(config, 'session'),
    secret: keyring.secrets('session-cookie'),
    store: new SessionStore(database),
    resave: false,
    saveUninitialized: false,
    cookie: cookieAttributes(config),
  });
  const rememberEnded: RequestHandler = (request, _response, next) => {
    request.sessionHasEnded = cookieOf(config, request, 'session') !== undefined && !request.session.stored;
    next();
  };
  return [load, saveFirst, rememberActor, rememberEnded];
}

/**
 * Saves changes to the session before the response begins. By default, express-session begins the response first, and
 * can then only cut it off if the database is unavailable.
 */
const saveFirst: RequestHandler = (request, response, next) => {
  const before = JSON.stringify(request.session);
  const end = response.end.bind(response) as (...answer: unknown[]) => Response;
  response.end = (...answer: unknown[]) => {
    response.end = end;
    // Undefined if the request ended the session.
    const changed = (request as Partial<Pick<Request, 'session'>>).session;
    if (!changed || response.headersSent || JSON.stringify(changed) === before) return end(...answer);
    changed.save((error: unknown) => {
      if (!error) return end(...answer);
      removeRedirectAndCookies(request, response);
      next(error);
    });
    return response;
  };
  next();
};

/** Removes the redirect and the cookies from the response, because they are wrong if the session was not saved. */
function removeRedirectAndCookies(request: Partial<Pick<Request, 'session'>>, response: Response): void {
  delete request.session;
  response.removeHeader('Location');
  response.removeHeader('Set-Cookie');
}

const rememberActor: RequestHandler = (request, _response, next) => {
  const { account, signIn } = request.session;
  if (account && signIn?.stage === 'signed-in') {
    request.actor = actorOf(account, originOf(request), hashed(request.sessionID));
  }
  next();
};
